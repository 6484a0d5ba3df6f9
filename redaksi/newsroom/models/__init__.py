from redaksi.newsroom.models.door import DeskSession, ResetRequest, stored_session
from redaksi.newsroom.models.receipt import Receipt

__all__ = ["DeskSession", "Receipt", "ResetRequest", "stored_session"]
