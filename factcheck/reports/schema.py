"""The JSON Schema of the JSON contract."""

from __future__ import annotations

from importlib.resources import files

__all__ = ["schema_text"]


def schema_text() -> str:
    """JSON Schema, draft 2020-12."""
    return files("factcheck.reports").joinpath("schema.json").read_text(encoding="utf-8")
