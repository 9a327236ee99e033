"""Cuts the slip's faces, Noto Sans SC Medium and Bold, out of the variable font into build/fonts.

reportlab reads static TrueType only; Debian's Noto CJK has PostScript outlines. A face takes about
20 seconds, once: a stamp tells what it was cut from. Run with the checkout's .venv.
"""

import hashlib
import os
import shutil
import sys
from concurrent.futures import ProcessPoolExecutor
from importlib.resources import files
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FACES = {"Medium": 500, "Bold": 700}
WINDOWS_UNICODE_ENGLISH = (3, 1, 0x409)
OUT = Path(__file__).resolve().parent.parent / "build" / "fonts"
STAMP = OUT / "cut-from.sha256"


def source() -> Path:
    folder = Path(str(files("justmytype_intl_cjk"))) / "fonts" / "ofl" / "notosanssc"
    return folder / "NotoSansSC[wght].ttf"


def cut(variable: Path, name: str, weight: int) -> Path:
    font = instancer.instantiateVariableFont(
        TTFont(variable, recalcTimestamp=False), {"wght": weight}, inplace=True
    )
    # Both faces keep the family's own names otherwise, and reportlab would take the second for the
    # first, by PostScript name, and set everything in one weight.
    family, postscript = f"Noto Sans SC {name}", f"NotoSansSC-{name}"
    names = {1: family, 2: "Regular", 3: postscript, 4: family, 6: postscript}
    for name_id in (*names, 16, 17, 25):  # the last three name the variable family
        font["name"].removeNames(nameID=name_id)
    for name_id, text in names.items():
        font["name"].setName(text, name_id, *WINDOWS_UNICODE_ENGLISH)
    path = OUT / f"NotoSansSC-{name}.ttf"
    half_done = path.with_suffix(".part")
    font.save(half_done)
    half_done.replace(path)
    return path


def main() -> int:
    variable = source()
    digest = hashlib.sha256(variable.read_bytes() + Path(__file__).read_bytes()).hexdigest()
    faces = [OUT / f"NotoSansSC-{name}.ttf" for name in FACES]
    if STAMP.is_file() and STAMP.read_text() == digest and all(face.is_file() for face in faces):
        return 0
    print("fonts: cutting the slip's faces (about half a minute, once)", file=sys.stderr)
    OUT.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(max_workers=min(len(FACES), os.cpu_count() or 1)) as pool:
        list(pool.map(cut, [variable] * len(FACES), FACES.keys(), FACES.values()))
    shutil.copy(variable.with_name("OFL.txt"), OUT / "OFL.txt")
    STAMP.write_text(digest)
    return 0


if __name__ == "__main__":
    sys.exit(main())
