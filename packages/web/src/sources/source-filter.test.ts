import { expect, test } from "vitest";
import { choicesIn, filterSources, noFilter, type SourceFilter } from "./source-filter.ts";
import { sourceLines } from "./source-line.ts";

const source = (key: string, type: string, csl: Readonly<Record<string, unknown>> = {}) => ({
  key,
  bibtex: `@misc{${key}, title = {T}}`,
  version: 1,
  author: "A",
  csl: { type, title: `About ${key}`, ...csl },
});
const dated = (...parts: number[]) => ({ issued: { "date-parts": [parts] } });
const lines = sourceLines([
  source("a", "book", { ...dated(1994), author: [{ family: "Doe" }] }),
  source("b", "article-newspaper", dated(1996, 5, 3)),
  source("c", "article-newspaper"),
  source("d", "report", { ...dated(2003, 1), title: "" }),
]);
const facts = { hasText: () => true, passagesOf: () => 0, claimsOf: () => 0 };
const keys = (filter: Partial<SourceFilter>) =>
  filterSources(lines, { ...noFilter, ...filter }, facts).map(({ key }) => key);

test("sources are filtered by type and years; one without a date matches no range of years", () => {
  expect(choicesIn(lines).types).toEqual(["article-newspaper", "book", "report"]);
  expect(keys({ type: "article-newspaper" })).toEqual(["b", "c"]);
  expect(keys({ from: "1996" })).toEqual(["b", "d"]);
  expect(keys({ from: "1994", to: "1996" })).toEqual(["a", "b"]);
  expect(keys({ to: "1995", type: "report" })).toEqual([]);
  expect(keys({})).toEqual(["a", "b", "c", "d"]);
});

test("a source is labelled by author, year and title, as far as they are known", () => {
  expect(lines.map(({ label }) => label)).toEqual(["Doe 1994: About a", "“About b” 1996", "“About c”", "d"]);
});
