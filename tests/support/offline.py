"""Offline: while a test runs, a connection reaches this machine or nobody.

Names other than this machine's are not even looked up.
A loop written in C (uvloop) and a process of its own are out of this guard's sight;
the first serves here and never calls, the second inherits surroundings without a proxy.
"""

import asyncio
import ipaddress
import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

import pytest

P = ParamSpec("P")
T = TypeVar("T")

PROXIES = ("http_proxy", "https_proxy", "all_proxy", "ftp_proxy", "ws_proxy", "wss_proxy")


class ReachedOutError(AssertionError):
    """Not one of the four errors that WaDesk expects, so that nothing in it can swallow this."""


def forget_proxies() -> None:
    """Neither this process nor those it starts may be led elsewhere by the machine's settings."""
    for name in PROXIES:
        os.environ.pop(name, None)
        os.environ.pop(name.upper(), None)
    os.environ["NO_PROXY"] = os.environ["no_proxy"] = "*"


@contextmanager
def only_this_machine() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex", "sendto"):
            patch.setattr(socket.socket, name, _guarded(getattr(socket.socket, name)))
        patch.setattr(socket, "getaddrinfo", _guarded_lookup(socket.getaddrinfo))
        if sys.platform == "win32":  # its loop connects without asking the socket
            loop = asyncio.ProactorEventLoop
            patch.setattr(loop, "sock_connect", _guarded(loop.sock_connect))
        yield


def _guarded(connect: Callable[P, T]) -> Callable[P, T]:
    def guarded(*arguments: P.args, **named: P.kwargs) -> T:
        require_this_machine(arguments[-1])
        return connect(*arguments, **named)

    return guarded


def _guarded_lookup(look_up: Callable[P, T]) -> Callable[P, T]:
    def guarded(*arguments: P.args, **named: P.kwargs) -> T:
        host = arguments[0] if arguments else named.get("host")
        if host and not is_address(host) and not is_this_machine(host):
            raise ReachedOutError(f"a test looked up {host!r}")
        return look_up(*arguments, **named)

    return guarded


def require_this_machine(address: object) -> None:
    """Let loopback pass, and whatever is no internet address: a Unix socket has a path."""
    if isinstance(address, tuple) and not is_this_machine(address[0]):
        raise ReachedOutError(f"a test tried to reach {address[0]!r}")


def is_this_machine(host: object) -> bool:
    name = _as_text(host)
    return ipaddress.ip_address(name).is_loopback if is_address(name) else name == "localhost"


def is_address(host: object) -> bool:
    try:
        ipaddress.ip_address(_as_text(host))
    except ValueError:
        return False
    return True


def _as_text(host: object) -> str:
    text = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host)
    return text.partition("%")[0]
