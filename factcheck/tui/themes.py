"""The three themes: quiet paper, quiet night, and none."""

from __future__ import annotations

from dataclasses import replace

from textual.theme import Theme

__all__ = ["THEMES", "theme_names"]

LIGHT = Theme(
    name="light",
    dark=False,
    primary="#1f5f8b",
    secondary="#4d6a80",
    accent="#1f5f8b",
    foreground="#23272b",
    background="#fbfaf7",
    surface="#fbfaf7",
    panel="#efede6",
    success="#2f6b3c",
    warning="#8a5a00",
    error="#a3282b",
    variables={
        "good": "#2f6b3c",
        "bad": "#a3282b",
        "doubt": "#8a5a00",
        "quiet": "#6b7075",
        "quiet-bar": "#b9c3ca",
        "rule": "#d5d1c6",
        "claim": "#e9e4d4",
        "current": "#f3cf73",
        "current-text": "#23272b",
        "row": "#e3ebf1",
        "footer-key-foreground": "#1f5f8b",
    },
)

DARK = Theme(
    name="dark",
    dark=True,
    primary="#7fb4d9",
    secondary="#8fa3b3",
    accent="#7fb4d9",
    foreground="#d5d8da",
    background="#16191c",
    surface="#16191c",
    panel="#1f2428",
    success="#8fc49a",
    warning="#e0b566",
    error="#e58a86",
    variables={
        "good": "#8fc49a",
        "bad": "#e58a86",
        "doubt": "#e0b566",
        "quiet": "#8b9298",
        "quiet-bar": "#46535d",
        "rule": "#343b41",
        "claim": "#2b3238",
        "current": "#e0b566",
        "current-text": "#16191c",
        "row": "#26323b",
        "footer-key-foreground": "#7fb4d9",
    },
)

MONO = Theme(
    name="mono",
    dark=True,
    primary="#ffffff",
    secondary="#c8c8c8",
    accent="#ffffff",
    foreground="#d8d8d8",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    success="#ffffff",
    warning="#ffffff",
    error="#ffffff",
    variables={
        "good": "#d8d8d8",
        "bad": "#ffffff",
        "doubt": "#ffffff",
        "quiet": "#9a9a9a",
        "quiet-bar": "#6a6a6a",
        "rule": "#4a4a4a",
        "claim": "#303030",
        "current": "#ffffff",
        "current-text": "#000000",
        "row": "#3a3a3a",
        "footer-key-foreground": "#ffffff",
    },
)


def _with_quiet_scrollbars(theme: Theme) -> Theme:
    """Scrollbars in the colours of the rules, everywhere alike."""
    variables, ground = theme.variables, theme.background or ""
    return replace(
        theme,
        variables={
            **variables,
            "scrollbar": variables["rule"],
            "scrollbar-hover": variables["quiet"],
            "scrollbar-background": ground,
            "scrollbar-corner-color": ground,
        },
    )


THEMES: tuple[Theme, ...] = tuple(map(_with_quiet_scrollbars, (LIGHT, DARK, MONO)))


def theme_names() -> tuple[str, ...]:
    return tuple(theme.name for theme in THEMES)
