// Data from a study stays data when it is written into another language, whatever it contains.

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvRow, fileName, lineOfText, rString, spreadsheetRow, xmlText } from "@throughline/study";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sqlName, sqlText, withTemporaryDatabase } from "../packages/exchange/src/events/database.ts";
import { comment } from "../packages/report/src/replication/r-text.ts";

const hostile = [
  "",
  "a\nb",
  "a\r\nb",
  "a\u2028b\u2029c\u0085d",
  `"; system("touch owned"); "`,
  "'; DROP TABLE t; --",
  'a"b""c',
  "\\",
  "\\n\\",
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(A1)",
  "\t=1+1",
  "\u200b=1+1",
  "＝1+1",
  "=cmd|' /C calc'!A0",
  "\u001b]0;title\u0007\u001b[2J",
  "\u202eabc",
  "__proto__",
  "constructor",
  "a\0b",
  "\ud800",
  "\udc00a",
  "</data><x>",
  "]]>",
  "<!--",
  "&amp;",
  "# heading",
  "[link](javascript:x)",
  "`code`",
  "../../x",
  "C:\\x",
  "con.txt",
  ".hidden",
  "%s%n",
  "😀\u0301",
];
const text = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.array(fc.constantFrom(...hostile), { maxLength: 3 }).map((parts) => parts.join("")),
);
const property = (check: (value: string) => void) =>
  fc.assert(fc.property(text, check), { numRuns: 500, examples: hostile.map((value): [string] => [value]) });
const wellFormed = (value: string) => value.toWellFormed().replaceAll("\0", "\ufffd");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "encoders-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("CSV of the study's own data reads back unchanged", () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (cells) => {
      for (const end of ["\n", "\r\n"]) {
        const options = { record_delimiter: end, relax_column_count: true };
        expect(parse(csvRow(cells, end), options)).toEqual([cells.map((cell) => cell.toWellFormed())]);
      }
    }),
    { numRuns: 500 },
  );
});

test("CSV for spreadsheets has no formulas; numbers stay numbers", () => {
  property((value) => {
    const [[cell = ""] = []] = parse(spreadsheetRow([value]), { relax_column_count: true }) as string[][];
    if (!/^[+-]?\d/u.test(cell)) expect(cell).not.toMatch(/^[\s\p{C}]*[=+\-@＝＋－＠|%]/u);
    const kept = value.replaceAll("\0", "").toWellFormed();
    expect([kept, `'${kept}`]).toContain(cell);
  });
  expect(spreadsheetRow([-0.5, "-0.5", "1e-7", Number.NaN, undefined, "-x"])).toBe("-0.5,-0.5,1e-7,,,'-x\n");
});

test("XML keeps the text, in attributes and between tags", () => {
  property((value) => {
    const found: string[] = [];
    const parser = new Parser(
      {
        onopentag: (name, attributes) => found.push(name, attributes.a ?? ""),
        ontext: (words) => found.push(words),
      },
      { xmlMode: true },
    );
    parser.end(`<x a="${xmlText(value)}">${xmlText(value)}</x>`);
    const expected = Array.from(value.toWellFormed(), (letter) =>
      (letter < " " && !"\t\n\r".includes(letter)) || letter === "\ufffe" || letter === "\uffff"
        ? "\ufffd"
        : letter,
    ).join("");
    expect([found[0], found[1], found.slice(2).join("")]).toEqual(["x", expected, expected]);
  });
});

test("a line for a terminal or a comment is one line without control characters", () => {
  property((value) => {
    expect(lineOfText(value)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    expect(comment(value)).toMatch(/^# [^\n\r]*$/u);
  });
});

test("a file name is valid on every system", async () => {
  const names = [...hostile, ...fc.sample(text, { numRuns: 200, seed: 1 })].map((value) => fileName(value));
  for (const name of new Set(names)) {
    expect(name).toMatch(/^[^\\/:*?"<>|\p{C}]+$/u);
    expect(name).not.toMatch(/^\.|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu);
    await writeFile(join(folder, name), "x");
    expect((await stat(join(folder, name))).isFile()).toBe(true);
  }
});

test("SQL reads every text and name back unchanged", async () => {
  const values = [...new Set([...hostile, ...fc.sample(text, { numRuns: 100, seed: 2 })])];
  await withTemporaryDatabase({}, async ({ rows }) => {
    const found = await rows(`SELECT unnest([${values.map(sqlText).join(", ")}]) AS value`);
    expect(found.map(({ value }) => value)).toEqual(values.map(wellFormed));
    const name = `a"b'c\\\n`;
    expect(await rows(`SELECT 'x' AS ${sqlName(name)}`)).toEqual([{ [name]: "x" }]);
  });
});

const hasR = (() => {
  try {
    execFileSync("Rscript", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

test.skipIf(!hasR)("R reads every string back unchanged, and executes nothing in a comment", () => {
  const values = [...hostile, ...fc.sample(text, { numRuns: 300, seed: 3 })];
  const script = [
    ...values.map((value) => comment(`${value}\nstop("a comment was run")`)),
    "Sys.setlocale('LC_ALL', 'C')",
    `values <- c(${values.map(rString).join(",\n")})`,
    "for (value in values) cat(paste(utf8ToInt(value), collapse = ' '), '\\n', sep = '')",
  ].join("\n");
  writeFileSync(join(folder, "encoded.R"), script);
  const printed = execFileSync("Rscript", ["--vanilla", join(folder, "encoded.R")], { encoding: "utf8" });
  const lines = printed.split("\n").slice(1, -1);
  expect(lines).toEqual(
    values.map((value) => Array.from(wellFormed(value), (letter) => letter.codePointAt(0)).join(" ")),
  );
});
