"""README map: one line for every module, taken from the first line of its docstring.

python -m tests.support.readme_map      writes it into README.md, between its two marks
"""

import sys
from pathlib import PurePosixPath

from tests.support.house_rules import first_line
from tests.support.project import ROOT, modules, read

BEGIN, END = "<!-- map -->", "<!-- /map -->"
README = ROOT / "README.md"


def the_map() -> str:
    """Packages as headlines, their modules below, in the order of their names."""
    return "\n".join(map(_line, sorted(modules("wadesk"), key=_place)))


def _place(path: PurePosixPath) -> tuple[tuple[str, ...], bool, str]:
    """Modules at the top come first, and a package's own line before its modules."""
    return path.parts[:-1], path.name != "__init__.py", path.name


def _line(path: PurePosixPath) -> str:
    inside = path.relative_to("wadesk")
    words = first_line(read(path)).partition(": ")[2].removesuffix(".")
    if path.name == "__init__.py":
        return f"- **`{path.parent.as_posix()}/`** {words}"
    return f"  - `{inside.as_posix()}` {words}"


def map_in(readme: str) -> str | None:
    """What stands between the marks; None where there are no marks."""
    _, begin, rest = readme.partition(BEGIN)
    found, end, _ = rest.partition(END)
    return found.strip("\n") if begin and end else None


def with_map(readme: str) -> str:
    before, _, rest = readme.partition(BEGIN)
    return f"{before}{BEGIN}\n{the_map()}\n{END}{rest.partition(END)[2]}"


def main() -> int:
    readme = README.read_text(encoding="utf-8")
    if map_in(readme) is None:
        print(f"README.md needs the two marks {BEGIN} and {END}.", file=sys.stderr)
        return 1
    README.write_text(with_map(readme), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
