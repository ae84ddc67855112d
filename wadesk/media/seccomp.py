"""Seccomp: Linux refuses a child that unpacks files every call it has no business with.

No file, no connection, no program, no other process: such a call fails as if the person had no
right to it, whatever has taken the child over. Threads may still begin. Where the processor is
none of those in the table, or the system has no such filter, the other bounds stand alone.
"""

import ctypes
import errno
import platform
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

PR_SET_SECCOMP, PR_SET_NO_NEW_PRIVS = 22, 38
FILTER = 2
CLONE_THREAD = 0x10000
FOREIGN = 0x40000000  # calls of another table; all numbers below it are ours

_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_LOAD, _EQUALS, _AT_LEAST, _HAS_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16  # where the system puts them


@dataclass(frozen=True, slots=True)
class Processor:
    """One kind of processor: its mark, and its numbers of the calls that matter."""

    mark: int
    opening: tuple[int, ...]
    refused: tuple[int, ...]
    clone: int
    clone3: int = 435


_EVERYWHERE = (425, 434, 437)  # io_uring_setup, pidfd_open, openat2

PROCESSORS: Mapping[str, Processor] = {
    "x86_64": Processor(
        0xC000003E,
        (2, 257),  # open, openat
        (
            85,  # creat
            *(41, 42, 43, 44, 46, 49, 53, 288),  # socket to sendmsg, bind, socketpair, accept4
            *(57, 58, 59, 322),  # fork, vfork, execve, execveat
            *(62, 101, 310, 311),  # kill, ptrace, process_vm_readv and writev
            *(76, 82, 83, 84, 86, 87, 88, 90, 133),  # truncate to symlink, chmod, mknod
            *(258, 259, 263, 264, 265, 266, 268, 316),  # the same beside a folder
            *(165, 248, 249, 250, 319, 321, 323),  # mount, keys, memfd_create, bpf, userfaultfd
            *_EVERYWHERE,
        ),
        clone=56,
    ),
    "aarch64": Processor(
        0xC00000B7,
        (56,),
        (
            *(198, 199, 200, 202, 203, 206, 211, 242),  # as above
            *(221, 281, 129, 117, 270, 271),
            *(33, 34, 35, 36, 37, 38, 40, 45, 53, 276),
            *(217, 218, 219, 279, 280, 282),
            *_EVERYWHERE,
        ),
        clone=220,
    ),
}


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))


def shut_in(*, may_open: bool = False) -> bool:
    """Whether the filter is in force; it stays so until the process ends.

    ``may_open`` where something else decides about which files.
    """
    system = ctypes.CDLL(None, use_errno=True)
    if system.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    processor = PROCESSORS.get(platform.machine())
    if processor is None:
        return False
    steps = written(processor, may_open=may_open)
    program = _Program(len(steps) // 8, steps)
    return bool(system.prctl(PR_SET_SECCOMP, FILTER, ctypes.byref(program), 0, 0) == 0)


def written(processor: Processor, *, may_open: bool = False) -> bytes:
    """The filter as the system reads it: each step says how many to skip if so, and if not."""
    no = _REFUSE | errno.EPERM
    steps = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUALS, 1, 0, processor.mark),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, 0, 1, FOREIGN),
        (_RETURN, 0, 0, no),
        *_answered(() if may_open else processor.opening, no),
        *_answered(processor.refused, no),
        *_answered((processor.clone3,), _REFUSE | errno.ENOSYS),  # then `clone` is tried
        (_EQUALS, 0, 3, processor.clone),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_HAS_BIT, 1, 0, CLONE_THREAD),
        (_RETURN, 0, 0, no),
        (_RETURN, 0, 0, _ALLOW),
    ]
    return b"".join(struct.pack("=HBBI", *step) for step in steps)


def _answered(calls: Iterable[int], what: int) -> list[tuple[int, int, int, int]]:
    return [step for call in calls for step in ((_EQUALS, 0, 1, call), (_RETURN, 0, 0, what))]
