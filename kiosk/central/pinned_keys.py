"""The public keys a unit trusts, pinned by key id (RFC 7517 JWK Set; Ed25519, RFC 8037)."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from joserfc.errors import JoseError
from joserfc.jwk import KeySet, OKPKey

from kiosk.plain_words import of_file
from kiosk.values import dataclass


class KeysUnusable(Exception):
    """A key set that cannot be used; the text names no key material."""


@dataclass(frozen=True, slots=True)
class PinnedKeys:
    """Key id to public key. Proofs use the decimal form of their numeric key id."""

    keys: Mapping[str, OKPKey]

    @classmethod
    def from_file(cls, path: Path) -> "PinnedKeys":
        """Read a JWK Set file. Raises `KeysUnusable`."""
        try:
            found = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise KeysUnusable(f"{path.name}: {of_file(error)}") from None
        try:
            return cls.from_jwks(found)
        except KeysUnusable as unusable:
            raise KeysUnusable(f"{path.name}: {unusable}") from None

    @classmethod
    def from_jwks(cls, jwks: Any) -> "PinnedKeys":
        """Take a JWK Set. Raises `KeysUnusable` unless every key is a public Ed25519 key."""
        try:
            imported = KeySet.import_key_set(jwks)
        except (JoseError, ValueError, KeyError, TypeError):
            raise KeysUnusable("this is no JWK Set of public keys") from None
        keys: dict[str, OKPKey] = {}
        for key in imported.keys:
            if not isinstance(key, OKPKey) or key.curve_name != "Ed25519" or key.is_private:
                raise KeysUnusable("not a public Ed25519 key")
            if not key.kid or key.kid in keys:
                raise KeysUnusable("key ids are missing or not unique")
            keys[key.kid] = key
        if not keys:
            raise KeysUnusable("no key")
        return cls(keys)

    def key(self, kid: str) -> OKPKey | None:
        """The key for a JWS, if pinned."""
        return self.keys.get(kid)

    def good_signature(self, kid: str, signature: bytes, data: bytes) -> bool:
        """Whether the key with this id signed `data`; `False` for an unknown key."""
        key = self.keys.get(kid)
        public = key.public_key if key else None
        if not isinstance(public, Ed25519PublicKey):
            return False
        try:
            public.verify(signature, data)
        except InvalidSignature:
            return False
        return True
