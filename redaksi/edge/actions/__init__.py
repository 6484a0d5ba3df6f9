"""What touches the store: the desk's changes, and whoever looks after it."""
