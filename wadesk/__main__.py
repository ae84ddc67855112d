"""Entry: `wadesk`, or `python -m wadesk`."""

import sys

from wadesk import memory
from wadesk.programs import Child, child_in

INTERRUPTED = 130


def main() -> int:
    memory.keep_private()
    if child := child_in(sys.argv[1:]):
        return _play(child)
    try:
        from wadesk.cli import window  # noqa: PLC0415 - Ctrl C may come while it loads

        if window.is_meant(sys.argv[1:]):
            return window.main(sys.argv[1:])
        from wadesk.cli.main import main as run  # noqa: PLC0415 - as above
    except KeyboardInterrupt:
        return INTERRUPTED
    return run()


def _play(child: Child) -> int:
    match child:
        case Child.KEYCHAIN:
            from wadesk.store import keychain  # noqa: PLC0415 - a child loads its own part only

            keychain.main()
            return 0
        case Child.DEMO:
            from wadesk.demo import __main__ as demo  # noqa: PLC0415 - as above

            return demo.main()
        case Child.MEDIA:
            from wadesk.media import child as media  # noqa: PLC0415 - as above

            media.main()
            return 0


if __name__ == "__main__":
    sys.exit(main())
