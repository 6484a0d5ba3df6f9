from redaksi.comments.models.act import Act, WrittenForGood
from redaksi.comments.models.ban import Ban
from redaksi.comments.models.comment import MAX_DEPTH, MAX_TEXT, Comment
from redaksi.comments.models.judging import judge_again, judge_new
from redaksi.comments.models.lesson import LearnedWord, Lesson
from redaksi.comments.models.listed import ListedWord
from redaksi.comments.models.refusals import (
    CommentRefused,
    CommentsClosed,
    NotConfirmed,
    NothingChanged,
    NotInThisState,
    ReasonMissing,
    TooOften,
    WordsGone,
)
from redaksi.comments.models.rule import (
    ArticleCommentRule,
    is_open,
    last_day_of,
    openness_of,
    rules,
)
from redaksi.comments.models.staff import StaffReader
from redaksi.comments.models.support import Support

__all__ = [
    "MAX_DEPTH", "MAX_TEXT", "Act", "ArticleCommentRule", "Ban", "Comment", "CommentRefused",
    "CommentsClosed", "LearnedWord", "Lesson", "ListedWord", "NotConfirmed", "NotInThisState",
    "NothingChanged", "ReasonMissing", "StaffReader", "Support", "TooOften", "WordsGone",
    "WrittenForGood", "is_open", "judge_again", "judge_new", "last_day_of", "openness_of",
    "rules",
]  # fmt: skip
