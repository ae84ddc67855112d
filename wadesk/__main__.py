"""Entry: `wadesk`, or `python -m wadesk`."""

import sys

INTERRUPTED = 130


def main() -> int:
    try:
        from wadesk.cli.main import main as run  # noqa: PLC0415 - Ctrl C may come while it loads
    except KeyboardInterrupt:
        return INTERRUPTED
    return run()


if __name__ == "__main__":
    sys.exit(main())
