"""An ESC/POS printer for tests: a strict reader, paper, a mechanism with faults, and a TCP port.

Written from the command reference, not from the kiosk's driver; it imports nothing of the kiosk's.
"""

from .commands import NotUnderstood, Reader
from .faults import Fault, Kind
from .machine import Machine
from .model import Model
from .paper import Piece
from .pty_port import PtyPort
from .realtime import Clear, RealTimeScanner, Status, Violation
from .server import PrinterServer

__all__ = [
    "Clear",
    "Fault",
    "Kind",
    "Machine",
    "Model",
    "NotUnderstood",
    "Piece",
    "PrinterServer",
    "PtyPort",
    "Reader",
    "RealTimeScanner",
    "Status",
    "Violation",
]
