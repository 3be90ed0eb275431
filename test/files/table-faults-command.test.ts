// Tables of other programs with typical faults: each is read with its correct values, or the message says what to do.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { throughline } from "../command/run.ts";

const place = await mkdtemp(join(tmpdir(), "throughline-faults-"));
afterAll(() => rm(place, { recursive: true }));

/** Writes a table and runs a command on it. */
async function run(content: string | Uint8Array, ...args: string[]) {
  await writeFile(join(place, "t.csv"), content);
  const [command = "qca", ...more] = args;
  return throughline([command, "t.csv", ...more], { cwd: place });
}

/** Returns the cases in the rows of the truth table, each with its configuration. */
async function rows(content: string | Uint8Array, ...more: string[]) {
  const { code, out, err } = await run(content, "qca", "--outcome", "won", "--json", ...more);
  expect(code, err).toBe(0);
  const { truthTable } = JSON.parse(out) as { truthTable: { rows: { cases: string[] }[] } };
  return { cases: truthTable.rows.flatMap((row) => row.cases).toSorted(), err };
}

describe("lines that are not cases are left out with a notice", () => {
  test.each([
    [
      "a source with semicolons",
      "t;a;won\nA;1;1\nB;0;0\n\nQuelle: Amt, 2012; eigene Berechnung\n",
      "Quelle: Amt",
    ],
    [
      "a source with as many commas",
      "t,a,won\nA,1,1\nB,0,0\nSource: UN, 2012, 2013\n",
      "Source: UN, 2012, 2013",
    ],
    [
      "notes to marks of cells",
      "t,a,b,won\nA,1,5a,1\nB,0,4*,0\n* estimate,,,\na provisional,,,\n",
      "a provisional",
    ],
  ])("%s", async (_, content, left) => {
    const { cases, err } = await rows(content, "--conditions", "a");
    expect(cases).toEqual(["A", "B"]);
    expect(err).toContain(left);
  });

  test.each([
    ["respondent,a,won\n1,1,1\n2,0,0\n3,1,1\n", ["1", "2", "3"]],
    ["caseid,a,won\n7,1,1\n8,0,0\n", ["7", "8"]],
    ["year,a,won\n1990,1,1\n1991,0,0\n", ["1990", "1991"]],
  ])("a first column that numbers the cases is no condition: %j", async (content, cases) => {
    expect((await rows(content)).cases).toEqual(cases);
  });
});

describe("a message gives no advice that changes what a cell means", () => {
  test("a named code for missing values does not hide another, and commands repeat it", async () => {
    const table = "id,a,won\n1,1,1\n2,3,0\n3,99,0\n4,2,9\n";
    const { err } = await run(table, "qca", "--outcome", "won", "--missing", "9");
    expect(err).toContain("--missing 9,99; --missing 9,none if every other value is real");
    expect(
      (
        await run(
          table,
          "calibrate",
          "--column",
          "a",
          "--method",
          "crisp",
          "--thresholds",
          "2",
          "--missing",
          "9",
        )
      ).err,
    ).toContain("--missing 9,99");
    const raw = await run(table, "qca", "--outcome", "won", "--missing", "9,none");
    expect(raw.err).toContain("throughline calibrate t.csv --column a --missing 9,none --method");
  });

  test.each([
    ["1.2m", "write the number in full. If it marks a note"],
    ["3,5 Mio".replace(",", "."), "Write the number in full"],
    ["5‰", "without ‰"],
    ["1/3", "a fraction"],
    ["03/04/2011", "a date"],
    ["10:30", "a time"],
    ["1D+02", "exponent with E"],
    ["0.5 (0.03)", "in parentheses"],
    ["#SPILL!", "correct the formula"],
    ["Inf", "correct the computation"],
  ])("%s", async (cell, advice) => {
    const { code, err } = await run(`t,a,won\nA,${cell},1\nB,${cell},0\nC,1,1\n`, "qca", "--outcome", "won");
    expect([code, err]).toEqual([1, expect.stringContaining(advice)]);
    expect(err).not.toContain("--grades");
  });

  test.each(["99", "-9", "weiß nicht", "不知道"])("%s beside yes and no may be missing", async (code) => {
    const { err } = await run(`t,a,won\nA,yes,1\nB,no,0\nC,${code},1\n`, "qca", "--outcome", "won");
    expect(err).toContain(`"${code}" looks like a code for a missing value`);
  });

  test.each([
    ["X", "-", "X=1,-=0"],
    ["✓", "✗", "'✓=1,✗=0'"],
    ["1 - Yes", "0 - No", "'1 - Yes=1,0 - No=0'"],
  ])("%s and %s keep their meaning", async (into, out, grades) => {
    const { err } = await run(`t,a,won\nA,${into},1\nB,${out},0\nC,${into},1\n`, "qca", "--outcome", "won");
    expect(err).toContain(`--grades ${grades}`);
  });

  test("a column ~a is not written a", async () => {
    const { code, err } = await run("t,~a,won\nA,1,0\nB,0,1\n", "qca", "--outcome", "won");
    expect([code, err]).toEqual([0, expect.stringContaining('"~a" is written not_a')]);
  });
});

describe("unambiguous deviations are read with a notice", () => {
  test.each([
    ['"town,a,won"\n"A,1,1"\n"B,0,0"\n', "Each line stands in quotation marks"],
    ["town,a,won\nA,１,1\nB,０,0\n", '"１" is 1'],
    ["town,a,won\nA,١,1\nB,٠,0\n", '"١" is 1'],
    ["town,a,,won\nA,1,,1\nB,0,,0\n", "Column 3 is empty"],
  ])("%j", async (content, notice) => {
    const { cases, err } = await rows(content);
    expect(cases).toEqual(["A", "B"]);
    expect(err).toContain(notice);
  });

  test("a table in long form is reshaped", async () => {
    const content =
      "land,year,variable,value,unit\nN,1990,a,1,x\nN,1990,won,1,x\nS,1990,a,0,x\nS,1990,won,0,x\n";
    const { cases, err } = await rows(content, "--cases", "land,year", "--long", "variable,value");
    expect(cases).toEqual(["N 1990", "S 1990"]);
    expect(err).toContain('4 rows become 2 cases with 2 columns ("a", "won")');
    const asked = await run(content, "qca", "--outcome", "value", "--cases", "land,year");
    expect(asked.err).toContain("--long variable,value");
  });

  test("Macintosh line ends, and names in Chinese characters only", async () => {
    const french = "Ville,a,won\rN\u0094mes,1,1\rS\u008fte,0,0\r";
    expect((await rows(Buffer.from(french, "latin1"))).cases).toEqual(["Nîmes", "Sète"]);
    const japanese = Buffer.from("town,a,won\n@T,1,1\n@O,0,0\n@N,1,1\n");
    const names = { T: "938c8b9e9373", O: "91e58de3957b", N: "96bc8cc389ae8e73" };
    let hex = japanese.toString("hex");
    for (const [sign, bytes] of Object.entries(names))
      hex = hex.replace(Buffer.from(`@${sign}`).toString("hex"), bytes);
    expect((await rows(Buffer.from(hex, "hex"))).cases).toEqual(["名古屋市", "大阪府", "東京都"]);
  });
});

describe("files that cannot be read give advice", () => {
  test.each([
    [
      "a heading over columns",
      ",Conditions,,Outcome\nt,a,b,won\nA,1,0,1\nB,0,1,0\n",
      "the header seems to be line 2",
    ],
    ["a row of units", "t,a,won\n,USD,0/1\nA,1,1\nB,0,0\n", "Delete line 2"],
    [
      "two delimiters",
      "t;a;won\nA\t1\t1\nB\t0\t0\n",
      'the header separates its columns by ";", the rows by a tab',
    ],
    [
      "an error of a spreadsheet",
      "t,a,won\nA,#DIV/0!,1\nB,0,0\nC,1,1\n",
      "A spreadsheet could not compute it",
    ],
    ["a date made of a number", "t,a,won\nA,03.May,1\nB,0,0\nC,1,1\n", "a spreadsheet made a date of it"],
    ["the mark of a note", "t,a,won\nA,0.3†,1\nB,0,0\nC,1,1\n", "Delete the mark of the note"],
    ["a currency", "t,a,won\nA,$0.3,1\nB,0,0\nC,1,1\n", "without its currency"],
    ["a range", "t,a,won\nA,0-1,1\nB,0,0\nC,1,1\n", "It is a range"],
    ["a word for a missing value", "t,a,won\nA,N.R.,1\nB,0,0\nC,1,1\n", "--missing N.R."],
    ["names as a condition", "no,land,won\n1,A,1\n2,B,0\n3,C,1\n", "--cases land"],
    ["percent", "t,a,won\nA,100,1\nB,40,0\n", "If 100 means full membership, divide the column by 100"],
    ["an answer beside a scale", "t,a,won\nA,1,1\nB,5,0\nC,3,1\nD,2,1\nE,9,1\n", '"9" looks like a code'],
    ["plus and minus", "t,a,won\nA,+,1\nB,-,0\n", "--grades +=1,-=0"],
    ["labels with numbers", "t,a,won\nA,1. yes,1\nB,0. no,0\n", "1. yes=1,0. no=0"],
  ])("%s", async (_, content, remedy) => {
    const { code, err } = await run(content, "qca", "--outcome", "won");
    expect(code).toBe(1);
    expect(err).toContain(remedy);
  });

  test("a rubric of plus and minus keeps its meaning in the printed command", async () => {
    const content = "t,a,won\nA,+,1\nB,-,0\n";
    const { code, err } = await run(
      content,
      "calibrate",
      "--column",
      "a",
      "--method",
      "rubric",
      "--grades",
      "+=1,-=0",
      "--out",
      "calibrated.csv",
    );
    expect(code, err).toBe(0);
    expect(await readFile(join(place, "calibrated.csv"), "utf8")).toContain("A,+,1,1\nB,-,0,0\n");
  });

  test("a scale that is read as categories is reported", async () => {
    const { err } = await rows("t,freedom,won\nA,1,1\nB,7,0\nC,3,1\nD,6,0\n");
    expect(err).toContain("freedom is read as 4 categories without an order");
  });

  test.each([
    ["MÃ¡laga", "once read in a wrong encoding (“Ã¡”), first in line 2"],
    ["M\ufffdlaga", "Letters were lost before the file was saved"],
  ])("damaged letters are named: %s", async (name, notice) => {
    expect((await rows(`t,a,won\n${name},1,1\nB,0,0\n`)).err).toContain(notice);
  });

  test.each(["«MAÇÃ»", "РОСІЯ", "ESPAÑA”"])(
    "letters that are as they should be are not: %s",
    async (name) => {
      expect((await rows(`t,a,won\n${name},1,1\nB,0,0\n`)).err).toBe("");
    },
  );
});

test("the names of the rows of an R data frame are kept", async () => {
  await writeFile(join(place, "d.rds"), Buffer.from([0x1f, 0x8b, 8, 0]));
  const { err } = await throughline(["qca", "d.rds", "--outcome", "won"], { cwd: place });
  expect(err).toContain(
    'd <- readRDS("d.rds"); write.csv(d, "d.csv", row.names = .row_names_info(d) > 0, fileEncoding = "UTF-8")',
  );
});
