"""Translate: gathers the words of the screen for translators, and compiles what they wrote.

    python packaging/translate.py             bring resources/translations up to date
    python packaging/translate.py --to DIR    the same in another folder

Sentences from below the screen are gathered too: lupdate reads Qt's functions only, so they
are written into a file for it that lives as long as it runs. In English only what is counted
needs a translation, for "1 new message" and "2 new messages" are one source.
"""

import argparse
import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]
KEPT_IN = ROOT / "resources" / "translations"
LANGUAGES = ("en", "fr", "zh_CN")
SCREEN = (ROOT / "wadesk" / "ui", ROOT / "wadesk" / "desktop")
ANSWERING = ("*_court", "attachments", "membership", "parcels", "writer")
"""Modules of the Hub whose sentences come back to the screen with its answer."""

BELOW = (
    *(ROOT / "wadesk" / part for part in ("core", "desk", "store", "media")),
    *(path for name in ANSWERING for path in (ROOT / "wadesk" / "hub").glob(f"{name}.py")),
)


def main(words: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Bring the translations up to date.")
    parser.add_argument("--to", type=Path, default=KEPT_IN, metavar="DIR")
    to = parser.parse_args(words).to
    to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        gathered = Path(folder) / "sentences.py"
        gathered.write_text(_for_lupdate(), encoding="utf-8")
        for language in LANGUAGES:
            _update(to / f"wadesk_{language}.ts", language, gathered)
    for language in LANGUAGES:
        source = to / f"wadesk_{language}.ts"
        _tool("lrelease", "-silent", source, "-qm", source.with_suffix(".qm"))
    return 0


def _update(ts: Path, language: str, gathered: Path) -> None:
    counted_only = ["-pluralonly"] if language == "en" else []
    how = ("-silent", "-no-obsolete", "-sort-messages", "-locations", "none")
    tongues = ("-source-language", "en", "-target-language", language)
    _tool("lupdate", *how, *tongues, *counted_only, *_modules(SCREEN), gathered, "-ts", ts)


def _tool(name: str, *words: str | Path) -> None:
    """One of Qt's programs that come with PySide6."""
    subprocess.run([Path(PySide6.__file__).parent / name, *words], check=True)


def _for_lupdate() -> str:
    sentences = sorted({one for path in _modules(BELOW) for one in sentences_in(path)})
    return "".join(f'QT_TRANSLATE_NOOP("Reason", {_quoted(one)})\n' for one in sentences)


def _quoted(sentence: str) -> str:
    escaped = sentence.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _modules(places: Sequence[Path]) -> list[Path]:
    found = [path.rglob("*.py") if path.is_dir() else [path] for path in places]
    return sorted(path for paths in found for path in paths)


def sentences_in(path: Path) -> Iterator[str]:
    """What a module may say to a person: whole sentences, with ``{blanks}`` or without."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    silent = {id(part) for node in ast.walk(tree) for part in _not_said(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in silent and _is_sentence(node.value):
            yield str(node.value)


def _not_said(node: ast.AST) -> Sequence[ast.expr]:
    """Docstrings, and pieces of sentences that are put together."""
    if isinstance(node, ast.JoinedStr):
        return node.values
    return [node.value] if isinstance(node, ast.Expr) else []


def _is_sentence(value: object) -> bool:
    if not isinstance(value, str) or not value.endswith("."):
        return False
    return (value[0].isupper() or value[0] == "{") and " " in value


if __name__ == "__main__":
    sys.exit(main())
