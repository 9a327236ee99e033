"""`kiosk unit enrol`: the unit makes its own key; only a signing request leaves it (RFC 2986)."""

import os
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.x509.oid import NameOID
from typer import echo

from kiosk.plain_words import of_file
from kiosk.wiring.key_file import unit_key

UNUSABLE = 2


def enrol(unit_id: str, key_file: Path, request_file: Path) -> int:
    """0 when the request is written. A key that is there already is used, never replaced."""
    try:
        key = _key(key_file)
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, unit_id)])
        names = x509.SubjectAlternativeName([x509.DNSName(unit_id.lower())])
        request = (
            x509.CertificateSigningRequestBuilder()
            .subject_name(name)
            .add_extension(names, critical=False)
            .sign(key, None)
        )
        request_file.write_bytes(request.public_bytes(serialization.Encoding.PEM))
    except (OSError, ValueError, TypeError) as error:
        echo(f"kiosk: this unit could not be enrolled: {of_file(error)}", err=True)
        return UNUSABLE
    echo(f"{request_file}: for the platform to sign, as {unit_id}; the key stays in {key_file}")
    return 0


def _key(file: Path) -> Ed25519PrivateKey:
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return unit_key(file)
    key = Ed25519PrivateKey.generate()
    with os.fdopen(descriptor, "wb") as out:
        out.write(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )
    return key
