#!/usr/bin/python3
"""No word lost: the console is killed again and again while somebody writes.

    tests/integration/draft_torture.py [--rounds 300] [--customers 4] [--seed N]

Under Xvfb, on the demo network: each round the console starts, and somebody goes from conversation to conversation by
the palette, writes words into the replies, sends some, takes some back, and moves on while the text is on its way to
the disk, until SIGKILL at a random instant. Every word is written once and names the customer it is for. After each
kill
  every word typed more than a second before stands in a draft or a reply of its own conversation,
  no draft and no reply holds a word meant for somebody else,
and at the end no text stands on the network more often than it was handed over and not taken back, each under the
post of its customer, a rebuild changes no row and a check finds nothing.

Needs xvfb, xdotool and openbox. Prints a PASS or FAIL line a check; exit code 77: something is missing. The seed that is
printed gives the same orders again.
"""
import argparse
import collections
import json
import os
import random
import re
import sys
import threading
import time

from person import Workplace
from processes import (Console, DemoNetwork, Desk, checking, end_all, exit_code, need_programs, report, say,
                       scratch_folder, wait_for)

WORD = re.compile(r"\bc(\d+)w\d+\b")
EARLIEST_KILL, LATEST_KILL = 0.3, 7.0  # seconds after the console is ready
GRACE = 1.0  # what may be lost, in seconds
RAIL = (20, 400, 100, 402)  # where nothing stands
WITHDRAWN, SENT = 10, 5  # core/desk/outbox.h


def words_in(text):
    return {match.group(0) for match in WORD.finditer(text)}


def meant_for(word):
    return int(WORD.fullmatch(word).group(1))


class Writer:
    """Somebody at the console until it is killed; remembers when each word was done."""

    def __init__(self, console, handles, dice=random):
        self.console, self.handles, self.dice = console, handles, dice
        self.here = None  # the customer whose conversation is open
        self.is_in_text = True  # the console comes back to where the last one was killed

    def is_over(self):
        return self.console.process.poll() is not None

    def go_to(self, customer):
        """Through the palette by the conversation's handle. What is typed next may come before it is on screen."""
        if self.is_in_text:
            self.console.key("Escape")
            self.is_in_text = False
        before = self.shade()
        self.console.key("ctrl+k")
        self.until(lambda: self.shade() != before, "the palette opens")
        self.console.type(self.handles[customer])
        self.console.key("Return")
        self.until(lambda: self.shade() == before, f"the palette finds {self.handles[customer]}")
        self.here = customer

    def shade(self):
        """What lies behind the palette is darker."""
        return self.console.display.pixels(*RAIL)

    def until(self, condition, what):
        if not wait_for(lambda: condition() or self.is_over()):
            raise RuntimeError(f"{what}: it does not come")

    def begin(self):
        if not self.is_in_text:
            self.console.key("r")
            self.is_in_text = True

    def send(self):
        self.console.key("ctrl+Return")

    def take_back(self):
        """The newest reply, if it has not gone out yet; its conversation is open then."""
        if self.is_in_text:
            self.console.key("Escape")
            self.is_in_text = False
        self.console.key("ctrl+z")
        self.console.display.wait_until_still(140, 0, 1280, 800, seconds=0.3)
        self.here = None

    def work(self, next_word, typed):
        while not self.is_over():
            if self.here is None or self.dice.random() < 0.3:
                self.go_to(self.dice.randrange(len(self.handles)))
            self.begin()
            for _ in range(self.dice.randint(1, 8)):
                word = next_word(self.here)
                self.console.type(" " + word)
                typed[word] = time.monotonic()
            deed = self.dice.random()
            if deed < 0.25:
                self.send()
            elif deed < 0.35:
                self.send()
                self.take_back()
            elif deed < 0.55:
                time.sleep(self.dice.uniform(0, 0.6))


class Course:
    def __init__(self, folder, screen, rounds, customers, dice):
        self.screen, self.rounds, self.dice = screen, rounds, dice
        self.network = DemoNetwork(os.path.join(folder, "network"))
        self.desk = Desk(os.path.join(folder, "desk"))
        self.customers = customers
        self.handles, self.posts = [], []
        self.keys = {}  # the desk's number of each customer
        self.typed = {}  # word: when its last letter was given to the display
        self.count = 0
        self.lost = []  # (round, word, seconds before the kill)
        self.strayed = []
        self.ended = []  # what lives that ended by themselves said

    def prepare(self):
        self.desk.sign_in(self.network)
        for number in range(self.customers):
            self.posts.append(self.network.mention(f"Question {number}: is it down?",
                                                   who=f"customer{number}@blumen.example"))
        self.desk.collect()
        for number in range(self.customers):
            self.handles.append(self.desk.conversation_of(f"Question {number}")["id"])
        for key, handle in self.desk.ask("SELECT key, handle FROM identity"):
            if match := re.match(r"customer(\d+)@", handle or ""):
                self.keys[key] = int(match.group(1))
        report("every question is in the queue", len(set(self.handles)) == self.customers, self.handles)

    def next_word(self, customer):
        self.count += 1
        return f"c{customer}w{self.count:05d}"

    def one_life(self, number):
        console = Console(self.screen, self.desk.folder)
        died_at = []

        def kill():
            if console.process.poll() is not None:
                self.ended.append((number, console.process.returncode, console.words()))
            died_at.append(time.monotonic())
            self.killed_ms = round(time.time() * 1000)
            console.process.kill()

        try:
            console.wait_for_window()
            self.screen.wait_until_still(140, 0, 1280, 800)
            timer = threading.Timer(self.dice.uniform(EARLIEST_KILL, LATEST_KILL), kill)
            timer.start()
            try:
                Writer(console, self.handles, self.dice).work(self.next_word, self.typed)
            finally:
                timer.join()
        finally:
            console.kill()
        if "Sanitizer" in console.words():
            self.ended.append((number, console.process.returncode, console.words()))
        self.judge(number, died_at[0])

    def kept(self):
        """Customer to the words that are in their drafts and replies."""
        kept = collections.defaultdict(set)
        for key, text in self.desk.ask("SELECT customer_key, text FROM draft"):
            kept[self.keys.get(key)] |= words_in(text)
        for key, content in self.desk.ask("SELECT customer_key, content FROM outbox WHERE state <> ?", WITHDRAWN):
            kept[self.keys.get(key)] |= words_in(json.loads(content)["text"])
        return kept

    def judge(self, number, died_at):
        kept = self.kept()
        for customer, words in kept.items():
            self.strayed += [(number, customer, word) for word in words if meant_for(word) != customer]
        for word, at in self.typed.items():
            if died_at - at > GRACE and word not in kept[meant_for(word)]:
                self.lost.append((number, word, round(died_at - at, 2)))
                self.tell_of_loss(died_at, kept)
        # What the last second swallowed is not looked for again.
        self.typed = {word: at for word, at in self.typed.items() if word in kept[meant_for(word)]}

    def tell_of_loss(self, died_at, kept):
        """What was typed last, how long before the end, and where it is."""
        number, word, _ = self.lost[-1]
        say(f"life {number} lost {word}; last typed: " + ", ".join(
            f"{each} {died_at - at:.2f} s before{'' if each in kept[meant_for(each)] else ' (lost)'}"
            for each, at in list(self.typed.items())[-12:]))
        say(f"drafts {self.desk.ask('SELECT customer_key, updated_ms, substr(text, -40) FROM draft')}, "
            f"replies {self.desk.ask('SELECT state, not_before_ms FROM outbox ORDER BY key DESC LIMIT 3')}, "
            f"killed at {self.killed_ms}")

    def torture(self):
        for number in range(self.rounds):
            self.one_life(number)
            if (number + 1) % 10 == 0:
                say(f"{number + 1} kills: {self.count} words typed, {len(self.lost)} lost, {len(self.strayed)} astray")
        report(f"of {self.count} words in {self.rounds} lives only the last second was ever lost", not self.lost,
               self.lost[:5])
        report("no word is in a conversation that it wasn't meant for", not self.strayed, self.strayed[:5])
        report("no life ended by itself", not self.ended, self.ended[:1])

    def drain(self):
        def is_idle():
            self.desk.run("send", "--for", "3s")
            return all(one["state"] in ("stopped", "refused") for one in self.desk.json("outbox"))
        report("what was left goes out or waits for a look", wait_for(is_idle, 180))

    def judge_network(self):
        posts = self.network.ours()
        customer_of = {post["id"]: number for number, post in enumerate(self.posts)}
        ours = {post["id"]: post for post in posts}

        def addressee(post):
            while post and post["in_reply_to_id"] not in customer_of:
                post = ours.get(post["in_reply_to_id"])  # a chain answers itself
            return customer_of[post["in_reply_to_id"]] if post else None

        wrong = [post["text"] for post in posts
                 if any(meant_for(word) != addressee(post) for word in words_in(post["text"]))]
        report(f"each of {len(posts)} replies stands under the post of its customer",
               not wrong and (posts or self.rounds < 10), wrong[:5])
        stands = collections.Counter(word for post in posts for word in words_in(post["text"]))
        sent, withdrawn = collections.Counter(), set()
        for state, content in self.desk.ask("SELECT state, content FROM outbox"):
            words = words_in(json.loads(content)["text"])
            if state == SENT:
                sent.update(words)
            elif state == WITHDRAWN:
                withdrawn |= words
        say(f"{len(withdrawn)} words were taken back at least once")
        leaked = [word for word in withdrawn if stands[word] > sent[word]]
        report("no text that was taken back went out", not leaked, leaked[:5])
        twice = [word for word, count in stands.items() if count > 1 or count != sent[word]]
        report("none stands twice, and each as the desk knows it", not twice, twice[:5])
        self.desk.is_sound()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=300)
    parser.add_argument("--customers", type=int, default=4)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    arguments = parser.parse_args()
    need_programs("daisychainctl", "daisychain-demo", "daisychain", "Xvfb", "xdotool", "openbox")
    say(f"seed {arguments.seed}")
    screen = Workplace()
    try:
        with scratch_folder() as folder, checking("kills while somebody writes"):
            course = Course(folder, screen, arguments.rounds, arguments.customers, random.Random(arguments.seed))
            try:
                course.prepare()
                course.torture()
                course.drain()
                course.judge_network()
            finally:
                end_all(course.network)
    finally:
        screen.stop()
    return exit_code()


if __name__ == "__main__":
    sys.exit(main())
