"""House rules: the habits no linter knows, each a function from a file to its complaints.

A rule takes a path relative to the project and the text found there, and returns sentences;
an empty list means the habit is kept. So every rule can be shown a file that breaks it.
"""

import ast
import io
import re
import tokenize
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

Rule = Callable[[PurePosixPath, str], list[str]]

MAX_LINES = 400
FIRST_LINE = re.compile(r"[A-Z`][^:]*: \S.*[.;:,]?")
ASYNC_PLACES = {"hub", "desk", "sandbox", "cli", "demo", "desktop", "server"}
VAGUE_WORDS = {
    "util", "utility", "utilities", "helper", "common", "misc", "base",
    "manager", "service", "data", "info", "handler",
}  # fmt: skip
# Words of the trade that happen to contain a vague one.
CLEAR_NAMES = {"command_handlers", "service_window", "ServiceWindow"}
SLEEP = re.compile(r"time\.sleep|from time import .*\bsleep\b.*")
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|farm|root|opt|tmp|home)/\w")
REGISTRY = re.compile(
    r"pypi\.(?:org|python)|pythonhosted\.|registry\.npmjs|://\S+/(?:simple)\b|--index-url[ =]\S"
)
NOQA_WITH_REASON = re.compile(r"#\s*noqa: [A-Z]+\d+(?:, ?[A-Z]+\d+)* - \w")
IGNORE_WITH_REASON = re.compile(r"#\s*type: ignore\[[a-z, -]+\]\s+(?:#|-) ?.*\w{3}")


def stays_small(_path: PurePosixPath, text: str) -> list[str]:
    lines = len(text.splitlines())
    return [f"{lines} lines, more than {MAX_LINES}: split it by noun"] if lines > MAX_LINES else []


def says_what_it_is(_path: PurePosixPath, text: str) -> list[str]:
    first = first_line(text)
    if FIRST_LINE.fullmatch(first):
        return []
    return [f"its docstring must begin 'Name: what it is.', not {first!r}"]


def first_line(text: str) -> str:
    return (ast.get_docstring(ast.parse(text)) or "").partition("\n")[0]


def keeps_coroutines_in_their_place(path: PurePosixPath, text: str) -> list[str]:
    """Coroutines live where the network is: not in the rules, the store, the wire or the screen."""
    if PurePosixPath(path.parts[1]).stem in ASYNC_PLACES:
        return []
    kinds = ast.AsyncFunctionDef | ast.AsyncFor | ast.AsyncWith | ast.Await
    places = [node.lineno for node in ast.walk(ast.parse(text)) if isinstance(node, kinds)]
    return [f"line {line}: no coroutine may live here" for line in places]


def names_things_clearly(path: PurePosixPath, text: str) -> list[str]:
    classes = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ClassDef)]
    names = [*path.with_suffix("").parts, *(node.name for node in classes)]
    return [
        f"the name {name} says little: name it after what it owns"
        for name in names
        if is_vague(name)
    ]


def is_vague(name: str) -> bool:
    for clear in CLEAR_NAMES:
        name = name.replace(clear, "")
    words = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)
    return any(
        word.lower() in VAGUE_WORDS or word.lower().removesuffix("s") in VAGUE_WORDS
        for word in words
    )


def gives_reasons_for_exceptions(_path: PurePosixPath, text: str) -> list[str]:
    return [
        f"line {line}: an exception carries its reason: {comment}"
        for line, comment in comments(text)
        if ("noqa" in comment and not NOQA_WITH_REASON.search(comment))
        or (re.search(r"type:\s*ignore", comment) and not IGNORE_WITH_REASON.search(comment))
    ]


def comments(text: str) -> Iterator[tuple[int, str]]:
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def never_sleeps(_path: PurePosixPath, text: str) -> list[str]:
    """A unit test takes its clock as an argument; it has nothing to wait for."""
    return [
        f"line {node.lineno}: time is an argument here"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Attribute | ast.ImportFrom) and SLEEP.fullmatch(ast.unparse(node))
    ]


def belongs_to_no_machine(_path: PurePosixPath, text: str) -> list[str]:
    return [
        f"line {number}: a path of one machine, or a package registry: {line.strip()}"
        for number, line in enumerate(text.splitlines(), start=1)
        if MACHINE_PATH.search(line) or REGISTRY.search(line)
    ]
