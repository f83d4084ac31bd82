#!/usr/bin/env python3
"""A console that is killed in the middle of a draft comes back to the same screen, conversation, words and cursor.

    tests/integration/restored_console.py

The console runs on a display in memory with keys from xdotool. In the second conversation of the list a reply is begun,
the cursor moved back into it, and the process killed (SIGKILL) as soon as draft and place are on disk. After the next
start two letters are typed, and nothing else: they have to stand in the draft of the same conversation where the cursor
was. Then the same with another screen in front. A reply that was never handed over is never sent.

Needs xvfb, xdotool and openbox. Exit code 77: something is missing.
"""
import configparser
import os

from person import Workplace
from processes import Console, DemoNetwork, Desk, end_all, exit_code, need_programs, report, scratch_folder, wait_for

WORDS = "We look into it today."
BACK = 7  # characters from the end
RAIL = (0, 40, 130, 560)


class Crash:
    def __init__(self, folder, screen):
        self.screen = screen
        self.network = DemoNetwork(os.path.join(folder, "network"))
        self.desk = Desk(os.path.join(folder, "desk"))
        self.console = None

    def setting(self, group, name):
        settings = configparser.ConfigParser(interpolation=None, strict=False)
        settings.read(os.path.join(self.desk.folder, "settings.ini"))
        return settings.get(group, name, fallback="")

    def drafts(self):
        return [text for text, in self.desk.ask("SELECT text FROM draft")]

    def start(self):
        self.console = Console(self.screen, self.desk.folder)
        self.console.wait_for_window()
        self.console.wait_for_conversation()

    def begin(self):
        self.desk.sign_in(self.network)
        for number in range(3):
            self.network.mention(f"where is my parcel {4710 + number}?", who=f"customer{number}@blumen.example")
        self.desk.collect()
        self.start()
        self.console.key("j")
        self.screen.wait_until_still(500, 0, 1280, 740, seconds=0.5)
        self.console.key("r")
        self.console.type(WORDS)
        report("the text is kept while it is written", wait_for(lambda: self.drafts() == [WORDS]), self.drafts())
        self.console.key(*["Left"] * BACK)
        place = str(len(WORDS) - BACK)
        report("the place of the cursor is kept", wait_for(lambda: self.setting("place", "cursor") == place),
               self.setting("place", "cursor"))
        self.conversation = self.setting("place", "conversation")
        self.size = self.setting("window", "geometry")

    def come_back(self):
        self.console.kill()
        self.start()
        wanted = WORDS[:-BACK] + "QZ" + WORDS[-BACK:]
        wait_for(lambda: self.setting("place", "writing") in ("1", "true"))
        self.console.type("QZ")
        report("two letters go where the cursor was", wait_for(lambda: self.drafts() == [wanted]), self.drafts())
        report("it is the same conversation", self.setting("place", "conversation") == self.conversation)
        report("nothing was sent", not self.network.ours(), self.network.ours())

    def other_screen(self):
        self.console.key("Escape")
        self.console.key("ctrl+2")
        report("the screen is kept", wait_for(lambda: self.setting("window", "screen") == "streams"),
               self.setting("window", "screen"))
        self.screen.wait_until_still(140, 0, 1280, 800)
        before = self.screen.pixels(*RAIL)
        self.console.kill()
        self.console = Console(self.screen, self.desk.folder)
        self.console.wait_for_window()
        report("the same screen is in front", wait_for(lambda: self.screen.pixels(*RAIL) == before))
        report("the draft is there still", len(self.drafts()) == 1, self.drafts())
        report("it ends politely", self.console.end() == 0, self.console.words())


def main():
    need_programs("daisychain", "daisychain-demo", "daisychainctl", "Xvfb", "xdotool", "openbox")
    with scratch_folder() as folder:
        screen = Workplace()
        crash = Crash(folder, screen)
        try:
            crash.begin()
            crash.come_back()
            crash.other_screen()
        finally:
            if crash.console is not None:
                crash.console.kill()
            end_all(crash.network)
            screen.stop()
    return exit_code()


if __name__ == "__main__":
    raise SystemExit(main())
