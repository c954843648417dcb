"""The user's settings and keymap: one TOML file, checked line by line before anything starts.

theme = "light"            # light, dark or mono
sort = "position"          # position, worthiness or finding
reviewer = "Ada"

[keys]
accept = ["a", "f5"]        # one key, or a list of keys
"""

from __future__ import annotations

import difflib
import os
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factcheck.errors import ConfigError
from factcheck.tui.keys import ACTIONS, SYMBOLS, KeyAction, display_key, rebind

__all__ = ["Settings", "load_settings", "settings_path"]

_CHOICES: dict[str, tuple[str, ...]] = {
    "theme": ("light", "dark", "mono"),
    "sort": ("position", "worthiness", "finding"),
}
_NAMED_KEYS = frozenset(
    {
        "up", "down", "left", "right", "home", "end", "pageup", "pagedown", "enter", "space", "tab", "escape",
        "backspace", "delete", "insert", *(f"f{number}" for number in range(1, 25)),
    }
)  # fmt: skip
_MODIFIERS = frozenset({"ctrl", "shift", "alt"})


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user may choose; the defaults hold where the file says nothing."""

    theme: str = "dark"
    sort: str = "position"
    reviewer: str | None = None
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Keys by action id, as Textual names them; only what the user changed."""

    @property
    def actions(self) -> tuple[KeyAction, ...]:
        return rebind(self.keys)


def settings_path() -> Path:
    """Where the settings are read from: `$FACTCHECK_CONFIG`, or the usual folder of the system."""
    if named := os.environ.get("FACTCHECK_CONFIG"):
        return Path(named)
    import platformdirs

    return Path(platformdirs.user_config_dir("factcheck")) / "config.toml"


def load_settings(path: Path | None = None) -> Settings:
    """Read and check the settings file; defaults where there is none.

    Raises `ConfigError`, one line that names the file, the key, the value and the remedy.
    """
    path = path or settings_path()
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from error
    try:
        return _settings(data)
    except ConfigError as error:
        raise ConfigError(f"{path}: {error}") from error


def _settings(data: Mapping[str, Any]) -> Settings:
    for name, value in data.items():
        _require(name, {"theme", "sort", "reviewer", "keys"}, "setting")
        if name == "keys":
            if not isinstance(value, dict):
                raise ConfigError("keys must be a table: write [keys] and one action a line below it")
        elif not isinstance(value, str):
            raise ConfigError(f'{name} = {value!r}: must be a word in quotes, such as {name} = "…"')
        elif name in _CHOICES:
            _require(value, _CHOICES[name], name)
    keys = {name: _keys(name, value) for name, value in data.get("keys", {}).items()}
    _refuse_clashes(rebind(keys))
    return Settings(**{**data, "keys": keys})


def _keys(name: str, value: object) -> tuple[str, ...]:
    _require(name, [action.id for action in ACTIONS], "action")
    keys = [value] if isinstance(value, str) else value
    if not isinstance(keys, list) or not keys or not all(isinstance(key, str) for key in keys):
        raise ConfigError(f'keys.{name} = {value!r}: give a key such as "a" or a list such as ["a", "f5"]')
    return tuple(_key(name, key) for key in keys)


def _key(name: str, written: str) -> str:
    """The key as Textual names it."""
    *modifiers, key = written.split("+") if len(written) > 1 else [written]
    key = SYMBOLS.get(key, key)
    known = key in _NAMED_KEYS or key in SYMBOLS.values() or (len(key) == 1 and key.isalnum())
    if not known or not set(modifiers) <= _MODIFIERS:
        raise ConfigError(
            f"keys.{name} = {written!r}: no such key; write it like a, G, f5, ctrl+r, space or ?"
        )
    return "+".join([*modifiers, key])


def _require(value: str, known: Iterable[str], what: str) -> None:
    known = list(known)
    if value in known:
        return
    near = difflib.get_close_matches(value, known, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(sorted(known))}"
    raise ConfigError(f"{value!r} is not a known {what}; {hint}")


def _refuse_clashes(actions: Iterable[KeyAction]) -> None:
    owner: dict[str, str] = {}
    for action in actions:
        for key in action.keys:
            if key in owner and owner[key] != action.id:
                raise ConfigError(
                    f"keys.{action.id}: {display_key(key)!r} is already the key of {owner[key]}; "
                    "give one of the two another key"
                )
            owner[key] = action.id
