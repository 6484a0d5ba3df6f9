"""What readers may ask for about their own data, and what the paper forgets by itself (UU PDP).

It never shows one reader's data to another, nor keeps what its time is over for.
"""
