#!/usr/bin/python3
"""A working day at the console on the demo network's story, once by keyboard and once by mouse.

    tests/integration/working_day.py [--by keyboard|mouse]

Connect an account, make three columns and a view, answer 10, thank 5, close 20 at once, snooze 3, take 4 steps back,
search 5 times, find a customer, change a key, set quiet hours; then the process is killed (SIGKILL) in the middle of a
draft, started again, and the reply goes out. Each step waits for its condition: in the desk's file, in its settings, on
the network, or in what a screen reader finds. By mouse, only texts come from the keyboard, and the key that is set.

Printed are the inputs of each task, and what stands in the way of: answer and done in at most 3 beside the text, like
and close in 1, a new hashtag column in at most 3, a customer found in at most 2 beside the typing.

Needs xvfb, xdotool, openbox, dbus, at-spi2-core, python3-gi, gir1.2-atspi-2.0 and gnome-keyring. Prints a PASS or FAIL
line a check; exit code 77: something is missing.
"""
import argparse
import configparser
import os

from first_account import make_browser, open_key_store
from person import Person, Workplace
from processes import (CHECKOUT, Console, DemoNetwork, Desk, end_all, exit_code, need_programs, report, say,
                       scratch_folder, wait_for)
from screen_reader import ENVIRONMENT, ScreenReader, on_session_bus

STORY = os.path.join(CHECKOUT, "resources", "demo", "story.json")
OUTAGE = 1800  # seconds into the story: an ordinary morning and an outage lie behind
ANSWERS, THANKS, CLOSED, SNOOZED, BACK = 10, 5, 20, 3, 4
SEARCHES = ("custard", "invoice", "peering", "release", "bookshop")
OPEN, WAITING, SNOOZE, DONE = range(4)  # core/desk/conversation.h
WORDS = "We look into it and tell you here."


class Day:
    """What is done in a day; how is left to the hand."""

    def __init__(self, folder, hand):
        self.hand = hand
        self.network = DemoNetwork(os.path.join(folder, "network"), "--story", STORY, "--speed", "0")
        self.network.order("story", {"skip_to": OUTAGE, "speed": 0})
        self.desk = Desk(os.path.join(folder, "desk"))
        self.screen = Workplace()
        self.programs, self.opened = make_browser(folder)
        self.start()

    def start(self):
        self.console = Console(self.screen, self.desk.folder, PATH=self.programs + ":" + os.environ["PATH"],
                               **ENVIRONMENT)
        self.console.wait_for_window()
        self.reader = ScreenReader(self.console.pid)
        self.person = Person(self.console, self.reader)
        self.hand.sit_down(self)

    def end(self):
        self.console.kill()
        end_all(self.network)
        self.screen.stop()

    # --- What can be known ------------------------------------------------------------------------------------------

    def setting(self, group, name):
        settings = configparser.ConfigParser(interpolation=None, strict=False)
        settings.read(os.path.join(self.desk.folder, "settings.ini"))
        return settings.get(group, name, fallback="")

    def settings_text(self):
        try:
            with open(os.path.join(self.desk.folder, "settings.ini"), encoding="utf-8") as file:
                return file.read()
        except OSError:
            return ""

    def having(self, status):
        return self.desk.ask("SELECT count(*) FROM conversation WHERE status = ?", status)[0][0]

    def actions(self, kind):
        return self.desk.ask("SELECT count(*) FROM action WHERE kind = ?", kind)[0][0]

    def streams(self):
        return {(one["kind"], one["argument"]) for one in self.desk.json("stream", "list")}

    def settle(self):
        """What was done is on the screen, as for somebody who looks before the next key."""
        self.screen.wait_until_still(140, 60, 1280, 740, seconds=0.4)

    def until(self, what, condition, seconds=60):
        """What the condition gives; the task has failed when that doesn't come."""
        value = wait_for(condition, seconds=seconds)
        if not value:
            raise RuntimeError(f"{what}: it does not come; there is "
                               f"{[repr(node) for node in self.reader.nodes() if node.is_showing and node.name][:60]}")
        return value

    # --- The day ----------------------------------------------------------------------------------------------------

    def task(self, name, work, most=None, times=1):
        """Does it, prints its inputs, and holds the most that one of `times` may need beside the text."""
        with self.person.counting() as inputs:
            try:
                work()
                wrong = ""
            except Exception as error:  # its verdict, whoever raised it
                wrong = repr(error)
        beside = len(self.person.beside_text(inputs))
        shown = inputs if len(inputs) <= 14 else [*inputs[:12], f"… {len(inputs) - 12} more"]
        say(f"{name}: {beside} inputs beside the text: " + ", ".join(shown))
        if not wrong and most is not None and beside > most * times:
            wrong = f"{beside} inputs, at most {most * times}"
        return report(f"{self.hand.name}: {name}", not wrong, wrong)

    def go(self):
        hand = self.hand
        self.task("connect an account", self.connect)
        self.task("a new column for a hashtag", lambda: self.column("#marigolddown", ("tag", "marigolddown")), most=3)
        self.task("two columns more", self.two_columns)
        self.task("a view", self.view)
        hand.to_queue()
        self.task(f"answer {ANSWERS}, and done", self.answers, most=3, times=ANSWERS)
        self.task(f"thank {THANKS}: like and close", self.thanks)
        self.task(f"close {CLOSED} at once", self.close_many)
        self.task(f"snooze {SNOOZED}", self.snooze)
        self.task(f"take {BACK} steps back", self.take_back)
        self.task(f"search {len(SEARCHES)} times", self.search)
        self.task("find a customer", self.customer, most=2)
        self.task("change a key", self.key)
        self.task("quiet hours", self.quiet)
        self.task("kill -9 in the middle of a draft, and on", self.crash)
        ended = self.console.end()
        report(f"{hand.name}: the console ends well", ended == 0 and "Sanitizer" not in self.console.words(),
               f"{ended}: {self.console.words()}")
        self.desk.is_sound()

    def connect(self):
        self.reader.wait_for(holds="Connect an account")
        self.hand.connect(self.network.url, lambda: self.until("the page in the browser",
                                                               lambda: os.path.exists(self.opened)))
        self.until("the account is listened to", lambda: self.network.order("state")["streams"] > 0)
        self.until("the queue", lambda: self.having(OPEN) > 100)

    def column(self, words, stream):
        self.hand.column(words)
        self.until(f"a stream {stream}", lambda: stream in self.streams())
        self.until("its column", lambda: self.reader.find(role="filler", name=words) or
                   self.reader.find(role="filler", name=f"“{words}”"))

    def two_columns(self):
        self.column("#daisies", ("tag", "daisies"))
        self.column("oven", ("search", "oven"))

    def view(self):
        self.hand.to_queue()
        self.hand.view("German", "lang:de")
        self.until("the view", lambda: self.desk.run("queue", "--view", "German", "--json").code == 0)

    def answers(self):
        self.answered = []
        before = self.having(DONE)
        for number in range(ANSWERS):
            text = f"{WORDS} It is number {number + 1} today."
            self.hand.answer(text)
            sent = self.until("the answer on the network",
                              lambda: [one for one in self.network.ours() if text in one["text"]])
            self.answered += sent
            self.until("it is done", lambda: self.having(DONE) == before + number + 1)
        if len(self.answered) != ANSWERS:
            raise RuntimeError(f"{len(self.answered)} answers for {ANSWERS}")

    def liked(self):
        return {one["id"] for one in self.network.call("GET", "/api/v1/favourites?limit=40")}

    def thanks(self):
        liked = self.liked()
        by_id = {one["id"]: one for one in self.network.statuses()}
        for sent in self.answered[:THANKS]:
            asker = by_id[sent["in_reply_to_id"]]["acct"]
            self.network.mention("Thank you so much!", who=asker, in_reply_to=sent["id"])
        lane = "SELECT count(*) FROM conversation WHERE is_thanked = 1"
        self.until("thanks", lambda: self.desk.ask(lane)[0][0] == THANKS)
        self.hand.to_list("Thanks")
        self.until("the lane", lambda: len([row for row in self.reader.rows("Thank you")
                                            if "on Mastodon" in row.name]) == THANKS)
        for left in range(THANKS - 1, -1, -1):
            self.settle()
            with self.person.counting() as inputs:
                self.hand.like_and_close()
            if len(inputs) > self.hand.most_to_like:
                raise RuntimeError(f"like and close took {inputs}")
            self.until("one thanked", lambda: self.desk.ask(lane)[0][0] == left)
        if self.actions("like") != THANKS:
            raise RuntimeError(f"{self.actions('like')} likes")
        self.until("the likes on the network", lambda: len(self.liked() - liked) == THANKS)

    def close_many(self):
        self.hand.to_list("All open")
        before = self.having(DONE)
        self.hand.close_many(CLOSED)
        self.until(f"{CLOSED} more are done", lambda: self.having(DONE) == before + CLOSED)

    def snooze(self):
        for number in range(SNOOZED):
            self.settle()
            self.hand.snooze()
            self.until("one more snoozed", lambda: self.having(SNOOZE) == number + 1)

    def take_back(self):
        done = self.having(DONE)
        for number in range(BACK):
            self.hand.undo()
            if number < SNOOZED:
                self.until("one snoozed less", lambda: self.having(SNOOZE) == SNOOZED - 1 - number)
        self.until("all that were closed at once are open", lambda: self.having(DONE) == done - CLOSED)

    def search(self):
        for word in SEARCHES:
            self.hand.search(word)
            self.until(f"a post with {word}", lambda: self.reader.rows(word))

    def customer(self):
        self.hand.customer("mara")
        self.until("Mara's conversation", lambda: self.reader.find(role="filler", name="Mara Vogelsang :daisy:") or
                   self.reader.find(holds="@mara@blumen.example"))

    def key(self):
        self.hand.set_key("Mark all of this list", "F8")
        self.until("the key is kept", lambda: "F8" in self.settings_text())

    def quiet(self):
        self.hand.quiet_hours()
        self.until("quiet hours are kept", lambda: self.setting("notify", "quiet") in ("1", "true"))

    def crash(self):
        self.hand.to_queue()
        text = f"{WORDS} This one has a story."
        self.hand.begin_answer(text[:20])
        self.until("the draft is on disk", lambda: (text[:20],) in self.desk.ask("SELECT text FROM draft"))
        self.until("the place is kept", lambda: self.setting("place", "writing") in ("1", "true"))
        self.console.kill()
        before = self.person.inputs
        self.start()
        self.person.inputs = before
        self.console.wait_for_conversation()
        self.until("the field with the draft has the keyboard",
                   lambda: (lambda now: now and now.role == "text" and text[:20] in now.text)(self.reader.focused()))
        self.person.type(text[20:])
        self.hand.send()
        self.until("it is on the network", lambda: [one for one in self.network.ours() if text in one["text"]])
        there = [one for one in self.network.ours() if text in one["text"]]
        if len(there) != 1:
            raise RuntimeError(f"it stands there {len(there)} times")


class Keyboard:
    name = "keyboard"
    most_to_like = 1

    def sit_down(self, day):
        self.day, self.person, self.reader = day, day.person, day.reader

    def find(self, words):
        """Anything, by the palette."""
        self.person.press("ctrl+k")
        self.person.type(words)
        self.person.press("Return")

    def connect(self, server, allow):
        wait_for(self.reader.focused)
        self.person.go_to("text", "erver")
        self.person.type(server)
        self.person.press("Return")
        allow()
        self.reader.wait_for(holds="mentions")
        wait_for(lambda: (lambda now: now and now.name == "watch it")(self.reader.focused()))
        self.person.press("Return")

    def to_queue(self):
        self.person.press("ctrl+1")

    def to_list(self, name):
        def is_shown():
            tab = self.reader.find(role="check box", holds=name)
            return tab and tab.is_checked
        for _ in range(9):
            if is_shown():
                return
            self.person.press("bracketright")
            wait_for(is_shown, seconds=1)

    def column(self, words):
        if words.startswith("#"):
            return self.find(words)
        self.person.press("shift+n")
        self.person.type(words)
        self.reader.wait_for(role="list item", holds=f"New column: “{words}”")
        self.person.press("Down", "Return")

    def view(self, name, conditions):
        self.person.press("shift+v")
        self.reader.wait_for(name="Name of the view")
        self.person.type(name)
        self.person.press("Tab", "Tab")
        self.person.type(conditions)
        self.person.press("Return")

    def begin_answer(self, text):
        self.person.press("r")
        self.person.type(text)

    def answer(self, text):
        self.begin_answer(text)
        self.day.until("the draft", lambda: any(text in draft for draft, in
                                                self.day.desk.ask("SELECT text FROM draft")))
        self.person.press("ctrl+shift+Return")

    def send(self):
        self.person.press("ctrl+Return")

    def like_and_close(self):
        self.person.press("shift+l")

    def close_many(self, count):
        for _ in range(count):
            self.person.press("x")
        self.person.press("e")
        self.reader.wait_for(role="push button", holds=str(count))
        self.person.press("Return")

    def snooze(self):
        self.person.press("z")
        self.person.wait_for_menu()
        self.person.press("Down", "Return")

    def undo(self):
        self.person.press("ctrl+z")

    def search(self, word):
        self.person.press("slash")
        wait_for(lambda: (lambda now: now and now.role == "text")(self.reader.focused()))
        self.person.press("ctrl+a")
        self.person.type(word)

    def customer(self, name):
        self.find(name)

    def set_key(self, command, key):
        self.find("change a key")
        wait_for(lambda: (lambda now: now and now.name == "Find a command or a key")(self.reader.focused()))
        self.person.type(command)
        self.person.go_to("text", command)
        self.person.press(key)

    def quiet_hours(self):
        self.find("quiet hours")
        wait_for(lambda: (lambda now: now and now.role == "check box" and "uiet" in now.name)(self.reader.focused()))
        self.person.press("space")


class Mouse:
    name = "mouse"
    most_to_like = 1

    def sit_down(self, day):
        self.day, self.person, self.reader = day, day.person, day.reader

    def find(self, words):
        self.person.click_on(role="push button", name="Find")
        self.reader.wait_for(role="list", name="Found")
        self.person.type(words)

    def connect(self, server, allow):
        self.person.click_on(role="text", holds="erver")
        self.person.type(server)
        self.person.click_on(role="push button", name="sign in in the browser")
        allow()
        self.person.click_on(role="push button", name="watch it")

    def to_queue(self):
        self.person.click_on(role="check box", holds="Queue")

    def to_list(self, name):
        tab = self.reader.find(role="check box", holds=name)
        if tab:
            return self.person.click(tab)
        self.find(name)
        self.person.click_on(role="list item", holds="List: ")

    def column(self, words):
        self.person.click_on(role="check box", name="Streams")
        self.person.click_on(role="push button", name="New column")
        self.person.type(words)
        self.person.click_on(role="list item", holds="New column: " + (words if words[0] == "#" else f"“{words}”"))

    def view(self, name, conditions):
        self.person.click_on(role="push button", holds="ew view")
        self.person.click_on(role="text", name="Name of the view")
        self.person.type(name)
        self.person.click_on(role="text", name="What customers must have said")
        self.person.type(conditions)
        self.person.click_on(role="push button", name="keep the view")

    def row(self, number=0):
        listed = self.reader.wait_for(role="list", name="Conversations")
        return self.day.until("a row", lambda: next(iter([each for each in listed.children(60)
                                                          if "undo" not in each.name][number:]), None))

    def begin_answer(self, text):
        self.person.click_on(role="text", name="Reply")
        self.person.type(text)

    def answer(self, text):
        self.begin_answer(text)
        self.day.until("the draft", lambda: any(text in draft for draft, in
                                                self.day.desk.ask("SELECT text FROM draft")))
        self.person.click_on(role="push button", holds="and mark done")

    def send(self):
        button = self.day.until("the button", lambda: next((
            node for node in self.reader.nodes() if node.role == "push button" and node.name.startswith("send as")
            and "mark done" not in node.name and node.is_enabled), None))
        self.person.click(button)

    def like_and_close(self):
        self.person.click_on(role="push button", name="like and close")

    def close_many(self, count):
        listed = self.reader.wait_for(role="list", name="Conversations")
        _, top, _, height = listed.box
        self.person.click(next(iter(listed.children(1))))
        last = list(listed.children(count))[-1]
        for _ in range(40):
            if last.box[1] + last.box[3] <= top + height:
                break
            self.person.turn_wheel()
            self.day.settle()
        self.person.click(last, holding="shift")
        self.person.click_on(role="push button", name="Done")
        self.person.click_on(role="push button", holds=str(count))

    def snooze(self):
        self.person.click_on(role="push button", name="snooze")
        self.person.click_in_menu(1)

    def undo(self):
        self.find("undo")
        self.person.click_on(role="list item", holds="Undo")

    def search(self, word):
        self.find("search what")
        self.person.click_on(role="list item", holds="Search what was said")
        field = self.day.until("the field", lambda: (lambda now: now if now and now.role == "text" else None)(
            self.reader.focused()))
        if field.text:
            self.person.click(field)
            self.person.click(field)
            self.person.click(field)
        self.person.type(word)

    def customer(self, name):
        self.find(name)
        self.person.click_on(role="list item", holds="@mara@blumen.example")

    def set_key(self, command, key):
        self.person.click_on(role="check box", name="Settings")
        self.find("change a key")
        self.person.click_on(role="list item", holds="Change a key")
        wait_for(lambda: (lambda now: now and now.name == "Find a command or a key")(self.reader.focused()))
        self.person.type(command)
        self.person.click_on(role="text", name="Key for " + command)
        self.person.press(key)

    def quiet_hours(self):
        self.find("quiet hours")
        self.person.click_on(role="list item", holds="Quiet hours")
        self.person.click_on(role="check box", name="Quiet hours")


HANDS = {"keyboard": Keyboard, "mouse": Mouse}


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--by", choices=sorted(HANDS))
    chosen = arguments.parse_args().by
    need_programs("daisychain", "daisychain-demo", "daisychainctl", "Xvfb", "xdotool", "openbox",
                  "gnome-keyring-daemon")
    on_session_bus()
    for name in [chosen] if chosen else HANDS:
        with scratch_folder() as folder:
            keys = open_key_store(folder)
            day = None
            try:
                day = Day(folder, HANDS[name]())
                day.go()
            finally:
                if day is not None:
                    day.end()
                end_all(keys)
    return exit_code()


if __name__ == "__main__":
    raise SystemExit(main())
