"""What the desk says about each doubt: its name, what it means, and what to do about it."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from redaksi.importers.manuscript import Doubt


@dataclass(frozen=True)
class Words:
    """The words for one kind of doubt, in the language of whoever reads them."""

    label: Any
    meaning: Any
    remedy: Any


# In the order in which they should be worked through: what can do harm first.
WORDS = {
    Doubt.LOOKS_PLANTED: Words(
        _("Looks planted by an intruder"),
        _("Signs of a gambling or link page. It was held back: nothing of it is here."),
        _("Read the signs. If it is planted, mark it done, and have the old site cleaned before it "
          "is copied again. If it is a real story, write it anew here."),
    ),
    Doubt.TEXT_DIFFERS: Words(
        _("Text differs"),
        _("Less than 99.5 per cent of the visible text is the same as on the old site."),
        _("Open both, and compare them. What is missing can be pasted in by hand."),
    ),
    Doubt.CUT_SHORT: Words(
        _("Cut short"),
        _("Something was longer than there is room for here, and was cut at the end."),
        _("Open the article, and shorten the words yourself so that they end well."),
    ),
    Doubt.SCHEDULE_PASSED: Words(
        _("Schedule passed"),
        _("It was to go out on the old site and never did. Here it is a draft."),
        _("Decide: publish it now, schedule it anew, or leave it a draft."),
    ),
    Doubt.WAS_LOCKED: Words(
        _("Was behind a password"),
        _("Readers needed a password for it. Here it is a draft that nobody can read."),
        _("Decide: publish it for everybody, or leave it a draft."),
    ),
    Doubt.WAS_PRIVATE: Words(
        _("Was private"),
        _("Only the old newsroom could read it. Here it is a draft."),
        _("Leave it a draft, or finish and publish it."),
    ),
    Doubt.CHANGED_ON_BOTH_SIDES: Words(
        _("Changed there and here"),
        _("The old site changed it after the first import, and so did you. Yours was left alone."),
        _("See what the old site changed, and carry it over if it is right."),
    ),
    Doubt.REMOVED_HERE: Words(
        _("Deleted here"),
        _("It was brought in once and deleted here, so it was not brought in again."),
        _("Nothing, if that is what you wanted."),
    ),
    Doubt.SAME_KEY_OTHER_POST: Words(
        _("Number used twice"),
        _("Its number on the old site belonged to another story before: perhaps two sites are "
          "mixed up in one."),
        _("Look whether both stories are here. If one is missing, ask your technician."),
    ),
    Doubt.ADDRESS_TAKEN: Words(
        _("Address taken"),
        _("Its old address belongs to something else here, so it does not lead to it."),
        _("Search for the headline here, and link to it from the page that has the address."),
    ),
    Doubt.PICTURE_MISSING: Words(
        _("Photo missing"),
        _("The photo was not among the files that were brought along."),
        _("Look for it on the old server or with the photographer, and upload it in the article. "
          "Several missing from one folder: ask your technician to import once more with it."),
    ),
    Doubt.PICTURE_BROKEN: Words(
        _("Photo unreadable"),
        _("The file is there, and is damaged or no picture at all."),
        _("Upload the photo again, or take its place out of the article."),
    ),
    Doubt.PICTURE_LACKS: Words(
        _("Photo lacks its papers"),
        _("The photo has no credit or no alternative text. It is shown all the same."),
        _("Name the photographer, and say what is to be seen. Begin with the stories most read."),
    ),
    Doubt.FILE_MISSING: Words(
        _("Document missing"),
        _("A document that the story links to was not among the files."),
        _("Upload it in the article, or take the link out."),
    ),
    Doubt.NO_SECTION: Words(
        _("No section"),
        _("The old site put it nowhere that is a section here."),
        _("Choose the main section in the article."),
    ),
    Doubt.NO_DATE: Words(
        _("No date"),
        _("The old site does not say when it was published."),
        _("Publish the article when you know that it is finished; until then it is a draft."),
    ),
    Doubt.NO_BYLINE: Words(
        _("Nobody is named"),
        _("Nobody is told as the writer."),
        _("Add who wrote it under “Bylines”."),
    ),
    Doubt.UNKNOWN_AUTHOR: Words(
        _("Unknown account"),
        _("An account wrote it that the file does not know, perhaps somebody who left."),
        _("Find out who it was, and change the name in the article. For many at once, your "
          "technician has the list of authors (--authors)."),
    ),
    Doubt.UNKNOWN_INITIALS: Words(
        _("Unknown initials"),
        _("At its foot stand initials that belong to nobody here."),
        _("Give the initials to a person under “People”, or change the byline in the article."),
    ),
    Doubt.UNKNOWN_SHORTCODE: Words(
        _("Unknown shortcode"),
        _("A building block of the old site that does not exist here. Its words came along."),
        _("See whether something is missing in the article: a form, a list, a film."),
    ),
    Doubt.UNKNOWN_BLOCK: Words(
        _("Unknown block"),
        _("A block of the old editor that does not exist here. Its words came along."),
        _("See whether something is missing in the article: a button, a calendar, a film."),
    ),
    Doubt.UNKNOWN_META: Words(
        _("Unknown field"),
        _("A field that a plugin of the old site kept. It did not come along."),
        _("Nothing, as a rule: readers rarely saw it."),
    ),
    Doubt.NOT_MAPPED: Words(
        _("No place here"),
        _("A kind of content that does not exist here, made by a plugin or theme."),
        _("If readers need it, write it anew as an article or a standing page."),
    ),
}  # fmt: skip
SAID_OF_OTHERS = Words(
    _("Something else"),
    _("A newer version of the program noted this."),
    _("Look at the article."),
)


def words_for(doubt: str) -> Words:
    """Give the words for a doubt as it is stored; one that is not known has some, too."""
    return WORDS[Doubt(doubt)] if doubt in set(Doubt) else SAID_OF_OTHERS
