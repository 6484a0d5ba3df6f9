"""What the paper takes back before the public: withdrawals, with their ground and their reason.

It never deletes: the article stays sealed, and every row stays.
"""
