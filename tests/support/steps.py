"""Steps: how much SQLite does for a question, which no busy machine changes."""

from collections.abc import Mapping
from typing import Any, cast

from wadesk.store.connection import ReadableDb

AT_ONCE = 50


def steps(db: ReadableDb, sql: str, bounds: Mapping[str, Any]) -> int:
    """To the nearest fifty that it has taken."""
    taken = 0

    def tick() -> int:
        nonlocal taken
        taken += AT_ONCE
        return 0

    driver = cast("Any", db)  # which counts for nobody but a test
    driver.set_progress_handler(tick, AT_ONCE)
    db.execute(sql, bounds).fetchall()
    driver.set_progress_handler(None, AT_ONCE)
    return taken
