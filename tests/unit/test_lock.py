import re
import tomllib
from pathlib import PurePosixPath
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.support.project import read

LOCK = read(PurePosixPath("packaging/requirements.lock"))
PROJECT: dict[str, Any] = tomllib.loads(read(PurePosixPath("pyproject.toml")))
WISHES = [
    *PROJECT["project"]["dependencies"],
    *PROJECT["dependency-groups"]["dev"],
    *PROJECT["build-system"]["requires"],
]


def locked_lines() -> list[str]:
    """One line for each requirement, its continuations joined."""
    joined = LOCK.replace("\\\n", " ").splitlines()
    return [line for line in joined if line.strip() and not line.lstrip().startswith("#")]


def pinned() -> dict[str, set[str]]:
    """The versions the lock names for each package; more than one where platforms differ."""
    found: dict[str, set[str]] = {}
    for line in locked_lines():
        requirement = Requirement(line.partition("--hash")[0].strip())
        name = canonicalize_name(requirement.name)
        version = str(requirement.specifier).removeprefix("==")
        found.setdefault(name, set()).add(version)
    return found


def test_every_locked_package_names_one_version_and_its_hashes() -> None:
    pattern = re.compile(r"[a-z0-9-]+==\S+(?: ; [^-]+?)?(?:\s+--hash=sha256:[0-9a-f]{64})+\s*")

    loose = [line for line in locked_lines() if not pattern.fullmatch(line)]

    assert loose == []


def test_the_lock_says_nothing_of_where_packages_come_from() -> None:
    assert "://" not in LOCK
    assert not re.search(r"^-", LOCK, re.MULTILINE)


@pytest.mark.parametrize("wish", sorted(set(WISHES)))
def test_the_lock_grants_every_wish_of_the_project(wish: str) -> None:
    requirement = Requirement(wish)

    versions = pinned().get(canonicalize_name(requirement.name), set())

    assert any(requirement.specifier.contains(version) for version in versions)


def test_only_what_the_project_names_may_differ_between_platforms() -> None:
    wished = {canonicalize_name(Requirement(wish).name) for wish in WISHES}
    several = {name for name, versions in pinned().items() if len(versions) > 1}

    assert several <= wished, "a package nobody named has two versions: look why"
