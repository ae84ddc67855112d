"""All measurements: ``python -m tests.bench`` prints their tables, ``--write`` also keeps them.

It takes a few minutes, and wants a machine with nothing else to do. Tables are kept between
their marks in docs/performance.md.
"""

import sys

from tests.bench import (
    films,
    inbox_views,
    ingest,
    lock_claims,
    openings,
    orders,
    outbox_drain,
    push,
    rights_changes,
    search,
    send_checks,
    sync_over_http,
    thumbnails,
    token_checks,
    window_keys,
    window_news,
    window_use,
    wipes,
)
from tests.bench.tables import Table, surroundings, write_down

MEASUREMENTS = (
    ingest.measured,
    push.measured,
    lock_claims.measured,
    openings.measured,
    orders.measured,
    rights_changes.measured,
    wipes.measured,
    outbox_drain.measured,
    send_checks.measured,
    sync_over_http.measured,
    token_checks.measured,
    inbox_views.measured,
    search.measured,
    window_use.measured,
    window_news.measured,
    window_keys.measured,
    thumbnails.measured,
    films.measured,
)


def main() -> None:
    about = surroundings()
    print(about, end="\n\n")
    tables: list[Table] = []
    for measured in MEASUREMENTS:
        for table in measured():
            print(table, end="\n\n", flush=True)
            tables.append(table)
    if "--write" in sys.argv[1:]:
        write_down(about, tables)


if __name__ == "__main__":
    main()
