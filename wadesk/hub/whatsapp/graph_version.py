"""Graph version: which of Meta's API versions this Hub speaks, and until when Meta answers it."""

from datetime import date

GRAPH_VERSION = "v26.0"

VERSION_ENDS: dict[str, date | None] = {
    "v20.0": date(2026, 9, 24),
    "v21.0": date(2027, 1, 21),
    "v22.0": date(2027, 5, 20),
    "v23.0": date(2027, 10, 8),
    "v24.0": date(2028, 2, 18),
    "v25.0": date(2028, 7, 29),
    "v26.0": None,
}
"""The day from which Meta refuses a version; None where none is announced."""

GRAPH_VERSION_ENDS = VERSION_ENDS[GRAPH_VERSION]
