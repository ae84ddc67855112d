"""Trades: which decoders a child has; it loads no other's."""

from enum import StrEnum


class Trade(StrEnum):
    PICTURES = "pictures"
    PAPERS = "papers"
    FILMS = "films"  # and all sound
