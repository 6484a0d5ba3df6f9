"""What is done at a moment: something short that happens whole, once, and may be refused."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

# Is given the row (a `Due`) and the present moment, within one transaction; it looks whether what
# the row says is still so, and does it. Whatever it raises undoes all of it and means: again later.
Moment = Callable[[Any, datetime], object]
Moments = Mapping[str, Moment]
