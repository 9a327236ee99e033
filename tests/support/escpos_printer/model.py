"""What a make of printer can do."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Model:
    """What this printer can do."""

    speed_mm_s: float = 200.0
    dots_per_mm: float = 8.0
    blade_dots: int = 100  # from the head to the blade, 12.5 mm: a cut is that far behind
    buffer_bytes: int = 65536
    knows_gs_h: bool = True
    knows_clear: bool = True
    knows_auto_status: bool = True
    knows_full_status: bool = False  # Custom's DLE EOT 20, and an exit where the ticket waits
    knows_dc2q: bool = False  # Seiko's
    star: bool = False  # speaks StarPRNT, and nothing of ESC/POS
    identity: tuple[tuple[int, str], ...] = ()  # GS I; one that is silent knows none
    ethernet: bool = False  # Star's status frames are longer then
