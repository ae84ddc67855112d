"""Screen words: what the source asks Qt to translate, read as it stands and not by Qt's tool.

Qt's tool takes words from a call only where both arguments are plain strings; whatever is
written otherwise never meets its translation, and nothing tells. So it is told here.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

ASKING = {"translate", "tr", "QT_TRANSLATE_NOOP"}
COUNTED = "%n"
SHOWING = {
    "setText", "setToolTip", "setPlaceholderText", "setAccessibleName", "setAccessibleDescription",
    "setTitle", "setWindowTitle", "addAction", "addRow", "QLabel", "Button",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """One call, and what is wrong with it."""

    line: int
    context: str
    words: str
    flaw: str = ""


def asked(source: str) -> list[Asked]:
    """Every call for a translation, in the order of the source."""
    return list(_in(ast.parse(source), ""))


def unasked(source: str) -> list[tuple[int, str]]:
    """Words put on the screen without asking for their translation."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _name(node) in SHOWING:
            plain = [part for part in node.args if isinstance(part, ast.Constant | ast.JoinedStr)]
            found += [(node.lineno, words) for words in map(_written, plain) if _has_word(words)]
    return found


def _in(node: ast.AST, owner: str) -> Iterator[Asked]:
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else owner
        if isinstance(child, ast.Call) and _is_asking(child):
            yield _read(child, owner)
        yield from _in(child, inside)


def _is_asking(call: ast.Call) -> bool:
    """Painters translate too: they move what is drawn, and name no context."""
    is_named = _name(call) == "tr" or bool(call.args and _written(call.args[0]))
    return _name(call) in ASKING and is_named


def _read(call: ast.Call, owner: str) -> Asked:
    is_tr = _name(call) == "tr"
    words = call.args[0 if is_tr else 1]
    context = owner if is_tr else _written(call.args[0])
    if isinstance(words, ast.Constant):
        is_lost = COUNTED in _written(words) and not is_tr
        flaw = f"counted, so Qt's tool reads it in self.tr only: {_written(words)}"
        return Asked(call.lineno, context, _written(words), flaw if is_lost else "")
    is_name = isinstance(words, ast.Name) or _is_str_of(words)
    return Asked(call.lineno, context, "", "" if is_name else f"not plain: {ast.unparse(words)}")


def _is_str_of(words: ast.expr) -> bool:
    """A word that was marked elsewhere and is looked up here: ``str(WORDS[name])``."""
    return isinstance(words, ast.Call) and _name(words) == "str"


def _name(call: ast.Call) -> str:
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


def _written(part: ast.expr) -> str:
    match part:
        case ast.Constant(value=str() as words):
            return words
        case ast.JoinedStr(values=values):
            return "".join(map(_written, values))
        case _:
            return ""


def _has_word(words: str) -> bool:
    """Two letters in a row: punctuation and signs are the same everywhere."""
    return any(one.isalpha() and other.isalpha() for one, other in pairwise(words))
