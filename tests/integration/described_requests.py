#!/usr/bin/python3
"""Holds every request of ours against a description of the Mastodon API, by a validator that others wrote.

    tests/integration/described_requests.py

The connector's tests and daisychainctl work against the demo network, which writes down what it was asked. Each request
then goes to prism (npm, @stoplight/prism-cli 5.16.0, in build/npm or PATH), which serves the description
openapi/mastodon-4.7.json of the shared test data ($DAISYCHAIN_SHARED, default ../shared) and refuses what breaks it.
Prints one PASS or FAIL line for each kind of request. Exit code: 0 none breaks it, 1 some do, 77 it could not run here.
"""
import argparse
import http.client
import json
import os
import re
import subprocess
import sys
import urllib.parse

from processes import (BIN, CHECKOUT, DemoNetwork, Desk, end_all, environment_of, exit_code, free_port, need_programs,
                       npm_program, report, say, scratch_folder, skip, wait_for)

DESCRIPTION = "openapi/mastodon-4.7.json"

# Where the description says less than the networks do. A request may break it there, and nowhere else.
NOT_DESCRIBED = {
    "/.well-known/nodeinfo": "NodeInfo is a protocol of its own, not Mastodon's API",
    "/nodeinfo/2.0": "NodeInfo is a protocol of its own, not Mastodon's API",
    "/oauth/authorize": "the page is for a browser: RFC 6749 §4.1.1 asks for a form, the description for JSON",
}
# What the documentation that the description was made from says otherwise.
SAID_OTHERWISE = {
    "/api/v1/apps": ["Request body property redirect_uris must be array"],  # "String or Array of Strings"
    # A text with pictures is both "with a text" and "with media", which a oneOf forbids and every client does.
    "/api/v1/statuses": ["Request body must match exactly one schema in oneOf"],
}
# Forms reach prism as JSON: the description knows no forms, though Mastodon's documentation names "form data" for each
# of these calls and RFC 6749 §3.2 and RFC 7009 §2.1 allow nothing else for tokens. Names and types are held all the same.
FORM = "application/x-www-form-urlencoded"


def requests_of_connector(folder):
    program = os.path.join(BIN, "daisychain-test-network-demo")
    if not os.access(program, os.X_OK):
        skip(f"skipped: there is no {program}")
    kept = os.path.join(folder, "requests")
    ended = subprocess.run([program], capture_output=True, text=True, cwd=CHECKOUT, timeout=300,
                           env=environment_of(DAISYCHAIN_KEEP_REQUESTS=kept))
    report("the connector's tests pass", ended.returncode == 0, ended.stdout)
    with open(kept) as lines:
        return [json.loads(line) for line in lines]


def requests_of_ctl(folder):
    network = DemoNetwork(os.path.join(folder, "network"))
    try:
        desk = Desk(os.path.join(folder, "desk"))
        desk.sign_in(network)
        desk.json("stream", "add", "help", "tag", "tulips")
        desk.json("stream", "add", "help", "search", "late flowers")
        first = network.mention("where are my #tulips?")
        network.order("post", {"as": "mara@blumen.example", "text": "@help still waiting", "in_reply_to_id": first["id"]})
        desk.collect()
        desk.json("collect", "--for", "3s")
        network.misbehave("drop_answer", "POST", "/api/v1/statuses", count=1)
        desk.json("reply", desk.queue()[0]["id"], "--text", "On their way.")
        desk.json("send", "--until-idle")
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
    connection.request(request["method"], request["target"], body.encode() or None, headers)
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


def kind_of(request):
    path = request["target"].split("?")[0]
    return request["method"] + " " + re.sub(r"/\d{6,}(?=/|$)", "/:id", path)


def main():
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    need_programs("daisychainctl", "daisychain-demo")
    description = os.path.join(os.environ.get("DAISYCHAIN_SHARED") or os.path.join(CHECKOUT, "../shared"), DESCRIPTION)
    if not os.path.exists(description):
        skip(f"skipped: there is no {description}")
    program = npm_program("prism")
    with scratch_folder() as folder:
        asked = requests_of_connector(folder) + requests_of_ctl(folder)
        distinct = {json.dumps([one[key] for key in ("method", "target", "content_type", "body")]): one
                    for one in asked if one["user_agent"].startswith("Daisychain")}
        with open(os.path.join(folder, "prism.log"), "w") as log:
            prism, port = start_prism(program, description, log)
            try:
                broken = {}
                for request in distinct.values():
                    broken.setdefault(kind_of(request), []).extend(violations(port, request))
            finally:
                end_all(prism)
    for kind, found in sorted(broken.items()):
        reason = NOT_DESCRIBED.get(kind.split(" ")[1])
        if found and reason:
            say(f"{kind}: not held, {reason}")
        else:
            report(f"{kind} is as described", not found, found[:3])
    report("there were requests to hold against it", len(broken) >= 10, list(broken))
    return exit_code()


if __name__ == "__main__":
    sys.exit(main())
