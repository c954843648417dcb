"""Words that reports need to know."""
