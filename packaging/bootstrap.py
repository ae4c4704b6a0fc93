#!/usr/bin/env python3
"""Set Penwright up in this checkout and start it, its tests or its demo.

    python packaging/bootstrap.py run|test|demo|bench|lint|setup|clean [-- ARGS]

The work is in setting_up/, which uses the standard library alone and nothing newer than Python 3.8, so that an older
Python can find the one that is needed. This file is plain enough for every Python to say so, and short, for Python
compiles it anew at each start.
"""

import os
import sys

if sys.version_info < (3, 8):  # noqa: UP036 - an older Python gets as far as this line
    sys.exit("Penwright needs Python 3.11, 3.12 or 3.13. This is Python " + sys.version.split()[0] + ".")
sys.path.insert(0, os.path.dirname(os.path.realpath(__file__)))

if __name__ == "__main__":
    from setting_up.commands import main

    sys.exit(main(sys.argv[1:]))
