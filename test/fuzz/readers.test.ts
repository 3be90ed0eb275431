// Mutated files for every reader: each is read or rejected, in bounded time and memory. `readers.long.test.ts` reads
// many more.

import { expect, test } from "vitest";
import { repetitions } from "../repetitions.ts";
import { fuzz } from "./fuzz.ts";

const files = repetitions({ quick: 120, long: 500 });

test(`${files} mutated files are each read or rejected`, async () => {
  expect(await fuzz(1, files)).toEqual([]);
});

/** The readers of files of other programs. */
const imported = [
  "rtf",
  "odt",
  "srt",
  "vtt",
  "epub",
  "tables",
  "importedTable",
  "spss",
  "stata",
  "workbook",
  "network",
  "gexf",
  "edges",
  "project",
  "codebook",
  "entries",
];

test(`${files} mutated files of each import format are read or rejected`, async () => {
  expect(await fuzz(3, files, imported)).toEqual([]);
});
