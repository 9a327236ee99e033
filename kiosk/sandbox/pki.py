"""Throw-away certificates for one run: an authority, its servers (good and bad) and its units."""

import ipaddress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

_LOOPBACK = ipaddress.ip_address("127.0.0.1")


class Authority:
    """A certificate authority that lives as long as the sandbox. Server keys are P-256, which
    every browser takes; unit keys are Ed25519.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Osmanthus sandbox CA")])
        now = datetime.now(UTC)
        certificate = (
            self._builder(self._name, now - timedelta(days=1), now + timedelta(days=30))
            .public_key(self._key.public_key())
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .add_extension(_usage(signs_certificates=True), critical=True)
            .add_extension(
                x509.SubjectKeyIdentifier.from_public_key(self._key.public_key()), critical=False
            )
            .sign(self._key, hashes.SHA256())
        )
        self.ca_file = self._write("ca.pem", _pem(certificate))

    def server(self, label: str, *, host: str | None = None, expired: bool = False) -> Path:
        """A file with a server's key and certificate: for 127.0.0.1, or for `host` alone."""
        key = ec.generate_private_key(ec.SECP256R1())
        now = datetime.now(UTC)
        end = now - timedelta(hours=1) if expired else now + timedelta(days=7)
        names: list[x509.GeneralName] = (
            [x509.DNSName(host)] if host else [x509.IPAddress(_LOOPBACK), x509.DNSName("localhost")]
        )
        certificate = self._issue(
            label,
            key.public_key(),
            (now - timedelta(days=1), end),
            ExtendedKeyUsageOID.SERVER_AUTH,
            x509.SubjectAlternativeName(names),
        )
        return self._write(f"{label}.pem", _key_pem(key) + _pem(certificate))

    def unit(self, unit_id: str, key: Ed25519PrivateKey) -> tuple[Path, Path, x509.Certificate]:
        """Certificate file, key file and certificate of a unit."""
        now = datetime.now(UTC)
        certificate = self._issue(
            unit_id,
            key.public_key(),
            (now - timedelta(days=1), now + timedelta(days=7)),
            ExtendedKeyUsageOID.CLIENT_AUTH,
            x509.SubjectAlternativeName([x509.DNSName(unit_id.lower())]),
        )
        return (
            self._write(f"{unit_id}.pem", _pem(certificate)),
            self._write(f"{unit_id}.key", _key_pem(key)),
            certificate,
        )

    def _issue(
        self,
        name: str,
        key: ec.EllipticCurvePublicKey | Ed25519PublicKey,
        life: tuple[datetime, datetime],
        usage: x509.ObjectIdentifier,
        names: x509.SubjectAlternativeName,
    ) -> x509.Certificate:
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        return (
            self._builder(subject, *life)
            .public_key(key)
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(_usage(signs_certificates=False), critical=True)
            .add_extension(x509.ExtendedKeyUsage([usage]), critical=False)
            .add_extension(names, critical=False)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key()),
                critical=False,
            )
            .sign(self._key, hashes.SHA256())
        )

    def _builder(
        self, subject: x509.Name, begins: datetime, ends: datetime
    ) -> x509.CertificateBuilder:
        return (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(self._name)
            .serial_number(x509.random_serial_number())
            .not_valid_before(min(begins, ends - timedelta(hours=1)))
            .not_valid_after(ends)
        )

    def _write(self, name: str, content: bytes) -> Path:
        path = self._folder / name
        path.touch(mode=0o600)
        path.write_bytes(content)
        return path


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)


def _key_pem(key: ec.EllipticCurvePrivateKey | Ed25519PrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
