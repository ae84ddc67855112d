import asyncio
import os
import socket

import pytest

from tests.support.offline import ReachedOutError, require_this_machine

ELSEWHERE = "192.0.2.1"  # an address kept for documentation: nobody is there


def test_a_socket_reaches_nobody_else() -> None:
    with socket.socket() as caller, pytest.raises(ReachedOutError):
        caller.connect((ELSEWHERE, 443))


def test_a_datagram_leaves_for_nobody_else() -> None:
    with socket.socket(type=socket.SOCK_DGRAM) as caller, pytest.raises(ReachedOutError):
        caller.sendto(b"hello", (ELSEWHERE, 53))


def test_another_name_is_not_looked_up() -> None:
    with pytest.raises(ReachedOutError):
        socket.getaddrinfo("example.org", 443)


@pytest.mark.parametrize("host", [ELSEWHERE, "example.org"])
def test_a_coroutine_reaches_nobody_else(host: str) -> None:
    with pytest.raises(ReachedOutError):
        asyncio.run(asyncio.open_connection(host, 443))


def test_no_proxy_is_left_to_lead_elsewhere() -> None:
    proxies = {name for name in os.environ if name.lower().endswith("_proxy")}

    assert {name.lower() for name in proxies} == {"no_proxy"}


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_this_machine_is_reached(host: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with socket.create_connection((host, port)) as caller:
            assert caller.getpeername() == ("127.0.0.1", port)


@pytest.mark.parametrize("address", [("::1", 80, 0, 0), ("127.8.9.1", 80), "/run/bus", b"\0bus"])
def test_what_lies_on_this_machine_may_be_reached(address: object) -> None:
    require_this_machine(address)


@pytest.mark.parametrize("address", [("2001:db8::1", 80, 0, 0), ("10.0.0.1", 80), ("hub.lan", 1)])
def test_what_lies_elsewhere_may_not(address: object) -> None:
    with pytest.raises(ReachedOutError):
        require_this_machine(address)
