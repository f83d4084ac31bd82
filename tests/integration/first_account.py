#!/usr/bin/python3
"""From the first start to the first mention of one's own account, as a person does it: by keyboard, with the browser.

    tests/integration/first_account.py

A server with 400 old mentions, the console on an empty data folder, a key store of the session (gnome-keyring), and a
browser that presses "allow". Counted is what a person does: each key and each text typed is an input, and so is the
press in the browser. Held: at most 12 inputs and 2 minutes to the first new mention in the queue; the console says
beforehand how many mentions are open; no clock starts in the past; the token is in the key store and nowhere else.

Needs xvfb, xdotool, openbox, dbus, at-spi2-core, python3-gi, gir1.2-atspi-2.0 and gnome-keyring. Prints a PASS or FAIL
line a check; exit code 77: something is missing.
"""
import datetime
import os
import re
import stat
import subprocess
import time

from person import Person, Workplace
from processes import (Console, DemoNetwork, Desk, end_all, environment_of, exit_code, need_programs, report, say,
                       scratch_folder, tokens_of, wait_for)
from screen_reader import ENVIRONMENT, ScreenReader, on_session_bus

OLD, RECENT, ANSWERED = 300, 100, 40  # mentions: older than three days, newer, and of these answered
MOST_INPUTS, MOST_SECONDS = 12, 120
BROWSER = """#!/usr/bin/python3
import sys
sys.path.insert(0, {folder!r})
import urllib.request
from third_party_clients import send_form
with open({opened!r}, "a") as file:
    file.write(sys.argv[1] + "\\n")
urllib.request.urlopen(send_form(sys.argv[1])[1]).read()
"""


def fill(network):
    """The mentions that are there already."""
    now = datetime.datetime.now(datetime.timezone.utc)
    recent = []
    for number in range(OLD + RECENT):
        age = datetime.timedelta(days=4 + number % 20) if number < OLD else datetime.timedelta(minutes=30 * (number - OLD + 1))
        sent = network.mention(f"an older question, number {number}", who=f"customer{number}@blumen.example",
                               created_at=(now - age).isoformat())
        if number >= OLD:
            recent.append(sent)
    for sent in recent[:ANSWERED]:
        network.call("POST", "/api/v1/statuses", {"status": "@customer we answered that", "in_reply_to_id": sent["id"]})


def make_browser(folder):
    """A program by the name that Qt starts to open a page."""
    opened = os.path.join(folder, "opened")
    programs = os.path.join(folder, "programs")
    os.mkdir(programs)
    for name in ("xdg-open", "x-www-browser"):
        path = os.path.join(programs, name)
        with open(path, "w") as file:
            file.write(BROWSER.format(folder=os.path.dirname(os.path.abspath(__file__)), opened=opened))
        os.chmod(path, stat.S_IRWXU)
    return programs, opened


def open_key_store(folder):
    """A key store with a password, for this session bus alone."""
    environment = environment_of(HOME=folder, XDG_DATA_HOME=os.path.join(folder, "keys"))
    os.makedirs(environment["XDG_DATA_HOME"])
    process = subprocess.Popen(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                               stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               env=environment)
    process.stdin.write(b"a password of this check")
    process.stdin.close()
    return process


def connect(person, network, opened):
    person.reader.wait_for(holds="Connect an account")
    wait_for(person.reader.focused)
    person.go_to("text", "erver")
    person.type(network.url)
    person.press("Return")
    if not wait_for(lambda: os.path.exists(opened)):
        raise RuntimeError("no page was opened in the browser")
    person.inputs.append("allow, in the browser")
    counted = person.reader.wait_for(holds="mentions")
    sentence = wait_for(lambda: next((node.name for node in person.reader.nodes()
                                      if re.search(r"\b400 mentions\b", node.name) and node.is_showing), None))
    say("it says: " + str(sentence or counted.name))
    report("how many mentions there are, and how many are open, is said beforehand",
           sentence is not None and re.search(rf"\b{RECENT - ANSWERED}\b", sentence), sentence or counted.name)
    focused = person.reader.focused()
    if not focused or focused.role != "push button":
        person.go_to("push button", "onnect")
    person.press("Return" if not focused else "space")


def check_token(network, console):
    tokens = tokens_of(network.folder) - {network.token}
    report("a token was given out, and the console wrote it nowhere",
           tokens and not any(token in console.words() for token in tokens))


def main():
    need_programs("daisychain", "daisychain-demo", "daisychainctl", "Xvfb", "xdotool", "openbox",
                  "gnome-keyring-daemon")
    on_session_bus()
    with scratch_folder() as folder:
        network = DemoNetwork(os.path.join(folder, "network"))
        fill(network)
        programs, opened = make_browser(folder)
        keys = open_key_store(folder)
        screen = Workplace()
        desk = Desk(os.path.join(folder, "desk"))
        started = time.time()
        console = Console(screen, desk.folder, PATH=programs + ":" + os.environ["PATH"], **ENVIRONMENT)
        try:
            console.wait_for_window()
            person = Person(console, ScreenReader(console.pid))
            connect(person, network, opened)
            if not wait_for(lambda: network.order("state")["streams"] > 0):
                raise RuntimeError("the account is not listened to")
            network.mention("the first mention of one's own account", who="mara@blumen.example")
            found = wait_for(lambda: desk.conversation_of("the first mention of one's own account"))
            seconds = time.time() - started
            say(f"{len(person.inputs)} inputs in {seconds:.0f} s: " + ", ".join(person.inputs))
            report("the first mention is in the queue", found)
            report(f"within {MOST_SECONDS} s and {MOST_INPUTS} inputs",
                   seconds <= MOST_SECONDS and len(person.inputs) <= MOST_INPUTS, f"{seconds:.0f} s")
            old = wait_for(lambda: next((rows for rows in [desk.queue()] if len(rows) > RECENT - ANSWERED), None))
            report("what was said is what came",
                   old and len(old) == RECENT - ANSWERED + 1, len(old or desk.queue()))
            early = [row for row in old or [] if datetime.datetime.fromisoformat(
                row["waitingSince"].replace("Z", "+00:00")).timestamp() < started - 1]
            report("no clock starts in the past", not early, early[:2])
            check_token(network, console)
            ended = console.end()
            report("the console ends well", ended == 0 and "Sanitizer" not in console.words(), console.words())
        finally:
            console.kill()
            end_all(keys, network)
            screen.stop()
    return exit_code()


if __name__ == "__main__":
    raise SystemExit(main())
