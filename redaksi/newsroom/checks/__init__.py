"""What a paper must have before its launch, and what its machine must have: one look each."""
