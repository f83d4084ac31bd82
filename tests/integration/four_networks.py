#!/usr/bin/env python3
"""One desk on four networks: the demo network speaks all of them, and one story is answered on each.

    tests/integration/four_networks.py [--replies 100] [--kills 40] [--seed N]

It proves that
  - each network is signed in to by what it asks for, and each account's check finds nothing amiss;
  - what a customer writes there comes into the queue, and the answer stands once, under the right post;
  - a feed's entry comes as well, and nothing can be sent to it;
  - X takes no answer to a post that names nobody of us, and that is said before anything goes out;
  - on X and on Bluesky, replies through a server that posts and then drops half of its answers, with the sender killed
    at random instants, stand exactly once each;
  - no token or password is in any file of the data folder but the one that is for them.

The wall clock of all processes is one (faketime), so that the waits of the outbox need not be waited for.
Needs faketime. Prints one PASS or FAIL line a check. Exit code: 0 all passed, 1 something failed, 77 it could not run
here.
"""
import argparse
import collections
import html.parser
import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
import urllib.parse
import urllib.request

from processes import (DemoNetwork, Desk, SteppedClock, checking, end_all, exit_code, need_programs,
                       report, say, scratch_folder, wait_for)

EARLIEST_KILL, LATEST_KILL = 0.1, 0.8  # seconds after the start of a sender
STEPS = [0, 1, 3, 10, 61]  # seconds, between two runs of the sender
DRAIN_ROUNDS = 60
FEED_REST = 31 * 60  # seconds for which a feed is left alone
POSTING = {"bluesky": {"method": "POST", "path": "/xrpc/com.atproto.repo.putRecord"},
           "x": {"method": "POST", "path": "/2/tweets"}}


class AuthorizePage(html.parser.HTMLParser):
    """What the page's form would send."""

    def __init__(self, text):
        super().__init__()
        self.fields = {}
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        known = dict(attributes)
        if tag == "input" and known.get("type") == "hidden":
            self.fields[known["name"]] = known.get("value", "")


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def allow_in_browser(page):
    """Opens the page, presses "allow", and goes where it leads."""
    with urllib.request.urlopen(page) as answer:
        form = AuthorizePage(answer.read().decode())
    body = urllib.parse.urlencode({**form.fields, "decision": "allow"}).encode()
    target = urllib.parse.urljoin(page, urllib.parse.urlsplit(page).path)
    try:
        urllib.request.build_opener(NoRedirect).open(urllib.request.Request(target, data=body))
    except urllib.error.HTTPError as answer:
        urllib.request.urlopen(answer.headers["Location"]).read()


def sign_in_to_x(desk, network):
    process = desk.start("account", "add", "--network", "x", "--server", network.url, "--client-id",
                         network.facts["x"]["client_id"], "--key-file", "--json")
    said = []
    for line in process.stderr:
        said.append(line)
        if line.startswith("http"):
            allow_in_browser(line.strip())
    code = process.wait(timeout=60)
    report("X is signed in to in the browser", code == 0, "".join(said))


def sign_in_to_bluesky(desk, network):
    bluesky = network.facts["bluesky"]
    desk.json("account", "add", "--network", "bluesky", "--server", bluesky["service"], "--handle", bluesky["handle"],
              "--password-stdin", "--key-file", text=bluesky["app_password"] + "\n")


def sign_in(desk, network):
    desk.sign_in(network)
    sign_in_to_bluesky(desk, network)
    sign_in_to_x(desk, network)
    desk.json("account", "add", "--network", "feed", "--address", network.facts["feeds"]["reviews"], "--key-file")
    accounts = desk.json("account", "list")
    report("an account on each network", sorted(one["network"] for one in accounts) ==
           ["bluesky", "feed", "mastodon", "x"], accounts)
    for account in accounts:
        run = desk.run("account", "check", account["id"], "--json")
        report(f"the check of {account['network']} finds nothing amiss",
               run.code == 0 and run.json()["mentions"] is None, run.out + run.err)


class Speaker:
    """What a network is made to do, in one set of words."""

    def __init__(self, network, name):
        self.network, self.name = network, name

    def ask(self, text):
        """A customer asks us; what the network calls the post."""
        if self.name == "mastodon":
            return self.network.mention(text, who="mara@blumen.example")["id"]
        if self.name == "bluesky":
            return self.network.order("bluesky/post", {"as": "mara", "text": "@help " + text})["uri"]
        return self.network.order("x/post", {"as": "mara_k", "text": "@help " + text})["id"]

    def answers(self):
        """(post answered, text) of each that stands in our name."""
        if self.name == "mastodon":
            return [(one["in_reply_to_id"], one["text"].split(" ", 1)[1]) for one in self.network.ours()]
        if self.name == "bluesky":
            own = self.network.facts["bluesky"]["did"]
            return [(one["record"]["reply"]["parent"]["uri"], one["record"]["text"])
                    for one in self.network.order("bluesky/posts", {})["posts"]
                    if one["uri"].startswith(f"at://{own}/") and "reply" in one["record"]]
        own = self.network.facts["x"]["user_id"]
        return [(one["in_reply_to"], one["text"]) for one in self.network.order("x/posts", {})["posts"]
                if one["author_id"] == own and one["in_reply_to"]]


def answer_each(desk, network, clock):
    speakers = [Speaker(network, name) for name in ("mastodon", "bluesky", "x")]
    asked = {one.name: one.ask(f"where is my parcel ({one.name})?") for one in speakers}
    network.order("feeds/post", {"feed": "reviews", "title": "Late", "text": "The tulips came late.", "author": "Ola"})
    desk.collect()
    conversations = {}
    for name in asked:
        found = wait_for(lambda name=name: desk.conversation_of(f"({name})"), 20)
        report(f"what is asked on {name} is in the queue", found is not None, desk.queue())
        conversations[name] = found
    for name, conversation in conversations.items():
        desk.json("reply", conversation["id"], "--text", f"It left today, by {name}.", "--done")
    desk.json("send", "--until-idle")
    for one in speakers:
        standing = [answer for answer in one.answers() if answer[0] == asked[one.name]]
        report(f"the answer stands once on {one.name}, under the right post",
               standing == [(asked[one.name], f"It left today, by {one.name}.")], one.answers())
    clock.step(FEED_REST)
    desk.collect()
    entry = desk.conversation_of("tulips")
    report("a feed's entry is in the queue", entry is not None, [row["lastText"] for row in desk.queue()])
    if entry:
        refused = desk.run("reply", entry["id"], "--text", "Sorry!", "--account", "feeds")
        report("nothing can be sent to a feed, and that is said", refused.code == 1 and "browser" in refused.err,
               refused.err)


def keep_the_house_rule(desk, network):
    """A search finds a post that names nobody of us; X would refuse an answer to it."""
    desk.json("stream", "add", "marigoldhelp", "search", "marigold")
    desk.collect()
    network.order("x/post", {"as": "mara_k", "text": "marigold never answers anybody"})
    desk.collect()
    found = desk.conversation_of("never answers")
    report("a search on X finds what names nobody of us", found is not None, [row["lastText"] for row in desk.queue()])
    if found:
        refused = desk.run("reply", found["id"], "--text", "We do!", "--account", "marigoldhelp")
        report("X's rule is said before anything goes out", refused.code == 1 and "name" in refused.err, refused.err)


class Torture:
    """Replies through a server that posts and drops half of its answers, while the sender is killed."""

    def __init__(self, desk, network, name, clock, dice):
        self.desk, self.network, self.name, self.clock, self.dice = desk, network, name, clock, dice
        self.speaker = Speaker(network, name)

    def hand_over(self, replies):
        posts = [self.speaker.ask(f"Question number {n} on {self.name}: is it down?") for n in range(replies)]
        self.desk.collect()
        wanted = {}
        for row in self.desk.queue():
            if f"on {self.name}: is it down?" not in row["lastText"]:
                continue
            number = int(row["lastText"].split("number ")[1].split(" ")[0])
            wanted[posts[number]] = f"Answer {number}: it is up again."
            self.desk.json("reply", row["id"], "--text", wanted[posts[number]])
        report(f"every question on {self.name} is answered", len(wanted) == replies, len(wanted))
        return wanted

    def kill_senders(self, kills):
        for _ in range(kills):
            sender = self.desk.start("send", "--for", "60s")
            time.sleep(self.dice.uniform(EARLIEST_KILL, LATEST_KILL))
            end_all(sender)
            said = sender.stderr.read()
            sender.stdout.close()
            sender.stderr.close()
            if "Sanitizer" in said:
                report("no sanitizer has a word", False, said)
            self.clock.step(self.dice.choice(STEPS))

    def drain(self):
        pending = None
        for _ in range(DRAIN_ROUNDS):
            self.desk.run("send", "--for", "8s")
            pending = self.desk.json("outbox")
            if not any(one["state"] not in ("stopped", "refused") for one in pending):
                break
            self.clock.step(61)
        report(f"the outbox of {self.name} is empty", not pending,
               [(one["state"], one["lastError"], one["text"]) for one in pending])

    def run(self, replies, kills):
        before = set(self.speaker.answers())
        wanted = self.hand_over(replies)
        self.network.misbehave("drop_answer", probability=0.5, seed=self.dice.randrange(1 << 30), **POSTING[self.name])
        self.kill_senders(kills)
        self.drain()
        self.network.order("behave", {})
        standing = collections.Counter(one for one in self.speaker.answers() if one not in before)
        report(f"no reply stands twice on {self.name}", all(count == 1 for count in standing.values()),
               [one for one, count in standing.items() if count > 1])
        report(f"no reply is lost on {self.name}, and nothing else stands", set(standing) == set(wanted.items()),
               set(standing) ^ set(wanted.items()))
        say(f"{self.name}: {len(standing)} posts stand for {replies} replies after {kills} kills; the clock went "
            f"{self.clock.ahead} s ahead")


def leave_no_core(desk):
    """A core file would hold what the memory holds: tokens."""
    collector = subprocess.Popen(desk.command("collect", "--for", "60s"), cwd=desk.folder, stdin=subprocess.DEVNULL,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                 preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (-1, -1)))
    wait_for(lambda: desk.json("doctor")["engine"]["runs"])
    collector.send_signal(signal.SIGABRT)
    ended = collector.wait(timeout=60)
    cores = [name for name in os.listdir(desk.folder) if name.startswith("core")]
    report("a program that breaks down leaves no core file", ended == -signal.SIGABRT and not cores, (ended, cores))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--replies", type=int, default=100)
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    arguments = parser.parse_args()
    need_programs("daisychainctl", "daisychain-demo")
    say(f"seed {arguments.seed}")
    with scratch_folder() as folder, checking("four networks"):
        clock = SteppedClock(folder)
        network = DemoNetwork(os.path.join(folder, "network"), clock=clock)
        desk = Desk(os.path.join(folder, "desk"), clock=clock)
        try:
            sign_in(desk, network)
            desk.collect()
            answer_each(desk, network, clock)
            keep_the_house_rule(desk, network)
            for name in ("bluesky", "x"):
                Torture(desk, network, name, clock, random.Random(f"{arguments.seed} {name}")).run(
                    arguments.replies, arguments.kills)
            desk.is_sound()
            leave_no_core(desk)
        finally:
            end_all(network)
    return exit_code()


if __name__ == "__main__":
    sys.exit(main())
