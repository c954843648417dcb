"""The reviewers' verdicts: an append-only log in one SQLite file, undo and redo, resume."""
