"""Inbox filters: any view of the list that somebody could ask for."""

from hypothesis import strategies as st

from wadesk.core.deed import Status
from wadesk.core.inbox_filter import LOOKED_FOR, InboxFilter, Order, Whose
from wadesk.core.records import AgentId

LABELS = range(1, 4)
PEOPLE = range(1, 4)
MOST_MS = 60


def filters(*, is_of_record: bool = False) -> st.SearchStrategy[InboxFilter]:
    """``is_of_record``: none that only one Desk can answer."""
    state = st.none() if is_of_record else st.none() | st.sampled_from(sorted(LOOKED_FOR))
    return st.builds(
        InboxFilter,
        whose=st.sampled_from(Whose),
        status=st.none() | st.sampled_from(Status),
        labels=st.frozensets(st.sampled_from(LABELS)),
        owner=st.none() | st.sampled_from(PEOPLE).map(AgentId),
        state=state,
        is_unread=st.booleans(),
        has_draft=st.just(False) if is_of_record else st.booleans(),
        waits_ms=st.none() | st.integers(0, MOST_MS),
        window_ms=st.none() | st.integers(0, MOST_MS),
        order=st.sampled_from(Order),
    )
