// Writes packages/influence/src/pathway/shipped.json from packages/influence/patterns/*.yaml: node scripts/patterns.mjs
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";

const folder = new URL("../packages/influence/patterns/", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
const files = Object.fromEntries(
  names.sort().map((name) => [name, parse(readFileSync(new URL(name, folder), "utf8"))]),
);
writeFileSync(
  new URL("../packages/influence/src/pathway/shipped.json", import.meta.url),
  `${JSON.stringify(files, null, 2)}\n`,
);
