#!/usr/bin/env python3
"""A console that was stopped for ten minutes sends nothing unseen, fetches what it missed, and draws the gap.

    tests/integration/stopped_console.py [--minutes 10] [--pictures DIR]

The console runs on a display in memory. A reply is typed and sent by keyboard; while it is in its undo window, the
console is stopped (SIGSTOP) and the clock of all processes goes forward by ten minutes (faketime), with mentions posted
on the way. After SIGCONT: the reply lies with its author again, with its words and the reason; nothing was posted and
nothing is posted while its undo window passes a second time; the mentions are there; coverage has the gap, and the
conversation shows it. Then one order sends the reply as it is, once.

Done twice: with the wall clock alone set forward, as after a suspend, and with every clock, as after a true stop.
Needs faketime, xvfb and xdotool. --pictures keeps pictures of the window.
"""
import argparse
import datetime
import os
import signal
import subprocess
import sys
import time

from processes import (Console, Desk, DemoNetwork, Display, SteppedClock, checking, end_all, exit_code, need_programs,
                       report, say, scratch_folder, wait_for)

WORDS = "We look at it at once."
HELD, STOPPED = 1, 9  # core/desk/outbox.h
UNDO_WINDOW = 10  # seconds; ui/queue_screen/queue_screen.h


def instant(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


class Stop:
    def __init__(self, folder, display, minutes, durations, pictures):
        self.display, self.minutes, self.pictures = display, minutes, pictures
        self.clock = SteppedClock(folder, durations)
        self.network = DemoNetwork(os.path.join(folder, "network"), clock=self.clock)
        self.desk = Desk(os.path.join(folder, "desk"), clock=self.clock)
        self.console = None

    def state(self):
        return [row[0] for row in self.desk.ask("SELECT state FROM outbox")]

    def hold_a_reply(self):
        self.desk.sign_in(self.network)
        self.first = self.network.mention("is it down?")
        self.desk.collect()
        self.console = Console(self.display, self.desk.folder, clock=self.clock)
        self.console.wait_for_window()
        watched = wait_for(lambda: self.network.order("state")["streams"] > 0)
        report("the console listens", watched)
        self.console.wait_for_conversation()
        self.console.key("r")
        self.console.type(WORDS)
        wait_for(lambda: self.desk.ask("SELECT 1 FROM draft WHERE text = ?", WORDS))
        self.console.key("ctrl+Return")
        held = wait_for(lambda: self.state() == [HELD], pause=0.02)
        report("the reply is in its undo window", held, self.state())

    def stop_and_go_on(self):
        self.console.signal(signal.SIGSTOP)
        self.stopped_at = time.time() + self.clock.ahead
        missed = []
        for part in range(4):
            self.clock.step(self.minutes * 15)
            missed.append(f"part {part} of what was missed")
            self.network.mention(missed[-1], who=f"customer{part}@blumen.example")
        self.missed = missed
        report("nothing was sent while it was stopped", self.network.ours() == [])
        self.console.signal(signal.SIGCONT)
        self.went_on_at = time.time() + self.clock.ahead
        self.since = time.monotonic()

    def check_held_back(self):
        stopped = wait_for(lambda: self.state() == [STOPPED], 45)
        report("the reply lies with its author again", stopped, self.state())
        conversation = self.desk.conversation_of("is it down?")
        reason = (conversation or {}).get("stopped") or {}
        report("and says why", reason.get("reason") == "woke", conversation)
        texts = [one["text"] for one in self.desk.json("outbox")]
        report("its words are kept", any(WORDS in text for text in texts), texts)

    def check_nothing_goes_out(self):
        end = time.monotonic() + UNDO_WINDOW + 5
        went_out = wait_for(lambda: self.network.ours() or time.monotonic() > end, UNDO_WINDOW + 10, 0.2)
        report("nothing goes out unseen", went_out is True and not self.network.ours(), self.network.ours())

    def check_fetched(self):
        def are_there():
            texts = [one["lastText"] for one in self.desk.queue()]
            return all(any(one in text for text in texts) for one in self.missed)

        report("what was missed is fetched", wait_for(are_there, 60))
        say(f"{time.monotonic() - self.since:.1f} s after it went on at the latest")

    def gap(self):
        """The gaps of the mentions that lie in the stop, with 30 s at its ends for the last word before it."""
        return [one for one in self.desk.mentions_stream()["gaps"]
                if instant(one["to"]).timestamp() - instant(one["from"]).timestamp() > self.minutes * 60 - 60
                and abs(instant(one["from"]).timestamp() - self.stopped_at) < 30
                and abs(instant(one["to"]).timestamp() - self.went_on_at) < 30]

    def check_gap(self):
        found = wait_for(self.gap, 30)
        report("coverage has the gap with its reason", found and found[0]["gap"] in ("not-running", "silent"),
               self.desk.mentions_stream())
        say(f"the gap: {found}")
        conversation = self.desk.conversation_of("is it down?")
        self.network.mention("hello?", in_reply_to=self.first["id"])
        newest = wait_for(lambda: "hello?" in self.desk.json("conversation", conversation["id"])["lastText"])
        shown = self.desk.json("conversation", conversation["id"])
        report("and so has the conversation that goes on after it", newest and shown["gaps"], shown["gaps"])
        self.picture("gap")

    def check_sent_once(self):
        reply = self.desk.json("outbox")[0]
        self.desk.json("outbox", "--send-as-is", reply["id"])
        out = wait_for(self.network.ours, 30)
        report("one order sends it as it is", out and WORDS in out[0]["text"], self.desk.json("outbox"))
        wait_for(lambda: not self.desk.json("outbox"))
        report("once, under the right post",
               [one["in_reply_to_id"] for one in self.network.ours()] == [self.first["id"]], self.network.ours())

    def picture(self, name):
        if self.pictures:
            time.sleep(0.5)  # for the eye; nothing depends on it
            subprocess.run(["import", "-window", "root", os.path.join(self.pictures, f"stopped-{name}.png")],
                           env=dict(os.environ, DISPLAY=self.display.name), check=False)

    def run(self):
        try:
            self.hold_a_reply()
            self.stop_and_go_on()
            self.check_held_back()
            self.check_fetched()
            self.check_nothing_goes_out()
            self.check_gap()
            self.check_sent_once()
            report("the console ends in order", self.console.end() == 0, self.console.words())
            self.desk.is_sound()
        finally:
            end_all(self.console, self.network)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=int, default=10)
    parser.add_argument("--pictures")
    arguments = parser.parse_args()
    need_programs("daisychain", "daisychainctl", "daisychain-demo")
    display = Display()
    try:
        for durations in (False, True):
            say("-- every clock goes on" if durations else "-- the wall clock is set forward")
            with scratch_folder() as folder, checking("stop"):
                Stop(folder, display, arguments.minutes, durations, arguments.pictures).run()
    finally:
        display.stop()
    return exit_code()


if __name__ == "__main__":
    sys.exit(main())
