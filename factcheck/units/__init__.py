"""Units of measure, money, percentages and counted nouns, and conversion between them."""
