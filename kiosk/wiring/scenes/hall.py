"""The invented hall of the scenes: its unit, its city, and what its parts report.

Only the words and the city are read from files.
"""

from datetime import UTC, date, datetime, timedelta, timezone

from kiosk.central.city import load_city
from kiosk.domain.bilingual import Bilingual
from kiosk.domain.city import City, CityList
from kiosk.domain.device_status import (
    CardReaderStatus,
    Insertion,
    LineStatus,
    PrinterCondition,
    PrinterStatus,
)
from kiosk.domain.machine import Camera, KeptNothing, Machine
from kiosk.domain.remedies import ContestKind
from kiosk.domain.scale import Scale
from kiosk.domain.subject import Subject
from kiosk.domain.unit import UnitIdentity
from kiosk.paths import assets_dir
from kiosk.values import replace
from kiosk.view.setting import Setting
from kiosk.visit.facts import Facts
from kiosk.wiring.scenes.offices import sources
from kiosk.words import load

HALL_TIME = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 24, 10, 42, 30, tzinfo=HALL_TIME)
ASKED = NOW.astimezone(UTC)
CHEN = Subject("tag-1", "陈＊＊", "0427")
CARD = Insertion("reader", 3, "3B00")

COURT = Bilingual("失信被执行人名单", "Court defaulters")
LOANS = Bilingual("金融信用逾期名单", "Overdue loans")
TAX = Bilingual("重大税收违法名单", "Major tax offences")
SUZHOU = load_city("suzhou")
# The court's way, for the list that stands for the court's here.
COMMON = replace(
    SUZHOU.contest,
    remedies=tuple(
        replace(way, references=("list-0",)) if way.kind is ContestKind.LIST else way
        for way in SUZHOU.contest.remedies
    ),
)

SETTING = Setting(
    unit=UnitIdentity(
        "unit-0",
        "01",
        Bilingual("苏州市公共信用服务大厅", "Suzhou Public Credit Service Hall"),
        Bilingual("样例路 1 号", "1 Sample Road"),
    ),
    city=City(
        city_id="suzhou",
        product=Bilingual("桂花自助终端", "Osmanthus Kiosk"),
        scale=Scale(100, 200),
        trial=True,
        rules_of=date(2026, 3, 1),
        as_of=date(2026, 11, 1),
        hotline="12345",
        list_answer_seconds=60,
        garden=True,
        never_held=SUZHOU.never_held,
        scores=SUZHOU.scores,
        rule_book=SUZHOU.rule_book,
        lists=(
            CityList("list-0", 1, COURT, removal_days=3),
            CityList("list-1", 2, LOANS),
            CityList("list-2", 3, TAX),
        ),
        calendar=SUZHOU.calendar,
        contest=COMMON,
        guide=SUZHOU.guide,
        example=SUZHOU.example,
        sources=sources(NOW.date()),
    ),
    words=load(assets_dir() / "words"),
    machine=Machine(Camera.NONE, "1.0"),
)

LAID = Insertion("pad", 1, "", stays=False)

CATALOGUE = SETTING.city.catalogue()
READY = Facts(
    open=True,
    reader=CardReaderStatus.EMPTY,
    printer=PrinterStatus(PrinterCondition.READY),
    line=LineStatus.UP,
    catalogue=CATALOGUE,
    fingerprint="9f31c04ab27d5e88",
    kept=KeptNothing(NOW.date(), 0),
)
NO_PAPER = Facts(
    open=True,
    reader=CardReaderStatus.EMPTY,
    printer=PrinterStatus(PrinterCondition.NO_PAPER),
    line=LineStatus.UP,
    catalogue=CATALOGUE,
)
NO_LINE = replace(READY, line=LineStatus.DOWN)
NO_READER = Facts(
    open=True,
    reader=CardReaderStatus.NO_READER,
    printer=PrinterStatus(PrinterCondition.READY),
    line=LineStatus.UP,
    catalogue=CATALOGUE,
)
BOTH = replace(READY, pad=CardReaderStatus.EMPTY)
PAD_ONLY = replace(BOTH, reader=CardReaderStatus.NOT_FITTED)
PAD_OUT = replace(READY, pad=CardReaderStatus.NO_READER)
