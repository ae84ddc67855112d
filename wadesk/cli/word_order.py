"""Word order: a parser for commands whose words may stand before, between and after the flags."""

import argparse
from collections.abc import Sequence
from typing import Any


class AnyOrder(argparse.ArgumentParser):
    """``in_any_order`` costs what argparse cannot mix: it is for commands without commands."""

    def __init__(self, *args: Any, in_any_order: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._is_mixing = not in_any_order

    def parse_known_args(  # type: ignore[override]  # its overloads say the same three times
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        if self._is_mixing:
            return super().parse_known_args(args, namespace)
        self._is_mixing = True
        try:
            return self.parse_known_intermixed_args(args, namespace)
        finally:
            self._is_mixing = False
