"""The files that tie a unit to its platform: there, readable, and the platform's own."""

from pathlib import Path

from kiosk.settings import MADE, PlatformSection, Reason, SettingsProblem

SANDBOX_MARK = "sandbox"


def check_platform_files(platform: PlatformSection) -> None:
    """Whether what the client needs is there. Raises `SettingsProblem`, which names the setting."""
    for name in ("ca", "certificate", "key", "statement_keys", "proof_keys"):
        path: Path | None = getattr(platform, name)
        if path is not None and not path.is_file():
            raise SettingsProblem(MADE, f"platform.{name}", Reason.NO_FILE, str(path))


def refuse_sandbox(platform: PlatformSection) -> None:
    """The sandbox marks what it issues; nothing so marked is trusted by a production run.

    Raises `SettingsProblem`, also for a file that cannot be read as what it has to be.
    """
    for name in ("ca", "certificate", "statement_keys", "proof_keys"):
        path: Path | None = getattr(platform, name)
        if path is None:
            continue
        key, certificates = f"platform.{name}", name in ("ca", "certificate")
        try:
            ours = _issued_by_sandbox(path) if certificates else _names_sandbox(path)
        except OSError:
            raise SettingsProblem(MADE, key, Reason.SHUT_FILE, str(path)) from None
        except ValueError:
            reason = Reason.NO_CERTIFICATE if certificates else Reason.NO_KEYS
            raise SettingsProblem(MADE, key, reason, str(path)) from None
        if ours:
            raise SettingsProblem(MADE, key, Reason.SANDBOX, str(path))


def _names_sandbox(path: Path) -> bool:
    return SANDBOX_MARK in path.read_text(encoding="utf-8").lower()


def _issued_by_sandbox(path: Path) -> bool:
    from cryptography import x509  # noqa: PLC0415 - in a worker's thread, it is slow to load

    certificates = x509.load_pem_x509_certificates(path.read_bytes())
    return any(SANDBOX_MARK in each.issuer.rfc4514_string().lower() for each in certificates)
