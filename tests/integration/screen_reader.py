"""What a screen reader finds of the console: its widgets over AT-SPI, by role and name.

Needs a session bus: use on_session_bus() first. Needs python3-gi, gir1.2-atspi-2.0, at-spi2-core and dbus.
"""
import os
import shutil
import sys

from processes import skip, wait_for

# What makes Qt speak to screen readers though none runs.
ENVIRONMENT = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}


def on_session_bus():
    """Starts the script once more on a session bus of its own, unless it is on one already."""
    if os.environ.get("DAISYCHAIN_OWN_BUS"):
        return
    if not shutil.which("dbus-run-session"):
        skip("skipped: needs dbus-run-session")
    os.environ["DAISYCHAIN_OWN_BUS"] = "1"
    os.execvp("dbus-run-session", ["dbus-run-session", "--", sys.executable, *sys.argv])


def _atspi():
    try:
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi
    except (ImportError, ValueError):
        skip("skipped: needs python3-gi and gir1.2-atspi-2.0")
    return Atspi


# Marks of direction around foreign names: they are not said.
UNSAID = dict.fromkeys(map(ord, "\u2068\u2069"))


class Node:
    """One object of the tree, as it was when it was looked at."""

    def __init__(self, accessible):
        self.accessible = accessible
        self.role = accessible.get_role_name() or ""
        self.name = (accessible.get_name() or "").translate(UNSAID)
        self.description = accessible.get_description() or ""

    def _has(self, state):
        return self.accessible.get_state_set().contains(getattr(_atspi().StateType, state))

    @property
    def is_showing(self):
        return self._has("SHOWING") and self._has("VISIBLE")

    @property
    def is_enabled(self):
        return self._has("ENABLED")

    @property
    def is_focused(self):
        return self._has("FOCUSED")

    @property
    def is_checked(self):
        return self._has("CHECKED")

    @property
    def is_focusable(self):
        return self._has("FOCUSABLE")

    @property
    def text(self):
        """What is typed in a field."""
        text = self.accessible.get_text_iface()
        return text.get_text(0, text.get_character_count()) if text else ""

    @property
    def box(self):
        """Left, top, width and height on the screen."""
        area = self.accessible.get_component_iface().get_extents(_atspi().CoordType.SCREEN)
        return area.x, area.y, area.width, area.height

    def children(self, most=None):
        count = self.accessible.get_child_count()
        for index in range(count if most is None else min(count, most)):
            child = self.accessible.get_child_at_index(index)
            if child is not None:
                yield Node(child)

    def walk(self, most=5000, only_showing=True, most_rows=60):
        """It and what is in it, in reading order; lists are cut."""
        waiting, seen = [self], 0
        while waiting and seen < most:
            node = waiting.pop(0)
            seen += 1
            yield node
            try:
                if node.role == "application" or node.is_showing or not only_showing:
                    waiting[:0] = list(node.children(most_rows if node.role == "list" else None))
            except Exception:  # it went meanwhile
                continue

    def press(self):
        self.accessible.get_action_iface().do_action(0)

    def __repr__(self):
        return f"{self.role} “{self.name}”"


class ScreenReader:
    """Looks at the program with this process id."""

    def __init__(self, pid):
        self.pid = pid
        self.atspi = _atspi()
        self.atspi.init()

    def program(self):
        desktop = self.atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            try:
                if child is not None and child.get_process_id() == self.pid:
                    return Node(child)
            except Exception:  # a program that just went
                continue
        return None

    def pane(self, name):
        """What lies over the window under this name, such as the palette."""
        program = self.program()
        windows = program.children() if program else []
        return next((pane for window in windows for pane in window.children() if pane.name == name), None)

    def nodes(self, within=None):
        """All that is there, or what is in a pane: that is quick, and spares the program."""
        top = self.pane(within) if within else self.program()
        return list(top.walk()) if top else []

    def find(self, role=None, name=None, holds=None, showing=True, enabled=False, within=None):
        """The first object of this role with this name, or whose name holds these words."""
        for node in self.nodes(within):
            try:
                if role and node.role != role:
                    continue
                if name is not None and node.name != name:
                    continue
                if holds is not None and holds not in node.name:
                    continue
                if showing and not node.is_showing or enabled and not node.is_enabled:
                    continue
                return node
            except Exception:  # it went meanwhile
                continue
        return None

    def wait_for(self, seconds=60, **what):
        found = wait_for(lambda: self.find(**what), seconds=seconds, pause=0.1)
        if not found:
            raise RuntimeError(f"there is no {what} among {[n for n in self.nodes() if n.name][:80]}")
        return found

    def rows(self, holds):
        """Of lists that are shown, the rows that hold these words, whatever their case."""
        return [node for node in self.nodes() if node.role == "list item" and holds.lower() in node.name.lower()]

    def focused(self):
        """What has the keyboard: a row that is current in a list without it has not."""
        return next((node for node in self.nodes() if node.is_focused and node.role != "list item"), None)
