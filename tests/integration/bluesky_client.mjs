// @atproto/api (npm) against the demo network, driven by third_party_clients.py. Its argument is JSON: "facts", the first line
// of the network, and "control", the token for orders. Says PASS or FAIL for each check.
import { AtpAgent, RichText } from "@atproto/api";

const { facts, control } = JSON.parse(process.argv[2]);
const order = async (name, body) => {
  const answer = await fetch(`${facts.control}/control/${name}`, {
    method: "POST", body: JSON.stringify(body),
    headers: { Authorization: `Bearer ${control}`, "Content-Type": "application/json" },
  });
  return answer.json();
};
const verdict = (passed, name) => console.log(`${passed ? "PASS" : "FAIL"} ${name}`);

const agent = new AtpAgent({ service: facts.bluesky.service });
await agent.login({ identifier: facts.bluesky.handle, password: facts.bluesky.app_password });
verdict(agent.session.did === facts.bluesky.did, "signs in");

const mention = await order("bluesky/post", { as: "mara", text: "@help atproto, can you read this?" });
const list = await agent.listNotifications({ limit: 10 });
verdict(list.data.notifications.some((one) => one.uri === mention.uri && one.reason === "mention"), "reads mentions");

const text = new RichText({ text: `@${mention.handle} yes, see https://marigold.example/help 🌼` });
await text.detectFacets(agent);
const parent = { uri: mention.uri, cid: mention.cid };
const reply = await agent.post({ text: text.text, facets: text.facets, reply: { root: parent, parent } });
const thread = await agent.getPostThread({ uri: mention.uri });
verdict(thread.data.thread.replies.some((one) => one.post.uri === reply.uri), "replies, and reads it in the thread");
const features = thread.data.thread.replies[0].post.record.facets.map((one) => one.features[0].$type);
verdict(features.includes("app.bsky.richtext.facet#mention"), "finds the customer's DID by the handle");

await order("bluesky/play", { count: 25 });
let cursor;
let count = 0;
do {
  const page = await agent.listNotifications({ limit: 10, cursor });
  count += page.data.notifications.length;
  cursor = page.data.cursor;
} while (cursor);
verdict(count >= 26, "pages by cursor to the end");

const picture = await agent.uploadBlob(new Uint8Array([137, 80, 78, 71]), { encoding: "image/png" });
const shown = await agent.post({
  text: "look", embed: { $type: "app.bsky.embed.images", images: [{ image: picture.data.blob, alt: "four bytes" }] },
});
const posts = await agent.getPosts({ uris: [shown.uri] });
verdict(posts.data.posts[0].embed.images[0].alt === "four bytes", "posts a picture");
await agent.deletePost(shown.uri);
verdict((await agent.getPosts({ uris: [shown.uri] })).data.posts.length === 0, "deletes it");

await order("bluesky/message", { as: "mara", text: "psst" });
const chat = agent.withProxy("bsky_chat", "did:web:api.bsky.chat");
const convos = await chat.chat.bsky.convo.listConvos();
const convoId = convos.data.convos[0].id;
await chat.chat.bsky.convo.acceptConvo({ convoId });
await chat.chat.bsky.convo.sendMessage({ convoId, message: { text: "we listen" } });
const messages = await chat.chat.bsky.convo.getMessages({ convoId });
verdict(messages.data.messages.map((one) => one.text).join() === "we listen,psst", "answers a private message");

await order("bluesky/expire", {});
const again = await agent.getProfile({ actor: "mara.customers.test" });
verdict(again.data.did === mention.did, "refreshes an expired session by itself");

if (typeof WebSocket === "undefined") {
  console.log("skipped: this node has no WebSocket");
} else {
  const heard = await new Promise((resolve) => {
    const socket = new WebSocket(`${facts.bluesky.jetstream}?wantedDids=${mention.did}`);
    socket.onopen = () => order("bluesky/post", { as: "mara", text: "live" });
    socket.onmessage = (event) => resolve(JSON.parse(event.data).commit?.record?.text);
    socket.onerror = () => resolve("");
  });
  verdict(heard === "live", "hears the Jetstream");
}
process.exit(0);
