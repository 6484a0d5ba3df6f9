"""An invented regional paper, twelve years of it, for measuring what an import takes."""
