"""Entry: `wadesk`, or `python -m wadesk`."""

import sys

from wadesk.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
