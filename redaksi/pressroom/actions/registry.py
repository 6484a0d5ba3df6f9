"""What the processes in the background know how to do: one line for each."""

from datetime import timedelta

from redaksi.agenda.actions import PUBLISH, TAKE_DOWN, publish, take_down
from redaksi.agenda.moments import Moments
from redaksi.answering.letters import send_link
from redaksi.comments.actions import LETTER
from redaksi.complaints.actions.letters import ALERT, ANSWER, alert, write
from redaksi.complaints.actions.watching import WATCH, watch
from redaksi.edge.actions.telling import TELL, tell
from redaksi.meaning.actions.understanding import UNDERSTAND
from redaksi.outbox.steps import Step, Steps
from redaksi.pressroom.actions.relating import catch_up, find_meaning, find_related
from redaksi.pressroom.actions.warming import WARM, make_ready
from redaksi.related.actions.catching_up import CATCH_UP
from redaksi.related.actions.relating import RELATE
from redaksi.search.actions import RENAME, rename

# Half a dozen pages, each within a second: a worker that was killed over them is missed no longer.
A_MOMENT = timedelta(seconds=20)

# Slow steps that `redaksi.outbox.actions.enqueue(what, key, payload=…)` asks for. To register one,
# add a line here. Its function is called with key and payload, in
# the worker, outside any transaction; whatever it raises means "again later", so it must bear being
# done twice. How often it is tried, and how long it may take, is said in Step(tries=…, lease=…).
STEPS: Steps = {
    TELL: Step(tell),
    RELATE: Step(find_related, tries=5, lease=A_MOMENT),
    CATCH_UP: Step(catch_up),
    UNDERSTAND: Step(find_meaning),
    WARM: Step(make_ready, tries=5, lease=A_MOMENT),
    ANSWER: Step(write),
    ALERT: Step(alert),
    LETTER: Step(send_link),
    # A writer of twelve years has 15,000 stories: ten minutes.
    RENAME: Step(rename, lease=timedelta(minutes=20)),
}

# What happens at a moment that `redaksi.agenda.actions.note(what, subject, at)` wrote down. To
# register one, add a line here: "lift": lift. Its function is called with the row and the present
# moment, in the scheduler, within one transaction: short, and without network or rendering. It
# looks itself whether what the row says is still so; what it raises undoes all and means "later".
MOMENTS: Moments = {PUBLISH: publish, TAKE_DOWN: take_down, WATCH: watch}
