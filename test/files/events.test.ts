import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readEvents, readMapping } from "@throughline/exchange";
import { loadStudy } from "@throughline/study/folder";
import { expect, test } from "vitest";
import { root } from "../russia.ts";

const cases = join(import.meta.dirname, "cases/events");

async function account(file: string, mappingFile: string) {
  const { study } = await loadStudy(join(root, "docs/examples/events/study"));
  if (!study) throw new Error("the example study has errors");
  const { mapping } = readMapping(mappingFile, readFileSync(join(cases, mappingFile), "utf8"), study);
  if (!mapping) throw new Error("the mapping has errors");
  const read = await readEvents({ files: [join(cases, file)], mapping, study });
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.account;
}

test.each([
  ["acled-newline.csv", "events-acled.yaml", 3],
  ["acled-date-long.csv", "events-acled.yaml", 5],
  ["acled-old.csv", "events-acled.yaml", 3],
  ["gdelt-commas.csv", "events-gdelt1.yaml", 4],
  ["20010501.export.CSV.zip", "events-gdelt1.yaml", 4],
])("%s: every event is kept", async (file, mapping, kept) => {
  const { events, kept: found, excluded } = await account(file, mapping);
  expect({ events, found, excluded }).toEqual({ events: kept, found: kept, excluded: [] });
});
