from redaksi.newsroom.models.door import DeskSession, ResetRequest, stored_session
from redaksi.newsroom.models.draft import Draft
from redaksi.newsroom.models.receipt import Receipt

__all__ = ["DeskSession", "Draft", "Receipt", "ResetRequest", "stored_session"]
