#!/usr/bin/python3
"""Ten conversations of the demo network's story, answered by keyboard alone with every means that the composer has.

    tests/integration/ten_conversations.py [--pictures FOLDER]

A saved reply, what a colleague answered, a promise that the text makes, a daisy, a correction of the spelling, a
picture with its description, a text that is too long for one post, a reply taken back in time, one that snoozes, one
that goes on in private, one that the wrong account said. Each is done by keys, is found in the palette by words as a
person would type them, and is waited for where it has to show: in the desk's file and on the network. At the end the
network is asked for everything that stands there in our name: exactly what was meant, each under its post, nothing
else.

Counted are the inputs beside the text: a saved reply taken, sent and done in at most 6; a promise that the text makes
in 1; a daisy in at most 4. With --pictures a picture of the screen is kept for each step.

Needs xvfb, xdotool, openbox, dbus, at-spi2-core, python3-gi, gir1.2-atspi-2.0, and a dictionary for English. Prints a
PASS or FAIL line a check; exit code 77: something is missing.
"""
import argparse
import os
import re
import urllib.parse

from album import HEIGHT, WIDTH, Album, png
from person import Person, Workplace
from processes import (CHECKOUT, Console, DemoNetwork, Desk, end_all, exit_code, keep_secret, need_programs, report,
                       say, scratch_folder, wait_for)
from screen_reader import ENVIRONMENT, ScreenReader, on_session_bus
from third_party_clients import press_allow

STORY = os.path.join(CHECKOUT, "resources", "demo", "story.json")
MORNING = 300  # seconds into the story: an ordinary morning lies behind
OTHER = "news"  # an account of ours besides @help
OUT_OF_BAND, SCOPES = "urn:ietf:wg:oauth:2.0:oob", "read write follow push"
SIGNATURE = "\n– Sam"
INVOICE = "Good morning {customer-first}, it is on the next invoice and on all that follow. {me-first}"
ANSWER = "Please delete the CAA record of your domain, then press renew again: it takes a minute. ^Tomasz"
CERTIFICATE = "the certificate for my bookshop expires tomorrow and the renew button renews nothing. help?"
LONG = ("Guten Morgen Mara, ja, das geht ohne Umweg. " +
        "Ihr Abo kommt von der kommenden Woche an alle drei Wochen, immer am Dienstag und immer vor zehn Uhr. " * 4 +
        "Der Preis bleibt, die Vase auch, und Ihre Tante muss nichts unterschreiben. " * 2 + "Viel Freude damit.")
# What a person types, and what has to be first in the list.
PALETTE = {
    "/invoice": "/invoice",
    "what did we say before": "What colleagues answered",
    "promise to call back by friday": "Promise: call back by friday",
    "give him 10 euros": "Give a daisy: 10",
    "spell check": "Correct the next word",
    "add a photo": "picture",
    "unsend it": "Undo",
    "send and remind": "Send and snooze",
    "direct message": "Move to private",
    "wrong account": "Take back and say it as",
}




def words_of(status):
    """What a post says, without the address before it."""
    return re.sub(r"^(@\S+ )+", "", status["text"]).strip()


def token_of(network, account):
    """The token of another account of ours, as its page in the browser gives it."""
    app = network.call("POST", "/api/v1/apps", {"client_name": "check", "redirect_uris": OUT_OF_BAND, "scopes": SCOPES})
    query = urllib.parse.urlencode({"client_id": app["client_id"], "redirect_uri": OUT_OF_BAND, "scope": SCOPES,
                                    "response_type": "code"})
    code = press_allow(f"{network.url}/oauth/authorize?{query}", account)
    token = network.call("POST", "/oauth/token", {
        "grant_type": "authorization_code", "code": code, "client_id": app["client_id"],
        "client_secret": app["client_secret"], "redirect_uri": OUT_OF_BAND, "scope": SCOPES})["access_token"]
    keep_secret(token)
    return token


class Morning:
    """The desk, its network, and what was meant to be there at the end."""

    def __init__(self, folder, screen, album):
        self.folder, self.screen, self.album = folder, screen, album
        self.network = DemoNetwork(os.path.join(folder, "network"), "--story", STORY, "--speed", "0")
        self.network.order("story", {"skip_to": MORNING, "speed": 0})
        self.tell_of_certificates()
        self.before = {one["id"] for one in self.network.statuses()}
        self.meant = []  # (words of the customer's post, what is said, visibility, descriptions of pictures, by whom)
        self.desk = Desk(os.path.join(folder, "desk"))
        self.desk.sign_in(self.network)
        self.desk.json("account", "add", "--network", "mastodon", "--server", self.network.url, "--token-stdin",
                       "--key-file", text=token_of(self.network, OTHER) + "\n")
        self.desk.json("snippet", "add", "invoice", "--text", INVOICE)
        self.desk.collect()
        self.console = Console(screen, self.desk.folder, **ENVIRONMENT)
        self.console.wait_for_window()
        self.console.wait_for_conversation()
        self.reader = ScreenReader(self.console.pid)
        self.person = Person(self.console, self.reader)

    def tell_of_certificates(self):
        """What a colleague answered Sam, who thanked; then Aoife has the same trouble."""
        asked = self.network.post("sam", "@help my certificate expires tomorrow and the renew button does nothing")
        answer = self.network.call("POST", "/api/v1/statuses", {"status": f"@{asked['account']['acct']} {ANSWER}",
                                                                "in_reply_to_id": asked["id"]})
        self.network.post("sam", "@help that was it, thank you so much!", in_reply_to=answer["id"])
        self.network.post("aoife", "@help " + CERTIFICATE)

    def end(self):
        self.console.kill()
        end_all(self.network)

    # --- What is seen and done everywhere ----------------------------------------------------------------------------

    def settle(self):
        self.screen.wait_until_still(140, 0, WIDTH, HEIGHT, seconds=0.4)

    def show(self, name):
        self.settle()
        self.album.take(name)

    def until(self, what, condition, seconds=60):
        value = wait_for(condition, seconds=seconds)
        if not value:
            self.album.take("failed " + what)
            raise RuntimeError(f"{what}: it does not come; there is "
                               f"{[repr(node) for node in self.reader.nodes() if node.is_showing and node.name][:60]}")
        return value

    def found(self):
        listed = self.reader.find(role="list", name="Found", within="Palette")
        return [node.name for node in listed.children(12)] if listed else []

    def find(self, words, wanted):
        """Types it into the palette. Returns the place of what is wanted there."""
        def place():
            return next((number for number, name in enumerate(self.found(), 1) if wanted.lower() in name.lower()
                         and not name.startswith("New column")), None)
        self.person.press("ctrl+k")
        self.reader.wait_for(role="list", name="Found")
        self.person.type(words)
        return self.until(f"“{words}” finds “{wanted}”", place, 20)

    def choose(self, words, wanted):
        self.person.press(*["Down"] * (self.find(words, wanted) - 1), "Return")

    def open(self, words):
        """The conversation in which somebody said it, found by these words."""
        self.choose(words, words)
        self.until("the conversation", lambda: any(node.role == "list item" and words in node.name and
                                                   " in public, " in node.name and node.is_showing
                                                   for node in self.reader.nodes()))
        self.until("its reply", self.reply_field)
        self.settle()

    def reply_field(self):
        return self.reader.find(role="text", name="Reply")

    def write(self, text):
        """Into the reply, from wherever the focus is in the conversation."""
        self.person.press("r")
        self.until("the reply has the keyboard",
                   lambda: (lambda now: now and now.name == "Reply")(self.reader.focused()))
        self.person.type(text)
        self.until("the text is there", lambda: text in self.reply_field().text)

    def sent(self, words, said, visibility="public", pictures=(), by="help"):
        """It is on the network, and noted as meant."""
        whole = said if visibility == "direct" else said + SIGNATURE
        self.meant.append((words, whole, visibility, tuple(pictures), by))
        self.until("it is on the network", lambda: any(words_of(one) == whole and one["acct"] == by
                                                       for one in self.new_posts()))

    def actions(self, kind):
        return self.desk.ask("SELECT count(*) FROM action WHERE kind = ?", kind)[0][0]

    def task(self, name, work, most=None):
        """Does it and prints its inputs beside the text; `work` gives the part that is held to `most`."""
        with self.person.counting() as inputs:
            held, wrong = None, ""
            try:
                held = work()
            except Exception as error:  # its verdict, whoever raised it
                wrong = repr(error)
        say(f"{name}: {len(self.person.beside_text(inputs))} inputs beside the text: " + ", ".join(inputs))
        report(name, not wrong, wrong)
        if most is not None and not wrong:
            count = len(self.person.beside_text(held))
            report(f"{name}: {count} inputs of at most {most}", count <= most, held)
        self.person.press("Escape", "Escape")

    # --- The conversations -------------------------------------------------------------------------------------------

    def saved_reply(self):
        self.open("books and one cat bed")
        with self.person.counting() as inputs:
            self.person.press("r")
            self.person.type("/inv")
            self.reader.wait_for(role="list item", holds="invoice")
            self.show("saved reply offered")
            self.person.press("Return")
            self.until("it is filled", lambda: "Good morning Aoife" in self.reply_field().text)
            self.show("saved reply taken")
            self.person.press("ctrl+shift+Return")
        self.sent("books and one cat bed", INVOICE.format(**{"customer-first": "Aoife", "me-first": "Sam"}))
        return inputs

    def answer_of_a_colleague(self):
        """Sam's matter is solved, and can be learnt from."""
        self.open("that was it, thank you so much")
        self.person.press("shift+l")
        self.until("Sam's matter is done", lambda: any("that was it" in one["lastText"]
                                                       for one in self.desk.queue("done")))
        self.open("bookshop expires tomorrow")
        with self.person.counting() as inputs:
            self.person.press("r", "ctrl+space")
            self.until("what a colleague answered",
                       lambda: self.reader.find(role="list item", holds="delete the CAA record"))
            self.show("answers of colleagues")
            self.person.press("Return")
            self.until("it is in the reply", lambda: "delete the CAA record" in self.reply_field().text)
            taken = self.reply_field().text
            self.show("answer taken")
            self.person.press("ctrl+Return")
        self.sent("bookshop expires tomorrow", taken)
        return inputs

    def promise(self):
        self.open("Any word on that peering")
        text = "Not nagging at all. I will write to you by friday 12:00, whatever they say."
        self.write(text)
        self.until("the promise is seen", lambda: self.reader.find(role="push button", name="promise it"))
        self.show("promise seen in the text")
        with self.person.counting() as inputs:
            self.person.press("ctrl+p")
            self.until("it is taken", lambda: self.reader.find(role="push button", name="don't promise"))
        self.show("promise taken")
        self.person.press("ctrl+Return")
        self.until("it is recorded", lambda: self.actions("promise") == 1)
        self.sent("Any word on that peering", text)
        self.show("promise above the conversation")
        return inputs

    def daisy(self):
        self.open("unboxing, dead plants")
        with self.person.counting() as inputs:
            self.person.press("d")
            self.until("the field", lambda: self.reader.find(role="push button", holds="give it"))
            self.person.type("10")
            self.person.press("Tab")
            self.person.type("seedlings in the sun")
            self.show("daisy asked")
            self.person.press("Return")
        self.until("it is given", lambda: self.actions("gesture") == 1)
        self.show("daisy given")
        text = "New seedlings leave tonight, in the shade, and ten euros of credit for the funeral."
        self.write(text)
        self.person.press("ctrl+Return")
        self.sent("unboxing, dead plants", text)
        return inputs

    def spelling(self):
        self.open("still custard")
        self.write("It is. We recieve the new paint on Monday, and you choose the colour.")
        self.until("the wrong word is known", lambda: self.correct())
        self.until("it is right", lambda: "We receive the new paint" in self.reply_field().text)
        self.show("spelling corrected")
        self.person.press("ctrl+Return")
        self.sent("still custard", "It is. We receive the new paint on Monday, and you choose the colour.")

    def correct(self):
        self.person.press("F7")
        self.person.wait_for_menu()
        self.show("spelling menu")
        self.person.press("Return")
        return True

    def picture(self):
        self.open("Buonasera")
        path = os.path.join(self.folder, "door.png")
        with open(path, "wb") as file:
            file.write(png(640, 400, [bytes((y % 256, 96, 160, 0)) * 640 for y in range(400)]))
        text = "Buonasera Marco, il corriere ci manda questa foto della consegna."
        self.write(text)
        self.person.press("ctrl+shift+i")
        self.until("the files", lambda: self.reader.find(role="push button", name="Open") or
                   self.reader.find(holds="Pictures that go"))
        self.person.type(path)
        self.person.press("Return")
        self.until("what it shows is asked for",
                   lambda: (lambda now: now and now.name == "Description of picture 1")(self.reader.focused()))
        self.show("picture asks what it shows")
        self.person.type("Una porta verde con un pacco davanti")
        self.show("picture described")
        self.person.press("ctrl+Return")
        self.sent("Buonasera", text, pictures=["Una porta verde con un pacco davanti"])

    def chain(self):
        self.open("Guten Morgen")
        self.write(LONG)
        self.show("too long for one post")
        self.person.press("ctrl+Return")
        self.until("the chain is on the network", lambda: " ".join(self.chain_there()) == LONG + SIGNATURE)
        parts = self.chain_there()
        for number, part in enumerate(parts, 1):
            said, last = part.removesuffix(SIGNATURE), SIGNATURE if part.endswith(SIGNATURE) else ""
            self.meant.append(("Guten Morgen", f"{said} {number}/{len(parts)}{last}", "public", (), "help"))
        self.show("chain sent")

    def chain_there(self):
        """The parts without their numbers."""
        return [re.sub(r" \d/\d(?=$|\n)", "", words_of(one)) for one in self.new_posts("Guten Morgen")]

    def undo(self):
        self.open("ich hab's gefunden")
        self.write("Das freut uns, Rosi. Viel Erfolg mit dem Laden!")
        self.person.press("ctrl+Return")
        self.until("it is held", lambda: self.reader.find(holds="Sending in"))
        self.show("reply held")
        self.person.press("Escape", "ctrl+z")
        self.until("it is back", lambda: "Rosi" in self.reply_field().text)
        self.show("reply taken back")
        self.person.press("r", "ctrl+a")
        text = "Das freut uns, Rosa. Viel Erfolg mit dem Laden!"
        self.person.type(text)
        self.person.press("ctrl+Return")
        self.sent("ich hab's gefunden", text)

    def send_and_snooze(self):
        self.open("Kan jeg endre leveringsadressen")
        text = "Hei Ingrid, adressen er endret. Vi ser etter igjen i morgen."
        self.write(text)
        self.person.press("ctrl+shift+s")
        self.until("it asks until when", lambda: (lambda now: now and now.name == "When, in words")(
            self.reader.focused()))
        self.person.type("tomorrow 9:00")
        self.show("send and snooze")
        self.person.press("Return")
        self.sent("Kan jeg endre leveringsadressen", text)
        self.until("it is snoozed", lambda: any("leveringsadressen" in one["lastText"] or text in one["lastText"]
                                                for one in self.desk.queue("snoozed")))
        self.show("sent and snoozed")

    def move_to_private(self):
        self.open("kurye beni bulam")
        self.person.press("v")
        line = self.until("the line that everybody reads", lambda: self.reader.find(
            role="text", name="What is said in public beside it"))
        public = self.until("its words", lambda: line.text)
        self.until("the reply has the keyboard",
                   lambda: (lambda now: now and now.name == "Reply")(self.reader.focused()))
        text = "Merhaba Elif, kurye sizi birazdan arayacak."
        self.person.type(text)
        self.show("move to private")
        self.person.press("ctrl+Return")
        self.sent("kurye beni bulam", text, "direct")
        self.sent("kurye beni bulam", public)
        self.show("moved to private")

    def wrong_account(self):
        self.open("gerda hier. die blumen sind da")
        text = "Das freut uns sehr, Gerda und Walter. Liebe Enkelin!"
        self.write(text)
        self.person.press("ctrl+Return")
        self.until("it is out", lambda: any(words_of(one) == text + SIGNATURE for one in self.new_posts()))
        self.show("the wrong account said it")
        self.person.press("Escape")
        self.choose("wrong account", "Take back and say it as")
        self.until("it asks which account", lambda: any("Say it as" in name for name in self.found()))
        self.show("which account is to say it")
        self.person.press("Return")
        self.until("its text is in the reply", lambda: text in self.reply_field().text)
        self.until("the post is gone", lambda: not any(words_of(one) == text + SIGNATURE for one in self.new_posts()))
        self.show("taken back")
        self.person.press("ctrl+Return")
        self.sent("gerda hier. die blumen sind da", text, by=OTHER)
        self.show("said by the right account")

    def palette(self):
        self.open("still custard")
        for words, wanted in PALETTE.items():
            with self.person.counting():
                place = self.find(words, wanted)
            self.show("palette " + re.sub(r"\W+", " ", words).strip())
            report(f"“{words}” finds “{wanted}” first", place == 1, self.found()[:4])
            self.person.press("Escape")

    def go(self):
        self.task("a saved reply, sent and done", self.saved_reply, most=6)
        self.task("what a colleague answered", self.answer_of_a_colleague)
        self.task("a promise that the text makes", self.promise, most=1)
        self.task("a daisy", self.daisy, most=4)
        self.task("a correction of the spelling", self.spelling)
        self.task("a picture with its description", self.picture)
        self.task("a text too long for one post", self.chain)
        self.task("a reply taken back in time", self.undo)
        self.task("sent and snoozed", self.send_and_snooze)
        self.task("moved to private", self.move_to_private)
        self.task("taken back from the wrong account", self.wrong_account)
        self.task("found in the palette", self.palette)
        self.judge()

    # --- What is there at the end ------------------------------------------------------------------------------------

    def new_posts(self, words=None):
        """What stands on the network in our name since; only what is below the post with these words, if given."""
        every = self.network.statuses()
        by_id = {one["id"]: one for one in every}

        def asked_in(one):
            while one and one["acct"] in ("help", OTHER):
                one = by_id.get(one["in_reply_to_id"])
            return (one["text"] + one["spoiler_text"]) if one else ""

        posts = [one for one in every if one["acct"] in ("help", OTHER) and one["id"] not in self.before]
        return [one for one in posts if words is None or words in asked_in(one)]

    def described_in(self, post):
        """What the pictures of a post of ours are said to show."""
        whole = self.network.call("GET", "/api/v1/statuses/" + post["id"])
        return [each["description"] for each in whole["media_attachments"]]

    def judge(self):
        self.until("nothing waits any more", lambda: not self.desk.json("outbox"))
        posts = self.new_posts()
        say(f"{len(posts)} posts in our name, {len(self.meant)} were meant")
        wrong = []
        for words, said, visibility, pictures, by in self.meant:
            there = [one for one in self.new_posts(words) if words_of(one) == said and one["acct"] == by and
                     one["visibility"] == visibility and self.described_in(one) == list(pictures)]
            if len(there) != 1:
                wrong.append((words, said, [words_of(one) for one in self.new_posts(words)]))
        report("each that was meant stands there once, under its post", not wrong, wrong)
        report("and nothing else does", len(posts) == len(self.meant), [words_of(one) for one in posts])
        ended = self.console.end()
        report("the console ends well", ended == 0 and "Sanitizer" not in self.console.words(), self.console.words())
        self.desk.is_sound()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pictures", metavar="FOLDER")
    arguments = parser.parse_args()
    need_programs("daisychain", "daisychain-demo", "daisychainctl", "Xvfb", "xdotool", "openbox")
    on_session_bus()
    with scratch_folder() as folder:
        screen = Workplace()
        morning = None
        try:
            morning = Morning(folder, screen, Album(screen, arguments.pictures))
            morning.go()
        finally:
            if morning is not None:
                morning.end()
            screen.stop()
    return exit_code()


if __name__ == "__main__":
    raise SystemExit(main())
