"""Who sits before the console: keys, words and presses of the mouse, each of them counted."""
import contextlib
import subprocess

from processes import Display, end_all, environment_of, wait_for


class Workplace(Display):
    """A display with a window manager that gives the focus."""

    def __init__(self):
        super().__init__()
        self.manager = subprocess.Popen(["openbox", "--sm-disable"], stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                        env=environment_of(DISPLAY=self.name))

    def stop(self):
        end_all(self.manager)
        super().stop()


class Person:
    def __init__(self, console, reader):
        self.console, self.reader = console, reader
        self.inputs = []

    def press(self, *keys):
        for key in keys:
            self.inputs.append(key)
            self.console.key(key)

    def type(self, text):
        self.inputs.append(f"“{text}”")
        self.console.type(text)

    def click(self, node, button=1, holding=None):
        """The middle of something that the tree of the screen reader has."""
        left, top, width, height = node.box
        self.inputs.append(f"{'right ' if button == 3 else ''}click “{node.name[:40]}”")
        display = self.console.display
        if holding:
            display.xdotool("keydown", holding)
        display.xdotool("mousemove", str(left + width // 2), str(top + height // 2), "click", str(button))
        if holding:
            display.xdotool("keyup", holding)

    def turn_wheel(self):
        """Down by one notch, where the pointer is."""
        self.inputs.append("wheel")
        self.console.display.xdotool("click", "5")

    def click_on(self, role=None, name=None, holds=None, **how):
        """The first of this role that is there and can be pressed, as soon as it is."""
        node = self.reader.wait_for(role=role, name=name, holds=holds, enabled=True)
        self.click(node, **how)
        return node

    def _menu(self):
        """Left, top, width and height of the menu that is open: popups are in no tree."""
        display, shapes = self.console.display, []
        for each in display.xdotool("search", "--onlyvisible", "--pid", str(self.console.pid)).split():
            lines = display.xdotool("getwindowgeometry", "--shell", each).splitlines()
            facts = dict(line.split("=", 1) for line in lines if "=" in line)
            if "WIDTH" in facts:
                shapes.append(tuple(int(facts[name]) for name in ("X", "Y", "WIDTH", "HEIGHT")))
        return next((shape for shape in shapes if 40 < shape[2] < 600 and shape[3] > 20), None)

    def wait_for_menu(self):
        shape = wait_for(self._menu, seconds=20)
        if not shape:
            raise RuntimeError("no menu opens")
        self.console.display.wait_until_still(*(max(0, each) for each in
                                                (shape[0], shape[1], shape[0] + shape[2], shape[1] + 20)))
        return shape

    def click_in_menu(self, number, row=28):
        """The entry with this number, from 0."""
        left, top, width, _ = self.wait_for_menu()
        self.inputs.append(f"click entry {number + 1} of the menu")
        self.console.display.xdotool("mousemove", str(left + width // 2), str(top + row * number + row // 2),
                                     "click", "1")

    def go_to(self, role, name):
        """By the Tab key, as someone does who sees where the focus is."""
        for _ in range(10):
            focused = self.reader.focused()
            if focused and focused.role == role and name in focused.name:
                return
            before = repr(focused)
            self.press("Tab")
            wait_for(lambda: repr(self.reader.focused()) != before, seconds=5)
        raise RuntimeError(f"Tab does not lead to {name}: {self.reader.focused()}")

    @contextlib.contextmanager
    def counting(self):
        """The inputs that are made inside, as a list."""
        before = len(self.inputs)
        made = []
        yield made
        made += self.inputs[before:]

    @staticmethod
    def beside_text(inputs):
        return [each for each in inputs if not each.startswith("“")]
