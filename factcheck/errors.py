"""Every error that factcheck raises on purpose.

    FactcheckError
    ├── InputError (ValueError)        a file, option or key that cannot be used
    │   ├── DocumentError              the article
    │   ├── ReferenceFileError         a reference file or its sidecar
    │   ├── SessionError               a review session file
    │   └── ConfigError                the user's settings or keymap
    └── MissingExtraError (ImportError) an optional dependency is not installed

A message is one line: the file, the line or key, the value and the remedy.
"""

from __future__ import annotations

__all__ = [
    "ConfigError",
    "DocumentError",
    "FactcheckError",
    "InputError",
    "MissingExtraError",
    "ReferenceFileError",
    "SessionError",
]


class FactcheckError(Exception):
    """Base of all errors that a caller may want to catch."""


class InputError(FactcheckError, ValueError):
    """Input that cannot be used as given."""


class DocumentError(InputError):
    """An article that cannot be read."""


class ReferenceFileError(InputError):
    """A reference file, folder or sidecar that cannot be read."""


class SessionError(InputError):
    """A review session that cannot be opened or written."""


class ConfigError(InputError):
    """A setting or key binding that is not valid."""


class MissingExtraError(FactcheckError, ImportError):
    """A format needs an optional dependency that is not installed."""
