"""The operator's view of all units: who is silent, who is expected off, what each said last."""

from collections import Counter
from datetime import datetime
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.calendar_words import CHINA
from kiosk.sandbox.fleet import UnitRow, UnitState
from kiosk.sandbox.pages import page
from kiosk.sandbox.platform import Platform
from kiosk.sandbox.unit_auth import PlatformHere

router = APIRouter()

STATES = {
    UnitState.SILENT: Bilingual("没有声音", "Silent"),
    UnitState.NEVER: Bilingual("还没有连过", "Never heard"),
    UnitState.HEARD: Bilingual("在线", "Heard"),
    UnitState.EXPECTED_OFF: Bilingual("按计划关着", "Expected off"),
}
KINDS = {
    "started": Bilingual("程序启动", "started"),
    "stopped": Bilingual("程序结束", "stopped"),
    "opened": Bilingual("开放", "opened"),
    "closed": Bilingual("关闭", "closed"),
    "paused": Bilingual("暂停", "paused"),
    "out_of_service": Bilingual("不能使用", "out of service"),
    "exchanging": Bilingual("正在换部件", "part being exchanged"),
    "self_test": Bilingual("自检", "self-test"),
    "part_changed": Bilingual("部件有变化", "part changed"),
    "part_swapped": Bilingual("换了部件", "part exchanged"),
    "part_left_out": Bilingual("少一个部件", "part left out"),
    "swap_cancelled": Bilingual("没有换部件", "exchange called off"),
    "paper_low": Bilingual("纸快用完", "paper low"),
    "paper_refilled": Bilingual("换了纸", "paper refilled"),
    "setting_changed": Bilingual("改了设置", "setting changed"),
    "restart_asked": Bilingual("要求重启程序", "restart asked"),
    "reboot_asked": Bilingual("要求重启机器", "reboot asked"),
    "power_off_asked": Bilingual("要求关机", "power off asked"),
    "locked_out": Bilingual("密码错得太多", "locked out"),
    "expected_off": Bilingual("说好要关", "will be off"),
}


@router.get("/units")
async def units(request: Request, platform: PlatformHere) -> Response:
    """What needs a hand first."""
    rows = _rows(platform)
    counts = Counter(row.state for row in rows)
    return page(
        request,
        "units.html",
        rows=rows,
        states=STATES,
        counts=[(state, STATES[state], counts[state]) for state in UnitState],
        kinds=KINDS,
        when=when,
    )


@router.get("/units.json")
async def units_json(platform: PlatformHere) -> JSONResponse:
    """The same for a program."""
    told = [_as_json(row) for row in _rows(platform)]
    return JSONResponse(told, headers={"Cache-Control": "no-store"})


def _rows(platform: Platform) -> list[UnitRow]:
    return platform.fleet.rows(platform.units, platform.now())


def when(at: datetime | None) -> str:
    return "" if at is None else at.astimezone(CHINA).strftime("%m-%d %H:%M")


def _as_json(row: UnitRow) -> dict[str, Any]:
    def iso(at: datetime | None) -> str | None:
        return None if at is None else at.astimezone(CHINA).isoformat(timespec="seconds")

    return {
        "unit": row.unit_id,
        "state": row.state.value,
        "last_heard": iso(row.heard_at),
        "off_until": iso(row.off_until),
        "last_event": None if row.last is None else row.last.model_dump(mode="json"),
        "events_lost": row.lost,
    }
