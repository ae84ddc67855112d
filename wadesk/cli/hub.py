"""Hub commands: begin a Hub, serve it, invite, look into its feed, copy and restore."""

import argparse
import asyncio
import json
import logging
import os
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from wadesk import server
from wadesk.cli import hub_devices, hub_phone
from wadesk.core import link_code
from wadesk.core.errors import Reason, Refused
from wadesk.core.records import Seq
from wadesk.core.rights import Role
from wadesk.core.sync import Cursor, loss_of, parse_cursor
from wadesk.core.visibility import Sight
from wadesk.hub import certificate, secrets, settings, upkeep
from wadesk.hub.secrets import SecretName, Sources
from wadesk.hub.settings import HubSettings
from wadesk.store import connection, counter, crypto, durable, feed
from wadesk.store.connection import ReadableDb
from wadesk.store.keychain import SystemKeychain

FOLLOW_S = 0.2
PAGE = 500
START = "start"


Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse gives the type no public name


def add_commands(groups: "Commands[argparse.ArgumentParser]") -> None:
    hub = groups.add_parser("hub", help="the server that keeps the record")
    commands = hub.add_subparsers(required=True, metavar="COMMAND")
    _add_init(commands)
    _add_serve(commands)
    link = _add(commands, "link", _link, "print a code that links one Desk")
    link.add_argument("--agent", required=True, help="for whom")
    link.add_argument(
        "--role",
        choices=[role.value for role in Role],
        help="what they may do; the first member of a Hub is its administrator",
    )
    link.add_argument("--address", help="where Desks find the Hub: prints a link to paste, too")
    _add(commands, "certificate", _certificate, "make a certificate of the Hub's own, or show it")
    hub_devices.add_commands(partial(_add, commands), _opened)
    hub_phone.add_commands(partial(_add, commands), _opened)
    factor = _add(commands, "factor", _factor, "help who lost phone and recovery codes")
    factor.add_argument("--member", required=True, help="whose second factor it is")
    factor.add_argument("--remove", action="store_true", required=True, help="take it away")
    changes = _add(commands, "changes", _changes, "print rows as NDJSON")
    changes.add_argument("--since", default=START, help="a cursor, or 'start'")
    changes.add_argument("--follow", action="store_true", help="go on as rows arrive")
    backup = _add(commands, "backup", _backup, "copy a Hub, also while it serves")
    backup.add_argument("target", type=Path)
    restore = commands.add_parser("restore", help="begin another life from a copy")
    restore.add_argument("source", type=Path)
    restore.add_argument("directory", type=Path)
    restore.set_defaults(run=_restore)


def _add(
    commands: "Commands[argparse.ArgumentParser]",
    name: str,
    run: Callable[[argparse.Namespace], int],
    about: str,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=about, description=f"{about.capitalize()}.")
    parser.add_argument("directory", type=Path, help="the Hub's folder")
    parser.set_defaults(run=run)
    return parser


def _add_init(commands: "Commands[argparse.ArgumentParser]") -> None:
    init = _add(commands, "init", _init, "begin a Hub in a new folder")
    init.add_argument("--number", required=True, help="Meta's phone number id")
    init.add_argument("--account", required=True, help="Meta's WhatsApp business account id")
    init.add_argument("--graph", default=settings.GRAPH_URL, help="where the Graph API is")
    init.add_argument("--key-file", type=Path, help="make a store key and keep it in this file")


def _add_serve(commands: "Commands[argparse.ArgumentParser]") -> None:
    serve = _add(commands, "serve", _serve, "take in webhooks and answer Desks")
    serve.add_argument("--listen", default="127.0.0.1:8765", help="host:port")
    serve.add_argument("--certificate", type=Path, help="PEM file, for any other than loopback")
    serve.add_argument("--private-key", type=Path, help="PEM file that belongs to it")
    serve.add_argument(
        "--own-certificate", action="store_true", help="one of the Hub's own, which codes name"
    )
    serve.add_argument("--behind-proxy", action="store_true", help="a proxy of ours does TLS")


def _init(args: argparse.Namespace) -> int:
    new = settings.new(args.directory, args.number, args.account, args.graph)
    if new.database.exists():
        raise Refused(Reason.BAD_SETTING, f"There is a Hub in {args.directory} already.")
    if args.key_file:
        key, kept = _key_in_file(args.key_file, args.directory)
    elif secrets.find(SecretName.STORE_KEY, Sources(args.directory, os.environ)):
        key, kept = secrets.read_store_key(Sources(args.directory, os.environ)), "as you set it"
    else:
        new = replace(new, key_item=f"Hub {new.hub}")
        key, kept = _key_in_keyring(f"Hub {new.hub}")
    upkeep.found(new, key)
    print(f"A Hub for number {args.number} begins in {args.directory}.")
    print(f"Its store key is kept {kept}. Without that key nobody reads the record: keep a copy.")
    return 0


def _key_in_file(path: Path, directory: Path) -> tuple[bytes, str]:
    """A new key in a file that is not beside what it closes; or the one that is there."""
    if path.resolve().is_relative_to(directory.resolve()):
        raise Refused(
            Reason.BAD_SETTING, "The key must not lie in the Hub's folder: name a file elsewhere."
        )
    if not path.exists():
        durable.write(path, (crypto.new_key().hex() + "\n").encode())
        path.chmod(0o600)
    environ = {"WADESK_STORE_KEY_FILE": str(path)}
    return secrets.read_store_key(Sources(directory, environ)), f"in {path}"


def _key_in_keyring(item: str) -> tuple[bytes, str]:
    keychain = SystemKeychain()
    if not keychain.available():
        raise Refused(
            Reason.NO_KEY,
            "There is no keyring here: give --key-file with a path outside the Hub's folder,"
            " or set WADESK_STORE_KEY_FILE.",
        )
    return secrets.new_store_key(keychain, item), f"in {keychain.name}"


def _serve(args: argparse.Namespace) -> int:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)  # its lines name phone numbers
    here = settings.read(args.directory)
    host, _, port = args.listen.rpartition(":")
    if not port.isdecimal():
        raise Refused(Reason.BAD_SETTING, f"--listen is host:port, not {args.listen!r}.")
    host = host.strip("[]") or "127.0.0.1"
    address = server.Address(host, int(port), args.certificate, args.private_key, args.behind_proxy)
    if args.own_certificate:
        address = _with_own_certificate(here, address)
    address.require_private()
    with server.alone(here), server.runner() as runner:
        runner.run(_serving(here, address))
    return 0


def _with_own_certificate(here: HubSettings, address: server.Address) -> server.Address:
    if address.certificate or address.behind_proxy:
        raise Refused(
            Reason.BAD_SETTING, "Say --own-certificate, or whose certificate else, but not both."
        )
    key = secrets.read_store_key(server.sources(here))
    here.require_key(key)
    certificate.make(here, key)
    shown, private_key = certificate.files(here.directory)
    return replace(
        address,
        certificate=shown,
        private_key=private_key,
        passphrase=certificate.passphrase(key),
    )


def _certificate(args: argparse.Namespace) -> int:
    here, key = _opened(args.directory)
    print(certificate.make(here, key))
    return 0


async def _serving(here: HubSettings, address: server.Address) -> None:
    stop = asyncio.Event()
    _stop_on_signals(stop)
    async with server.open_hub(here, server.papers(here)) as hub:
        await server.serve(hub, address, lambda url: print(f"listening {url}", flush=True), stop)


def _stop_on_signals(stop: asyncio.Event) -> None:
    """Ctrl C, or the order of a service manager: finish what was begun, then end."""
    loop = asyncio.get_running_loop()
    for name in ("SIGINT", "SIGTERM", "SIGBREAK"):
        if number := getattr(signal, name, None):
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop.set))


def _link(args: argparse.Namespace) -> int:
    here, key = _opened(args.directory)
    role = Role(args.role) if args.role else None
    code = upkeep.linking_code(here, key, args.agent, server.now(), role)
    pin = certificate.fingerprint(here.directory)
    print(link_code.typed(code, pin))
    if args.address:
        print(link_code.link(args.address, code, pin))
    return 0


def _factor(args: argparse.Namespace) -> int:
    here, key = _opened(args.directory)
    upkeep.remove_factor(here, key, args.member, server.now())
    print(f"{args.member} has no second factor any more, and can set up a new one.")
    return 0


def _changes(args: argparse.Namespace) -> int:
    here, key = _opened(args.directory)
    db = connection.open_readable(here.database, key)
    try:
        for line in _lines(db, args.since, follow=args.follow):
            print(line, flush=args.follow)
    except KeyboardInterrupt:
        return 0
    finally:
        db.close()
    return 0


def _lines(db: ReadableDb, since: str, *, follow: bool) -> Iterator[str]:
    """Rows after a cursor, each with its type; after each page the cursor to go on from."""
    start = counter.read(db)
    cursor = Cursor(start.lineage, Seq(0)) if since == START else parse_cursor(since)
    while True:
        with connection.snapshot(db):
            now = counter.read(db)
            lost = loss_of(cursor, now.head, Seq(now.floor))
            if lost:
                raise Refused(
                    Reason.BAD_SETTING,
                    f"The feed cannot go on from {cursor} ({lost}); it stands at {now.head}.",
                )
            page = feed.changes(
                db, feed.Question(0, Sight(is_administrator=True), cursor.seq, PAGE), now.seq
            )
        yield from _rows(page)
        cursor = Cursor(cursor.lineage, Seq(page.to))
        if page.rows or page.gone != "[]":
            yield json.dumps({"t": "cursor", "to": str(cursor)})
        elif not follow:
            return
        else:
            time.sleep(FOLLOW_S)


def _rows(page: feed.Slice) -> Iterator[str]:
    rows = []
    for t, table in page.tables.items():
        told = json.loads(table)
        rows += [{"t": t, **dict(zip(told["columns"], row, strict=True))} for row in told["values"]]
    rows += [{**one, "gone": True} for one in json.loads(page.gone)]
    for row in sorted(rows, key=lambda row: (row["seq"], row["id"])):
        yield json.dumps(row, ensure_ascii=False)


def _backup(args: argparse.Namespace) -> int:
    here, key = _opened(args.directory)
    upkeep.back_up(here, key, args.target)
    print(f"Copied to {args.target}. It needs the same store key, which is not in it.")
    return 0


def _restore(args: argparse.Namespace) -> int:
    source = settings.read(args.source)
    key = secrets.read_store_key(server.sources(source))
    restored = upkeep.restore(args.source, args.directory, key, server.now())
    print(f"Another life of Hub {restored.hub} begins in {args.directory}.")
    print("What was waiting to be sent is marked uncertain: it may have left since the copy.")
    return 0


def _opened(directory: Path) -> tuple[HubSettings, bytes]:
    here = settings.read(directory)
    key = secrets.read_store_key(server.sources(here))
    here.require_key(key)
    return here, key
