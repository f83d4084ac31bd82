#!/usr/bin/env python3
"""However a console that was started with --demo ends, its demo network ends with it.

    tests/integration/demo_network_ends.py

The console is ended by SIGTERM and by SIGKILL. Needs xvfb and xdotool.
"""
import os
import signal
import sys

from processes import (PATIENCE, Console, Desk, Display, checking, end_all, exit_code, need_programs, report,
                       scratch_folder, wait_for)


def network_of(console):
    """The process id of the console's demo network; None when there is none yet."""
    with open(f"/proc/{console.pid}/task/{console.pid}/children") as file:
        for pid in file.read().split():
            with open(f"/proc/{pid}/comm") as name:
                if name.read().startswith("daisychain-demo"):
                    return int(pid)
    return None


def lives(pid):
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def check(display, number):
    with scratch_folder() as folder:
        console = Console(display, os.path.join(folder, "desk"), "--demo")
        try:
            network = wait_for(lambda: network_of(console))
            accounts = wait_for(lambda: Desk(console.folder).json("account", "list"))
            report(f"before {number.name}: the demo network runs and is connected", network and accounts)
            console.signal(number)
            code = console.process.wait(timeout=PATIENCE)
            wanted = 0 if number == signal.SIGTERM else -number
            report(f"{number.name} ends the console", code == wanted, (code, console.words()))
            report(f"{number.name} leaves no demo network behind", wait_for(lambda: not lives(network), 10), network)
        finally:
            end_all(console)


def main():
    need_programs("daisychain", "daisychain-demo", "daisychainctl")
    if not os.path.exists(f"/proc/self/task/{os.getpid()}/children"):
        print("skipped: needs Linux's /proc")
        return 77
    display = Display()
    try:
        for number in (signal.SIGTERM, signal.SIGKILL):
            with checking(number.name):
                check(display, number)
    finally:
        display.stop()
    return exit_code()


if __name__ == "__main__":
    sys.exit(main())
