from redaksi.demo.actions.loading import Loaded, Login, NewsroomAtWork, load_newsroom

__all__ = ["Loaded", "Login", "NewsroomAtWork", "load_newsroom"]
