"""What a reader does with their own data, and what the paper forgets by itself."""
