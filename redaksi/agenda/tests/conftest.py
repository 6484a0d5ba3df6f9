"""What the agenda's tests borrow: photographs with their papers."""

from redaksi.articles.tests.conftest import make_photo

__all__ = ["make_photo"]
