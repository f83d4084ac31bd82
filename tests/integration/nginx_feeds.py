#!/usr/bin/python3
"""Feeds behind nginx, the server that most of them lie behind.

    tests/integration/nginx_feeds.py

nginx listens on 127.0.0.1 with a configuration and folders of its own. It proves that
  - a page's address finds the feed that the page names;
  - what is in the feed then is history, what comes later is a mention;
  - a feed that isn't due isn't asked, also not by a new process;
  - a compressed answer is read, and its weak ETag goes back byte for byte and brings 304;
  - an edit is a new version of the same post, and a feed that moved for good is asked at its new address.

Needs nginx and faketime. Prints one PASS or FAIL line a check. Exit code: 0 all passed, 1 something failed, 77 it
could not run here.
"""
import email.utils
import os
import pathlib
import shutil
import subprocess
import sys
import time

from processes import (Desk, SteppedClock, checking, exit_code, free_port, need_programs, report, scratch_folder, skip,
                       wait_for)

HALF_AN_HOUR = 31 * 60
FIELDS = ("uri", "status", "match", "etag", "encoding", "agent")
CONFIGURATION = """
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    log_format asked escape=none '$uri\\t$status\\t$http_if_none_match\\t$sent_http_etag\\t$sent_http_content_encoding\\t$http_user_agent';
    access_log {folder}/access.log asked;
    types {{ text/html html; application/rss+xml xml; }}
    gzip on;
    gzip_min_length 1;
    gzip_types application/rss+xml;
    server {{
        listen 127.0.0.1:{port};
        root {folder}/site;
        location = /old.xml {{ return 301 /moved.xml; }}
    }}
}}
"""
PAGE = """<!DOCTYPE html><html><head><title>Forum</title>
<link rel="alternate" type="application/rss+xml" title="Forum" href="/feed.xml"></head><body>Hello</body></html>"""


class Nginx:
    """A site, and what was asked of it."""

    def __init__(self, folder, program):
        self.folder = folder
        self.site = pathlib.Path(folder, "site")
        self.site.mkdir(parents=True)
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.step = 0
        settings = pathlib.Path(folder, "nginx.conf")
        settings.write_text(CONFIGURATION.format(folder=folder, port=self.port))
        self.process = subprocess.Popen([program, "-p", folder, "-c", str(settings)], stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if not wait_for(lambda: pathlib.Path(folder, "access.log").exists(), 10):
            raise RuntimeError("nginx did not start: " + pathlib.Path(folder, "error.log").read_text())

    def write(self, name, text):
        """A file with a time of its own: nginx makes the ETag of time and length."""
        path = self.site / name
        path.write_text(text)
        self.step += 1
        at = time.time() - 1000 + self.step
        os.utime(path, (at, at))

    def asked(self):
        """The lines of the log since the last look."""
        path = pathlib.Path(self.folder, "access.log")
        lines = path.read_text().splitlines()
        path.write_text("")
        return [dict(zip(FIELDS, line.split("\t"))) for line in lines]

    def end(self):
        self.process.terminate()
        self.process.wait(timeout=10)


def rss(*entries):
    """Entries are pairs of id and text, an hour old."""
    date = email.utils.formatdate(time.time() - 3600, usegmt=True)
    items = "".join(f"<item><guid isPermaLink='false'>{name}</guid><description>{text}</description>"
                    f"<author>mara@forum.example (Mara)</author><pubDate>{date}</pubDate></item>" for name, text in entries)
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>Forum</title>{items}</channel></rss>"


def feeds_of(desk):
    return [one["argument"] for one in desk.json("stream", "list") if one["kind"] == "feed"]


def check_history(desk, site):
    site.write("index.html", PAGE)
    site.write("feed.xml", rss(("1", "daisy one")))
    desk.json("account", "add", "--network", "feed", "--address", site.url + "/", "--key-file")
    report("a page's address finds its feed", feeds_of(desk) == [site.url + "/feed.xml"], feeds_of(desk))
    desk.collect()
    report("what was in the feed is there", desk.json("check")["posts"] == 1)
    report("a compressed answer is read", any(one["encoding"] == "gzip" and one["uri"] == "/feed.xml"
                                              for one in site.asked()))


def check_conditional(desk, site, clock):
    desk.collect()
    report("a feed that isn't due isn't asked", site.asked() == [])
    clock.step(HALF_AN_HOUR)
    desk.collect()
    asked = site.asked()
    report("a weak ETag goes back and brings 304",
           len(asked) == 1 and asked[0]["status"] == "304" and asked[0]["match"].startswith('W/"'), asked)
    report("the server is told who asks", all(one["agent"].startswith("Daisychain/") for one in asked), asked)


def check_news(desk, site, clock):
    site.write("feed.xml", rss(("2", "daisy two"), ("1", "daisy one")))
    clock.step(HALF_AN_HOUR)
    desk.collect()
    report("a new entry is a mention", desk.conversation_of("daisy two") is not None, desk.queue())
    site.write("feed.xml", rss(("1", "daisy one"), ("2", "daisy two, edited")))
    clock.step(HALF_AN_HOUR)
    desk.collect()
    report("an edit is shown in the old one's place", desk.conversation_of("daisy two, edited") is not None, desk.queue())
    report("and is no new post", desk.json("check")["posts"] == 2)


def check_moved(desk, site, clock):
    site.write("moved.xml", rss(("9", "daisy nine")))
    added = desk.json("stream", "add", "feeds", "feed", site.url + "/old.xml", "daisy")
    report("a feed that moved is watched where it is now", added["argument"] == site.url + "/moved.xml daisy", added)
    site.asked()
    clock.step(HALF_AN_HOUR)
    desk.collect()
    report("and is asked there", "/moved.xml" in [one["uri"] for one in site.asked()])


def main():
    program = shutil.which("nginx") or shutil.which("/usr/sbin/nginx") or skip("skipped: needs nginx")
    need_programs("daisychainctl")
    with scratch_folder() as folder:
        clock = SteppedClock(folder)
        site = Nginx(os.path.join(folder, "nginx"), program)
        try:
            desk = Desk(os.path.join(folder, "desk"), clock)
            desk.json("person", "--name", "Sam")
            with checking("a feed is added"):
                check_history(desk, site)
            with checking("a feed is asked again"):
                check_conditional(desk, site, clock)
            with checking("a feed brings news"):
                check_news(desk, site, clock)
            with checking("a feed moves"):
                check_moved(desk, site, clock)
            desk.is_sound()
        finally:
            site.end()
    return exit_code()


if __name__ == "__main__":
    sys.exit(main())
