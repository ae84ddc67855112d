"""Command: runs the sandbox by itself, until it is interrupted."""

import argparse
import contextlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from wadesk.sandbox.app import create_app
from wadesk.sandbox.record import problem_with
from wadesk.sandbox.serving import server_for
from wadesk.sandbox.settings import SandboxSettings

LAST_PORT = 65_535
SECRETS = ("WADESK_APP_SECRET", "WADESK_VERIFY_TOKEN", "WADESK_ACCESS_TOKEN")


def main(argv: Sequence[str] | None = None) -> int:
    asked = _arguments(argv)
    missing = [name for name in SECRETS if not os.environ.get(name)]
    if missing:
        sys.stderr.write(f"Set {', '.join(missing)} in the environment.\n")
        return 2
    if problem := problem_with(asked.record):
        sys.stderr.write(f"{asked.record} cannot hold the record: {problem}.\n")
        return 1
    app_secret, verify_token, access_token = (os.environ[name] for name in SECRETS)
    settings = SandboxSettings(
        record=asked.record,
        webhook_url=asked.webhook,
        app_secret=app_secret,
        verify_token=verify_token,
        access_token=access_token,
    )
    host, port = asked.listen
    server = server_for(create_app(settings), host, port, _announce)
    with contextlib.suppress(KeyboardInterrupt):
        server.run()
    return 0 if server.started else 1


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="wadesk sandbox",
        description="A stand-in for WhatsApp: Meta's Graph API and the customers' phones.",
        epilog=f"Secrets come from the environment: {', '.join(SECRETS)}.",
    )
    parser.add_argument("--record", type=Path, required=True, help="the file that keeps the record")
    parser.add_argument(
        "--listen",
        type=_host_and_port,
        default="127.0.0.1:8700",
        help="address and port; port 0: any that is free (default: %(default)s)",
    )
    parser.add_argument("--webhook", help="where the Hub takes webhooks")
    return parser.parse_args(argv)


def _host_and_port(said: str) -> tuple[str, int]:
    host, _, port = said.rpartition(":")
    if not host or not port.isdecimal() or int(port) > LAST_PORT:
        raise argparse.ArgumentTypeError(f"{said} is not of the form 127.0.0.1:8700")
    return host, int(port)


def _announce(url: str) -> None:
    sys.stdout.write(f"listening {url}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
