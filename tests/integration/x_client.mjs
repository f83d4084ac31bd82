// twitter-api-v2 (npm) against the demo network, driven by third_party_clients.py. Its argument is JSON: "facts", the first line
// of the network, and "control", the token for orders. Says PASS or FAIL for each check.
import http from "node:http";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";

const { facts, control } = JSON.parse(process.argv[2]);
// The client knows one address only, so what it asks of that goes to the demo network.
https.request = (options) =>
  http.request({ ...options, protocol: "http:", host: "127.0.0.1", hostname: "127.0.0.1", port: facts.port, agent: undefined,
                 headers: { ...options.headers, host: `127.0.0.1:${facts.port}`, Host: `127.0.0.1:${facts.port}` } });
syncBuiltinESMExports();
const { ETwitterStreamEvent, TwitterApi } = await import("twitter-api-v2");

const order = async (name, body) => {
  const answer = await fetch(`${facts.control}/control/${name}`, {
    method: "POST", body: JSON.stringify(body),
    headers: { Authorization: `Bearer ${control}`, "Content-Type": "application/json" },
  });
  return answer.json();
};
const verdict = (passed, name) => console.log(`${passed ? "PASS" : "FAIL"} ${name}`);

const open = new TwitterApi({ clientId: facts.x.client_id });
const callback = "http://127.0.0.1:7/done";
const scope = ["tweet.read", "tweet.write", "users.read", "dm.read", "dm.write", "offline.access"];
const link = open.generateOAuth2AuthLink(callback, { scope });
const query = new URL(link.url).search.slice(1);
const decided = await fetch(facts.x.authorize, {
  method: "POST", body: query + "&decision=allow", redirect: "manual", headers: { "Content-Type": "application/x-www-form-urlencoded" },
});
const code = new URL(decided.headers.get("location")).searchParams.get("code");
const signedIn = await open.loginWithOAuth2({ code, codeVerifier: link.codeVerifier, redirectUri: callback });
const refreshed = await open.refreshOAuth2Token(signedIn.refreshToken);
const client = refreshed.client;
const me = await client.v2.me();
verdict(me.data.username === facts.x.username, "signs in and refreshes");

const mention = await order("x/post", { as: "mara_k", text: "@help twitter-api-v2, can you read this?" });
const mentions = await client.v2.userMentionTimeline(me.data.id, { expansions: ["author_id"], "tweet.fields": ["author_id"] });
verdict(mentions.tweets.some((one) => one.id === mention.id) && mentions.includes.users[0].username === "mara_k", "reads mentions");

const reply = await client.v2.reply("@mara_k yes", mention.id);
const found = await client.v2.search(`conversation_id:${mention.conversation_id}`);
verdict(found.tweets.some((one) => one.id === reply.data.id), "replies, and finds it by the thread");
const twice = await client.v2.reply("@mara_k yes", mention.id).catch((error) => error);
verdict(twice.code === 403 && /duplicate/.test(twice.data.detail), "is told that it said so before");

await order("x/play", { count: 25 });
const all = await client.v2.userMentionTimeline(me.data.id, { max_results: 10 });
await all.fetchLast(100);
verdict(all.tweets.length >= 26, "pages by token to the end");

const sent = await order("x/message", { as: "mara_k", text: "psst" });
await client.v2.sendDmToParticipant(sent.sender_id, { text: "we listen" });
const events = await client.v2.listDmEventsWithParticipant(sent.sender_id);
verdict(events.events.map((one) => one.text).join() === "we listen,psst", "answers a private message");

const app = new TwitterApi(facts.x.bearer_token);
await app.v2.updateStreamRules({ add: [{ value: "@marigoldhelp", tag: "check" }] });
const stream = await app.v2.searchStream();
const live = new Promise((resolve) => stream.on(ETwitterStreamEvent.Data, resolve));
await order("x/post", { as: "mara_k", text: "@help live?" });
const heard = await live;
verdict(heard.data.text.endsWith("live?") && heard.matching_rules[0].tag === "check", "hears the filtered stream");
stream.close();
process.exit(0);
