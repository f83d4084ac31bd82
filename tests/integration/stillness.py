#!/usr/bin/python3
"""Fifty mentions a second for two minutes, and what somebody looks at stands still.

    tests/integration/stillness.py [--seconds N] [--rate N]

The console works on the demo network under Xvfb; one row of the list has the pointer over it, another is selected, a
conversation is open and being read. While the mentions come, the picture of the list (faces, names, words: all but the
column of the times) and of the conversation is compared many times a second with the one before: not one pixel may
differ. Afterwards the bar has to say exactly how many wait. Then the same with columns of streams. The memory that the
console uses in the second half of the time is printed and held against that of the first.

Needs xvfb, xdotool, openbox, dbus, at-spi2-core, python3-gi and gir1.2-atspi-2.0. Prints a PASS or FAIL line a check;
exit code 77: something is missing.
"""
import argparse
import os
import re
import time

from person import Workplace
from processes import (Console, DemoNetwork, Desk, end_all, exit_code, need_programs, report, say, scratch_folder,
                       wait_for)
from screen_reader import ENVIRONMENT, ScreenReader, on_session_bus

FIRST = 40  # conversations that are there before
MOST_GROWTH = 40  # megabytes between the middle of the time and its end


def memory(pid):
    """What the process holds, in megabytes."""
    with open(f"/proc/{pid}/status", encoding="ascii") as file:
        return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmRSS"))


def number_in(words):
    """The first number of a sentence; 0: there is none."""
    found = re.search(r"\d[\d,.]*", words)
    return int(re.sub(r"\D", "", found.group())) if found else 0


class Watch:
    """Parts of the screen that must not change."""

    def __init__(self, screen, parts):
        self.screen, self.parts = screen, parts
        self.before = {name: screen.pixels(*box) for name, box in parts.items()}
        self.looks = 0
        self.changed = {}

    def look(self):
        self.looks += 1
        for name, box in self.parts.items():
            if name not in self.changed and self.screen.pixels(*box) != self.before[name]:
                self.changed[name] = self.looks


class Stillness:
    def __init__(self, folder, rate, seconds):
        self.rate, self.seconds = rate, seconds
        self.network = DemoNetwork(os.path.join(folder, "network"))
        self.desk = Desk(os.path.join(folder, "desk"))
        self.desk.sign_in(self.network)
        for number in range(FIRST):
            self.network.mention(f"a question that is here already, number {number}",
                                 who=f"customer{number}@blumen.example")
        self.desk.collect()
        self.screen = Workplace()
        self.console = Console(self.screen, self.desk.folder, **ENVIRONMENT)
        self.reader = ScreenReader(self.console.pid)

    def end(self):
        self.console.kill()
        end_all(self.network)
        self.screen.stop()

    def rows_of(self, listed):
        """The list without what lies right of the words: times go on."""
        left, top, width, height = listed.box
        return left, top, left + int(width * 0.68), min(top + height, 740)

    def pour(self, name, parts, waiting):
        """Lets them come, and holds the parts and the number against what came."""
        before = self.desk.ask("SELECT count(*) FROM conversation")[0][0]
        waited = waiting()  # what came just before one looked there
        watch = Watch(self.screen, parts)
        count = self.rate * self.seconds
        self.network.order("play", {"count": count, "per_second": self.rate, "text": f"@help {name}: is it down? {{n}}"})
        began, half = time.monotonic(), None
        arrived = 0
        while time.monotonic() - began < self.seconds * 4:
            watch.look()
            time.sleep(0.01)
            if watch.looks % 50 == 0:
                arrived = self.desk.ask("SELECT count(*) FROM conversation")[0][0] - before
                if half is None and arrived > count / 2:
                    half = memory(self.console.pid)
                if arrived >= count:
                    break
        took = time.monotonic() - began
        grown = memory(self.console.pid) - (half or 0)
        say(f"{name}: {arrived} came in {took:.0f} s; {watch.looks} looks; {grown:.1f} MB more than at half the time")
        report(f"{name}: {count} arrive", arrived == count, arrived)
        report(f"{name}: nothing that is looked at moves or changes", not watch.changed,
               f"at look {watch.changed} of {watch.looks}")
        found = wait_for(lambda: waiting() == waited + count, seconds=10)
        report(f"{name}: the bar says how many wait", found, f"{waiting()} for {waited + count}")
        report(f"{name}: memory is flat", grown <= MOST_GROWTH, f"{grown:.1f} MB")

    def bar(self, holds):
        node = self.reader.find(role="push button", holds=holds)
        return number_in(node.name) if node else 0

    def queue(self):
        self.console.wait_for_window()
        self.console.wait_for_conversation()
        self.console.key("j", "j", "j")
        listed = self.reader.wait_for(role="list", name="Conversations")
        left, top, width, _ = listed.box
        self.screen.xdotool("mousemove", str(left + 60), str(top + 7 * 60 + 20))
        self.screen.wait_until_still(140, 0, 1280, 740, seconds=1)
        thread = self.reader.wait_for(role="list", name="What was said")
        self.pour("queue", {"the list": self.rows_of(listed), "the conversation": self.rows_of(thread)},
                  lambda: self.bar("show (.)"))

    def columns(self):
        self.console.key("ctrl+2")
        listed = self.reader.wait_for(role="list", name="mentions")
        self.console.key("j", "j", "j")
        left, top, _, _ = listed.box
        self.screen.xdotool("mousemove", str(left + 60), str(top + 300))
        self.screen.wait_until_still(140, 0, 1280, 740, seconds=1)
        self.pour("column", {"the column": self.rows_of(listed)}, lambda: self.bar("new"))


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--seconds", type=int, default=120)
    arguments.add_argument("--rate", type=int, default=50)
    chosen = arguments.parse_args()
    need_programs("daisychain", "daisychain-demo", "daisychainctl", "Xvfb", "xdotool", "openbox")
    on_session_bus()
    with scratch_folder() as folder:
        test = Stillness(folder, chosen.rate, chosen.seconds)
        try:
            test.queue()
            test.columns()
            ended = test.console.end()
            report("the console ends well", ended == 0 and "Sanitizer" not in test.console.words(),
                   test.console.words())
        finally:
            test.end()
    return exit_code()


if __name__ == "__main__":
    raise SystemExit(main())
