// Holds calls of ours against the lexicons of @atproto/api. Driven by described_requests.py: a call a line of JSON on standard
// input, {"kind", "broken": […]} a line out. node lexicon_check.mjs FOLDER: where npm put @atproto/api. Exit code 77: it isn't there.
import { createRequire } from "node:module";
import readline from "node:readline";
import { pathToFileURL } from "node:url";

const from = createRequire(pathToFileURL(process.argv[2] + "/"));
let api;
try {
  api = from("@atproto/api");
} catch {
  process.exit(77);
}
const { lexicons, jsonToLex } = api;

// A query's values are texts; the lexicon says what they stand for.
const typed = (text, type) => (type === "integer" ? Number(text) : type === "boolean" ? text === "true" : text);

const parametersOf = (definition, query) => {
  const known = definition.parameters?.properties ?? {};
  const found = {};
  for (const name of new Set(query.keys())) {
    const type = known[name]?.type;
    if (!type) throw new Error(`there is no parameter ${name}`);
    const all = query.getAll(name);
    found[name] = type === "array" ? all.map((one) => typed(one, known[name].items.type)) : typed(all[0], type);
  }
  return found;
};

for await (const line of readline.createInterface({ input: process.stdin })) {
  const call = JSON.parse(line);
  const address = new URL(call.target, "http://here");
  const name = address.pathname.split("/").pop();
  const broken = [];
  const hold = (check) => {
    try {
      check();
    } catch (error) {
      broken.push(error.message);
    }
  };
  hold(() => {
    const definition = lexicons.getDefOrThrow(name, ["query", "procedure"]);
    if ((definition.type === "query") !== (call.method === "GET")) throw new Error(`${name} is a ${definition.type}`);
    hold(() => lexicons.assertValidXrpcParams(name, parametersOf(definition, address.searchParams)));
    if (definition.type !== "procedure" || definition.input?.encoding !== "application/json") return;
    const input = jsonToLex(JSON.parse(call.body));
    hold(() => lexicons.assertValidXrpcInput(name, input));
    if (input.record) hold(() => lexicons.assertValidRecord(input.collection, input.record));
  });
  console.log(JSON.stringify({ kind: call.kind, broken }));
}
