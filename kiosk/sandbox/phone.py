"""A sample person's phone, over real HTTP: what a robot or a test does with it."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import requests

_STATE = re.compile(r'data-state="([a-z_]*)"')
_SECONDS = 10.0


class SamplePhone:
    """Signed in as one person at construction. Every act returns the state of the page it ends on:
    waiting, scanned, approved, open, ended, ended_here, declined, dead, expired or no_code.
    """

    def __init__(self, public_url: str, ca_file: Path, person_id: str) -> None:
        self._url = public_url
        self._session = requests.Session()
        self._session.trust_env = False
        self._session.verify = str(ca_file)
        self._code = ""
        self._send("POST", "/login", {"person": person_id})

    def look(self, verification_uri: str) -> str:
        """Open the address, as a link preview would: it changes nothing."""
        self._code = urlsplit(verification_uri).path
        return self._send("GET", self._code)

    def scan(self, verification_uri: str) -> str:
        """Open the address from the kiosk's code and continue."""
        state = self.look(verification_uri)
        return self._act("continue") if state == "waiting" else state

    def type_number(self, match: str) -> str:
        """Type the two digits."""
        return self._act("number", {"number": match})

    def decline(self) -> str:
        """Touch cancel."""
        return self._act("cancel")

    def end_now(self) -> str:
        """Touch "End now"."""
        return self._act("end")

    def close(self) -> None:
        """Put the phone away."""
        self._session.close()

    def _act(self, action: str, form: dict[str, str] | None = None) -> str:
        return self._send("POST", f"{self._code}/{action}", form)

    def _send(self, method: str, path: str, form: dict[str, str] | None = None) -> str:
        reply = self._session.request(method, self._url + path, data=form, timeout=_SECONDS)
        found = _STATE.search(reply.text)
        return found[1] if found else ""
