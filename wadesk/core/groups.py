"""Groups: what several tasks failed of, told as one reason.

A group that holds nothing but expected troubles gives way to the first of them: one reason
is enough to tell a person. With a mistake of ours in it, it comes out whole.
``except*`` could say this, but before Python 3.11.4 it wraps up again what is raised in it.
"""

import contextlib
from collections.abc import Iterator


@contextlib.contextmanager
def ungrouped(*expected: type[Exception]) -> Iterator[None]:
    """Let the first of these out of the group in which a block ends."""
    try:
        yield
    except BaseExceptionGroup as group:
        raise _reason(group, expected) from None


def _reason(
    group: BaseExceptionGroup[BaseException], expected: tuple[type[Exception], ...]
) -> BaseException:
    _, unexpected = group.split(expected)
    if unexpected is not None:
        return group
    found: BaseException = group
    while isinstance(found, BaseExceptionGroup):
        found = found.exceptions[0]
    return found
