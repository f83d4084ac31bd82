// A whole Bluesky network on this machine's loopback: directory, personal data server, app view. Driven by bluesky_stack.py.
// Prints one line of JSON when all of it is ready, and ends on SIGTERM.
//
// node bluesky_stack.mjs FOLDER: where npm put @atproto/dev-env. $PDS_PORT is where the network says its data server is;
// it listens at $PDS_INNER_PORT, so that something may stand between.
import { createRequire } from "node:module";
import net from "node:net";
import { pathToFileURL } from "node:url";

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, ...rest) {
  if (typeof port === "object" || Number.isNaN(Number(port))) return listen.call(this, port, ...rest);
  const inner = String(port) === process.env.PDS_PORT ? process.env.PDS_INNER_PORT : port;
  return listen.call(this, Number(inner), "127.0.0.1", rest.findLast((one) => typeof one === "function"));
};

const from = createRequire(pathToFileURL(process.argv[2] + "/"));
const { TestNetwork } = await import(pathToFileURL(from.resolve("@atproto/dev-env")));
const port = (name) => ({ port: Number(process.env[name]) });
const network = await TestNetwork.create({
  plc: port("PLC_PORT"),
  ozone: port("OZONE_PORT"),
  pds: { ...port("PDS_PORT"), hostname: "localhost", enableDidDocWithSession: true, rateLimitsEnabled: true },
  bsky: { ...port("BSKY_PORT"), publicUrl: `http://localhost:${process.env.BSKY_PORT}` },
});
console.log(JSON.stringify({ pds: network.pds.url, plc: network.plc.url }));
process.once("SIGTERM", () => process.exit(0));
