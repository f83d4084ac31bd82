#!/usr/bin/env python3
"""With the server gone everything but the network works; when it is back, replies go out after a look at what was said.

    tests/integration/offline.py

Twice, each with a desk of its own: with daisychainctl alone, and with the console as the engine.
The server is stopped before anything is started. Then reading, searching, claiming, noting and replying work; the
replies wait, and coverage says why nothing is heard. While the server is still not listening, two customers go on: one
writes once more, one edits the question. When it listens: replies to the others go out once, theirs are stopped and
say why; the words are kept; one order sends them as they are.

The console's part needs xvfb and xdotool.
"""
import argparse
import os
import sys

from processes import (Console, Desk, DemoNetwork, Display, checking, end_all, exit_code, need_programs, report,
                       scratch_folder, wait_for)

CUSTOMERS = ["ada", "bruno", "chiara", "dimitra"]
WRITES_ON, EDITS = "bruno", "chiara"
TYPED = "We look at it at once."


class Story:
    def __init__(self, name, folder):
        self.name = name
        self.network = DemoNetwork(os.path.join(folder, "network"))
        self.desk = Desk(os.path.join(folder, "desk"))
        self.questions, self.conversations, self.replies = {}, {}, {}

    def report(self, name, passed, detail=""):
        return report(f"{self.name}: {name}", passed, detail)

    def prepare(self):
        self.desk.sign_in(self.network)
        for name in CUSTOMERS:
            self.questions[name] = self.network.mention(f"{name} asks: is it down?", who=f"{name}@blumen.example")
        self.desk.collect()
        for name in CUSTOMERS:
            self.conversations[name] = self.desk.conversation_of(f"{name} asks")["id"]
        self.network.kill()

    def check_desk_works(self):
        ada = self.conversations["ada"]
        self.report("the queue is there", len(self.desk.queue()) == len(CUSTOMERS))
        self.report("and the thread", len(self.desk.json("conversation", ada)["thread"]) == 1)
        found = self.desk.json("search", "dimitra asks")
        self.report("and the search", [one["conversation"] for one in found["posts"]] == [self.conversations["dimitra"]],
                    found)
        self.desk.json("claim", ada)
        self.desk.json("note", ada, "calls back at noon")
        shown = self.desk.json("conversation", ada)
        self.report("claims and notes are kept", shown["owner"] and shown["notes"] == 1, shown)

    def reply_to(self, *names):
        for name in names:
            row = self.desk.json("reply", self.conversations[name], "--text", f"To {name}: it is up again.")
            self.replies[name] = row["id"]
        self.report("replies are taken", all(self.state(name) in ("ready", "taken", "sending") for name in names),
                    self.states())

    def states(self):
        return {row["id"]: row["state"] for row in self.desk.json("outbox", "--recent", "50")}

    def state(self, name):
        return self.states().get(self.replies[name])

    def come_back(self):
        """The server runs, the customers go on, and only then it listens."""
        self.network.start("--listen-later")
        self.network.post(f"{WRITES_ON}@blumen.example", "@help never mind, it was my own router",
                          in_reply_to=self.questions[WRITES_ON]["id"])
        self.network.order("edit", {"id": self.questions[EDITS]["id"], "text": f"@help {EDITS} asks: is it back?"})
        self.network.order("listen", {})

    def stopped(self, name):
        return (self.desk.json("conversation", self.conversations[name])["stopped"] or {}).get("reason")

    def check_sent_and_stopped(self):
        wait_for(lambda: {self.state(name) for name in CUSTOMERS} <= {"sent", "stopped", "refused"}, 150, 0.3)
        sent = [name for name in CUSTOMERS if self.state(name) == "sent"]
        self.report("what nothing was said to goes out",
                    sent == [name for name in CUSTOMERS if name not in (WRITES_ON, EDITS)], self.states())
        self.report("a newer post that nobody saw stops the reply, and it says so",
                    self.stopped(WRITES_ON) == "new-post", self.stopped(WRITES_ON))
        self.report("so does an edit", self.stopped(EDITS) == "edited", self.stopped(EDITS))
        self.check_standing(sent)
        for name in (WRITES_ON, EDITS):
            if self.state(name) == "stopped":
                self.desk.json("outbox", "--send-as-is", self.replies[name])

    def check_standing(self, names):
        ours = self.network.ours()
        parents = sorted(one["in_reply_to_id"] for one in ours)
        self.report(f"{len(names)} replies stand, each once, under the right post",
                    parents == sorted(self.questions[name]["id"] for name in names), ours)

    def check_end(self):
        wait_for(lambda: {self.state(name) for name in CUSTOMERS} == {"sent"}, 60, 0.3)
        self.report("one order sends what was stopped", {self.state(name) for name in CUSTOMERS} == {"sent"},
                    self.states())
        ours = self.network.ours()
        self.report("now each stands once", len(ours) == len(CUSTOMERS) == len({one["text"] for one in ours}), ours)
        self.desk.is_sound()


def ctl_alone(folder):
    story = Story("ctl", folder)
    try:
        story.prepare()
        story.check_desk_works()
        story.reply_to(*CUSTOMERS)
        collected = story.desk.run("collect", "--once", "--json")
        story.report("collecting fails and says why", collected.code == 1
                     and collected.json()["error"]["code"] == "offline", collected.out)
        sent = story.desk.json("send", "--for", "3s")
        story.report("sending leaves every reply where it is", len(sent["pending"]) == len(CUSTOMERS)
                     and {row["lastError"]["code"] for row in sent["pending"]} == {"offline"}, sent)
        story.come_back()
        story.desk.json("send", "--until-idle", "--for", "60s")
        story.check_sent_and_stopped()
        story.desk.json("send", "--until-idle", "--for", "60s")
        story.check_end()
    finally:
        end_all(story.network)


def with_console(folder, display):
    story = Story("console", folder)
    console = None
    try:
        story.prepare()
        console = Console(display, story.desk.folder)
        console.wait_for_window()
        engine = wait_for(lambda: story.desk.json("doctor")["engine"]["process"] == str(console.pid))
        story.report("it starts with the server gone", engine)
        story.report("and coverage says that there is no network",
                     wait_for(lambda: [one for one in story.desk.mentions_stream()["gaps"]
                                       if one["gap"] == "no-network"], 40, 0.3), story.desk.mentions_stream())
        story.check_desk_works()
        by_keyboard(story, console)
        story.reply_to(*[name for name in CUSTOMERS if name not in story.replies])
        waits = wait_for(lambda: all(row["state"] == "ready" and row["lastError"]
                                     for row in story.desk.json("outbox")), 60, 0.3)
        story.report("the replies wait for the network", waits, story.desk.json("outbox"))
        story.come_back()
        story.check_sent_and_stopped()
        story.check_end()
        story.report("the console ends in order", console.end() == 0, console.words())
    finally:
        end_all(console, story.network)


def by_keyboard(story, console):
    """Replies to the conversation on screen, whosever it is."""
    console.wait_for_conversation()
    console.key("r")
    console.type(TYPED)
    kept = wait_for(lambda: story.desk.ask("SELECT 1 FROM draft WHERE text = ?", TYPED))
    story.report("a draft is kept without a network", kept)
    console.key("ctrl+Return")
    row = wait_for(lambda: story.desk.json("outbox"))
    story.report("and handed over", row and TYPED in row[0]["text"], row)
    name = next(name for name in CUSTOMERS if story.conversations[name] == row[0]["conversation"])
    story.replies[name] = row[0]["id"]


def main():
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    need_programs("daisychain", "daisychainctl", "daisychain-demo")
    with scratch_folder() as folder, checking("ctl"):
        ctl_alone(folder)
    display = Display()
    try:
        with scratch_folder() as folder, checking("console"):
            with_console(folder, display)
    finally:
        display.stop()
    return exit_code()


if __name__ == "__main__":
    sys.exit(main())
