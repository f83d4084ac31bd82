// masto (npm) against the demo network, driven by third_party_clients.py: asks for a code and for mentions on standard
// output, reads the answers on standard input, says PASS or FAIL for each check.
import { createInterface } from "node:readline/promises";
import { createOAuthAPIClient, createRestAPIClient, createStreamingAPIClient } from "masto";

const url = process.argv[2];
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const ask = async (question) => {
  console.log(question);
  return (await lines.next()).value;
};
const verdict = (passed, name) => console.log(`${passed ? "PASS" : "FAIL"} ${name}`);

const redirectUri = "urn:ietf:wg:oauth:2.0:oob";
const scope = "read write";
const open = createRestAPIClient({ url });
const app = await open.v1.apps.create({ clientName: "check", redirectUris: redirectUri, scopes: scope });
const authorize = new URL("/oauth/authorize", url);
authorize.search = new URLSearchParams({ response_type: "code", client_id: app.clientId, redirect_uri: redirectUri, scope });
const code = await ask(`authorize ${authorize}`);
const token = await createOAuthAPIClient({ url }).token.create({
  grantType: "authorization_code", clientId: app.clientId, clientSecret: app.clientSecret, redirectUri, code, scope,
});
const client = createRestAPIClient({ url, accessToken: token.accessToken });
const me = await client.v1.accounts.verifyCredentials();
verdict(me.acct === "help", "signs in");

const id = await ask("mention masto, can you read this?");
const mentions = await client.v1.notifications.list({ types: ["mention"] });
verdict(mentions.some((one) => one.status.id === id), "reads mentions");

let count = 0;
for await (const page of client.v1.notifications.list({ limit: 30 })) count += page.length;
verdict(count >= mentions.length, "pages by Link");

const reply = await client.v1.statuses.create({ status: "@mara@blumen.example yes", inReplyToId: id });
const context = await client.v1.statuses.$select(id).context.fetch();
verdict(context.descendants.some((one) => one.id === reply.id), "reads its own reply in the thread");

const instance = await client.v2.instance.fetch();
const streaming = createStreamingAPIClient({ streamingApiUrl: instance.configuration.urls.streaming, accessToken: token.accessToken });
const subscription = streaming.user.subscribe();
const live = (async () => {
  for await (const event of subscription) {
    if (event.event === "notification") return event.payload.status.id;
  }
})();
let heard = "nothing";
for (let i = 0; i < 20 && heard === "nothing"; ++i) {
  await ask("mention masto, live?");
  heard = await Promise.race([live, new Promise((resolve) => setTimeout(() => resolve("nothing"), 500))]);
}
verdict(heard !== "nothing" && heard !== undefined, "streams mentions over a WebSocket");
const gone = await client.v1.statuses.$select(reply.id).fetch();
verdict(gone.inReplyToId === id, "finds a post by its id");
subscription.unsubscribe();
streaming.close();
process.exit(0);
