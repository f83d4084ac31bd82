#!/usr/bin/python3
"""No word lost: the console is killed again and again while somebody writes, and its disk fills up.

    tests/integration/draft_torture.py [--rounds 300] [--customers 4] [--seed N]

Under Xvfb, on the demo network: each round the console starts, and somebody goes from conversation to conversation by
the palette, writes words into the replies, sends some, takes some back, and moves on while the text is on its way to
the disk, until SIGKILL at a random instant. Every word is written once and names the customer it is for. After each
kill
  every word typed more than a second before stands in a draft or a reply of its own conversation,
  no draft and no reply holds a word meant for somebody else,
and at the end no text stands on the network more often than it was handed over and not taken back, each under the
post of its customer, a rebuild changes no row and a check finds nothing.

Then the data folder lies on a disk of some megabytes, which is filled while somebody writes: the console says so beside
the text, keeps it over a visit to another conversation, and writes it once there is room. Last, on a disk that can only
be read, it says why it can't start. That part needs root (mount); without, it is left out and said so.

Needs xvfb, xdotool, openbox; for the full disk also dbus, at-spi2-core, python3-gi and gir1.2-atspi-2.0. Prints a PASS
or FAIL line a check; exit code 77: something is missing. The seed that is printed gives the same orders again.
"""
import argparse
import collections
import json
import os
import random
import re
import subprocess
import sys
import threading
import time

from person import Workplace
from processes import (BIN, Console, DemoNetwork, Desk, checking, end_all, environment_of, exit_code, need_programs,
                       report, say, scratch_folder, wait_for)
from screen_reader import ENVIRONMENT, ScreenReader, on_session_bus

WORD = re.compile(r"\bc(\d+)w\d+\b")
EARLIEST_KILL, LATEST_KILL = 0.3, 12.0  # seconds after the console is ready
GRACE = 1.0  # what may be lost, in seconds
WITHDRAWN, SENT = 10, 5  # core/desk/outbox.h
DISK_BYTES = 48 * 1024 * 1024


def words_in(text):
    return {match.group(0) for match in WORD.finditer(text)}


def meant_for(word):
    return int(WORD.fullmatch(word).group(1))


class Writer:
    """Somebody at the console until it is killed; remembers when each word was done."""

    def __init__(self, console, handles, dice=random):
        self.console, self.handles, self.dice = console, handles, dice
        self.reader = ScreenReader(console.pid)
        self.here = None  # the customer whose conversation is open
        self.is_in_text = False

    def is_over(self):
        return self.console.process.poll() is not None

    def go_to(self, customer):
        """Through the palette by the conversation's handle. What is typed next may come before it is on screen."""
        if self.is_in_text:
            self.console.key("Escape")
            self.is_in_text = False
        self.console.key("ctrl+k")
        self.console.type(self.handles[customer])
        wanted = "Conversation " + self.handles[customer]
        if not wait_for(lambda: self.is_over() or self.reader.find(role="list item", holds=wanted)):
            raise RuntimeError(f"the palette does not find {wanted}")
        self.console.key("Return")
        self.here = customer

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
        self.sanitizers = []

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
        console = Console(self.screen, self.desk.folder, **ENVIRONMENT)
        died_at = []

        def kill():
            died_at.append(time.monotonic())
            console.process.kill()

        try:
            console.wait_for_window()
            self.screen.wait_until_still(140, 0, 1280, 800)
            writer = Writer(console, self.handles, self.dice)
            timer = threading.Timer(self.dice.uniform(EARLIEST_KILL, LATEST_KILL), kill)
            timer.start()
            try:
                writer.work(self.next_word, self.typed)
            except Exception as error:  # nobody answers any more, since it was killed
                if not wait_for(writer.is_over, LATEST_KILL + 1):
                    raise error
            timer.join()
        finally:
            console.kill()
        if "Sanitizer" in console.words():
            self.sanitizers.append(console.words())
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
        # What the last second swallowed is not looked for again.
        self.typed = {word: at for word, at in self.typed.items() if word in kept[meant_for(word)]}

    def torture(self):
        for number in range(self.rounds):
            self.one_life(number)
            if (number + 1) % 10 == 0:
                say(f"{number + 1} kills: {self.count} words typed, {len(self.lost)} lost, {len(self.strayed)} astray")
        report(f"of {self.count} words in {self.rounds} lives only the last second was ever lost", not self.lost,
               self.lost[:5])
        report("no word is in a conversation that it wasn't meant for", not self.strayed, self.strayed[:5])
        report("no life ended by itself", not self.sanitizers, self.sanitizers[:1])

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
        report(f"each of {len(posts)} replies stands under the post of its customer", not wrong and (posts or self.rounds < 10), wrong[:5])
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


class SmallDisk:
    """A disk of some megabytes at a folder."""

    def __init__(self, folder):
        self.folder = folder
        os.makedirs(folder, exist_ok=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK_BYTES}", "tmpfs", folder], check=True)

    def fill(self):
        with open(os.path.join(self.folder, "filler"), "wb", buffering=0) as file:
            for size in (1 << 20, 4096, 1):
                try:
                    while file.write(b"x" * size):
                        pass
                except OSError:
                    continue

    def make_room(self):
        os.remove(os.path.join(self.folder, "filler"))

    def remount(self, how):
        subprocess.run(["mount", "-o", f"remount,{how}", self.folder], check=True)

    def unmount(self):
        subprocess.run(["umount", "-l", self.folder], check=False)


def can_mount(folder):
    if os.geteuid() != 0:
        return False
    try:
        SmallDisk(folder).unmount()
        return True
    except (OSError, subprocess.CalledProcessError):
        return False


class FullDisk:
    def __init__(self, folder, screen):
        self.screen = screen
        self.disk = SmallDisk(os.path.join(folder, "disk"))
        self.network = DemoNetwork(os.path.join(folder, "network"))
        self.desk = Desk(os.path.join(folder, "disk", "desk"))
        self.console = None

    def prepare(self):
        self.desk.sign_in(self.network)
        for number in range(2):
            self.network.mention(f"Question {number}: is it down?", who=f"customer{number}@blumen.example")
        self.desk.collect()

    def drafts(self):
        return [text for text, in self.desk.ask("SELECT text FROM draft")]

    def write_on_it(self):
        handles = [self.desk.conversation_of(f"Question {number}")["id"] for number in range(2)]
        self.console = Console(self.screen, self.desk.folder, "--safe", **ENVIRONMENT)
        self.console.wait_for_window()
        self.console.wait_for_conversation()
        writer = Writer(self.console, handles)
        reader = writer.reader
        writer.go_to(0)
        self.console.key("r")
        self.disk.fill()
        self.console.type("The carrier has it since ten")
        said = reader.wait_for(holds="The disk is full")
        report("a full disk is said beside the text", said, "nothing was said")
        offer = reader.wait_for(role="push button", name="copy the text")
        report("the text is offered for the clipboard", offer)
        self.console.key("Escape")
        writer.go_to(1)
        self.screen.wait_until_still(140, 0, 1280, 800)
        writer.go_to(0)
        self.screen.wait_until_still(140, 0, 1280, 800)
        field = wait_for(lambda: next((node for node in reader.nodes()
                                       if node.name == "Reply" and "since ten" in node.text), None))
        report("it is still there after another conversation was open", field)
        report("nothing was lost on the disk either", self.drafts() == [] or "carrier" in self.drafts()[0],
               self.drafts())
        self.disk.make_room()
        report("once there is room it is written by itself",
               wait_for(lambda: self.drafts() == ["The carrier has it since ten"]), self.drafts())
        ended = self.console.end()
        report("the console ends well", ended == 0 and "Sanitizer" not in self.console.words(), self.console.words())

    def start_read_only(self):
        before = self.drafts()
        self.disk.remount("ro")
        started = subprocess.run([os.path.join(BIN, "daisychain"), "--data", self.desk.folder, "--lang", "en"],
                                 capture_output=True, text=True, timeout=120,
                                 env=environment_of(DISPLAY=self.screen.name, QT_QPA_PLATFORM="offscreen"))
        words = started.stdout + started.stderr
        report("on a disk that can only be read it says why it can't start",
               started.returncode == 1 and words.strip() and "Sanitizer" not in words, (started.returncode, words))
        say(words.strip().splitlines()[0] if words.strip() else "(nothing was said)")
        self.disk.remount("rw")
        report("and the draft is as it was", self.drafts() == before, self.drafts())

    def end(self):
        end_all(self.console, self.network)
        self.disk.unmount()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=300)
    parser.add_argument("--customers", type=int, default=4)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    arguments = parser.parse_args()
    need_programs("daisychainctl", "daisychain-demo", "daisychain", "Xvfb", "xdotool", "openbox")
    on_session_bus()
    say(f"seed {arguments.seed}")
    screen = Workplace()
    try:
        if arguments.rounds > 0:
            with scratch_folder() as folder, checking("kills while somebody writes"):
                course = Course(folder, screen, arguments.rounds, arguments.customers, random.Random(arguments.seed))
                try:
                    course.prepare()
                    course.torture()
                    course.drain()
                    course.judge_network()
                finally:
                    end_all(course.network)
        with scratch_folder() as folder:
            if not can_mount(os.path.join(folder, "probe")):
                say("the full disk is left out: mounting needs root")
                return exit_code()
            with checking("a full disk"):
                full = FullDisk(folder, screen)
                try:
                    full.prepare()
                    full.write_on_it()
                    full.start_read_only()
                finally:
                    full.end()
    finally:
        screen.stop()
    return exit_code()


if __name__ == "__main__":
    sys.exit(main())
