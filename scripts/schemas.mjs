// Writes docs/schemas/ from the code: node --conditions=source scripts/schemas.mjs
import { mkdirSync, writeFileSync } from "node:fs";
import { assessmentJsonSchema } from "../packages/assess/src/index.ts";
import { mappingJsonSchema } from "../packages/exchange/src/index.ts";
import { jsonSchemas } from "../packages/study/src/index.ts";

const folder = new URL("../docs/schemas/", import.meta.url);
mkdirSync(folder, { recursive: true });
const schemas = {
  ...jsonSchemas(),
  "events-mapping.yaml": mappingJsonSchema(),
  "assessment.json": assessmentJsonSchema(),
};
for (const [file, schema] of Object.entries(schemas)) {
  writeFileSync(new URL(`${file}.schema.json`, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
