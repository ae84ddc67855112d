"""Every test: without a screen, without a network, and without an unexpected word in the log."""

import os
from collections.abc import Generator, Iterator
from functools import partial
from typing import TYPE_CHECKING

import hypothesis
import pytest

from tests.support.loud_log import no_loud_log
from tests.support.offline import forget_proxies, only_this_machine

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

WAITS_MS = 20_000
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
forget_proxies()

# A slow machine is no defect: what hypothesis would measure by the clock is left out.
SLOW_IS_FINE = [hypothesis.HealthCheck.too_slow]
hypothesis.settings.register_profile(
    "fast", max_examples=30, deadline=None, suppress_health_check=SLOW_IS_FINE
)
hypothesis.settings.register_profile(
    "deep", max_examples=1000, deadline=None, suppress_health_check=SLOW_IS_FINE
)
hypothesis.settings.load_profile(os.environ.get("WADESK_HYPOTHESIS", "fast"))


@pytest.fixture(scope="session", autouse=True)
def offline() -> Iterator[None]:
    with only_this_machine():
        yield


@pytest.fixture(scope="session")
def qapp_cls() -> "type[QApplication]":
    """The one application of a process is the window's own, whichever test comes first."""
    from wadesk.ui.application import Application  # noqa: PLC0415 - only for tests with a screen

    return Application


@pytest.fixture
def qtbot(qtbot: "QtBot") -> "QtBot":
    """With the patience that a busy machine needs: what never comes is told later, and no more."""
    vars(qtbot).update(
        waitUntil=partial(qtbot.waitUntil, timeout=WAITS_MS),
        waitSignal=partial(qtbot.waitSignal, timeout=WAITS_MS),
    )
    return qtbot


def expects_log(item: pytest.Item) -> bool:
    return "caplog" in getattr(item, "fixturenames", ())


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Generator[None, object, object]:
    with no_loud_log(expected=expects_log(item)):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    with no_loud_log(expected=expects_log(item)):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, object, object]:
    with no_loud_log(expected=expects_log(item)):
        return (yield)
