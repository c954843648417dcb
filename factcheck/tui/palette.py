"""The command palette, in the look of the dialogs."""

from __future__ import annotations

from textual.command import CommandPalette

__all__ = ["Palette"]


class Palette(CommandPalette):
    """Everything by name, with its key."""

    CSS = """
    Palette {
        background: $background 60%;
        align: center middle;
    }
    Palette > Vertical {
        width: 90%;
        max-width: 84;
        height: 80%;
        visibility: visible;
        margin: 0;
        border: round $primary;
        background: $background;
    }
    Palette #--input, Palette #--input.--list-visible {
        border: none;
        background: $panel;
        height: 1;
        margin: 0 1;
    }
    Palette SearchIcon {
        display: none;
    }
    Palette CommandInput, Palette CommandInput:focus {
        border: none;
        height: 1;
        padding: 0;
        background: $panel;
    }
    Palette #--results {
        overlay: none;
        height: 1fr;
        margin: 1 0 0 0;
    }
    Palette CommandList, Palette CommandList:focus {
        max-height: 100%;
        height: 1fr;
        border: none;
        background: $background;
        padding: 0;
        scrollbar-size-vertical: 1;
    }
    Palette CommandList > .option-list--option-highlighted {
        background: $row;
        color: $foreground;
        text-style: none;
    }
    """
