"""Bounds: what a number, a key and a digest may be on the wire, for both sides at once."""

from typing import Annotated

import msgspec

Whole = Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]
"""A number that a table can hold: whoever sends another is told so, and nothing breaks."""

Key = Annotated[str, msgspec.Meta(pattern=r"^[!-~]{1,128}\Z")]
"""A ClientKey, plain and short enough to go to Meta and come back unchanged."""

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=120)]
"""What a person or a device is called."""

HEX = r"^([0-9a-f]{2}){0,128}\Z"
Hex = Annotated[str, msgspec.Meta(pattern=HEX)]
"""Bytes: keys, signatures, nonces."""
