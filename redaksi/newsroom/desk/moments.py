"""Days and moments are typed into the browser's own fields, which refuse what is no day.

Wagtail's calendar read a word such as "kemarin" as the moment of the browser's clock, lay over
the button below it, and called today what is today where the reader sits.
"""

from datetime import datetime

from django.utils.translation import get_language
from wagtail.admin.telepath import register
from wagtail.admin.telepath.widgets import WidgetAdapter
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput, AdminTimeInput

from redaksi.lang.dates import in_three_zones

# Inside the text too a field is what its template says, with no script of Wagtail's around it.
for widget in (AdminDateInput, AdminDateTimeInput, AdminTimeInput):
    register(WidgetAdapter(), widget)


def by_all_clocks(moment: datetime) -> str:
    """Print a moment in all three zones: an embargo's end, or when a story goes out."""
    return in_three_zones(moment, language="en" if get_language() == "en" else "id")
