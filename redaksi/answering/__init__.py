"""Where readers write: the doors behind the forms, the links from letters, signing in and out.

It never makes a page that is kept, and takes nothing that another site had sent.
"""
