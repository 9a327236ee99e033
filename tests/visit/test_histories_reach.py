"""The random histories are worth something: they reach every state and every effect."""

import random
from typing import get_args

from kiosk.visit import effects as fx
from kiosk.visit import states
from tests.visit.world import MOVES, World


def test_random_histories_reach_every_state_and_every_effect() -> None:
    chance = random.Random(17)
    reached: set[type] = set()
    caused: set[type] = set()
    for _ in range(800):
        world = World()
        history = [(chance.choice(MOVES), chance.randrange(1000)) for _ in range(70)]
        world.play(history, lambda world, moment: None)
        for moment in world.moments:
            reached.add(type(moment.after.state))
            caused.update(type(effect) for effect in moment.effects)
    assert reached == set(get_args(states.State))
    assert caused == set(get_args(fx.Effect))
