"""A role card over a real pcscd: whose it is, a wrong PIN that the card counts, the right one."""

from queue import Queue
from typing import Any

from role_cards import NOW, PIN, TRUST, role_card

from kiosk.domain.roles import Role, RoleCard, WrongPin
from kiosk.identity import piv
from kiosk.identity.channel import CardChannel
from tests.contract.card_stage import Listener
from tests.pcsc.stage import PcscStage


def test_the_card_is_known_counts_and_proves_its_role(stage: PcscStage) -> None:
    listener = Listener(stage)
    said: Queue[Any] = Queue()

    def ask(dialog: Any) -> Any:
        listener.monitor.ask(card, dialog, said.put)
        return said.get(timeout=10)

    def prove(pin: str) -> Any:
        def dialog(channel: CardChannel) -> Any:
            return piv.prove(channel, pin, lambda _holder: bytes(32), TRUST, NOW)

        return ask(dialog)

    try:
        stage.insert(role_card().model_dump())
        card = listener.card()
        first = ask(lambda channel: piv.look(channel, TRUST, NOW))
        assert first == RoleCard(Role.CLERK, first.tries)
        assert prove("000000") == WrongPin(first.tries - 1)
        proof = prove(PIN)
        assert isinstance(proof, piv.Proof)
        assert proof.holder.role is Role.CLERK
    finally:
        listener.stop()
