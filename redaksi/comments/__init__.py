"""What readers say below a story, who may let it out or take it in, and everything done to it.

It never shows anything by itself: public pages ask `Comment.objects.published()`, the one gate.
"""
