"""What the guide and the rehearsal have to show, and from where."""

from typing import assert_never

from kiosk.visit.states import (
    Guide,
    GuideTopic,
    PageName,
    Rehearsal,
    Visit,
)

# The pages behind the fictional person's Home, and how far their lists can be turned.
_REHEARSED = frozenset({PageName.LISTS, PageName.RECORD, PageName.COVERAGE})


def can_guide(visit: Visit, topic: GuideTopic, service_id: str) -> bool:
    """Whether there is anything to say on this page of the guide."""
    catalogue = visit.facts.catalogue
    match topic:
        case GuideTopic.MENU | GuideTopic.MACHINE:
            return True
        case GuideTopic.ABOUT:
            return catalogue is not None and bool(catalogue.guide.about)
        case GuideTopic.SERVICES:
            return catalogue is not None and bool(catalogue.guide.services)
        case GuideTopic.SERVICE:
            return catalogue is not None and catalogue.guide.service(service_id) is not None
        case _:
            assert_never(topic)


def may_guide(visit: Visit, topic: GuideTopic, service_id: str) -> bool:
    """Whether this page of the guide can be opened from where the visitor is."""
    if not isinstance(visit.state, Guide) or not can_guide(visit, topic, service_id):
        return False
    return topic is not GuideTopic.SERVICE or visit.state.topic is GuideTopic.SERVICES


def may_rehearse(state: Rehearsal, name: PageName) -> bool:
    """Whether the fictional person has this page, and it is a touch away."""
    if name is PageName.ENTRY:
        return state.page is PageName.RECORD
    return name in _REHEARSED and state.page is None


def last_service(visit: Visit) -> int:
    """The highest page number of the services: one a page, at the least."""
    catalogue = visit.facts.catalogue
    return 0 if catalogue is None else max(0, len(catalogue.guide.services) - 1)
