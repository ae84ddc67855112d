"""Loudness: how loud a recording is from its beginning to its end, in few enough steps to draw.

All of it is listened to, so the length is that of what is there, whatever the file says of
itself. What would take too long is left without a picture.
"""

from array import array

from av.audio.resampler import AudioResampler

from wadesk.media import containers

RATE = 8_000
BLOCK = RATE // 50
SECONDS_MOST = 30 * 60
FULL = 255
FLOOR = 400
"""What is quieter than this is drawn as quiet, and not as loud as it can be made to look."""


def loudness(content: bytes, steps: int) -> tuple[int, bytes]:
    """The length in milliseconds, and each step from 0 to 255; no steps where it is too long."""
    container = containers.opened(content)
    stream = containers.sound_of(container)
    if stream is None:
        raise ValueError("nothing can be heard of it")
    resampler = AudioResampler(format="s16", layout="mono", rate=RATE)
    blocks, rest, heard = array("H"), array("h"), 0
    for frame in containers.sounds(container, stream):
        frame.pts = None
        for piece in resampler.resample(frame):
            heard += piece.samples
            rest.frombytes(bytes(piece.planes[0])[: piece.samples * 2])
        rest = _measured(rest, blocks)
        if heard > SECONDS_MOST * RATE:
            return containers.duration_ms(container) or 0, b""
    if rest:
        blocks.append(_peak(rest))
    return heard * 1000 // RATE, _steps(blocks, steps)


def _measured(rest: "array[int]", blocks: "array[int]") -> "array[int]":
    """The peak of every whole block; what is left begins the next one."""
    whole = len(rest) - len(rest) % BLOCK
    for start in range(0, whole, BLOCK):
        blocks.append(_peak(rest[start : start + BLOCK]))
    return rest[whole:]


def _peak(block: "array[int]") -> int:
    loud, low = max(block), min(block)
    return max(loud, -low)


def _steps(blocks: "array[int]", steps: int) -> bytes:
    """The loudest in each step, beside the loudest of all."""
    if not blocks:
        return bytes(steps)
    loudest = max(blocks)
    most = max(loudest, FLOOR)
    made = bytearray()
    for step in range(steps):
        start = step * len(blocks) // steps
        end = max((step + 1) * len(blocks) // steps, start + 1)
        made.append(max(blocks[start:end]) * FULL // most)
    return bytes(made)
