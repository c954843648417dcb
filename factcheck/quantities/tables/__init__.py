"""Facts of English about numbers: numerals, hedges, names with numbers, words around nouns. Data only."""
