#!/usr/bin/python3
"""Holds every request of ours against a description of its network's API, by validators that others wrote.

    tests/integration/described_requests.py

The connector's tests and daisychainctl work against the demo network, which writes down what it was asked. Requests to
Mastodon and to X then go to prism (npm, @stoplight/prism-cli 5.16.0, in build/npm or PATH), which serves the descriptions
openapi/mastodon-4.7.json and openapi/x-2.167.json of the shared test data ($DAISYCHAIN_SHARED, default ../shared) and
refuses what breaks them. Requests to Bluesky, and the records in them, are held against the lexicons of @atproto/api.
Prints one PASS or FAIL line for each kind of request. Exit code: 0 none breaks it, 1 some do, 77 it could not run here.
"""
import argparse
import collections
import http.client
import json
import os
import re
import subprocess
import sys
import urllib.parse

from four_networks import Speaker, sign_in
from processes import (BIN, CHECKOUT, DemoNetwork, Desk, end_all, environment_of, exit_code, free_port, need_programs,
                       npm_program, report, say, scratch_folder, servers_own, skip, wait_for)

DESCRIPTIONS = {"mastodon": "openapi/mastodon-4.7.json", "x": "openapi/x-2.167.json"}

# Where the description says less than the networks do. A request may break it there, and nowhere else.
NOT_DESCRIBED = {
    "/.well-known/nodeinfo": "NodeInfo is a protocol of its own, not Mastodon's API",
    "/nodeinfo/2.0": "NodeInfo is a protocol of its own, not Mastodon's API",
    "/2/oauth2/token": "RFC 6749, which the description of X leaves out",
    "/2/oauth2/revoke": "RFC 7009, which the description of X leaves out",
    "/oauth/authorize": "the page is for a browser: RFC 6749 §4.1.1 asks for a form, the description for JSON",
}
# What the documentation that the description was made from says otherwise.
SAID_OTHERWISE = {
    "/api/v1/apps": ["Request body property redirect_uris must be array"],  # "String or Array of Strings"
    # A text with pictures is both "with a text" and "with media", which a oneOf forbids and every client does.
    "/api/v1/statuses": ["Request body must match exactly one schema in oneOf"],
}
# X is renaming posts; what it answers and documents has the names on the left, its description those on the right.
RENAMED = {"referenced_tweets.id": "referenced_posts", "referenced_tweets.id.author_id": "referenced_posts"}
# Forms reach prism as JSON: the description knows no forms, though Mastodon's documentation names "form data" for each
# of these calls and RFC 6749 §3.2 and RFC 7009 §2.1 allow nothing else for tokens. Names and types are held all the same.
FORM = "application/x-www-form-urlencoded"


def requests_of_connector(folder):
    program = os.path.join(BIN, "daisychain-test-network-demo")
    if not os.access(program, os.X_OK):
        skip(f"skipped: there is no {program}")
    kept = servers_own(os.path.join(folder, "requests"))
    ended = subprocess.run([program], capture_output=True, text=True, cwd=CHECKOUT, timeout=300,
                           env=environment_of(DAISYCHAIN_KEEP_REQUESTS=kept))
    report("the connector's tests pass", ended.returncode == 0, ended.stdout)
    with open(kept) as lines:
        return [json.loads(line) for line in lines]


def requests_of_ctl(folder):
    network = DemoNetwork(os.path.join(folder, "network"))
    try:
        desk = Desk(os.path.join(folder, "desk"))
        sign_in(desk, network)
        bluesky = network.facts["bluesky"]["handle"]
        for account in ("help@" + network.domain, bluesky, "marigoldhelp"):
            desk.json("stream", "add", account, "tag", "tulips")
            desk.json("stream", "add", account, "search", "late flowers")
        handle = network.order("bluesky/post", {"as": "mara", "text": "hello to nobody"})["handle"]
        username = network.order("x/post", {"as": "mara", "text": "hello to nobody"})["username"]
        for account, person in ((bluesky, handle), ("marigoldhelp", username)):
            desk.json("stream", "add", account, "account", person)
        asked = [Speaker(network, name).ask(f"where is my #parcel ({name})? See https://mara.example/track")
                 for name in ("bluesky", "x")]
        report("customers asked on Bluesky and on X", all(asked), asked)
        first = network.mention("where are my #tulips?")
        network.order("post", {"as": "mara@blumen.example", "text": "@help still waiting", "in_reply_to_id": first["id"]})
        desk.collect()
        desk.json("collect", "--for", "3s")
        network.misbehave("drop_answer", "POST", "/api/v1/statuses", count=1)
        network.misbehave("drop_answer", "POST", "/2/tweets", count=1)
        network.misbehave("drop_answer", "POST", "/xrpc/com.atproto.repo.putRecord", count=1)
        for words in ("still waiting", "(bluesky)", "(x)"):
            desk.json("reply", desk.conversation_of(words)["id"], "--text",
                      f"On their way, @mara {words}: https://marigold.example/track #parcel 🌼")
        desk.json("send", "--until-idle")
        desk.collect()
        for account in (bluesky, "marigoldhelp"):
            desk.json("account", "remove", account)
        return network.order("requests")
    finally:
        network.stop()


def start_prism(program, description, log):
    port = free_port()
    prism = subprocess.Popen([program, "mock", "-p", str(port), description], stdin=subprocess.DEVNULL,
                             stdout=log, stderr=log)

    def listens():
        with open(log.name) as said:
            return "is listening" in said.read()

    if not wait_for(listens):
        end_all(prism)
        skip("skipped: prism does not start")
    return prism, port


def typed(value):
    if value in ("true", "false"):
        return value == "true"
    return value


def json_of_form(body):
    """Fields as the JSON that stands for them: a[] is a list, a[b] an object, true and false are no texts."""
    fields = {}
    for name, value in urllib.parse.parse_qsl(body, keep_blank_values=True):
        if name.endswith("[]"):
            fields.setdefault(name[:-2], []).append(value)
        elif "[" in name:
            outer, inner = re.fullmatch(r"([^\[]+)\[([^\]]+)\]", name).groups()
            fields.setdefault(outer, {})[inner] = typed(value)
        else:
            fields[name] = typed(value)
    return json.dumps(fields)


def with_new_names(target):
    path, _, query = target.partition("?")
    fields = urllib.parse.parse_qsl(query, keep_blank_values=True)
    named = [(name, ",".join(dict.fromkeys(RENAMED.get(one, one) for one in value.split(",")))
              if name == "expansions" else value) for name, value in fields]
    return path + ("?" + urllib.parse.urlencode(named, safe=",:/") if query else "")


def violations(port, request):
    headers = {"Authorization": "Bearer of-nobody", "Accept": "application/json"}
    if request["idempotency_key"]:
        headers["Idempotency-Key"] = request["idempotency_key"]
    body = request["body"]
    if body:
        headers["Content-Type"] = request["content_type"]
    if body and request["content_type"].startswith(FORM):
        headers["Content-Type"], body = "application/json", json_of_form(body)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    target = with_new_names(request["target"]) if network_of(request) == "x" else request["target"]
    connection.request(request["method"], target, body.encode() or None, headers)
    answer = connection.getresponse()
    content = answer.read().decode()
    # A list in JSON, cut short when it is long; a request's come first. What prism had to make up for its own answer may
    # break the description too.
    found = re.findall(r'{"location":\["request"[^]]*\],"severity":"[^"]*","code":[^,]*,"message":("(?:[^"\\]|\\.)*")',
                       answer.getheader("sl-violations") or "")
    found = [json.loads(one) for one in found]
    if "NO_PATH_MATCHED" in content or "NO_METHOD_MATCHED" in content:
        found.append(json.loads(content)["title"])
    return [one for one in found if one not in SAID_OTHERWISE.get(request["target"], [])]


def network_of(request):
    target = request["target"]
    kinds = {"/xrpc/": "bluesky", "/2/": "x", "/feeds/": "feed"}
    return next((kind for begin, kind in kinds.items() if target.startswith(begin)), "mastodon")


def kind_of(request):
    path = request["target"].split("?")[0]
    return request["method"] + " " + re.sub(r"/\d{6,}(?=/|$)", "/:id", path)


def hold_against_description(network, requests, folder):
    """What each kind of request breaks."""
    path = os.path.join(os.environ.get("DAISYCHAIN_SHARED") or os.path.join(CHECKOUT, "../shared"), DESCRIPTIONS[network])
    if not os.path.exists(path):
        skip(f"skipped: there is no {path}")
    broken = collections.defaultdict(list)
    with open(servers_own(os.path.join(folder, network + ".log")), "w") as log:
        prism, port = start_prism(npm_program("prism"), path, log)
        try:
            for request in requests:
                broken[kind_of(request)] += violations(port, request)
        finally:
            end_all(prism)
    return broken


def hold_against_lexicons(requests):
    """The same by @atproto/api, of one call a line."""
    calls = "".join(json.dumps({"kind": kind_of(one), "method": one["method"], "target": one["target"],
                                "type": one["content_type"], "body": one["body"]}) + "\n" for one in requests)
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "lexicon_check.mjs")
    ended = subprocess.run(["node", script, os.path.join(CHECKOUT, "build", "npm")], input=calls, capture_output=True,
                           text=True, timeout=300)
    if ended.returncode == 77:
        skip("skipped: needs @atproto/api (npm)")
    broken = collections.defaultdict(list)
    for line in ended.stdout.splitlines():
        said = json.loads(line)
        broken[said["kind"]] += said["broken"]
    report("each call to Bluesky was held against its lexicon", ended.returncode == 0 and
           set(broken) == {kind_of(one) for one in requests}, ended.stderr)
    return broken


def main():
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    need_programs("daisychainctl", "daisychain-demo")
    with scratch_folder() as folder:
        asked = requests_of_connector(folder) + requests_of_ctl(folder)
        distinct = {json.dumps([one[key] for key in ("method", "target", "content_type", "body")]): one
                    for one in asked if one["user_agent"].startswith("Daisychain")}
        of_network = collections.defaultdict(list)
        for request in distinct.values():
            of_network[network_of(request)].append(request)
        broken = hold_against_lexicons(of_network["bluesky"])
        for network in DESCRIPTIONS:
            broken.update(hold_against_description(network, of_network[network], folder))
        say(", ".join(f"{network}: {len(requests)} requests" for network, requests in of_network.items()))
    for kind, found in sorted(broken.items()):
        reason = NOT_DESCRIBED.get(kind.split(" ")[1])
        if found and reason:
            say(f"{kind}: not held, {reason}")
        else:
            report(f"{kind} is as described", not found, found[:3])
    report("there were requests to hold against it", len(broken) >= 30, list(broken))
    return exit_code()


if __name__ == "__main__":
    sys.exit(main())
