// Changed files for every reader: each is read or refused, in bounded time and memory. `readers.long.test.ts` reads many more.

import { expect, test } from "vitest";
import { fuzz } from "./fuzz.ts";

test("500 changed files are each read or refused", async () => {
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

test("500 changed files of each format that is imported are read or refused", async () => {
  expect(await fuzz(3, 500, imported)).toEqual([]);
});
