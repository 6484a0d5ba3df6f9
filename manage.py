#!/usr/bin/env python
"""Django's own door, for developers; everybody else uses `redaksi`."""

import sys

from redaksi.cli import EVERYTHING, main

if __name__ == "__main__":
    sys.exit(main([EVERYTHING, *sys.argv[1:]]))
