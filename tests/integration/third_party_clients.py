#!/usr/bin/python3
"""Clients written by others sign in to the demo network, read mentions, reply and stream.

    tests/integration/third_party_clients.py [--masto DIR]

Needs, and says "skipped: ..." for each that is missing:
  toot 0.34 and python3-mastodon 1.8    apt-get install toot python3-mastodon
  masto 7 and node 20 or later          npm install --prefix DIR masto@7.12.0; DIR is build/npm by default
  @atproto/api 0.19 and node 22         the same, @atproto/api@0.19.19; node 20 will do but for the Jetstream
  twitter-api-v2 1.29 and node          the same, twitter-api-v2@1.29.1
Prints one PASS, FAIL or skipped line a check. Exit code: 0 all passed or skipped, 1 something failed.
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import urllib.error
import urllib.parse
import urllib.request

from processes import CONTROL, NODE_MODULES, DemoNetwork, checking, exit_code, need_programs, report, wait_for


class KeepRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def send_form(authorize_url, account="help"):
    """What a browser does with the sign-in page when "allow" is pressed: sends the form with every hidden field.
    Returns the answer, or the address that it is sent on to."""
    page = urllib.request.urlopen(authorize_url).read().decode()
    fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', page))
    fields = {name: value.replace("&amp;", "&").replace("&quot;", '"') for name, value in fields.items()}
    fields.update(account=account, decision="allow")
    base = urllib.parse.urlsplit(authorize_url)
    target = f"{base.scheme}://{base.netloc}/oauth/authorize"
    opener = urllib.request.build_opener(KeepRedirect)
    try:
        return opener.open(target, urllib.parse.urlencode(fields).encode()).read().decode(), ""
    except urllib.error.HTTPError as error:
        return "", error.headers["Location"]


def press_allow(authorize_url, account="help"):
    """Returns the code that signs in."""
    answer, address = send_form(authorize_url, account)
    if address:
        return urllib.parse.parse_qs(urllib.parse.urlsplit(address).query)["code"][0]
    return re.search(r'<code id="code">([^<]+)</code>', answer).group(1)


def check_mastodon_py(network):
    try:
        import mastodon
    except ImportError:
        print("skipped: needs python3-mastodon")
        return
    with checking("Mastodon.py signs in"):
        client_id, secret = mastodon.Mastodon.create_app("check", api_base_url=network.url, scopes=["read", "write"])
        client = mastodon.Mastodon(client_id=client_id, client_secret=secret, api_base_url=network.url)
        code = press_allow(client.auth_request_url(scopes=["read", "write"]))
        client.log_in(code=code, scopes=["read", "write"])
        report("Mastodon.py signs in", client.account_verify_credentials().acct == "help")
    with checking("Mastodon.py reads mentions"):
        sent = network.mention("Mastodon.py, can you read this?")
        got = client.notifications(types=["mention"])
        report("Mastodon.py reads mentions", any(str(one.status.id) == sent["id"] for one in got))
    with checking("Mastodon.py replies once, also when it repeats"):
        for _ in range(2):
            client.status_post("@mara@blumen.example yes", in_reply_to_id=sent["id"], idempotency_key="check-1")
        report("Mastodon.py replies once, also when it repeats", len(network.replies_to(sent)) == 1)
    with checking("Mastodon.py reads thread, search, hashtag and instance"):
        context = client.status_context(sent["id"])
        found = client.search("Mastodon.py", result_type="statuses")
        report("Mastodon.py reads thread, search, hashtag and instance",
               len(context.descendants) == 1 and len(found.statuses) >= 1 and client.timeline_hashtag("none") == []
               and client.instance().uri == "marigold.example")
    with checking("Mastodon.py pages through everything"):
        network.order("play", {"count": 95})
        everything = client.fetch_remaining(client.notifications(limit=20))
        report("Mastodon.py pages through everything", len({one.id for one in everything}) >= 96, len(everything))
    with checking("Mastodon.py uploads a picture"):
        picture = urllib.request.urlopen(network.url + "/avatars/instance.png").read()
        media = client.media_post(picture, mime_type="image/png", description="a daisy", synchronous=True)
        posted = client.status_post("look", media_ids=[media])
        report("Mastodon.py uploads a picture", posted.media_attachments[0].description == "a daisy")
    with checking("Mastodon.py streams mentions, edits and deletions"):
        heard = {}

        class Listener(mastodon.StreamListener):
            def on_notification(self, notification):
                heard["mention"] = str(notification.status.id)

            def on_status_update(self, status):
                heard["edit"] = str(status.id)

            def on_delete(self, status_id):
                heard["delete"] = str(status_id)

        handle = client.stream_user(Listener(), run_async=True)
        wait_for(lambda: network.order("state")["streams"] > 0)
        said = network.mention("live?")
        network.order("edit", {"id": said["id"], "text": "@help live!"})
        network.order("delete", {"id": said["id"]})
        wait_for(lambda: len(heard) == 3)
        handle.close()
        report("Mastodon.py streams mentions, edits and deletions",
               heard == {"mention": said["id"], "edit": said["id"], "delete": said["id"]}, heard)


def toot(folder, *arguments, text=None):
    return subprocess.run(["toot", *arguments, "--no-color"], capture_output=True, text=True, input=text, timeout=30,
                          env=dict(os.environ, XDG_CONFIG_HOME=folder))


def toot_signs_in(network, folder):
    command = ["toot", "login", "--disable-https", "--instance", network.url.removeprefix("http://"), "--no-color"]
    login = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                             text=True, env=dict(os.environ, XDG_CONFIG_HOME=folder, PYTHONUNBUFFERED="1"))
    guard = threading.Timer(30, login.kill)
    guard.start()
    said = ""
    for line in login.stdout:
        said += line
        if line.startswith("http"):
            login.stdin.write("n\n" + press_allow(line.strip()) + "\n")
            login.stdin.flush()
    guard.cancel()
    return login.wait() == 0 and "Successfully logged in" in said, said


def check_toot(network, folder):
    if not shutil.which("toot"):
        print("skipped: needs toot")
        return
    with checking("toot signs in"):
        report("toot signs in", *toot_signs_in(network, folder))
    with checking("toot reads mentions"):
        sent = network.mention("toot, can you read this?")
        shown = toot(folder, "notifications", "--mentions").stdout
        report("toot reads mentions", "toot, can you read this?" in shown, shown)
    with checking("toot replies"):
        answer = toot(folder, "post", "@mara@blumen.example yes", "--reply-to", sent["id"])
        report("toot replies", len(network.replies_to(sent)) == 1, answer.stdout + answer.stderr)
    with checking("toot shows the thread and who is who"):
        thread = toot(folder, "thread", sent["id"]).stdout
        who = toot(folder, "whois", "mara@blumen.example").stdout
        report("toot shows the thread and who is who", "can you read this" in thread and "blumen.example" in who,
               thread + who)


def check_masto(network, masto_folder):
    node = shutil.which("node")
    if not node or not masto_folder or not os.path.isdir(os.path.join(masto_folder, "node_modules", "masto")):
        print("skipped: needs node and masto (npm), see --masto")
        return
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "masto_client.mjs")
    with tempfile.TemporaryDirectory(dir=masto_folder) as place:
        shutil.copy(script, place)  # node looks for packages beside the script
        client = subprocess.Popen([node, os.path.join(place, "masto_client.mjs"), network.url], stdin=subprocess.PIPE,
                                  stdout=subprocess.PIPE, text=True)
        guard = threading.Timer(60, client.kill)
        guard.start()
        sent = None
        for line in client.stdout:
            word, _, rest = line.strip().partition(" ")
            answer = None
            if word == "authorize":
                answer = press_allow(rest)
            elif word == "mention":
                said = network.mention(rest)
                sent = sent or said
                answer = said["id"]
            else:
                report("masto " + rest, word == "PASS")
            if answer:
                client.stdin.write(answer + "\n")
                client.stdin.flush()
        guard.cancel()
        report("masto ends well", client.wait() == 0 and sent is not None)
        report("masto replies", len(network.replies_to(sent)) == 1 if sent else False)


def check_npm_client(network, folder, package, script, name):
    """Runs a script that says PASS or FAIL itself; it gets the network's facts and gives orders on its own."""
    node = shutil.which("node")
    if not node or not folder or not os.path.isdir(os.path.join(folder, "node_modules", *package.split("/"))):
        print(f"skipped: needs node and {package} (npm), see --masto")
        return
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), script)
    with tempfile.TemporaryDirectory(dir=folder) as place, checking(name + " ends well"):
        shutil.copy(source, place)  # node looks for packages beside the script
        told = json.dumps({"facts": network.facts, "control": CONTROL})
        done = subprocess.run([node, os.path.join(place, script), told], capture_output=True, text=True, timeout=60)
        for line in done.stdout.splitlines():
            word, _, rest = line.partition(" ")
            if word in ("PASS", "FAIL"):
                report(f"{name} {rest}", word == "PASS")
            else:
                print(line)
        report(name + " ends well", done.returncode == 0, done.stderr[-500:])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--masto", default=os.path.dirname(NODE_MODULES), help="a folder in whose node_modules the packages of npm are installed")
    arguments = parser.parse_args()
    need_programs("daisychain-demo")
    with tempfile.TemporaryDirectory() as folder:
        network = DemoNetwork(os.path.join(folder, "network"))
        try:
            check_mastodon_py(network)
            check_toot(network, os.path.join(folder, "toot"))
            check_masto(network, arguments.masto)
            check_npm_client(network, arguments.masto, "@atproto/api", "bluesky_client.mjs", "@atproto/api")
            check_npm_client(network, arguments.masto, "twitter-api-v2", "x_client.mjs", "twitter-api-v2")
        finally:
            report("the network ends in order", network.stop() == 0)
    return exit_code()


if __name__ == "__main__":
    sys.exit(main())
