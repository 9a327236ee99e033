"""The stand-in platform's signing keys. Proof keys rotate: old ones stay good for checking."""

from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from joserfc import jws
from joserfc.jwk import OKPKey

from kiosk.central.unit_key import ALGORITHM
from kiosk.domain.proof import Proof
from kiosk.receipts import proof_code

STATEMENT_KID = "statement-1"
_FIRST_PROOF_KEY = 101

ISSUER = "https://platform.sample"
"""`iss` of all that is signed here."""


class SigningKeys:
    """One statement key; several proof keys, of which the newest in use signs.

    The next proof key is made and published ahead, so that units have pinned it before it signs.
    """

    def __init__(self) -> None:
        self._statement = OKPKey.generate_key("Ed25519", {"kid": STATEMENT_KID, "use": "sig"})
        self._proofs: dict[int, OKPKey] = {}
        self._in_use = _FIRST_PROOF_KEY
        self._make(_FIRST_PROOF_KEY)
        self._make(_FIRST_PROOF_KEY + 1)

    @property
    def proof_key_id(self) -> int:
        """The key id that signs now."""
        return self._in_use

    def rotate(self) -> int:
        """The next proof key signs from now on; the one after it is published."""
        self._in_use += 1
        self._make(self._in_use + 1)
        return self._in_use

    def sign_statement(self, payload: bytes) -> str:
        """A compact JWS of the claims."""
        header = {"alg": ALGORITHM, "kid": STATEMENT_KID, "typ": "statement+jwt"}
        return jws.serialize_compact(header, payload, self._statement, [ALGORITHM])

    def sign_catalogue(self, payload: bytes) -> str:
        """A compact JWS of the catalogue, with the key that signs statements."""
        header = {"alg": ALGORITHM, "kid": STATEMENT_KID, "typ": "catalogue+jwt"}
        return jws.serialize_compact(header, payload, self._statement, [ALGORITHM])

    def sign_proof(self, proof: Proof, host: str) -> str:
        """The QR's text."""
        claims = proof_code.pack_claims(proof)
        key = self._proofs[proof.key_id].private_key
        if not isinstance(key, Ed25519PrivateKey):
            raise TypeError(type(key).__name__)
        return proof_code.encode_url(host, claims, key.sign(proof_code.signing_input(claims)))

    def statement_jwks(self) -> dict[str, Any]:
        """The public statement keys (RFC 7517)."""
        return {"keys": [self._statement.as_dict(private=False)]}

    def proof_jwks(self) -> dict[str, Any]:
        """The public proof keys."""
        return {"keys": [key.as_dict(private=False) for key in self._proofs.values()]}

    def public_jwks(self) -> dict[str, Any]:
        """All public keys, as the public key set shows them."""
        return {"keys": self.proof_jwks()["keys"] + self.statement_jwks()["keys"]}

    def _make(self, key_id: int) -> None:
        self._proofs[key_id] = OKPKey.generate_key("Ed25519", {"kid": str(key_id), "use": "sig"})
