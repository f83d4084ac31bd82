#!/usr/bin/python3
"""What a screen reader finds in the console: every row one sentence, every control a name, Tab in reading order.

    tests/integration/accessible.py

The console works on the demo network under Xvfb, on a session bus of its own; its tree is walked over AT-SPI. The
sentences of 20 rows of the queue, and each button and field of each screen, are printed and held against what the
script itself posted. On every screen Tab goes from pane to pane and within each from the top down, and comes round.

Needs xvfb, xdotool, openbox, dbus, at-spi2-core, python3-gi and gir1.2-atspi-2.0. Prints a PASS or FAIL line a check;
exit code 77: something is missing.
"""
import os

from person import Workplace
from processes import (Console, DemoNetwork, Desk, end_all, exit_code, need_programs, report, say, scratch_folder,
                       wait_for)
from screen_reader import ENVIRONMENT, ScreenReader, on_session_bus

CUSTOMERS = 20
SCREENS = ("Queue", "Streams", "Customers", "Search", "Outbox", "Settings")
CONTROLS = ("push button", "toggle button", "check box", "radio button", "combo box", "text", "entry", "spin button",
            "page tab", "slider", "password text")


def said_by(number):
    return f"question number {number} about my parcel"


def fill(network):
    for number in range(CUSTOMERS):
        network.mention(said_by(number), who=f"customer{number}@blumen.example")


def check_rows(reader):
    listed = reader.wait_for(role="list", name="Conversations")
    rows = []
    say(f"the list is called “{listed.name}”")
    for node in reader.nodes():
        if node.role == "list item" and "about my parcel" in node.name and "on Mastodon" in node.name:
            rows.append(node.name)
    for sentence in rows[:CUSTOMERS]:
        say(sentence)
    missing = [number for number in range(CUSTOMERS)
               if not any(said_by(number) in row and f"customer{number}" in row for row in rows)]
    report("each of 20 rows is one sentence with who and what", not missing, f"missing {missing} of {len(rows)}")
    report("each says how the matter stands", all("not claimed" in row for row in rows[:CUSTOMERS]), rows[:1])


def check_names(reader, screen):
    controls = [node for node in reader.nodes() if node.role in CONTROLS and node.is_showing]
    for node in controls:
        say(f"{screen}: {node}")
    nameless = [f"{node.role} at {node.box}" for node in controls if not node.name.strip()]
    report(f"{screen}: each of {len(controls)} buttons and fields has a name", controls and not nameless, nameless)


def tab_round(console, reader, most=60):
    """Where the focus goes with Tab until it is back where it began: role, name, box, and the box that the stop before
    has at the same moment, since pages scroll."""
    stops, before = [], None
    for _ in range(most):
        focused = wait_for(reader.focused, seconds=5)
        if not focused:
            break
        if stops and (focused.role, focused.name) == stops[0][:2]:
            break
        stops.append((focused.role, focused.name, focused.box, before.box if before else focused.box))
        before, seen = focused, (repr(focused), focused.box)
        console.key("Tab")
        wait_for(lambda: (lambda now: now and (repr(now), now.box) != seen)(reader.focused()), seconds=3)
    return stops


def out_of_order(stops):
    """Steps that go up though they don't go on to another pane. Where the round begins is free."""
    if not stops:
        return ["nothing takes the focus"]
    wrong, rounds = [], 0
    for (_, name, _, _), (_, after, (x, y, _, _), (left, top, width, height)) in zip(stops, stops[1:]):
        is_below = y >= top + height - 4
        is_beside = x >= left + width - 4 and y + height > top
        is_next_pane = x >= left + 40
        if is_below or is_beside or is_next_pane or y >= top and x >= left:
            continue
        if x < left - 200 or x < 140:  # from the last pane to the rail, and from there to the first
            rounds += 1
            continue
        wrong.append(f"“{name}” {left},{top} then “{after}” {x},{y}")
    return wrong + ([f"{rounds} rounds in one"] if rounds > 2 else [])


def main():
    need_programs("daisychain", "daisychain-demo", "daisychainctl", "Xvfb", "xdotool", "openbox")
    on_session_bus()
    with scratch_folder() as folder:
        network = DemoNetwork(os.path.join(folder, "network"))
        desk = Desk(os.path.join(folder, "desk"))
        desk.sign_in(network)
        desk.collect()
        fill(network)
        desk.collect()
        screen = Workplace()
        console = Console(screen, desk.folder, **ENVIRONMENT)
        try:
            console.wait_for_window()
            console.wait_for_conversation()
            reader = ScreenReader(console.pid)
            check_rows(reader)
            for name in SCREENS:
                console.key("ctrl+k")
                console.type("Go to " + name)
                console.key("Return")
                console.display.wait_until_still(0, 0, 1280, 800)
                check_names(reader, name)
                stops = tab_round(console, reader)
                wrong = out_of_order(stops)
                say(f"{name}: Tab goes " + " → ".join(f"{role} “{what[:30]}”" for role, what, _, _ in stops))
                report(f"{name}: Tab goes in reading order and comes round", len(stops) > 1 and not wrong, wrong)
                console.key("Escape")
            ended = console.end()
            report("the console ends well", ended == 0 and "Sanitizer" not in console.words(), console.words())
        finally:
            console.kill()
            end_all(network)
            screen.stop()
    return exit_code()


if __name__ == "__main__":
    raise SystemExit(main())
