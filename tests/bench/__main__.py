"""All measurements: ``python -m tests.bench`` prints their tables, ``--write`` also keeps them.

It takes half an hour, and wants a machine with nothing else to do; ``--only search window_use``
takes those alone. Tables are kept between their marks in docs/performance.md.
"""

import argparse
from collections.abc import Callable, Iterable, Mapping

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

MEASUREMENTS: Mapping[str, Callable[[], Iterable[Table]]] = {
    "ingest": ingest.measured,
    "push": push.measured,
    "lock_claims": lock_claims.measured,
    "openings": openings.measured,
    "orders": orders.measured,
    "rights_changes": rights_changes.measured,
    "wipes": wipes.measured,
    "outbox_drain": outbox_drain.measured,
    "send_checks": send_checks.measured,
    "sync_over_http": sync_over_http.measured,
    "token_checks": token_checks.measured,
    "inbox_views": inbox_views.measured,
    "search": search.measured,
    "window_use": window_use.measured,
    "window_news": window_news.measured,
    "window_keys": window_keys.measured,
    "thumbnails": thumbnails.measured,
    "films": films.measured,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--write", action="store_true", help="keep the tables in the docs")
    parser.add_argument(
        "--only", nargs="+", choices=MEASUREMENTS, default=MEASUREMENTS, metavar="NAME"
    )
    asked = parser.parse_args()
    about = surroundings()
    print(about, end="\n\n")
    tables: list[Table] = []
    for name in (one for one in MEASUREMENTS if one in asked.only):
        for table in MEASUREMENTS[name]():
            print(table, end="\n\n", flush=True)
            tables.append(table)
    if asked.write:
        write_down(about, tables)


if __name__ == "__main__":
    main()
