#!/usr/bin/python3
"""The console with its server gone: it opens, reads, searches, claims, notes, drafts and queues replies.

    tests/integration/offline_console.py

The demo network is stopped before the console starts; everything is done by keyboard. A reply is left in its undo
window and the console asked to end: it ends at once, and the reply is there at the next start. Then the network comes
back with a newer post of one customer: the reply to that one stops, the other goes out, each at most once.

Needs xvfb and xdotool. Prints a PASS or FAIL line a check; exit code 77: something is missing.
"""
import os
import time

from processes import (Console, DemoNetwork, Desk, Display, checking, end_all, exit_code, need_programs, report,
                       scratch_folder, wait_for)

PARCEL, TULIPS = "where is my parcel?", "the tulips wilted"
FIRST, SECOND = "New ones leave today.", "It is on its way."
ENDS_WITHIN = 20  # seconds; with sanitizers, which look for leaks then

HEAD = (160, 10, 700, 60)


class Offline:
    def __init__(self, folder, display):
        self.display = display
        self.network = DemoNetwork(os.path.join(folder, "network"))
        self.desk = Desk(os.path.join(folder, "desk"))
        self.desk.sign_in(self.network)
        self.posts = [self.network.mention(PARCEL, who="ann@blumen.example"),
                      self.network.mention(TULIPS, who="bob@blumen.example")]
        self.desk.collect()
        self.network.stop()
        self.handles = [self.desk.conversation_of(words)["id"] for words in (PARCEL, TULIPS)]
        self.console = None

    def start(self):
        self.console = Console(self.display, self.desk.folder)
        self.console.wait_for_window()

    def conversation(self, number):
        return self.desk.json("conversation", self.handles[number])

    def drafts(self):
        return [text for text, in self.desk.ask("SELECT text FROM draft")]

    def replies(self):
        return {words: one for one in self.desk.json("outbox") for words in (FIRST, SECOND) if words in one["text"]}

    def open_by_search(self, words):
        """Whether the search came up, and went over what it found. The head of the window tells them apart."""
        self.console.display.wait_until_still(140, 0, 1280, 800)
        before = self.console.display.pixels(*HEAD)
        self.console.key("slash")
        came = wait_for(lambda: self.console.display.pixels(*HEAD) != before)
        self.console.type(words)
        self.console.display.wait_until_still(140, 0, 1280, 800)  # what it found is there
        search = self.console.display.pixels(*HEAD)
        self.console.key("Return")
        opened = came and wait_for(lambda: self.console.display.pixels(*HEAD) != search)
        self.console.display.wait_until_still(140, 0, 1280, 800)
        return opened

    def work(self):
        report("the console opens without its server", self.console.window())
        report("a search finds and opens what was said", self.open_by_search("tulips"))
        self.console.key("n")
        self.console.type("carrier lost two")
        self.console.key("ctrl+Return")
        report("a note is kept", wait_for(lambda: self.desk.ask("SELECT 1 FROM action WHERE payload LIKE ?", "%carrier lost two%")))
        self.console.key("Escape")
        self.console.key("c")
        report("a conversation is claimed", wait_for(lambda: self.conversation(1)["owner"]))
        self.reply(FIRST)
        wait_for(lambda: self.replies()[FIRST]["state"] == "ready")
        report("a reply waits for the network", self.replies()[FIRST]["state"] == "ready", self.replies())

    def reply(self, words):
        self.console.key("r")
        self.console.type(words)
        report("what is typed is a draft on disk", wait_for(lambda: words in self.drafts()), self.drafts())
        self.console.key("ctrl+Return")
        report("the reply is in the outbox", wait_for(lambda: words in self.replies()))

    def end_with_held(self):
        self.console.key("Escape")
        self.open_by_search("parcel")
        self.reply(SECOND)
        asked = time.monotonic()
        code = self.console.end()
        report("asked by the system, it ends at once", code == 0 and time.monotonic() - asked < ENDS_WITHIN,
               f"{code} after {time.monotonic() - asked:.1f} s: {self.console.words()}")
        report("the reply is still there", SECOND in self.replies())

    def come_back(self):
        self.network.start("--listen-later")
        self.network.mention("and the card is missing, too", who="bob@blumen.example",
                             in_reply_to=self.posts[1]["id"])
        self.network.order("listen", {})
        self.start()
        sent = wait_for(lambda: self.network.replies_to(self.posts[0]))
        stopped = wait_for(lambda: self.replies().get(FIRST, {}).get("state") == "stopped")
        report("a newer post stops the reply to it", stopped, self.replies())
        if not sent:  # held over the restart: it waits for one look
            report("the other reply waits for a look or went out", self.replies()[SECOND]["state"] in
                   ("held", "stopped", "ready"), self.replies())
        ours = [one["text"] for one in self.network.ours()]
        report("nothing went out twice or unseen", len(ours) == len(set(ours)) and not any(FIRST in one for one in ours),
               ours)


def main():
    need_programs("daisychain", "daisychain-demo", "daisychainctl", "Xvfb", "xdotool")
    with scratch_folder() as folder:
        display = Display()
        run = Offline(folder, display)
        try:
            with checking("the console works without its server"):
                run.start()
                run.work()
                run.end_with_held()
                run.come_back()
                run.console.end()
                run.desk.is_sound()
        finally:
            end_all(run.console, run.network)
            display.stop()
    return exit_code()


if __name__ == "__main__":
    raise SystemExit(main())
