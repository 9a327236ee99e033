"""What Qt fills into a screen's text it fills into every translation."""

import re
import xml.etree.ElementTree as ET

from kiosk.paths import assets_dir

QT = re.compile(r"%(?:n|L?\d+)")


def test_screens_fill_in_the_same_in_every_translation() -> None:
    messages = [
        (message.findtext("source", ""), message.findtext("translation", ""))
        for file in (assets_dir() / "i18n").glob("*.ts")
        for message in ET.parse(file).getroot().iter("message")
    ]
    assert messages
    differ = [a for a, b in messages if sorted(QT.findall(a)) != sorted(QT.findall(b))]
    assert differ == []
