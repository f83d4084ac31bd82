#!/usr/bin/python3
"""Two snac2 servers that federate, and our program between them: a server that none of us wrote.

    tests/integration/snac_pair.py

Needs snac2 (Debian: bookworm-backports), and the right to listen on port 80 of 127.0.0.5
and 127.0.0.6: snac names its users by host alone. It proves that
  - the browser's sign-in works with snac's own page;
  - a mention from the other server comes in, and our reply arrives there, under the right post;
  - snac's ways are survived: since_id ignored, 404 as HTML, hexadecimal ids, no paging header: nothing is stored twice;
  - no Idempotency-Key: replies whose answer was dropped on the way stand exactly once, also two with one text.
Prints one PASS or FAIL line a check. Exit code: 0 all passed, 1 something failed, 77 it could not run here.
"""
import argparse
import http.client
import http.server
import json
import pathlib
import subprocess
import sys
import threading
import urllib.error
import urllib.parse
import urllib.request

from processes import (Desk, checking, exit_code, free_port, keep_secret, need_programs, report, scratch_folder,
                       servers_own, skip, wait_for)

HERE, THERE = "127.0.0.5", "127.0.0.6"
DELIVERY_S = 40


class NoServer(RuntimeError):
    pass


class Snac:
    """A server with an address of its own and the users brand and cust. Its host is the bare address, on whatever
    port it listens: with a port in it, snac would not know its own users."""

    def __init__(self, folder, address, port=80):
        self.folder, self.address, self.port, self.tokens = servers_own(folder), address, port, {}
        subprocess.run(["snac", "init", folder], input=f"{address}\n{port}\n{address}\n\nadmin@example.com\n", text=True,
                       check=True, capture_output=True)
        settings = pathlib.Path(folder, "server.json")
        settings.write_text(json.dumps(json.loads(settings.read_text()) | {
            "protocol": "http", "num_threads": 16, "queue_retry_minutes": 1}))
        self.passwords = {}
        for user in ("brand", "cust"):
            made = subprocess.run(["snac", "adduser", folder, user], input="\n", text=True, capture_output=True)
            said = made.stdout + made.stderr
            self.passwords[user] = said.split("User password is ")[1].split()[0]
        keep_secret(*self.passwords.values())
        self.log = open(servers_own(folder + ".log"), "w")
        self.process = subprocess.Popen(["snac", "httpd", folder], stdout=self.log, stderr=self.log)
        if not wait_for(self.answers, 10):
            raise NoServer(f"snac does not answer at {address}:{port}")

    def answers(self):
        try:
            return urllib.request.urlopen(f"http://{self.address}:{self.port}/api/v1/instance", timeout=5).status == 200
        except OSError:
            return False

    def login(self, user, client_id, redirect, state):
        """What a browser does with the sign-in page. Returns the address it is sent back to."""
        fields = {"login": user, "passwd": self.passwords[user], "redir": redirect, "cid": client_id, "state": state}
        connection = http.client.HTTPConnection(self.address, timeout=10)
        connection.request("POST", "/oauth/x-snac-login", urllib.parse.urlencode(fields),
                           {"Content-Type": "application/x-www-form-urlencoded"})
        return connection.getresponse().getheader("Location")

    def token(self, user):
        if user not in self.tokens:
            redirect = "http://127.0.0.1:1/"
            app = self.form("/api/v1/apps", client_name="check", redirect_uris=redirect, scopes="read write")
            back = urllib.parse.urlsplit(self.login(user, app["client_id"], redirect, "s"))
            self.tokens[user] = self.form("/oauth/token", grant_type="authorization_code", redirect_uri=redirect,
                                          code=urllib.parse.parse_qs(back.query)["code"][0],
                                          client_id=app["client_id"], client_secret=app["client_secret"])["access_token"]
        return self.tokens[user]

    def form(self, path, **fields):
        return json.load(urllib.request.urlopen(f"http://{self.address}{path}",
                                                urllib.parse.urlencode(fields).encode(), timeout=10))

    def get(self, user, path):
        request = urllib.request.Request(f"http://{self.address}{path}",
                                         headers={"Authorization": "Bearer " + self.token(user)})
        return json.load(urllib.request.urlopen(request, timeout=10))

    def post(self, user, text):
        request = urllib.request.Request(
            f"http://{self.address}/api/v1/statuses", urllib.parse.urlencode({"status": text}).encode(),
            headers={"Authorization": "Bearer " + self.token(user)})
        return json.load(urllib.request.urlopen(request, timeout=10))

    def replies(self, user, status):
        return self.get(user, f"/api/v1/statuses/{status['id']}/context")["descendants"]

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=20)
        self.log.close()


class Front:
    """Stands on port 80 before a server that listens elsewhere. Of the next new posts it drops the answers to `armed`,
    after the server has them, and keeps `lost` from the server."""

    def __init__(self, address, port):
        self.armed, self.lost, self.dropped = 0, 0, 0
        front = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def pass_on(self):
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                is_new_post = self.command == "POST" and self.path == "/api/v1/statuses"
                self.close_connection = True
                if is_new_post and front.lost > 0:
                    front.lost -= 1
                    front.dropped += 1
                    return
                connection = http.client.HTTPConnection(address, port, timeout=30)
                connection.request(self.command, self.path, body, dict(self.headers.items()) | {"Connection": "close"})
                answer = connection.getresponse()
                content = answer.read()
                if is_new_post and front.armed > 0:
                    front.armed -= 1
                    front.dropped += 1
                    return
                self.send_response_only(answer.status)
                for name, value in answer.getheaders():
                    if name.lower() not in ("transfer-encoding", "connection", "content-length"):
                        self.send_header(name, value)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            do_GET = do_POST = do_PUT = do_DELETE = pass_on

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer((address, 80), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()


def sign_in(desk, server):
    """account add, with this script as the browser."""
    adding = desk.start("account", "add", "--network", "mastodon", "--server", f"http://{server.address}",
                        "--key-file", "--json")
    page = next(line.strip() for line in adding.stderr if line.startswith("http"))
    asked = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(page).query))
    back = server.login("brand", asked["client_id"], asked["redirect_uri"], asked["state"])
    shown = urllib.request.urlopen(back, timeout=10).read().decode()
    output, errors = adding.communicate(timeout=60)
    return adding.returncode == 0 and "Signed in" in shown, output + errors


def posts_stored(desk):
    return desk.ask("SELECT count(*) FROM post")[0][0]


def in_queue(desk, text):
    desk.json("collect", "--once")
    return next((one for one in desk.json("queue") if text in one["lastText"]), None)


def check_main_job(desk, here, there):
    with checking("a mention from the other server is in the queue, by its author there"):
        sent = there.post("cust", f"@brand@{HERE} where is parcel 4711?")
        found = wait_for(lambda: in_queue(desk, "parcel 4711"), DELIVERY_S)
        report("a mention from the other server is in the queue, by its author there",
               found and found["customer"]["handle"] == f"cust@{THERE}", found)
    with checking("our reply arrives at the other server, under that post"):
        desk.json("reply", found["id"], "--text", "On its way since noon.")
        sending = desk.json("send", "--until-idle")
        arrived = wait_for(lambda: there.replies("cust", sent), DELIVERY_S)
        report("our reply arrives at the other server, under that post",
               arrived and len(arrived) == 1 and "On its way since noon." in arrived[0]["content"]
               and arrived[0]["in_reply_to_id"] == sent["id"], [sending, arrived])
    with checking("the sent reply is one post of the thread"):
        desk.json("collect", "--once")
        thread = desk.json("conversation", found["id"])["thread"]
        report("the sent reply is one post of the thread",
               len(thread) == 2 and thread[1]["reply"] and thread[1]["replyTo"] == thread[0]["id"], thread)
    with checking("what comes back at every look is stored once"):
        before = posts_stored(desk)
        for _ in range(5):
            desk.json("collect", "--once")
        desk.json("collect", "--for", "3s")
        report("what comes back at every look is stored once", posts_stored(desk) == before,
               [before, posts_stored(desk)])


def check_dropped_answers(desk, front, here, there):
    with checking("three replies whose answer was dropped, two of one text, stand exactly once each"):
        texts = {"first": "We look into it.", "second": "We look into it.", "third": "Ask again at noon."}
        sent = {name: there.post("cust", f"@brand@{HERE} the {name} lamp is broken") for name in texts}
        for name, text in texts.items():
            found = wait_for(lambda wanted=name: in_queue(desk, f"the {wanted} lamp"), DELIVERY_S)
            desk.json("reply", found["id"], "--text", text)
        front.armed = 3
        outcome = desk.json("send", "--for", "400s", "--until-idle", seconds=450)
        arrived = wait_for(lambda: {name: there.replies("cust", status) for name, status in sent.items()}
                           if all(there.replies("cust", status) for status in sent.values()) else None, DELIVERY_S)
        ours = here.get("brand", "/api/v1/accounts/" +
                        here.get("brand", "/api/v1/accounts/verify_credentials")["id"] + "/statuses?limit=40")
        counts = {text: sum(text in one["content"] for one in ours) for text in set(texts.values())}
        report("three replies whose answer was dropped, two of one text, stand exactly once each",
               front.dropped == 3 and outcome["pending"] == [] and arrived
               and all(len(arrived[name]) == 1 and text in arrived[name][0]["content"]
                       for name, text in texts.items())
               and counts == {"We look into it.": 2, "Ask again at noon.": 1},
               [front.dropped, outcome, arrived, counts])

def check_lost_request(desk, front, there):
    name = "a reply that never reached the server goes out after two looks, once"
    with checking(name):
        front.dropped, front.lost = 0, 1
        sent = there.post("cust", f"@brand@{HERE} is the shop closed?")
        found = wait_for(lambda: in_queue(desk, "is the shop closed"), DELIVERY_S)
        desk.json("reply", found["id"], "--text", "Open until six.")
        outcome = desk.json("send", "--for", "400s", "--until-idle", seconds=450)
        arrived = wait_for(lambda: there.replies("cust", sent), DELIVERY_S)
        report(name, front.dropped == 1 and outcome["pending"] == [] and len(arrived or []) == 1
               and "Open until six." in arrived[0]["content"], [front.dropped, outcome, arrived])


def main():
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    need_programs("daisychainctl", "snac")
    servers, front = [], None
    with scratch_folder() as folder:
        try:
            servers.append(Snac(f"{folder}/here", HERE, free_port(HERE)))
            servers.append(Snac(f"{folder}/there", THERE))
            front = Front(HERE, servers[0].port)
            desk = Desk(f"{folder}/desk")
            with checking("the browser's sign-in works with snac's own page"):
                report("the browser's sign-in works with snac's own page", *sign_in(desk, servers[0]))
            desk.json("person", "--name", "Sam")
            check_main_job(desk, *servers)
            check_dropped_answers(desk, front, *servers)
            check_lost_request(desk, front, servers[1])
            with checking("what the desk holds is sound"):
                desk.is_sound()
        except (OSError, NoServer) as error:
            skip(f"skipped: {error} (it needs port 80: root, or sysctl net.ipv4.ip_unprivileged_port_start=80)")
        finally:
            for server in [front, *servers] if front else servers:
                server.stop()
    return exit_code()


if __name__ == "__main__":
    sys.exit(main())
