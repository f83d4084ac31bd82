"""What the scripts of this folder share: the programs as processes, orders to the demo network, waiting for conditions.

Every process listens on 127.0.0.1 only and is ended by whoever started it; nothing else is ever killed.
The built programs are looked for in $DAISYCHAIN_BIN, else in build/asan/bin of this checkout.
"""
import base64
import contextlib
import glob
import json
import mmap
import os
import shutil
import signal
import socket
import sqlite3
import struct
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

CHECKOUT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BIN = os.environ.get("DAISYCHAIN_BIN") or os.path.join(CHECKOUT, "build", "asan", "bin")
NODE_MODULES = os.path.join(CHECKOUT, "build", "npm", "node_modules")
CONTROL = "order-from-a-check"
PATIENCE = 60  # seconds, for what should take none

_failures = 0


# --- What is said ---------------------------------------------------------------------------------------------------

def report(name, passed, detail=""):
    """Prints the line of one check. Returns whether it passed."""
    global _failures
    _failures += 0 if passed else 1
    print(("PASS " if passed else "FAIL ") + name + ("" if passed or detail in ("", None) else f": {detail}"),
          flush=True)
    return bool(passed)


def say(text):
    print("     " + text, flush=True)


@contextlib.contextmanager
def checking(name):
    """Whatever is raised inside makes the check of this name fail."""
    try:
        yield
    except Exception as error:  # its verdict, whoever raised it
        report(name, False, repr(error))


def exit_code():
    return 1 if _failures else 0


def skip(reason):
    """Ends the script: something it needs isn't here."""
    print(reason, flush=True)
    sys.exit(77)


def need_programs(*names):
    """Our own by their built names, others in PATH."""
    for name in names:
        if name.startswith("daisychain"):
            if not os.access(os.path.join(BIN, name), os.X_OK):
                skip(f"skipped: there is no {os.path.join(BIN, name)}")
        elif not shutil.which(name):
            skip(f"skipped: needs {name}")


def npm_program(name):
    """A program that packaging/test --integration installs into build/npm, or one in PATH."""
    path = os.path.join(NODE_MODULES, ".bin", name)
    found = path if os.access(path, os.X_OK) else shutil.which(name)
    return found or skip(f"skipped: needs {name} (npm)")


def free_port(address="127.0.0.1"):
    with socket.socket() as listener:
        listener.bind((address, 0))
        return listener.getsockname()[1]


def wait_for(condition, seconds=PATIENCE, pause=0.05):
    """What `condition()` gives once it is true; None when that takes too long."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() >= end:
            return None
        time.sleep(pause)


@contextlib.contextmanager
def scratch_folder():
    """A folder that is gone afterwards; kept when a check failed and $DAISYCHAIN_KEEP is set."""
    folder = tempfile.mkdtemp(prefix="daisychain-check-")
    try:
        yield folder
        look_for_secrets(folder)
    finally:
        if _failures and os.environ.get("DAISYCHAIN_KEEP"):
            say("kept: " + folder)
        else:
            shutil.rmtree(folder, ignore_errors=True)


# --- Secrets ---------------------------------------------------------------------------------------------------------

SECRET_NAMES = ("access", "refresh", "secret", "token", "password")
KEY_FILE, DEMO_JOURNAL = "keys", "journal.jsonl"
_secrets, _servers = set(), set()


def keep_secret(*words):
    """Tokens and passwords: no file that is left behind may hold one, but the one that is for them."""
    _secrets.update(word for word in words if word)


def servers_own(path):
    """A file or folder in which a server keeps what is its own: it may hold tokens."""
    _servers.add(path)
    return path


def secrets_of_key_file(path):
    with open(path) as kept:
        for line in kept:
            credential = base64.b64decode(line.split()[1]).decode()
            if not credential.startswith("{"):
                yield credential
                continue
            yield from (value for name, value in json.loads(credential).items()
                        if isinstance(value, str) and any(word in name.lower() for word in SECRET_NAMES))


def tokens_of(network_folder):
    """Every token that a demo network gave out."""
    with open(os.path.join(network_folder, DEMO_JOURNAL), encoding="utf-8") as file:
        rows = [json.loads(line) for line in file if line.endswith("\n")]
    return {row["r"]["id"] for row in rows if row["t"] == "token" and "r" in row}


def look_for_secrets(folder):
    """Data folders, logs, core files and whatever else was written: only a server's own files and the file for keys may
    hold a token."""
    files = []
    for path, folders, names in os.walk(folder):
        if DEMO_JOURNAL in names:  # the console's own demo network
            servers_own(path)
            continue
        folders[:] = [one for one in folders if os.path.join(path, one) not in _servers]
        if KEY_FILE in names:
            keep_secret(*secrets_of_key_file(os.path.join(path, KEY_FILE)))
        files += [whole for whole in (os.path.join(path, name) for name in names if name != KEY_FILE)
                  if os.path.isfile(whole) and whole not in _servers]
    for server in _servers:
        if os.path.exists(os.path.join(server, DEMO_JOURNAL)):
            keep_secret(*tokens_of(server))
    held = []
    for file in files:
        with open(file, "rb") as opened:
            content = opened.read()
        held += [file for secret in _secrets if secret.encode() in content]
    if _secrets:
        report(f"none of {len(files)} files holds any of {len(_secrets)} tokens and passwords", not held, held)


# --- Time -----------------------------------------------------------------------------------------------------------

class SteppedClock:
    """A clock that can be set forward while programs run: only the wall clock, as after a suspend, and durations stay
    true; or with `durations` every clock, as for a process that was stopped so long."""

    def __init__(self, folder, durations=False):
        self.durations = durations
        found = glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1") + glob.glob("/usr/lib/faketime/libfaketimeMT.so.1")
        if not found:
            skip("skipped: needs faketime")
        self.library = found[0]
        self.path = os.path.join(folder, "clock")
        self.ahead = 0
        self.step(0)

    def step(self, seconds):
        self.ahead += seconds
        with open(self.path + ".new", "w") as file:
            file.write(f"+{self.ahead}s\n")
        os.replace(self.path + ".new", self.path)  # a reader sees the old or the new one

    def environment(self):
        options = ":".join(filter(None, [os.environ.get("ASAN_OPTIONS"), "verify_asan_link_order=0"]))
        return {"LD_PRELOAD": self.library, "FAKETIME_TIMESTAMP_FILE": self.path, "FAKETIME_NO_CACHE": "1",
                "FAKETIME_DONT_FAKE_MONOTONIC": "0" if self.durations else "1", "ASAN_OPTIONS": options}


def environment_of(clock=None, **more):
    leaks = os.path.join(CHECKOUT, "tests", "support", "leaks_of_others.txt")
    known = f"print_suppressions=0:suppressions={leaks}"
    return dict(os.environ, USER="sam", LSAN_OPTIONS=known, TZ="UTC", **(clock.environment() if clock else {}), **more)


# --- The demo network -----------------------------------------------------------------------------------------------

class DemoNetwork:
    """daisychain-demo with its control port; the same folder and ports after a restart."""

    def __init__(self, folder, *arguments, program=None, clock=None):
        self.program = program or os.path.join(BIN, "daisychain-demo")
        self.folder = servers_own(folder)
        self.clock = clock
        self.arguments = ["--data", folder, "--control", CONTROL, "--story", "none", "--print-token",
                          "--limit-scale", "1000", *arguments]
        self.ports = []
        self.process = None
        self.start()

    def start(self, *more):
        self.process = subprocess.Popen([self.program, *self.arguments, *self.ports, *more], stdin=subprocess.DEVNULL,
                                        stdout=subprocess.PIPE, text=True, env=environment_of(self.clock))
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"the demo network did not start: {self.process.wait()}")
        self.facts = facts = json.loads(line)
        self.url, self.control_url, self.token = facts["url"], facts["control"], facts["token"]
        self.domain = facts["domain"]
        keep_secret(self.token, facts.get("bluesky", {}).get("app_password"), facts.get("x", {}).get("access_token"))
        self.ports = ["--port", str(facts["port"]), "--control-port", facts["control"].rsplit(":", 1)[1]]

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        """Its exit code."""
        if self.process.poll() is None:
            self.process.terminate()
        return self.process.wait(timeout=PATIENCE)

    def order(self, name, body=None):
        """POST with a body, else GET; see resources/demo/README.md."""
        request = urllib.request.Request(f"{self.control_url}/control/{name}",
                                         data=None if body is None else json.dumps(body).encode(),
                                         headers={"Authorization": "Bearer " + CONTROL,
                                                  "Content-Type": "application/json"})
        return json.load(urllib.request.urlopen(request, timeout=PATIENCE))

    def post(self, who, text, **more):
        return self.order("post", {"as": who, "text": text, **more})

    def mention(self, text, who="mara@blumen.example", **more):
        return self.post(who, "@help " + text, **more)

    def statuses(self):
        return self.order("statuses")

    def replies_to(self, status):
        return [one for one in self.statuses() if one["in_reply_to_id"] == status["id"]]

    def ours(self):
        """What stands there in the name of @help."""
        return [one for one in self.statuses() if one["acct"] == "help"]

    def misbehave(self, kind, method=None, path=None, **more):
        match = {key: value for key, value in (("method", method), ("path", path)) if value}
        return self.order("misbehave", {"kind": kind, **({"match": match} if match else {}), **more})

    def call(self, method, target, body=None):
        """A call of the API as @help."""
        request = urllib.request.Request(self.url + target, method=method,
                                         data=None if body is None else json.dumps(body).encode(),
                                         headers={"Authorization": "Bearer " + self.token,
                                                  "Content-Type": "application/json"})
        return json.load(urllib.request.urlopen(request, timeout=PATIENCE))


# --- A desk and the programs that work on it ------------------------------------------------------------------------

class CtlFailed(RuntimeError):
    pass


class Run:
    """How a run of daisychainctl ended."""

    def __init__(self, done):
        self.code, self.out, self.err = done.returncode, done.stdout, done.stderr

    def json(self):
        return json.loads(self.out)


class Desk:
    """A data folder, and daisychainctl for it."""

    def __init__(self, folder, clock=None):
        self.folder = folder
        self.clock = clock

    def command(self, *arguments):
        return [os.path.join(BIN, "daisychainctl"), "--data", self.folder, *arguments]

    def run(self, *arguments, text="", seconds=180):
        done = subprocess.run(self.command(*arguments), input=text, capture_output=True, text=True,
                              errors="surrogateescape", timeout=seconds,
                              env=environment_of(self.clock, QT_QPA_PLATFORM="offscreen"))
        if "Sanitizer" in done.stderr:
            raise CtlFailed(done.stderr)
        return Run(done)

    def json(self, *arguments, text="", seconds=180):
        """What it printed; it has to end with 0."""
        run = self.run(*arguments, "--json", text=text, seconds=seconds)
        if run.code != 0:
            raise CtlFailed(f"{' '.join(arguments)}: {run.code} {run.err.strip()}")
        return run.json()

    def start(self, *arguments):
        """The command in the background."""
        return subprocess.Popen(self.command(*arguments), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True,
                                env=environment_of(self.clock, QT_QPA_PLATFORM="offscreen"))

    def sign_in(self, network):
        self.json("person", "--name", "Sam")
        return self.json("account", "add", "--network", "mastodon", "--server", network.url, "--token-stdin",
                         "--key-file", text=network.token + "\n")

    def collect(self):
        return self.json("collect", "--once")

    def queue(self, view="open", limit=500):
        return self.json("queue", "--view", view, "--limit", str(limit))

    def conversation_of(self, text):
        """The open conversation whose last words hold `text`; None when there is none."""
        return next((one for one in self.queue() if text in one["lastText"]), None)

    def mentions_stream(self):
        return next(one for one in self.json("stream", "list") if one["kind"] == "mentions")

    def ask(self, sql, *values):
        """Rows of the desk's file, read only, beside whoever has it open."""
        connection = sqlite3.connect(f"file:{os.path.join(self.folder, 'desk.sqlite')}?mode=ro", uri=True, timeout=30)
        try:
            return connection.execute(sql, values).fetchall()
        finally:
            connection.close()

    def is_sound(self):
        """Reports that a rebuild changes no row and a check finds nothing."""
        rebuilt = self.json("rebuild", seconds=600)
        report("a rebuild changes no row", rebuilt["changedRows"] == 0, rebuilt)
        checked = self.run("check", "--json", seconds=600)
        report("a check finds nothing", checked.code == 0 and checked.json()["sound"], checked.out)


class Display:
    """An X server in memory, whose picture can be read at any instant."""

    def __init__(self):
        need_programs("Xvfb", "xdotool")
        self.folder = tempfile.mkdtemp(prefix="daisychain-display-")
        self.process = subprocess.Popen(["Xvfb", "-displayfd", "1", "-noreset", "-screen", "0", "1280x800x24", "-nolisten", "tcp",
                                         "-fbdir", self.folder], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True)
        self.name = ":" + self.process.stdout.readline().strip()
        with open(os.path.join(self.folder, "Xvfb_screen0"), "rb") as file:
            self.memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack(">25I", self.memory[:100])  # XWDFile.h: a dump of the screen that is always current
        self.stride, self.begin = header[12], header[0] + 12 * header[19]

    def pixels(self, left, top, right, bottom):
        """The bytes of a rectangle, row by row."""
        rows = (self.begin + y * self.stride for y in range(top, bottom))
        return b"".join(self.memory[row + 4 * left:row + 4 * right] for row in rows)

    def wait_until_still(self, *rectangle, seconds=0.3):
        """Its bytes, once nothing has changed in it for so long."""
        last, since = self.pixels(*rectangle), time.monotonic()
        while time.monotonic() - since < seconds:
            time.sleep(0.02)
            now = self.pixels(*rectangle)
            if now != last:
                last, since = now, time.monotonic()
        return last

    def stop(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def xdotool(self, *arguments):
        done = subprocess.run(["xdotool", *arguments], capture_output=True, text=True, timeout=PATIENCE,
                              env=dict(os.environ, DISPLAY=self.name))
        return done.stdout.strip()


class Console:
    """The console on a display."""

    def __init__(self, display, folder, *arguments, clock=None, **environment):
        self.display = display
        self.folder = folder
        self.said = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(
            [os.path.join(BIN, "daisychain"), "--data", folder, "--lang", "en", "--theme", "light", *arguments],
            stdin=subprocess.DEVNULL, stdout=self.said, stderr=self.said,
            env=environment_of(clock, DISPLAY=display.name, QT_QPA_PLATFORM="xcb", **environment))

    @property
    def pid(self):
        return self.process.pid

    def window(self):
        """The number of its widest window that is shown; empty as long as there is none."""
        widest, number = 0, ""
        for each in self.display.xdotool("search", "--onlyvisible", "--pid", str(self.pid)).split():
            shape = self.display.xdotool("getwindowgeometry", "--shell", each)
            width = next((int(line[6:]) for line in shape.splitlines() if line.startswith("WIDTH=")), 0)
            if width > widest:
                widest, number = width, each
        return number if widest > 600 else ""

    def wait_for_window(self):
        number = wait_for(self.window)
        if not number:
            raise RuntimeError("the console shows no window: " + self.words())
        self.display.xdotool("windowfocus", "--sync", number)
        return number

    def wait_for_conversation(self):
        """The first conversation of the queue is on screen, and nothing moves any more."""
        wait_for(lambda: Desk(self.folder).ask("SELECT 1 FROM read_mark"))
        self.display.wait_until_still(140, 0, 1280, 800)

    def key(self, *names):
        self.display.xdotool("key", "--delay", "20", *names)

    def type(self, text):
        self.display.xdotool("type", "--delay", "8", text)

    def signal(self, number):
        os.kill(self.process.pid, number)

    def end(self):
        """Its exit code after a polite request."""
        if self.process.poll() is None:
            self.process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                return self.process.wait(timeout=PATIENCE)
            self.kill()
        return self.process.returncode

    def kill(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def words(self):
        self.said.seek(0)
        return self.said.read()


def end_all(*things):
    """Ends what was started here, whatever state it is in."""
    for thing in things:
        process = getattr(thing, "process", thing)
        if process is not None and process.poll() is None:
            process.kill()
            process.wait()


def in_background(work):
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    return thread
