"""The lock's model: ``python -m tests.model`` explores it, ``--write`` keeps what it found.

``--trials N`` instead records N concurrent histories of the real Court, and a third as many of
each Court without a guard, and judges them. What is kept stands between its marks in
docs/reply-lock.md; a test holds the model's part equal to what the explorer finds.
"""

import argparse

from tests.model import page, trials


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m tests.model")
    asked.add_argument("--write", action="store_true", help="keep it in docs/reply-lock.md")
    asked.add_argument("--trials", type=int, help="judge so many histories of the real Court")
    words = asked.parse_args()
    if words.trials:
        parts = {"histories": trials.table(words.trials, max(1, words.trials // 3))}
    else:
        parts = page.of_the_model()
    print(*parts.values(), sep="\n\n")
    if words.write:
        page.write(parts)


if __name__ == "__main__":
    main()
