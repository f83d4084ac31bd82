#!/usr/bin/python3
"""Whoever was erased is in no file of the data folder, and doesn't come back with the network.

    tests/integration/erasure.py

A customer writes on Mastodon, Bluesky and X (in public, with pictures, and in private), others name them, we note,
promise, give, answer, save a reply that names them, hold one back for later, and have a picture of theirs and a draft in
the console. Then the customer is erased: no canary may be left in any file of the data folder, as UTF-8 or UTF-16, in
any case, in no index of words, and no picture of theirs. The network still has all of it, and another desk of the same
account shows that it would come: after reading everything again from the beginning the folder is as clean as before. The
same once more in the console, by keyboard. Last, the program is killed while it erases, at many instants; the next run
brings it to its end.

Needs xvfb, xdotool, openbox, dbus, at-spi2-core, python3-gi and gir1.2-atspi-2.0. Prints a PASS or FAIL line a check; exit code 77: something is missing.
"""
import json
import os
import shutil
import signal
import sqlite3
import sys
import time

from album import png
from four_networks import sign_in_to_bluesky, sign_in_to_x
from person import Person, Workplace
from processes import (CHECKOUT, Console, Desk, DemoNetwork, checking, end_all, exit_code, need_programs, report, say,
                       scratch_folder, wait_for)
from screen_reader import ENVIRONMENT, ScreenReader, on_session_bus

WHO = "zq_canary7@blumen.example"
ON_BLUESKY, ON_X = "zq-canary7.blumen.test", "zq_canary7_x"
CANARIES = {
    "handle": "zq_canary7",
    "post": "quittengelee",
    "private message": "himbeergeist",
    "note": "rosenkohlnotiz",
    "promise": "mirabellenwort",
    "gesture": "kornellkirsche",
    "detail": "zwetschgenfrau",
    "handle on Bluesky": "zq-canary7",
    "post on Bluesky": "stachelbeere",
    "post on X": "brombeerwein",
    "name": "vogelbeerbaum",
    "picture": "sanddornbild",
    "draft": "hagebuttentext",
    "saved reply": "zq_canary7 fragt",
    "reply for later": "schlehenantwort",
    "private answer": "holunderblatt",
}
INDEXES = ("post_fts", "customer_fts")
COMPANY = os.path.join(CHECKOUT, "resources", "demo", "company.json")
STORY = {
    "files": [COMPANY],
    "people": [{"name": "zq_canary7", "host": "blumen.example", "display": "Vogelbeerbaum", "language": "de",
                "bluesky": ON_BLUESKY, "x": ON_X, "since": "-90d", "follows": ["help"]}],
    "events": [{"at": 1, "as": "zq_canary7", "text": "@help my quittengelee is late #parcel",
                "key": "first", "media": [{"plate": "parcel crushed", "alt": "sanddornbild of a box"}]}],
}
KILLS = 12


def forms(word):
    """How the word may lie in a file."""
    for case in {word, word.lower(), word.upper(), word.casefold(), word.capitalize()}:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            yield case.encode(encoding)


def files_of(folder):
    for path, _, names in os.walk(folder):
        yield from (os.path.join(path, name) for name in names)


def found_in(folder, canaries=CANARIES):
    """Which canaries are in which files; file names count too."""
    found = set()
    for path in files_of(folder):
        with open(path, "rb") as file:
            content = file.read() + os.path.relpath(path, folder).encode()
        lowered = content.lower()
        for name, word in canaries.items():
            if any(form in content or form in lowered for form in forms(word)):
                found.add(f"{name} in {os.path.relpath(path, folder)}")
    return sorted(found)


def words_in_indexes(desk):
    """Canaries among the words of the indexes: in the file a word may lie without the beginning that it shares with the
    word before it."""
    copy = os.path.join(os.path.dirname(desk.folder), "looked-into.sqlite")
    shutil.copyfile(os.path.join(desk.folder, "desk.sqlite"), copy)
    connection = sqlite3.connect(copy)
    found = set()
    for index in INDEXES:
        connection.execute(f"CREATE VIRTUAL TABLE {index}_words USING fts5vocab('{index}', 'row')")
        terms = [term for term, in connection.execute(f"SELECT term FROM {index}_words")]
        found |= {f"{name} in {index}" for name, word in CANARIES.items() if any(word in term for term in terms)}
    connection.close()
    os.remove(copy)
    return sorted(found)


def pictures_of(desk):
    """The files of pictures that are kept: of people and posts, and of replies."""
    return {os.path.relpath(path, desk.folder) for name in ("pictures", "outgoing")
            for path in files_of(os.path.join(desk.folder, name)) if os.path.basename(path) != "owner"}


class Town:
    def __init__(self, folder, screen):
        self.folder, self.screen = folder, screen
        path = os.path.join(folder, "story.json")
        STORY["files"] = [os.path.relpath(COMPANY, folder)]
        with open(path, "w", encoding="utf-8") as file:
            json.dump(STORY, file)
        self.network = DemoNetwork(os.path.join(folder, "network"), "--story", path, "--speed", "0")
        self.network.order("story", {"skip_to": 2, "speed": 0})
        self.desk = Desk(os.path.join(folder, "desk"))
        self.sign_in()

    def sign_in(self):
        self.desk.sign_in(self.network)
        sign_in_to_bluesky(self.desk, self.network)
        sign_in_to_x(self.desk, self.network)

    def live(self):
        network = self.network
        network.mention("and the other thing", WHO)
        network.post(WHO, "@help my street is himbeergeist 4", visibility="direct")
        first = next(one for one in network.statuses() if "quittengelee" in one["text"])
        network.post("nils@blumen.example", "@help same as @zq_canary7@blumen.example wrote", in_reply_to=first["id"])
        network.mention("something else entirely", "nils@blumen.example")
        network.order("bluesky/post", {"as": "zq_canary7", "text": "@help where is my stachelbeere?"})
        network.order("bluesky/message", {"as": "zq_canary7", "to": "help", "text": "stachelbeere, in private"})
        network.order("x/post", {"as": "zq_canary7", "text": "@marigoldhelp and my brombeerwein?"})
        network.order("x/message", {"as": "zq_canary7", "to": "help", "text": "brombeerwein, in private"})
        self.desk.collect()
        self.work(self.desk.conversation_of("the other thing")["id"])
        self.desk.collect()
        self.hold_one_back()
        self.write_in_console()
        self.leave_files()

    def work(self, conversation):
        desk = self.desk
        desk.json("note", conversation, "rosenkohlnotiz: be gentle")
        desk.json("promise", conversation, "--text", "mirabellenwort by noon", "--due", "2100-01-01 09:00")
        desk.json("gesture", conversation, "--kind", "gift", "--reason", "kornellkirsche")
        desk.json("reply", conversation, "--text", "Dear zwetschgenfrau, sehr gern.")
        desk.json("reply", desk.conversation_of("himbeergeist")["id"], "--text", "Noted: holunderblatt.")
        desk.json("snippet", "add", "asked", "--text", "As zq_canary7 fragt: it takes three days.")
        desk.json("send", "--until-idle")
        table = os.path.join(self.folder, "customers.csv")
        with open(table, "w", encoding="utf-8") as file:
            file.write("name,handle,network,e-mail\n"
                       "zwetschgenfrau,zq_canary7@blumen.example,mastodon,zq_canary7@x.example\n")
        desk.json("import", "customers", table)
        for other in (ON_BLUESKY, ON_X):
            desk.json("customer", "link", WHO, other, "--because", "zq_canary7 said so")

    def hold_one_back(self):
        """A reply for later, with a picture: both lie here until then."""
        path = os.path.join(self.folder, "later.png")
        with open(path, "wb") as file:
            file.write(png(64, 48, [bytes((90, 160, 200, 0)) * 64] * 48))
        self.desk.json("reply", self.desk.conversation_of("stachelbeere?")["id"], "--text", "schlehenantwort follows",
                       "--hold", "24h", "--picture", path, "--alt", "schlehenantwort, drawn")

    def write_in_console(self):
        """Their face and picture are fetched because somebody looks; the draft is left as it is."""
        console = Console(self.screen, self.desk.folder, **ENVIRONMENT)
        try:
            console.wait_for_window()
            console.wait_for_conversation()
            person = Person(console, ScreenReader(console.pid))
            go_to(person, "quittengelee")
            person.press("r")
            person.type("hagebuttentext for zq")
            wait_for(lambda: self.desk.ask("SELECT 1 FROM draft WHERE text LIKE 'hagebuttentext%'"))
            report("their face and picture are kept", wait_for(lambda: len(pictures_of(self.desk)) >= 3),
                   pictures_of(self.desk))
            console.end()
        finally:
            console.kill()

    def leave_files(self):
        """What may lie in a data folder besides the desk: a copy, a log, settings, a picture."""
        desk = self.desk
        desk.json("backup", os.path.join(desk.folder, "own copy"))
        os.makedirs(os.path.join(desk.folder, "log"), exist_ok=True)
        with open(os.path.join(desk.folder, "log", "daisychain.log"), "a", encoding="utf-8") as file:
            file.write("2026-03-04 sync: https://blumen.example/@zq_canary7 was asked for\n")

    def copy_of(self, name):
        """The desk as it is now, in another folder."""
        copy = Desk(os.path.join(self.folder, name))
        shutil.copytree(self.desk.folder, copy.folder)
        return copy


def go_to(person, words):
    """The conversation with these words, by the palette."""
    person.press("ctrl+k")
    person.type(words)
    found = wait_for(lambda: person.reader.find(role="list", name="Found", within="Palette"))
    place = wait_for(lambda: next((number for number, row in enumerate(found.children(12), 1)
                                   if words in row.name and not row.name.startswith("New column")), None))
    person.press(*["Down"] * (place - 1), "Return")
    person.console.display.wait_until_still(140, 0, 1280, 800)


def check_erased(town):
    desk = town.desk
    before = found_in(desk.folder)
    missing = [name for name in CANARIES if not any(one.startswith(name + " in ") for one in before)]
    report("before, the folder holds the canaries", not missing, missing)
    words = words_in_indexes(desk)
    report("and the indexes hold words of theirs", all(any(index in one for one in words) for index in INDEXES), words)
    asked = desk.run("customer", "erase", WHO, "--json")
    report("without --yes nothing goes", asked.code == 1 and found_in(desk.folder) == before, asked.out)
    kept = os.path.join(os.path.dirname(desk.folder), "receipt.json")
    pictures = pictures_of(desk)
    receipt = desk.json("erase", "customer", WHO, "--yes", "--receipt", kept)
    report("no canary is in any file", not found_in(desk.folder), found_in(desk.folder))
    report("nor in an index of words", not words_in_indexes(desk), words_in_indexes(desk))
    gone = pictures - pictures_of(desk)
    report("our private answer counts among what went", receipt["erased"]["privateAnswers"] == 1, receipt)
    report(f"{len(gone)} pictures went", len(gone) >= 3 and receipt["pictures"] == len(gone), (receipt, gone))
    with open(kept, encoding="utf-8") as file:
        words = file.read()
    report("the receipt holds none either", not any(word in words.lower() for word in CANARIES.values()), words)
    report("it says what could not be reached", len(receipt["outOfReach"]) >= 3, receipt)
    report("and which copies went", "own copy" in receipt["copiesRemoved"], receipt)
    report("and that a log was masked", "log/daisychain.log" in receipt["filesMasked"], receipt)
    desk.is_sound()
    report("nothing is found for them any more", desk.run("customer", WHO, "--json").code == 1)
    answers = [text for (text,) in desk.ask("SELECT text FROM post WHERE text LIKE '%sehr gern%'")]
    report("our public answer stays, without handle and name", len(answers) == 1 and "••" in answers[0]
           and not found_in(desk.folder), answers)
    other = desk.json("customer", "nils@blumen.example")
    report("somebody else is as before", other["conversationCount"] == 2, other["conversationCount"])
    report("a second erasure finds nobody", desk.run("customer", "erase", WHO, "--yes").code == 1)


def check_backfill(town):
    """Everything is read again from its beginning; the account connected once more reads the last 30 days."""
    desk = town.desk
    stream = desk.mentions_stream()["id"]
    for account in desk.json("account", "list"):
        desk.json("account", "remove", account["id"])
    town.sign_in()
    town.network.mention("quittengelee, I am back", WHO)
    town.network.post("nils@blumen.example", "@help ask @zq_canary7@blumen.example again")
    desk.collect()
    desk.collect()
    report("the same stream was read again", desk.mentions_stream()["id"] != stream
           or bool(desk.conversation_of("again")))
    report("what others say arrives, without the handle", bool(desk.conversation_of("again")),
           [one["lastText"] for one in desk.queue()])
    left = found_in(desk.folder) + words_in_indexes(desk)
    report("after reading everything again no canary is in any file", not left, left)
    desk.is_sound()


def check_console(town, desk):
    """The sheet of the console, by keyboard: what goes is said, the handle is asked for, the receipt stays on screen."""
    console = Console(town.screen, desk.folder, **ENVIRONMENT)
    try:
        console.wait_for_window()
        console.wait_for_conversation()
        person = Person(console, ScreenReader(console.pid))
        go_to(person, "quittengelee")
        person.press("ctrl+k")
        person.type("forget")
        found = wait_for(lambda: next((row.name for row in person.reader.find(
            role="list", name="Found", within="Palette").children(1)), None))
        report("the palette finds it by “forget”", found and "Erase this customer" in found, found)
        person.press("Return")
        asked = wait_for(lambda: (lambda now: now and now.role == "text" and "Type" in now.name and now.name)(
            person.reader.focused()))
        say(str(asked))
        person.type(asked.split("Type ")[1].split(" to say")[0])
        person.press("Return")
        done = person.reader.wait_for(holds="Erased.")
        said = [node.name for node in person.reader.nodes() if node.role == "label" and "reach" in node.name]
        report("the sheet says what went and what could not be reached", done and said, said)
        person.press("Escape")
        ended = console.end()
        report("the console ends well", ended == 0 and "Sanitizer" not in console.words(), console.words())
    finally:
        console.kill()
    left = found_in(desk.folder) + words_in_indexes(desk)
    report("in the console: no canary is in any file", not left, left)
    desk.is_sound()


def check_killed(town, copy):
    """Killed at instants from the beginning to past the end of a whole run."""
    began = time.monotonic()
    whole = Desk(copy.folder + "-whole")
    shutil.copytree(copy.folder, whole.folder)
    whole.json("customer", "erase", WHO, "--yes")
    length = time.monotonic() - began
    bad = []
    killed = 0
    for number in range(KILLS):
        desk = Desk(f"{copy.folder}-{number}")
        shutil.copytree(copy.folder, desk.folder)
        process = desk.start("customer", "erase", WHO, "--yes")
        time.sleep(length * (0.2 + number * 0.8 / KILLS))
        killed += process.poll() is None
        process.send_signal(signal.SIGKILL)
        process.communicate()
        again = desk.run("customer", "erase", WHO, "--yes")
        left = found_in(desk.folder)
        if left or desk.run("check").code != 0:
            bad.append((number, left, again.err))
        shutil.rmtree(desk.folder)
    say(f"{killed} of {KILLS} runs were killed before their end")
    report("killed at any instant, the next run brings it to its end", not bad, bad)


def main():
    need_programs("daisychain", "daisychainctl", "daisychain-demo", "Xvfb", "xdotool", "openbox")
    on_session_bus()
    with scratch_folder() as folder:
        screen = Workplace()
        town = Town(folder, screen)
        try:
            with checking("the story"):
                town.live()
                copy, in_console = town.copy_of("copy"), town.copy_of("in console")
                check_erased(town)
                check_backfill(town)
                check_console(town, in_console)
                check_killed(town, copy)
        finally:
            end_all(town.network)
            screen.stop()
    sys.exit(exit_code())


if __name__ == "__main__":
    main()
