"""WhatsApp: the sandbox as this trial wants it, a process of its own.

    python -m tests.agents.whatsapp RECORD PORT WEBHOOK

It tells two statuses of each message and not three, so that two processors have time for
fifty agents as well. Secrets come from the environment.
"""

import contextlib
import os
import sys
from pathlib import Path

from wadesk.sandbox.app import create_app
from wadesk.sandbox.serving import server_for
from wadesk.sandbox.settings import SandboxSettings


def main(record: str, port: str, webhook: str) -> None:
    settings = SandboxSettings(
        record=Path(record),
        webhook_url=webhook,
        app_secret=os.environ["WADESK_APP_SECRET"],
        verify_token=os.environ["WADESK_VERIFY_TOKEN"],
        access_token=os.environ["WADESK_ACCESS_TOKEN"],
        statuses=("sent", "delivered"),
        deliveries_at_once=8,
    )
    server = server_for(create_app(settings), "127.0.0.1", int(port), print)
    with contextlib.suppress(KeyboardInterrupt):
        server.run()


if __name__ == "__main__":
    main(*sys.argv[1:])
