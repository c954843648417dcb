"""The application: themes, keys of the user, and which screen comes first."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath
from typing import TYPE_CHECKING, ClassVar

from textual._compositor import CompositorUpdate
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.events import Event, Key, Resize
from textual.screen import Screen

from factcheck.errors import FactcheckError
from factcheck.tui.bindings import action_of, bindings_for, keymap_for
from factcheck.tui.key_order import caught_up
from factcheck.tui.keys import KeyAction, display_key
from factcheck.tui.painted import Changes, Painted
from factcheck.tui.settings import Settings
from factcheck.tui.themes import THEMES, theme_names

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rich.console import RenderableType
    from textual.actions import ActionParseResult
    from textual.dom import DOMNode

__all__ = ["FactcheckApp"]

_STYLES: list[str | PurePath] = ["factcheck.tcss", "dialogs.tcss"]
PROGRAM_KEYS = ("help", "palette", "theme", "quit")


class FactcheckApp(App[None], inherit_bindings=False):
    """The reviewer's screen in a terminal or a browser."""

    TITLE = "factcheck"
    CSS_PATH = _STYLES
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_for(PROGRAM_KEYS),
        Binding("ctrl+c", "quit_hint", show=False, system=True),
        Binding("ctrl+l", "draw_again", show=False, system=True),
    ]
    ENABLE_COMMAND_PALETTE = True

    def __init__(self, first: Callable[[], Screen[None]], settings: Settings | None = None) -> None:
        super().__init__()
        self.settings = settings or Settings()
        self.actions: tuple[KeyAction, ...] = self.settings.actions
        """Every action with the keys now in force."""
        self.failure: FactcheckError | None = None
        """Why the screen was closed before its time; for whoever started it."""
        self._first = first
        self._painted = Painted()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = "mono" if self.no_color else self.settings.theme
        self.set_keymap(keymap_for(self.actions))

    def keys_of(self, action_id: str) -> str:
        """The first key of an action, as the footer shows it."""
        action = next(action for action in self.actions if action.id == action_id)
        return display_key(action.keys[0])

    def on_mount(self) -> None:
        self.app_resume_signal.subscribe(self, lambda _: self._painted.forget())
        self.push_screen(self._first())

    def fail(self, error: FactcheckError) -> None:
        """Close the screen and leave the error to whoever started it."""
        self.failure = error
        self.exit()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette: every action of the screen by name, with its key."""
        for action in self.actions:
            name = action_of(action)
            method = f"action_{name.partition('(')[0]}"
            if hasattr(screen, method) or hasattr(self, method):
                keys = " ".join(display_key(key) for key in action.keys)
                yield SystemCommand(
                    action.description, f"{action.group} · {keys}", self._runner(screen, name)
                )

    def _runner(self, screen: Screen[object], name: str) -> Callable[[], None]:
        target = screen if hasattr(screen, f"action_{name.partition('(')[0]}") else self
        return lambda: self.call_next(target.run_action, name)

    async def on_event(self, event: Event) -> None:
        """A key acts once everything before it has, also what a closed dialog gave back."""
        if isinstance(event, Key) and not event.is_forwarded:
            await caught_up(self)
            self.call_next(self._press, event)
            return
        if isinstance(event, Resize):
            self._painted.forget()
        await super().on_event(event)

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Send the terminal only what it does not show yet."""
        if isinstance(renderable, CompositorUpdate):
            renderable = Changes(renderable, self._painted)
        super()._display(screen, renderable)

    async def _press(self, key: Key) -> None:
        """Run what a key is bound to at once; one that belongs to a text goes to its field."""
        typed = self.focused is not None and self.focused.check_consume_key(key.key, key.character)
        if typed or not await self._run_bound(key.key):
            await super().on_event(key)

    async def _run_bound(self, key: str) -> bool:
        return await self._check_bindings(key, priority=True) or await self._check_bindings(key)

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Run an action; what goes wrong on purpose (a full disk, a locked session) is one line."""
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except FactcheckError as error:
            self.notify(str(error), severity="error", timeout=10, markup=False)
            return True

    def action_palette(self) -> None:
        from factcheck.tui.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def action_theme(self) -> None:
        names = theme_names()
        self.theme = names[(names.index(self.theme) + 1) % len(names)]

    def action_help(self) -> None:
        from factcheck.tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.actions))

    def action_draw_again(self) -> None:
        """For a terminal that another program has written on."""
        self._painted.forget()
        self.refresh(layout=True)

    def action_quit_hint(self) -> None:
        self.notify(f"{self.keys_of('quit')} quits", timeout=2, markup=False)
