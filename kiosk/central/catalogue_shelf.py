"""The catalogue on the unit: the last good one, in memory and on disk, with its ETag.

It is not personal, so it may be kept; it is signed, so what lies on the disk is checked like what
comes off the line. A new one that is not sound, or older than what is there, changes nothing.
"""

import json
import os
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kiosk.central.catalogue_check import check_catalogue
from kiosk.central.link import Trust
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.failures import Failure
from kiosk.logs import log

LARGEST = 1_000_000


class CatalogueShelf:
    """`file` is where it is kept, `None` for nowhere. Thread-safe."""

    def __init__(
        self, file: Path | None, trust: Trust, city_id: str, now: Callable[[], datetime]
    ) -> None:
        self._file = file
        self._trust = trust
        self._city_id = city_id
        self._now = now
        self._lock = threading.Lock()
        self._edition = 0
        self._etag = ""

    @property
    def etag(self) -> str:
        """Of the last good one; empty if there is none."""
        return self._etag

    def kept(self) -> Catalogue | None:
        """The one on the disk, if it is still sound."""
        if self._file is None:
            return None
        try:
            with self._file.open("rb") as stream:
                held = json.loads(stream.read(LARGEST))
            etag, text = str(held["etag"]), str(held["jws"])
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError) as error:
            log.warning("catalogue_not_read", type=type(error).__name__)
            return None
        try:
            return self._take(text, etag)
        except Failure as failure:
            log.warning("catalogue_not_sound", code=failure.code.value)
            return None

    def offered(self, text: str, etag: str) -> Catalogue | None:
        """A new one from the platform: taken in and kept, or `None` if it is no newer.

        Raises `Failure` if it is not sound.
        """
        catalogue = self._take(text, etag)
        if catalogue is not None:
            self._keep(text, etag)
        return catalogue

    def _take(self, text: str, etag: str) -> Catalogue | None:
        catalogue = check_catalogue(text, self._trust, self._city_id, self._now())
        with self._lock:
            if catalogue.edition < self._edition:
                return None
            self._edition, self._etag = catalogue.edition, etag
        return catalogue

    def _keep(self, text: str, etag: str) -> None:
        """Written beside and moved: a power cut leaves the old one or the new one, whole."""
        if self._file is None:
            return
        beside = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with beside.open("w", encoding="utf-8") as stream:
                json.dump({"etag": etag, "jws": text}, stream)
                stream.flush()
                os.fsync(stream.fileno())
            beside.replace(self._file)
        except OSError as error:
            log.warning("catalogue_not_kept", type=type(error).__name__)
