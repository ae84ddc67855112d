"""Windows job: a bound of memory, and no further process, for a child that unpacks files.

Windows has no switch by which a running program gives up files and connections: there the
child is bounded in memory, in time and in what it may start, and nothing more.
"""

import ctypes
import sys

EXTENDED_LIMITS = 9
ONE_PROCESS, PROCESS_MEMORY, DIES_OF_ITS_FAULTS = 0x8, 0x100, 0x400


class _BasicLimits(ctypes.Structure):
    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class Limits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION, as Windows lays it out."""

    _fields_ = (
        ("basic", _BasicLimits),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process", ctypes.c_size_t),
        ("peak_job", ctypes.c_size_t),
    )


def limits(memory: int) -> Limits:
    found = Limits()
    found.basic.flags = ONE_PROCESS | PROCESS_MEMORY | DIES_OF_ITS_FAULTS
    found.basic.processes = 1
    found.process_memory = memory
    return found


def shut_in(memory: int) -> bool:
    """Whether Windows has taken it; elsewhere there is no such thing."""
    if sys.platform == "win32":
        system = ctypes.WinDLL("kernel32", use_last_error=True)
        system.CreateJobObjectW.restype = ctypes.c_void_p
        system.GetCurrentProcess.restype = ctypes.c_void_p
        bounds = limits(memory)
        job = ctypes.c_void_p(system.CreateJobObjectW(None, None))
        is_set = system.SetInformationJobObject(
            job, EXTENDED_LIMITS, ctypes.byref(bounds), ctypes.sizeof(bounds)
        )
        itself = ctypes.c_void_p(system.GetCurrentProcess())
        return bool(is_set and system.AssignProcessToJobObject(job, itself))
    return False
