"""Page: what the model found, as the tables of docs/reply-lock.md between their marks."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.model.explorer import Explored
from tests.model.scenarios import SCENARIOS, Found, Scenario, all_found
from tests.support.project import ROOT

PAGE = ROOT / "docs" / "reply-lock.md"


def scenarios() -> str:
    rows = (row(scenario, scenario.explored()) for scenario in SCENARIOS)
    heads = ("| who takes part | worlds | farthest | a broken law |", "|---|---:|---:|---|")
    return "\n".join((*heads, *rows))


def row(scenario: Scenario, explored: Explored) -> str:
    worlds = f"{explored.worlds:,}".replace(",", " ")
    verdict = explored.broken or "none"
    return f"| {scenario.name} | {worlds} | {explored.depth} steps | {verdict} |"


def guards(every: Sequence[Found]) -> str:
    rows = ["| without the guard | what happens | in steps |", "|---|---|---:|"]
    for one in every:
        steps = len(one.sentences) - 1 if one.law else "-"
        rows.append(
            f"| {one.variant.name} | {one.law or 'nothing that the laws forbid'} | {steps} |"
        )
    return "\n".join(rows)


def accidents(every: Sequence[Found]) -> str:
    return "\n\n".join(_told(one) for one in every if one.law)


def _told(found: Found) -> str:
    *steps, end = found.sentences
    lines = [f"**{found.variant.name[0].upper()}{found.variant.name[1:]}.**", ""]
    lines += [f"{number}. {one}" for number, one in enumerate(steps, 1)]
    return "\n".join([*lines, "", end])


def written(text: str, name: str, body: str) -> str:
    """The page's text with this between the marks of that name."""
    marked = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    place = marked.search(text)
    if place is None:
        raise LookupError(f"the page has no marks for {name}")
    return f"{text[: place.end(1)]}{body}\n{text[place.start(2) :]}"


def between(text: str, name: str) -> str:
    place = re.search(rf"<!-- {name} -->\n(.*?)\n<!-- /{name} -->", text, re.DOTALL)
    if place is None:
        raise LookupError(f"the page has no marks for {name}")
    return place.group(1)


def write(parts: Mapping[str, str], page: Path = PAGE) -> None:
    text = page.read_text(encoding="utf-8")
    for name, body in parts.items():
        text = written(text, name, body)
    page.write_text(text, encoding="utf-8")


def of_the_model() -> dict[str, str]:
    every = all_found()
    return {"worlds": scenarios(), "guards": guards(every), "accidents": accidents(every)}
