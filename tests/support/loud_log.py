"""Loud log: a warning that no test asked for fails the test that caused it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

WATCHED = "wadesk"


class LoudRecords(logging.Handler):
    """Keeps what is said at the level of a warning or louder."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.sentences: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.sentences.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@contextmanager
def no_loud_log(*, expected: bool) -> Iterator[None]:
    """Fail afterwards if anything loud was logged; one that failed already keeps its own reason."""
    loud = LoudRecords()
    logger = logging.getLogger(WATCHED)
    logger.addHandler(loud)
    try:
        yield
    finally:
        logger.removeHandler(loud)
    if loud.sentences and not expected:
        pytest.fail(
            "unexpected in the log (use caplog to expect it):\n" + "\n".join(loud.sentences)
        )
