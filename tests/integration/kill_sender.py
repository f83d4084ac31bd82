#!/usr/bin/env python3
"""Never lost, never twice: `daisychainctl send` is killed again and again while replies go out.

    tests/integration/kill_sender.py [--kills 200] [--replies 100] [--servers drops,forgets-keys,fails-after] [--seed N]

For each of three servers: so many times the sender is ended by SIGKILL at a random instant, while other processes hand
replies over. The servers are the demo network as
  drops         a Mastodon that keeps idempotency keys and drops one answer in five
  forgets-keys  a GoToSocial: it ignores the key, and drops one answer in five
  fails-after   a Mastodon that answers 500 to every post, after posting
Afterwards each reply has to stand exactly once, under the post it answers; none may be left in the outbox; a draft that
was typed into the console, which was killed as well, is as it was; a rebuild changes no row and a check finds nothing.

The wall clock of all processes is one (faketime): between two runs of the sender it is set forward by some seconds or a
minute, so that the waits of the outbox (a second look at the server after a minute) pass without being waited for.
The clock never moves faster than time while a sender runs, and durations are true.

Needs faketime; xvfb and xdotool for the draft. The seed that is printed gives the same instants again.
"""
import argparse
import collections
import os
import random
import sys
import time

from processes import (Console, Desk, DemoNetwork, Display, SteppedClock, checking, end_all, exit_code, in_background,
                       need_programs, report, say, scratch_folder, wait_for)

DRAFT = "I was only half way through this when"
EARLIEST_KILL, LATEST_KILL = 0.05, 0.7  # seconds after the start; the sender begins its work after about 0.2
POSTING_TAKES_MS = 400
STEPS = [0, 1, 3, 3, 10, 61]  # seconds, between two runs of the sender
DRAIN_ROUNDS = 60
# core/desk/outbox.h; a kill is counted under the first of these that a reply is in
STATES = {4: "sending", 7: "reading back", 3: "in pre-flight", 6: "unknown", 2: "ready"}


def misbehave(server, network, seed):
    posting = {"method": "POST", "path": "/api/v1/statuses"}
    network.misbehave("slow", ms_before=POSTING_TAKES_MS, **posting)
    if server == "fails-after":
        network.misbehave("error_after", **posting)
    else:
        network.misbehave("drop_answer", probability=0.2, seed=seed, **posting)
    if server == "forgets-keys":
        network.misbehave("ignore_idempotency", **posting)


def leave_a_draft(display, desk, clock):
    """Types into the console's composer and kills it as soon as the words are on disk. Returns the drafts' rows."""
    console = Console(display, desk.folder, "--safe", clock=clock)
    try:
        console.wait_for_window()
        console.wait_for_conversation()
        console.key("r")
        rows = []

        def is_kept():
            rows[:] = desk.ask("SELECT id, text, person, customer_key FROM draft")
            return rows and rows[0][1] == DRAFT

        console.type(DRAFT)
        report("a draft is on disk soon after it was typed", wait_for(is_kept, 10), rows)
        console.kill()
        return rows
    finally:
        end_all(console)


class Course:
    """One server, its replies and its kills."""

    def __init__(self, folder, server, kills, replies, dice):
        self.server, self.kills, self.replies, self.dice = server, kills, replies, dice
        self.clock = SteppedClock(folder)
        software = ["--software", "gotosocial"] if server == "forgets-keys" else []
        self.network = DemoNetwork(os.path.join(folder, "network"), *software, clock=self.clock)
        self.desk = Desk(os.path.join(folder, "desk"), clock=self.clock)
        self.wanted = {}  # the mention's id: the reply's words
        self.conversations = []
        self.drafts = []
        self.problems = []
        self.caught_at = collections.Counter()  # kills, by what a reply was going through

    def prepare(self, display):
        self.desk.sign_in(self.network)
        self.network.order("play", {"count": self.replies + 1, "text": "@help Question number {n}: is it down?"})
        self.desk.collect()
        mentions = {one["text"]: one["id"] for one in self.network.statuses()}
        queue = sorted(self.desk.queue(), key=lambda one: one["lastText"])
        self.conversations = [(one["id"], mentions[one["lastText"]]) for one in queue]
        report("every question is in the queue", len(queue) == self.replies + 1, len(queue))
        if display:
            self.drafts = leave_a_draft(display, self.desk, self.clock)
            self.conversations = [one for one in self.conversations if not self.has_draft(one[0])]
        self.conversations = self.conversations[:self.replies]
        misbehave(self.server, self.network, self.dice.randrange(1 << 30))

    def has_draft(self, conversation):
        return self.desk.json("conversation", conversation)["hasDraft"]

    def hand_over(self, number):
        conversation, mention = self.conversations[number]
        words = f"Answer number {number + 1}: it is up again."
        run = self.desk.run("reply", conversation, "--text", words, "--json")
        if run.code == 0:
            self.wanted[mention] = words
        else:
            self.problems.append(run.err.strip())

    def due(self, number, stock):
        """Which replies are handed over during this run: some at once, the others as the runs go on."""
        paced = self.replies - stock
        return [*range(stock if number == 0 else 0),
                *(stock + n for n in range(paced) if n * self.kills // paced == number)]

    def one_life(self, number):
        """Starts the sender, hands a reply over meanwhile, kills the sender at a random instant."""
        stock = self.replies // 10
        hands = [in_background(lambda n=n: self.hand_over(n)) for n in self.due(number, stock)]
        sender = self.desk.start("send", "--for", "60s")
        time.sleep(self.dice.uniform(EARLIEST_KILL, LATEST_KILL))
        died_by_us = sender.poll() is None
        end_all(sender)
        states = {state for state, in self.desk.ask("SELECT DISTINCT state FROM outbox")}
        self.caught_at[next((STATES[one] for one in STATES if one in states), "idle")] += 1
        said = sender.stderr.read()
        sender.stdout.close()
        sender.stderr.close()
        if "Sanitizer" in said:
            self.problems.append(said)
        for hand in hands:
            hand.join()
        self.clock.step(self.dice.choice(STEPS))
        return died_by_us

    def kill(self):
        alive = sum(self.one_life(number) for number in range(self.kills))
        say(f"killed {alive} of {self.kills} runs, with a reply {dict(self.caught_at)}; {len(self.network.ours())} posts "
            f"stand, {len(self.desk.json('outbox'))} replies wait; the clock went {self.clock.ahead} s ahead")
        report("every reply was handed over beside the senders", len(self.wanted) == self.replies and not self.problems,
               self.problems[:3])
        busy = self.kills - self.caught_at["idle"]
        report("every run was killed, many of them at work", alive == self.kills and busy >= self.kills / 3,
               (alive, busy))

    def drain(self):
        for _ in range(DRAIN_ROUNDS):
            self.desk.run("send", "--for", "8s")
            pending = self.desk.json("outbox")
            if not any(one["state"] not in ("stopped", "refused") for one in pending):
                break
            self.clock.step(61)
        report("the outbox is empty", not pending, [(one["state"], one["lastError"], one["text"]) for one in pending])

    def judge(self):
        standing = collections.Counter((one["in_reply_to_id"], one["text"].split(" ", 1)[1])
                                       for one in self.network.ours())
        twice = {key: count for key, count in standing.items() if count > 1}
        lost = {key: words for key, words in self.wanted.items() if (key, words) not in standing}
        strange = [key for key in standing if self.wanted.get(key[0]) != key[1]]
        report("no reply stands twice", not twice, twice)
        report("no reply is lost", not lost, lost)
        report("nothing else was posted, and all under the right post", not strange, strange)
        rows = self.desk.json("outbox", "--recent", str(self.replies * 2))
        sent = [one for one in rows if one["state"] == "sent"]
        report("each is sent by the desk's own account of it", len(sent) == len(rows) == self.replies,
               collections.Counter(one["state"] for one in rows))
        if self.drafts:
            now = self.desk.ask("SELECT id, text, person, customer_key FROM draft")
            report("no draft is lost or changed", now == self.drafts, now)
        self.desk.is_sound()
        orders = sum(one["method"] == "POST" and one["target"].startswith("/api/v1/statuses")
                     for one in self.network.order("requests"))
        rules = ", ".join(f"{rule['kind']} {rule['struck']}" for rule in self.network.order("state")["misbehaviour"])
        say(f"the server took {orders} orders to post, {orders - self.replies} more than replies; it struck: {rules}")

    def run(self, display):
        try:
            self.prepare(display)
            self.kill()
            self.drain()
            self.judge()
        finally:
            end_all(self.network)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--replies", type=int, default=100)
    parser.add_argument("--servers", default="drops,forgets-keys,fails-after")
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    arguments = parser.parse_args()
    need_programs("daisychainctl", "daisychain-demo", "daisychain")
    say(f"seed {arguments.seed}")
    display = Display()
    try:
        for server in arguments.servers.split(","):
            started = time.monotonic()
            say(f"-- {server}")
            with scratch_folder() as folder, checking(server):
                Course(folder, server, arguments.kills, arguments.replies,
                       random.Random(f"{arguments.seed} {server}")).run(display)
            say(f"{time.monotonic() - started:.0f} s")
    finally:
        display.stop()
    return exit_code()


if __name__ == "__main__":
    sys.exit(main())
