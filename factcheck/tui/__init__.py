"""The Textual app: imports everything, imported by nothing below it."""
