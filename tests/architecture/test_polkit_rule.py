"""The packaged polkit rule, run as the JavaScript it is: what the kiosk's user may, and no more."""

import json
from pathlib import Path

import pytest
from PySide6.QtQml import QJSEngine

RULE = Path(__file__).parents[2] / "packaging" / "polkit" / "49-osmanthus-kiosk.rules"
# polkit(8), "The polkit Object": what a rule file finds there.
POLKIT = """
var rule;
var polkit = {
    Result: { YES: "yes", NO: "no", NOT_HANDLED: "not handled" },
    addRule: function (made) { rule = made; }
};
function judge(id, user, told) {
    var action = { id: id, lookup: function (name) { return told[name]; } };
    return rule(action, { user: user });
}
"""
LOGIND, SYSTEMD = "org.freedesktop.login1", "org.freedesktop.systemd1.manage-units"
OWN = "osmanthus-kiosk.service"


def judged(action: str, user: str = "osmanthus", **told: str) -> str:
    engine = QJSEngine()
    for source in (POLKIT, RULE.read_text(encoding="utf-8")):
        assert not engine.evaluate(source).isError()
    asked = ", ".join(map(json.dumps, (action, user, told)))
    return engine.evaluate(f"judge({asked})").toString()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("act", ["reboot", "power-off"])
@pytest.mark.parametrize("others", ["", "-multiple-sessions"])
def test_a_clerk_restarts_the_unit_whoever_is_logged_in(act: str, others: str) -> None:
    action = f"{LOGIND}.{act}{others}"
    assert judged(action) == "yes"
    assert judged(action, user="nobody") == "not handled"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("unit", "verb", "says"),
    [(OWN, "restart", "yes"), (OWN, "stop", "no"), ("ssh.service", "restart", "no")],
)
def test_of_the_services_only_its_own_is_restarted(unit: str, verb: str, says: str) -> None:
    assert judged(SYSTEMD, unit=unit, verb=verb) == says
    assert judged(SYSTEMD, user="nobody", unit=unit, verb=verb) == "not handled"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "action",
    [f"{LOGIND}.reboot-ignore-inhibit", f"{LOGIND}.halt", f"{LOGIND}.suspend", "org.x.do"],
)
def test_nothing_else_is_granted(action: str) -> None:
    assert judged(action) == "not handled"
