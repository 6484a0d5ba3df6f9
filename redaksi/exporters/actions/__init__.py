"""The verbs of the machine hall, one module a journey."""
