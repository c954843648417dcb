"""Language facts about units: spellings, currencies, words for people. Data only, no code that reads it."""
