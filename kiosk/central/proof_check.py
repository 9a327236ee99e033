"""A proof is printed only if it says what the visitor's own screen says, and is truly signed."""

from datetime import datetime, timedelta

from kiosk.central.pinned_keys import PinnedKeys
from kiosk.domain.city import City
from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.lists import ListAnswer
from kiosk.domain.personal import Personal
from kiosk.domain.proof import ListClaim, Proof, SignedProof
from kiosk.domain.statement import Statement
from kiosk.receipts import proof_code
from kiosk.values import dataclass

CLOCK_SKEW = timedelta(minutes=3)  # issued_at is cut to the minute


@dataclass(frozen=True, slots=True, repr=False)
class ExpectedProof(Personal):
    """What the proof has to say: the statement it was asked for, by which unit, and the host whose
    page its QR may open.
    """

    statement: Statement
    unit_number: int
    host: str
    now: datetime


def list_claims(answers: tuple[ListAnswer, ...], city: City) -> tuple[ListClaim, ...]:
    """What a proof says of each list, in the city's order; days are China Standard Time."""
    by_id = {answer.list_id: answer for answer in answers}
    return tuple(
        ListClaim(entry.number, answer.status, answer.day())
        for entry in city.lists
        if (answer := by_id.get(entry.list_id)) is not None
    )


def signed_by(keys: PinnedKeys, proof: Proof, claims: bytes, signature: bytes) -> bool:
    """Whether a pinned key with the proof's key id signed the claims."""
    return keys.good_signature(str(proof.key_id), signature, proof_code.signing_input(claims))


def check_proof(url: str, keys: PinnedKeys, expected: ExpectedProof, city: City) -> SignedProof:
    """The proof after every check. Raises `Failure`."""
    try:
        proof, claims, signature = proof_code.decode(url)
    except proof_code.ProofUnreadable:
        raise Failure(FailureCode.PROOF_UNSIGNED) from None
    if not signed_by(keys, proof, claims, signature):
        raise Failure(FailureCode.PROOF_UNSIGNED)
    # The signature does not cover the host: a changed one would lead a bank to somebody's own page.
    if proof_code.host_of(url) != expected.host.upper():
        raise Failure(FailureCode.PROOF_UNSIGNED)
    subject = expected.statement.subject
    yours = (
        proof.masked_name == subject.masked_name
        and proof.last_four == subject.last_four
        and proof.unit_number == expected.unit_number
        and proof.lists == list_claims(expected.statement.lists, city)
        and proof.valid_days > 0
        and abs(expected.now - proof.issued_at) <= CLOCK_SKEW
    )
    if not yours:
        raise Failure(FailureCode.PROOF_NOT_YOURS)
    return SignedProof(proof, url)
