"""The kinds of article and what each is called in front of a reader (D19, D48)."""

from enum import StrEnum


class Genre(StrEnum):
    """How a kind is set: its weight says what it is before the label does."""

    NEWS = "news"
    OPINION = "opinion"
    ADVERT = "advert"


class Kind(StrEnum):
    NEWS = "news"
    FEATURE = "feature"
    SPECIAL_REPORT = "special_report"
    ANALYSIS = "analysis"
    INTERVIEW = "interview"
    FACT_CHECK = "fact_check"
    INFOGRAPHIC = "infographic"
    PHOTO_STORY = "photo_story"
    VIDEO = "video"
    OPINION = "opinion"
    COLUMN = "column"
    EDITORIAL = "editorial"
    PRESS_RELEASE = "press_release"
    ADVERTORIAL = "advertorial"


OPINIONS = frozenset({Kind.OPINION, Kind.COLUMN, Kind.EDITORIAL})
# News needs no label: it is what a paper prints. Everything else says what it is.
UNLABELLED = frozenset({Kind.NEWS})

# schema.org's sub-types of NewsArticle (D65).
SCHEMA_TYPES = {
    Kind.NEWS: "ReportageNewsArticle",
    Kind.FEATURE: "ReportageNewsArticle",
    Kind.SPECIAL_REPORT: "ReportageNewsArticle",
    Kind.ANALYSIS: "AnalysisNewsArticle",
    Kind.INTERVIEW: "ReportageNewsArticle",
    Kind.FACT_CHECK: "BackgroundNewsArticle",
    Kind.INFOGRAPHIC: "BackgroundNewsArticle",
    Kind.PHOTO_STORY: "ReportageNewsArticle",
    Kind.VIDEO: "ReportageNewsArticle",
    Kind.OPINION: "OpinionNewsArticle",
    Kind.COLUMN: "OpinionNewsArticle",
    Kind.EDITORIAL: "OpinionNewsArticle",
    Kind.ADVERTORIAL: "AdvertiserContentArticle",
}


def genre(kind: Kind) -> Genre:
    """Give the genre of a kind."""
    if kind is Kind.ADVERTORIAL:
        return Genre.ADVERT
    return Genre.OPINION if kind in OPINIONS else Genre.NEWS


def is_signed(kind: Kind) -> bool:
    """Tell whether a kind needs a writer's name; the paper's own opinion has none."""
    return kind is not Kind.EDITORIAL
