#!/usr/bin/env python3
"""Silence is not calm: whatever the network does, every mention arrives, and what could not be heard is a gap.

    tests/integration/silence.py [--seconds 120] [--mentions 50] [--cases closed,restarted,half-open,half-open-socket,forgotten]

`daisychainctl collect` is the engine, the demo network misbehaves. The cases run side by side, each with a network and
a desk of its own:
  closed            for two minutes nobody listens on the port and all connections are reset; the mentions are posted
                    meanwhile
  restarted         the server is killed (SIGKILL) and comes back with the mentions posted before it listens
  half-open         connections stay and new ones are taken, but nothing is answered: the watchdog notices it
  half-open-socket  the same for a GoToSocial, which is heard over a WebSocket
  forgotten         while nobody collected, the server let go of what is older than a moment (needs faketime)
"""
import argparse
import datetime
import os
import sys
import threading
import time

from processes import (Desk, DemoNetwork, SteppedClock, checking, end_all, exit_code, need_programs, report, say,
                       scratch_folder, wait_for)

# What the program promises (core/network/mastodon/mastodon_live_feed.cpp and core/sync/account_watch.cpp)
WATCHDOG = 45  # seconds of silence
TICK = 5  # seconds between two looks at it
LONGEST_BACKOFF = 120  # seconds between two tries to connect


def seconds_of(gap):
    start, end = (datetime.datetime.fromisoformat(gap[key].replace("Z", "+00:00")) for key in ("from", "to"))
    return (end - start).total_seconds()


class Case:
    def __init__(self, name, folder, arguments, *network_arguments, clock=None):
        self.name, self.seconds, self.count = name, arguments.seconds, arguments.mentions
        self.clock = clock
        self.network = DemoNetwork(os.path.join(folder, "network"), *network_arguments, clock=clock)
        self.desk = Desk(os.path.join(folder, "desk"), clock=clock)
        self.engine = None
        self.posted = 0

    def report(self, name, passed, detail=""):
        return report(f"{self.name}: {name}", passed, detail)

    def say(self, text):
        say(f"{self.name}: {text}")

    def begin(self):
        self.desk.sign_in(self.network)
        self.network.mention("how it was before")
        self.listen()
        self.report("a mention arrives live", wait_for(lambda: self.desk.conversation_of("how it was before")))

    def listen(self):
        self.engine = self.desk.start("collect")
        wait_for(lambda: self.network.order("state")["streams"] > 0)

    def post(self, count):
        for _ in range(count):
            self.posted += 1
            self.network.mention(f"mention {self.posted} of many", who=f"customer{self.posted}@blumen.example")

    def arrived(self):
        return sum(" of many" in one["lastText"] for one in self.desk.queue())

    def check_all_arrive(self):
        started = time.monotonic()
        wait_for(lambda: self.arrived() >= self.posted, LONGEST_BACKOFF + 60, 0.5)
        self.report(f"all {self.posted} mentions arrive, each once", self.arrived() == self.posted, self.arrived())
        self.say(f"the last was there {time.monotonic() - started:.1f} s after the server could be heard again")

    def gaps(self, *reasons):
        return [one for one in self.desk.mentions_stream()["gaps"] if one["gap"] in reasons]

    def end(self):
        self.report("the engine still runs", self.engine.poll() is None)
        end_all(self.engine)
        said = self.engine.stderr.read()
        self.report("and nothing went wrong in it", "Sanitizer" not in said, said)
        checked = self.desk.run("check", "--json")
        self.report("a check finds nothing", checked.code == 0, checked.out)

    def run(self, story):
        try:
            self.begin()
            story(self)
            self.end()
        finally:
            end_all(self.engine, self.network)


def closed(case):
    case.network.order("no_listen", {"seconds": 0})
    case.network.order("reset_connections", {})
    started = time.monotonic()
    for number in range(case.count):
        case.post(1)
        time.sleep(max(0.0, started + (number + 1) * case.seconds / case.count - time.monotonic()))
    noticed = case.gaps("no-network")
    case.report("coverage says meanwhile that there is no network", noticed or case.seconds < 20, noticed)
    case.network.order("listen", {})
    case.check_all_arrive()
    left = case.gaps("no-network")
    case.report("and keeps the time as a gap", case.seconds < 40 or sum(map(seconds_of, left)) > case.seconds - 15, left)


def restarted(case):
    case.network.kill()
    case.network.start("--listen-later")
    case.post(case.count)
    case.network.order("listen", {})
    case.check_all_arrive()


def half_open(case):
    case.network.order("half_open", {"seconds": 0})
    started = time.monotonic()
    case.post(3)
    noticed = wait_for(lambda: case.gaps("silent"), 120, 0.25)
    took = time.monotonic() - started
    case.report("the watchdog notices", noticed)
    # The last word may be older than the half-open connection by a heartbeat; the look at the file takes a moment.
    case.report(f"within {WATCHDOG} s of silence and a tick of {TICK} s", took < WATCHDOG + TICK + 3, f"{took:.1f} s")
    case.say(f"noticed after {took:.1f} s: {noticed}")
    case.network.order("listen", {})
    case.check_all_arrive()
    left = case.gaps("silent")
    case.report("and the time stays a gap", left and seconds_of(left[-1]) > WATCHDOG - 16, left)


def forgotten(case):
    wait_for(lambda: case.desk.mentions_stream()["watched"])
    conversation = case.desk.conversation_of("how it was before")
    end_all(case.engine)
    case.clock.step(300)
    case.network.mention("never to be seen", who="lost@blumen.example")
    case.clock.step(600)
    case.post(5)
    case.clock.step(30)
    case.network.order("forget", {"older_than_seconds": 300})
    case.listen()
    case.check_all_arrive()
    found = wait_for(lambda: case.gaps("forgotten"))
    case.report("coverage names what the server forgot", found and 840 < seconds_of(found[0]) < 960, found)
    case.say(f"gaps: {case.desk.mentions_stream()['gaps']}")
    case.report("what was forgotten was not made up", not case.desk.conversation_of("never to be seen"))
    shown = case.desk.json("conversation", conversation["id"])
    case.report("a conversation that may have gone on in it shows the gap with its reason",
                "forgotten" in [one["gap"] for one in shown["gaps"]], shown)


def main():
    stories = {"closed": closed, "restarted": restarted, "half-open": half_open, "half-open-socket": half_open,
               "forgotten": forgotten}
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=120, help="how long nobody listens")
    parser.add_argument("--mentions", type=int, default=50)
    parser.add_argument("--cases", default=",".join(stories))
    arguments = parser.parse_args()
    need_programs("daisychainctl", "daisychain-demo")

    def run(name, folder):
        with checking(name):
            os.mkdir(folder)
            more = ["--software", "gotosocial"] if name == "half-open-socket" else []
            clock = SteppedClock(folder) if name == "forgotten" else None
            Case(name, folder, arguments, *more, clock=clock).run(stories[name])

    with scratch_folder() as folder:
        threads = [threading.Thread(target=run, args=(name, os.path.join(folder, name)))
                   for name in arguments.cases.split(",")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    return exit_code()


if __name__ == "__main__":
    sys.exit(main())
