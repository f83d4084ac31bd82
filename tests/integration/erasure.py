#!/usr/bin/env python3
"""Whoever was erased is in no file of the data folder, and doesn't come back with the network.

    tests/integration/erasure.py

A customer writes (in public and in private), others name them, we note, promise, give and
answer. Then the customer is erased: no canary may be left in any file of the data folder, as UTF-8 or UTF-16, in any
case. The network still has all of it, and another desk of the same account shows that it would come: after reading
everything again from the beginning the folder is as clean as before. Last, the program is killed while it erases, at
many instants; the next run brings it to its end.
"""
import json
import os
import shutil
import signal
import sys
import time

from processes import (Desk, DemoNetwork, checking, end_all, exit_code, need_programs, report, say, scratch_folder,
                       wait_for)

WHO = "zq_canary7@blumen.example"
CANARIES = {
    "handle": "zq_canary7",
    "post": "quittengelee",
    "private message": "himbeergeist",
    "note": "rosenkohlnotiz",
    "promise": "mirabellenwort",
    "gesture": "kornellkirsche",
    "detail": "zwetschgenfrau",
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


class Town:
    def __init__(self, folder):
        self.network = DemoNetwork(os.path.join(folder, "network"))
        self.desk = Desk(os.path.join(folder, "desk"))
        self.desk.sign_in(self.network)

    def live(self):
        first = self.network.mention("my quittengelee is late #parcel", WHO)
        self.network.mention("and the other thing", WHO)
        self.network.post(WHO, "@help my street is himbeergeist 4", visibility="direct")
        self.network.post("nils@blumen.example", "@help same as @zq_canary7@blumen.example wrote",
                          in_reply_to=first["id"])
        self.network.mention("something else entirely", "nils@blumen.example")
        self.desk.collect()
        self.work(self.desk.conversation_of("the other thing")["id"])
        self.desk.collect()

    def work(self, conversation):
        desk = self.desk
        desk.json("note", conversation, "rosenkohlnotiz: be gentle")
        desk.json("promise", conversation, "--text", "mirabellenwort by noon", "--due", "2100-01-01 09:00")
        desk.json("gesture", conversation, "--kind", "gift", "--reason", "kornellkirsche")
        desk.json("reply", conversation, "--text", "Dear zwetschgenfrau, sehr gern.")
        desk.json("send", "--until-idle")
        table = os.path.join(os.path.dirname(desk.folder), "customers.csv")
        with open(table, "w", encoding="utf-8") as file:
            file.write("name,handle,network,e-mail\nzwetschgenfrau,zq_canary7@blumen.example,mastodon,zq_canary7@x.example\n")
        desk.json("import", "customers", table)
        self.leave_files()

    def leave_files(self):
        """What may lie in a data folder besides the desk: a copy, a log, settings, a picture."""
        desk = self.desk
        desk.json("backup", os.path.join(desk.folder, "own copy"))
        os.makedirs(os.path.join(desk.folder, "log"), exist_ok=True)
        with open(os.path.join(desk.folder, "log", "daisychain.log"), "a", encoding="utf-8") as file:
            file.write("2026-03-04 sync: https://blumen.example/@zq_canary7 was asked for\n")

    def copy_of(self, name):
        """The desk as it is now, in another folder."""
        copy = Desk(os.path.join(os.path.dirname(self.desk.folder), name))
        shutil.copytree(self.desk.folder, copy.folder)
        return copy


def check_erased(town):
    desk = town.desk
    before = found_in(desk.folder)
    missing = [name for name in CANARIES if not any(one.startswith(name + " in ") for one in before)]
    report("before, the folder holds the canaries", not missing, missing)
    asked = desk.run("customer", "erase", WHO, "--json")
    report("without --yes nothing goes", asked.code == 1 and found_in(desk.folder) == before, asked.out)
    kept = os.path.join(os.path.dirname(desk.folder), "receipt.json")
    receipt = desk.json("erase", "customer", WHO, "--yes", "--receipt", kept)
    report("no canary is in any file", not found_in(desk.folder), found_in(desk.folder))
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
    desk.json("account", "remove", "help")
    desk.sign_in(town.network)
    town.network.mention("quittengelee, I am back", WHO)
    town.network.post("nils@blumen.example", "@help ask @zq_canary7@blumen.example again")
    desk.collect()
    desk.collect()
    report("the same stream was read again", desk.mentions_stream()["id"] != stream
           or bool(desk.conversation_of("again")))
    report("what others say arrives, without the handle", bool(desk.conversation_of("again")),
           [one["lastText"] for one in desk.queue()])
    report("after reading everything again no canary is in any file", not found_in(desk.folder),
           found_in(desk.folder))
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
    need_programs("daisychainctl", "daisychain-demo")
    with scratch_folder() as folder:
        town = Town(folder)
        try:
            with checking("the story"):
                town.live()
                copy = town.copy_of("copy")
                check_erased(town)
                check_backfill(town)
                check_killed(town, copy)
        finally:
            end_all(town.network)
    sys.exit(exit_code())


if __name__ == "__main__":
    main()
