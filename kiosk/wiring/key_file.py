"""The unit's private key from its file."""

from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


def unit_key(file: Path) -> Ed25519PrivateKey:
    """From PEM. Raises OSError, ValueError, and TypeError for any other kind of key."""
    key = serialization.load_pem_private_key(file.read_bytes(), None)
    if not isinstance(key, Ed25519PrivateKey):
        raise TypeError("not an Ed25519 key")
    return key
