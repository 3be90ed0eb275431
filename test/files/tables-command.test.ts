// Tables from practice: nothing is changed without a notice, and an unclear file is reported with its remedy.
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { throughline } from "../command/run.ts";
import { root } from "../russia.ts";

const cases = join(root, "test/files/cases/tables");
const place = await mkdtemp(join(tmpdir(), "throughline-tables-"));
afterAll(() => rm(place, { recursive: true }));
await cp(cases, place, { recursive: true });

const run = (...args: string[]) => throughline(args, { cwd: place });

/** Returns the memberships that `qca` counts in each row of the truth table. */
async function counted(file: string, outcome: string, ...args: string[]) {
  const { code, out, err } = await run("qca", file, "--outcome", outcome, "--json", ...args);
  expect(code, err).toBe(0);
  const { truthTable } = JSON.parse(out) as {
    truthTable: { rows: { configuration: unknown; n: number; cases: string[] }[] };
  };
  return { err, cases: truthTable.rows.flatMap((row) => row.cases) };
}

describe("a printed command keeps the meaning of words", () => {
  test("yes becomes 1 and no becomes 0", async () => {
    const { err } = await run("qca", "table-yesno.csv", "--outcome", "won");
    expect(err).toContain("--grades yes=1,no=0");
    await run(
      "calibrate",
      "table-yesno.csv",
      "--column",
      "allies",
      "--method",
      "rubric",
      "--grades",
      "yes=1,no=0",
      "--out",
      "allies.csv",
    );
    const table = await readFile(join(place, "allies.csv"), "utf8");
    expect(
      table
        .trim()
        .split("\n")
        .map((line) => line.split(",").at(-1)),
    ).toEqual(["allies_set", "1", "0", "1", "0"]);
  });
});

describe("tables with notices", () => {
  test.each([
    ["table-dots.csv", "won", '"." is read as a missing value in allies'],
    ["table-tab-decimal-comma.tsv", "won", 'Decimals have a comma: "0,9" is "0.9"'],
    ["table-r-writetable.tsv", "won", "the first column is read as case names"],
    ["table-excel-unicode.txt", "won", "Read as utf-16le"],
    ["table-latin1.csv", "won", "Read as windows-1252"],
    ["table-blanks.dat", "y", "The columns are separated by blanks"],
    ["table-header-semicolons.csv", "y", '"won; first" is written'],
    ["table-sep-line.csv", "won", ""],
    ["table-float-noise.csv", "y", ""],
    ["table-spss.sav", "won", ""],
  ])("%s is read", async (file, outcome, warning) => {
    const { code, err } = await run("qca", file, "--outcome", outcome);
    expect(code, err).toBe(0);
    expect(err).toContain(warning);
  });

  test("two columns can identify the case together", async () => {
    const { cases } = await counted("table-panel.csv", "y", "--cases", "country,year");
    expect(cases.toSorted()).toEqual(["Norland 2001", "Norland 2005", "Sudland 2001", "Sudland 2005"]);
  });

  test("an older encoding is decoded correctly", async () => {
    expect((await counted("table-latin1.csv", "won")).cases.toSorted()).toEqual([
      "Corrie",
      "Dunan",
      "Málaga",
      "Österby",
    ]);
  });

  test("a percent sign is removed with a notice", async () => {
    const { err, out } = await run(
      "calibrate",
      "table-percent.csv",
      "--column",
      "share",
      "--thresholds",
      "20,50,80",
      "--json",
    );
    expect(err).toContain('"75%" is 75');
    expect(JSON.parse(out).cases.map(({ raw }: { raw: number }) => raw)).toEqual([75, 20, 90, 10]);
  });
});

describe("tables that cannot be read unchanged", () => {
  test.each([
    ["table-minus99.csv", "won", '"-99" looks like a code for a missing value', "--missing=-99"],
    ["table-temporal-dashes.csv", "Y", '"-" is not a number', "--temporal"],
    [
      "table-title-row.csv",
      "won",
      '"Table 2. Data matrix" looks like a title, not a header',
      "Delete the lines above line 3",
    ],
    ["table-panel.csv", "y", 'case "Norland" is already in line 2', "--cases country,year"],
  ])("%s says what to do", async (file, outcome, what, remedy) => {
    const { code, err } = await run("qca", file, "--outcome", outcome);
    expect(code).not.toBe(0);
    expect(err).toContain(what);
    expect(err).toContain(remedy);
    expect(err).not.toContain("throughline calibrate");
  });

  test("a named code means missing, and calibration leaves it out", async () => {
    const { err, code } = await run(
      "calibrate",
      "table-minus99.csv",
      "--column",
      "allies",
      "--method",
      "crisp",
      "--thresholds",
      "0.5",
    );
    expect(code).not.toBe(0);
    expect(err).toContain("looks like a code for a missing value");
    const named = await run(
      "calibrate",
      "table-minus99.csv",
      "--column",
      "allies",
      "--method",
      "crisp",
      "--thresholds",
      "0.5",
      "--missing=-99",
      "--json",
    );
    expect(JSON.parse(named.out).cases.map(({ membership }: { membership: number }) => membership)).toEqual([
      1,
      null,
      1,
      0,
      null,
    ]);
  });
});
