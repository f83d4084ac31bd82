#!/usr/bin/python3
"""Every file of the shared test data that was made to break readers, through the programs.

    tests/integration/hostile_files.py

Each file of data/json-malformed, mastodon, unicode-strings and post-text ($DAISYCHAIN_SHARED, default ../shared) is
imported as an archive of Mastodon's and as CSV, and stripped as HTML; each text in them is measured. No program may
crash, hang or have a finding of its sanitizers; what can't be read is refused with its place, and then nothing of it
is stored. Prints one PASS or FAIL line for each folder and way. Exit code: 0 all passed, 1 something failed, 77 it
could not run here.
"""
import argparse
import json
import os
import re
import sys

from processes import CHECKOUT, Desk, exit_code, need_programs, report, scratch_folder, skip

FOLDERS = ("json-malformed", "mastodon", "unicode-strings", "post-text")
PLACE = re.compile(r"\$|line \d|byte \d")
OWN = ["--own", "help@shop.example"]
LONGEST_S = 60


def files_below(folder):
    return sorted(os.path.join(place, name) for place, _, names in os.walk(folder) for name in names
                  if name != "README.md")


def posts_stored(desk):
    return desk.ask("SELECT count(*) FROM post")[0][0]


def import_as(desk, form, path):
    """What is wrong with how it went; None when nothing is."""
    before = posts_stored(desk)
    run = desk.run("import", "posts", "--format", form, *OWN, path, "--json", seconds=LONGEST_S)
    if run.code not in (0, 1):
        return f"ended with {run.code}: {run.err}"
    must_fail = form == "mastodon" and os.path.basename(path).startswith("n_")
    if run.code == 0:
        return "was taken" if must_fail else None
    if run.json()["error"]["code"] != "invalid":
        return f"was refused for {run.out}"
    if not PLACE.search(run.err):
        return f"was refused without its place: {run.err}"
    return None if posts_stored(desk) == before else "was refused, and part of it stored"


def strip(desk, path):
    with open(path, "rb") as file:
        html = file.read().decode("utf-8", "surrogateescape")
    run = desk.run("text", "strip", text=html, seconds=LONGEST_S)
    if run.code != 0:
        return f"ended with {run.code}: {run.err}"
    return "still holds a NUL" if "\0" in run.out else None


def texts_in(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts_in(one)


def measure(desk, path):
    try:
        with open(path, "rb") as file:
            texts = list(texts_in(json.loads(file.read())))
    except (ValueError, RecursionError):
        return None  # nothing that could be measured
    lines = "".join(json.dumps({"text": text}) + "\n" for text in texts)
    run = desk.run("text", "measure", "--network", "mastodon", text=lines, seconds=LONGEST_S)
    if run.code not in (0, 1):
        return f"ended with {run.code}: {run.err}"
    if run.code == 1:
        return None if PLACE.search(run.err) else f"was refused without its place: {run.err}"
    answers = [json.loads(line) for line in run.out.splitlines()]
    if len(answers) != len(texts):
        return f"{len(answers)} answers to {len(texts)} texts"
    return None if all(one["length"] >= 0 for one in answers) else "a length below zero"


def main():
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    need_programs("daisychainctl")
    shared = os.path.join(os.environ.get("DAISYCHAIN_SHARED") or os.path.join(CHECKOUT, "../shared"), "data")
    if not os.path.isdir(shared):
        skip(f"skipped: there is no {shared}")
    with scratch_folder() as folder:
        desk = Desk(os.path.join(folder, "desk"))
        desk.json("person", "--name", "Sam")
        ways = {"imported as Mastodon's": lambda path: import_as(desk, "mastodon", path),
                "imported as CSV": lambda path: import_as(desk, "csv", path),
                "stripped": lambda path: strip(desk, path),
                "measured": lambda path: measure(desk, path)}
        for name in FOLDERS:
            paths = files_below(os.path.join(shared, name))
            for way, go in ways.items():
                wrong = []
                for path in paths:
                    try:
                        problem = go(path)
                    except Exception as error:  # a crash, a hang, a finding
                        problem = repr(error)
                    if problem:
                        wrong.append(f"{os.path.basename(path)} {problem}")
                report(f"{len(paths)} files of {name}, {way}", paths and not wrong, "; ".join(wrong[:5]))
        desk.is_sound()
    return exit_code()


if __name__ == "__main__":
    sys.exit(main())
