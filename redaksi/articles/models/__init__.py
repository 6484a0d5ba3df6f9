from redaksi.articles.models.archive import Archive, Month
from redaksi.articles.models.article import Article
from redaksi.articles.models.byline import Byline

__all__ = ["Archive", "Article", "Byline", "Month"]
