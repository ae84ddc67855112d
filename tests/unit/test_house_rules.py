"""The habits no linter has a rule for, held over every file; and each rule shown to bite."""

import re
import tomllib
from pathlib import PurePosixPath

import pytest

import wadesk
from tests.support import house_rules
from tests.support.project import ROOT, modules, read, tracked_files
from tests.support.readme_map import BEGIN, END, map_in, the_map, with_map

PRODUCT = [*modules("wadesk"), *modules("packaging"), PurePosixPath("start.py")]
SUPPORT = modules("tests/support")
TESTS = [path for path in modules("tests") if path not in SUPPORT]
WITHOUT_WORDS = {
    ".png", ".jpg", ".ico", ".icns", ".webp",
    ".mp4", ".ogg", ".pdf", ".qm",
}  # fmt: skip

# Modules of the core that only name things: what they say is proven by the rules that use it.
CORE_WITHOUT_RULES = {
    "__init__": "a docstring",
    "records": "ids and names",
    "errors": "four classes and a list of reasons",
    "changes": "a value that a commit hands to its readers",
    "rows": "the columns of the shared records",
}


def complaints(rule: house_rules.Rule, paths: list[PurePosixPath]) -> list[str]:
    return [f"{path}: {words}" for path in paths for words in rule(path, read(path))]


def test_every_file_stays_small() -> None:
    found = complaints(house_rules.stays_small, [*PRODUCT, *SUPPORT, *TESTS])

    assert found == []


def test_every_module_says_first_what_it_is() -> None:
    found = complaints(house_rules.says_what_it_is, [*PRODUCT, *SUPPORT])

    assert found == []


def test_coroutines_live_only_where_the_network_is() -> None:
    found = complaints(house_rules.keeps_coroutines_in_their_place, modules("wadesk"))

    assert found == []


def test_no_name_is_vague() -> None:
    found = complaints(house_rules.names_things_clearly, [*PRODUCT, *SUPPORT])

    assert found == []


def test_every_exception_from_a_check_carries_its_reason() -> None:
    found = complaints(house_rules.gives_reasons_for_exceptions, [*PRODUCT, *SUPPORT, *TESTS])

    assert found == []


def test_no_unit_test_sleeps() -> None:
    found = complaints(house_rules.never_sleeps, modules("tests/unit"))

    assert found == []


@pytest.mark.skipif(
    not tracked_files(), reason="no git checkout: there is no list of files to read"
)
def test_no_file_names_a_machine_or_a_registry() -> None:
    texts = [path for path in tracked_files() if path.suffix not in WITHOUT_WORDS]

    found = complaints(house_rules.belongs_to_no_machine, texts)

    assert found == []


def test_every_rule_of_the_core_has_its_test() -> None:
    rules = {path.stem for path in modules("wadesk/core")} - CORE_WITHOUT_RULES.keys()
    tests = {path.stem.removeprefix("test_") for path in modules("tests/unit/core")}

    assert sorted(rules - tests) == []


def test_no_module_is_excused_from_its_test_that_does_not_exist() -> None:
    assert CORE_WITHOUT_RULES.keys() <= {path.stem for path in modules("wadesk/core")}


def test_the_map_in_the_readme_is_what_the_modules_say() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert map_in(readme) == the_map(), "run: python -m tests.support.readme_map"


def test_the_map_is_written_between_its_marks_and_nowhere_else() -> None:
    readme = with_map(f"before\n{BEGIN}\nan old map\n{END}\nafter\n")

    assert readme == f"before\n{BEGIN}\n{the_map()}\n{END}\nafter\n"


def test_changelog_package_and_project_agree_on_the_version() -> None:
    newest = re.search(r"^## \[(\d[^\]]*)\]", read(PurePosixPath("CHANGELOG.md")), re.MULTILINE)
    project = tomllib.loads(read(PurePosixPath("pyproject.toml")))["project"]

    assert newest is not None
    assert newest.group(1) == project["version"] == wadesk.__version__


@pytest.mark.parametrize(
    ("rule", "path", "text"),
    [
        (house_rules.stays_small, "wadesk/core/a.py", "x = 1\n" * 401),
        (house_rules.says_what_it_is, "wadesk/core/a.py", "x = 1\n"),
        (house_rules.says_what_it_is, "wadesk/core/a.py", '"""Does things."""\n'),
        (
            house_rules.keeps_coroutines_in_their_place,
            "wadesk/ui/a.py",
            "async def f() -> None: ...",
        ),
        (
            house_rules.keeps_coroutines_in_their_place,
            "wadesk/store/a.py",
            "async def f() -> None: ...",
        ),
        (house_rules.names_things_clearly, "wadesk/core/text_utils.py", ""),
        (house_rules.names_things_clearly, "wadesk/hub/lock_service.py", ""),
        (house_rules.names_things_clearly, "wadesk/hub/a.py", "class HTTPManager: ..."),
        (house_rules.names_things_clearly, "wadesk/hub/a.py", "class UserInfo: ..."),
        (house_rules.gives_reasons_for_exceptions, "wadesk/hub/a.py", "import os  # noqa\n"),
        (house_rules.gives_reasons_for_exceptions, "wadesk/hub/a.py", "import os  # noqa: F401\n"),
        (house_rules.gives_reasons_for_exceptions, "wadesk/hub/a.py", "f()  # type: ignore\n"),
        (
            house_rules.gives_reasons_for_exceptions,
            "wadesk/hub/a.py",
            "f()  # type: ignore[arg-type]\n",
        ),
        (house_rules.never_sleeps, "tests/unit/test_a.py", "import time\ntime.sleep(1)\n"),
        (house_rules.never_sleeps, "tests/unit/test_a.py", "from time import sleep\n"),
        (house_rules.belongs_to_no_machine, "docs/a.md", "see /" + "root/notes"),
        (house_rules.belongs_to_no_machine, "docs/a.md", "--index-url" + " https://example.org/"),
        (house_rules.belongs_to_no_machine, "docs/a.md", "https://example.org/" + "simple"),
    ],
)
def test_a_rule_bites(rule: house_rules.Rule, path: str, text: str) -> None:
    assert rule(PurePosixPath(path), text) != []


@pytest.mark.parametrize(
    ("rule", "path", "text"),
    [
        (house_rules.stays_small, "wadesk/core/a.py", "x = 1\n" * 400),
        (house_rules.says_what_it_is, "wadesk/core/a.py", '"""Delivery: how far it came."""\n'),
        (
            house_rules.keeps_coroutines_in_their_place,
            "wadesk/hub/a.py",
            "async def f() -> None: ...",
        ),
        (
            house_rules.keeps_coroutines_in_their_place,
            "wadesk/server.py",
            "async def f() -> None: ...",
        ),
        (
            house_rules.names_things_clearly,
            "wadesk/core/service_window.py",
            "class ServiceWindow: ...",
        ),
        (house_rules.names_things_clearly, "wadesk/store/database.py", ""),
        (
            house_rules.gives_reasons_for_exceptions,
            "a.py",
            "f()  # noqa: S608 - values are bound\n",
        ),
        (
            house_rules.gives_reasons_for_exceptions,
            "a.py",
            "f()  # type: ignore[misc]  # no stubs\n",
        ),
        (house_rules.gives_reasons_for_exceptions, "a.py", "text = '# noqa'\n"),
        (house_rules.never_sleeps, "tests/unit/test_a.py", "import time\ntime.monotonic()\n"),
        (house_rules.belongs_to_no_machine, "docs/a.md", "a simple/plain road, docs/root/x"),
    ],
)
def test_a_rule_lets_the_innocent_pass(rule: house_rules.Rule, path: str, text: str) -> None:
    assert rule(PurePosixPath(path), text) == []
