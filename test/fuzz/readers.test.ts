// Mutated files for every reader: each is read or rejected, in bounded time and memory. `readers.long.test.ts` reads
// many more.

import { expect, test } from "vitest";
import { fuzz } from "./fuzz.ts";

test("500 mutated files are each read or rejected", async () => {
  expect(await fuzz(1, 500)).toEqual([]);
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

test("500 mutated files of each import format are read or rejected", async () => {
  expect(await fuzz(3, 500, imported)).toEqual([]);
});
