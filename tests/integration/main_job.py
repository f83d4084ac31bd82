#!/usr/bin/python3
"""The main job on real input: a mention comes in, is claimed, answered and done, by keyboard alone.

    tests/integration/main_job.py [--runs N]

The demo network, daisychainctl and the console are processes of their own; keys come from xdotool, and what the
window shows is read off the pixels of the X server. Nothing waits for a time: each step waits for its condition.
Of each run (20): the mention is a row of the window within a second of being posted; it is claimed, answered and
done with at most three inputs beside the text; the answer stands in the window's thread, and the server has it
exactly once, under the right post.

Needs xvfb, xdotool and openbox. Prints a PASS or FAIL line a check; exit code 77: something is missing.
"""
import argparse
import os
import time

from person import Workplace
from processes import Console, DemoNetwork, Desk, end_all, exit_code, need_programs, report, say, scratch_folder, wait_for

WITHIN = 1.0  # seconds from being posted to being in the queue
MOST_INPUTS = 3
WIDTH, HEIGHT = 1280, 800  # of the display
PAUSE = 0.02  # seconds between two looks
REPLIES = ["I am looking into it now.", "Sorry about that: it leaves today.", "Your money is on its way back.",
           "Try it once more, please; it should work."]


class Screen(Workplace):
    """Rows of the window, read off its pixels."""

    def bars(self, colour, left, right):
        """The heights, in pixels, of the vertical bars of this colour between two shares of the width, from the top."""
        red, green, blue = (int(colour[i:i + 2], 16) for i in (1, 3, 5))
        wanted, begin, end = bytes((blue, green, red)), int(left * WIDTH), int(right * WIDTH)
        found, run = [], 0
        for y in range(HEIGHT):
            row = self.pixels(begin, y, end, y + 1)
            at = row.find(wanted)
            while at >= 0 and at % 4:
                at = row.find(wanted, at + 1)
            if at >= 0:
                run += 1
            elif run:
                found.append(run)
                run = 0
        return [each for each in found if each >= 20]


class Run:
    """One mention, from being posted to being done."""

    def __init__(self, number, network, desk, screen, colour):
        self.number, self.network, self.desk, self.screen, self.colour = number, network, desk, screen, colour
        self.text = REPLIES[number % len(REPLIES)]
        self.inputs = 0

    def rows(self):
        """Rows of the list: the bar of the account's colour at their left edge."""
        return self.screen.bars(self.colour, 0.05, 0.3)

    def own_posts(self):
        return self.screen.bars(self.colour, 0.3, 0.8)

    def press(self, key):
        self.inputs += 1
        self.console.key(key)

    def conversation(self):
        return self.desk.json("conversation", self.handle)

    def go(self):
        self.console = Console(self.screen, self.desk.folder)
        try:
            self.console.wait_for_window()
            self.receive()
            self.work()
        finally:
            self.ended = self.console.end()
            self.said = self.console.words()

    def receive(self):
        if not wait_for(lambda: self.network.order("state")["streams"] > 0, pause=PAUSE):
            raise RuntimeError("the console does not listen")
        if not wait_for(lambda: not self.rows(), pause=PAUSE):
            raise RuntimeError("the list was not empty")
        words = f"where is my parcel {4700 + self.number}?"
        self.mention = self.network.mention(words, who=f"customer{self.number}@blumen.example")
        posted = time.monotonic()
        if not wait_for(self.rows, pause=PAUSE):
            raise RuntimeError("the mention does not come into the list")
        self.seconds = time.monotonic() - posted
        self.handle = self.desk.conversation_of(words)["id"]

    def work(self):
        self.press("c")
        if not wait_for(lambda: self.conversation()["owner"], pause=PAUSE):
            raise RuntimeError("not claimed")
        self.press("r")
        self.console.type(self.text)
        if not wait_for(lambda: self.text in self.draft(), pause=PAUSE):
            raise RuntimeError("the text is not kept as a draft: " + self.draft())
        self.press("ctrl+shift+Return")
        if not wait_for(self.own_posts, pause=PAUSE):
            raise RuntimeError("the answer does not show in the thread")
        if not wait_for(lambda: self.network.replies_to(self.mention), pause=PAUSE):
            raise RuntimeError("the answer does not reach the server")
        if not wait_for(lambda: self.is_done(self.conversation()), pause=PAUSE):
            raise RuntimeError("not done")

    def draft(self):
        return "".join(text for text, in self.desk.ask("SELECT text FROM draft"))

    def is_done(self, conversation):
        return conversation["status"] == "done" and conversation["isLastOurs"]

    def verdict(self):
        """What is wrong; empty when nothing is."""
        wrong = []
        there = [one for one in self.network.ours() if self.text in one["text"]
                 and one["in_reply_to_id"] == self.mention["id"]]
        if len(there) != 1:
            wrong.append(f"{len(there)} answers under the post")
        if self.seconds > WITHIN:
            wrong.append(f"in the queue after {self.seconds:.2f} s")
        if self.inputs > MOST_INPUTS:
            wrong.append(f"{self.inputs} inputs beside the text")
        if self.ended != 0 or "Sanitizer" in self.said:
            wrong.append(f"the console ended with {self.ended}: {self.said}")
        return "; ".join(wrong)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--runs", type=int, default=20)
    runs = arguments.parse_args().runs
    need_programs("daisychain", "daisychain-demo", "daisychainctl", "Xvfb", "xdotool", "openbox")
    with scratch_folder() as folder:
        network = DemoNetwork(os.path.join(folder, "network"))
        desk = Desk(os.path.join(folder, "desk"))
        colour = desk.sign_in(network)["colour"]
        screen = Screen()
        seconds, inputs = [], []
        try:
            for number in range(runs):
                run = Run(number, network, desk, screen, colour)
                try:
                    run.go()
                    wrong = run.verdict()
                    seconds.append(run.seconds)
                    inputs.append(run.inputs)
                except Exception as error:  # its verdict, whoever raised it
                    wrong = f"{error} {getattr(run, 'said', '')}"
                report(f"run {number + 1}: from the mention to done", not wrong, wrong)
            ours = network.ours()
            report("the server has each answer once and nothing else", len(ours) == runs, f"{len(ours)} posts of ours")
            desk.is_sound()
            if seconds:
                say(f"in the queue after {min(seconds):.2f} to {max(seconds):.2f} s; "
                    f"{max(inputs)} inputs beside the text")
        finally:
            end_all(network)
            screen.stop()
    return exit_code()


if __name__ == "__main__":
    raise SystemExit(main())
