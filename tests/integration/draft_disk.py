#!/usr/bin/python3
"""No word lost: the disk fills up, breaks or takes nothing while somebody writes.

    tests/integration/draft_disk.py

Each time the data folder lies on a disk of some megabytes, and somebody writes a reply at the console, under Xvfb.
  Full: the disk is filled. The console says so beside the text, offers it for the clipboard, keeps it over a visit to
  another conversation, and writes it once there is room.
  Broken: it takes nothing from one instant to the next, as after an error of the disk. The same; what was on it before
  is there when it is mounted again.
  Read only, by its mount and, for somebody else, by its permissions: console and daisychainctl say why they can't work
  there, and leave the draft as it was.

Needs root (mount), loop devices and mkfs.ext4 for the broken disk, setpriv for somebody else; xvfb, xdotool, openbox,
dbus, at-spi2-core, python3-gi and gir1.2-atspi-2.0. What can't be done here is left out and said. Prints a PASS or FAIL
line a check; exit code 77: something is missing.
"""
import os
import shutil
import stat
import subprocess
import sys

from draft_torture import Writer
from person import Workplace
from processes import (BIN, Console, DemoNetwork, Desk, checking, end_all, environment_of, exit_code, need_programs,
                       report, say, scratch_folder, skip, wait_for)
from screen_reader import ENVIRONMENT, ScreenReader, on_session_bus

DISK_BYTES = 48 * 1024 * 1024
BEGUN = "The carrier has it"
WHOLE = BEGUN + " since ten"
NOBODY = 65534


class Disk:
    """A disk of some megabytes at a folder."""

    def __init__(self, folder):
        self.folder = folder
        os.makedirs(folder, exist_ok=True)
        self.mount()

    def mount(self):
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK_BYTES}", "tmpfs", self.folder], check=True)

    def fill(self):
        with open(os.path.join(self.folder, "filler"), "wb", buffering=0) as file:
            for size in (1 << 20, 4096, 1):
                try:
                    while file.write(b"x" * size):
                        pass
                except OSError:
                    continue

    def make_room(self):
        os.remove(os.path.join(self.folder, "filler"))

    def remount(self, how):
        subprocess.run(["mount", "-o", f"remount,{how}", self.folder], check=True)

    def unmount(self):
        subprocess.run(["umount", "-l", self.folder], check=False, stderr=subprocess.DEVNULL)


class BreakingDisk(Disk):
    """One of a kind that can fail in the middle of its work: ext4 in a file."""

    def mount(self):
        image = self.folder + ".image"
        if not os.path.exists(image):
            with open(image, "wb") as file:
                file.truncate(DISK_BYTES)
            subprocess.run(["mkfs.ext4", "-q", "-F", image], check=True)
        subprocess.run(["mount", "-o", "loop,errors=remount-ro", image, self.folder], check=True)

    def break_down(self):
        self.remount("abort")

    def repair(self):
        subprocess.run(["umount", self.folder], check=True)
        subprocess.run(["e2fsck", "-p", self.folder + ".image"], check=False, stdout=subprocess.DEVNULL)
        self.mount()


def can_mount(kind, folder):
    try:
        kind(folder).unmount()
        return True
    except (OSError, subprocess.CalledProcessError):
        return False


class Desktop:
    """A desk on such a disk with two questions, and somebody who answers the first."""

    def __init__(self, folder, screen, kind):
        self.screen = screen
        self.disk = kind(os.path.join(folder, "disk"))
        self.network = DemoNetwork(os.path.join(folder, "network"))
        self.desk = Desk(os.path.join(folder, "disk", "desk"))
        self.console = None
        self.desk.sign_in(self.network)
        for number in range(2):
            self.network.mention(f"Question {number}: is it down?", who=f"customer{number}@blumen.example")
        self.desk.collect()
        self.handles = [self.desk.conversation_of(f"Question {number}")["id"] for number in range(2)]

    def drafts(self):
        return [text for text, in self.desk.ask("SELECT text FROM draft")]

    def begin(self):
        """The first words of a reply are on the disk."""
        self.console = Console(self.screen, self.desk.folder, "--safe", **ENVIRONMENT)
        self.console.wait_for_window()
        self.console.wait_for_conversation()
        self.writer = Writer(self.console, self.handles)
        self.reader = ScreenReader(self.console.pid)
        self.writer.go_to(0)
        self.writer.begin()
        self.console.type(BEGUN)
        report("what is typed is on the disk", wait_for(lambda: self.drafts() == [BEGUN]), self.drafts())

    def write_on(self, sentence):
        """What comes from now on finds no place: the console says so in these words."""
        self.console.type(WHOLE[len(BEGUN):])
        said = self.reader.wait_for(holds=sentence)
        report("it is said beside the text", said, "nothing was said")
        if said:
            say(said.name)
        self.copy()
        self.visit_another()

    def copy(self):
        """The text is had by the clipboard, and pasted where nothing is kept."""
        self.reader.wait_for(role="push button", name="copy the text").press()
        self.console.key("ctrl+k")
        self.reader.wait_for(role="list", name="Found")
        self.console.key("ctrl+v")
        pasted = wait_for(lambda: (lambda now: now and WHOLE in now.text)(self.reader.focused()), seconds=20)
        report("the text is offered for the clipboard", pasted, repr(self.reader.focused()))
        self.console.key("Escape", "Escape")

    def visit_another(self):
        for number in (1, 0):
            self.writer.is_in_text = False
            self.writer.go_to(number)
            self.screen.wait_until_still(140, 0, 1280, 800)
        field = wait_for(lambda: next((node for node in self.reader.nodes()
                                       if node.name == "Reply" and WHOLE in node.text), None))
        report("it is still there after another conversation was open", field)
        report("nothing was lost on the disk either", self.drafts() == [BEGUN], self.drafts())

    def leave(self):
        ended = self.console.end()
        report("the console ends well", ended == 0 and "Sanitizer" not in self.console.words(),
               (ended, self.console.words()))

    def end(self):
        end_all(self.console, self.network)
        self.disk.unmount()


def check_full(desktop):
    desktop.begin()
    desktop.disk.fill()
    desktop.write_on("The disk is full")
    desktop.disk.make_room()
    report("once there is room it is written by itself", wait_for(lambda: desktop.drafts() == [WHOLE]),
           desktop.drafts())
    desktop.leave()


def check_broken(desktop):
    desktop.begin()
    desktop.disk.break_down()
    desktop.write_on("The disk takes nothing")
    desktop.console.kill()
    desktop.disk.repair()
    report("what was on it before is there", desktop.drafts() == [BEGUN], desktop.drafts())
    desktop.desk.is_sound()


def check_refused(desktop, how, *user):
    """Console and daisychainctl, started as this user, say why they can't work in the folder."""
    for name, arguments in (("daisychain", ["--lang", "en"]), ("daisychainctl", ["snooze", desktop.handles[0]])):
        command = [*user, os.path.join(BIN, name), "--data", desktop.desk.folder, *arguments]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120,
                              env=environment_of(QT_QPA_PLATFORM="offscreen", HOME="/nonexistent"))
        words = (done.stdout + done.stderr).strip()
        report(f"{how}, {name} says why it can't work there",
               done.returncode == 1 and ("written" in words or "read only" in words) and "Sanitizer" not in words,
               (done.returncode, words))
        say(words.splitlines()[0] if words else "(nothing was said)")


def check_read_only(desktop):
    before = desktop.drafts()
    desktop.disk.remount("ro")
    check_refused(desktop, "on a disk that can only be read")
    desktop.disk.remount("rw")
    report("and the draft is as it was", desktop.drafts() == before, desktop.drafts())
    if not shutil.which("setpriv") or not can_be_run_by(NOBODY):
        return say("left out: a folder that permissions close (needs setpriv, and programs that others may run)")
    close(desktop.desk.folder)
    check_refused(desktop, "in somebody else's folder", "setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}",
                  "--clear-groups")
    report("and that draft is as it was", desktop.drafts() == before, desktop.drafts())


def can_be_run_by(user):
    command = ["setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups", os.path.join(BIN, "daisychainctl"),
               "--help"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def close(folder):
    """Everybody may read it, nobody write in it but root, whom nothing stops."""
    whole = folder
    while whole != "/":
        os.chmod(whole, os.stat(whole).st_mode | stat.S_IXOTH)
        whole = os.path.dirname(whole)
    for path, _, names in os.walk(folder):
        os.chmod(path, 0o555)
        for name in names:
            os.chmod(os.path.join(path, name), 0o444)


def on_a(kind, screen, what, *checks):
    with scratch_folder() as folder, checking(what):
        desktop = None
        try:
            desktop = Desktop(folder, screen, kind)
            for check in checks:
                check(desktop)
        finally:
            if desktop:
                desktop.end()


def main():
    need_programs("daisychainctl", "daisychain-demo", "daisychain", "Xvfb", "xdotool", "openbox")
    if os.geteuid() != 0:
        skip("skipped: mounting a small disk needs root")
    on_session_bus()
    with scratch_folder() as folder:
        if not can_mount(Disk, os.path.join(folder, "probe")):
            skip("skipped: a small disk can't be mounted here")
        can_break = shutil.which("mkfs.ext4") and can_mount(BreakingDisk, os.path.join(folder, "breaking"))
    screen = Workplace()
    try:
        on_a(Disk, screen, "a full disk", check_full, check_read_only)
        if can_break:
            on_a(BreakingDisk, screen, "a disk that breaks", check_broken)
        else:
            say("left out: a disk that breaks (needs loop devices and mkfs.ext4)")
    finally:
        screen.stop()
    return exit_code()


if __name__ == "__main__":
    sys.exit(main())
