import type { Hit } from "@throughline/api";
import { expect, test } from "vitest";
import { localeOf } from "../../sources/source-locale.ts";
import { csvOf, sheetOf } from "../../ui/files/csv.ts";
import { hitRows, orderHits } from "./search-results.ts";

const hit = (before: string, exact: string, after: string): Hit => ({
  in: "documents",
  key: "sources/a.txt",
  field: "text",
  start: 0,
  end: 5,
  before,
  exact,
  after,
});
const hits = [
  hit("the old ", "court", " sat"),
  hit("A high ", "court", ", then"),
  hit("high ", "Court", " — rose"),
];

test("hits are ordered by position, by the words before, nearest first, and by the words after", () => {
  expect(orderHits(hits, "place")).toEqual([0, 1, 2]);
  expect(orderHits(hits, "before")).toEqual([2, 1, 0]);
  expect(orderHits(hits, "after")).toEqual([2, 0, 1]);
});

test("a table for a spreadsheet is quoted, marked as UTF-8, and contains no formula", async () => {
  const [heading = [], row = []] = hitRows([hit('=HYPERLINK("x"), ', "суд", "\n-1")]);
  expect(row).toHaveLength(heading.length);
  expect(await csvOf([row])).toBe('documents,sources/a.txt,text,0,5,"=HYPERLINK(""x""), ",суд,"\n-1"\n');
  expect((await sheetOf([heading, row])).split("\n", 2)[1]).toContain(`"'=HYPERLINK(""x""), "`);
  expect(await sheetOf([["-1", "a"]])).toBe("\ufeff'-1,a\n");
});

test("the language of a source follows from its entry, or from its letters", () => {
  expect(localeOf("@misc{a, langid={russian}}", "")).toBe("ru");
  expect(localeOf("@misc{a, language={de-AT}}", "")).toBe("de-at");
  expect(localeOf("@misc{a, langid={old church slavonic}}", "Суд")).toBe("ru");
  expect(localeOf("@misc{a}", "A court")).toBe("en");
});
