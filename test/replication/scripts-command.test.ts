// The text of R scripts: cases that used to stop in R or to request other models.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { throughline } from "../command/run.ts";

const golden = fileURLToPath(new URL("../../packages/sets/golden/data", import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "throughline-scripts-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Returns the script for a table that is written first. */
async function scriptFor(table: string, ...args: string[]): Promise<string> {
  const file = join(folder, "table.csv");
  writeFileSync(file, table);
  const [command = "qca", ...more] = args;
  const { code, out, err } = await throughline([command, file, ...more, "--r"]);
  expect(code, err).toBe(0);
  return out;
}

const multi = "case,DEV,URB,Y\na,0,0,0\nb,1,0,0\nc,2,0,1\nd,2,1,1\ne,1,1,0\n";

test("an expectation of a two-valued condition names its value in a multi-value table", async () => {
  const script = await scriptFor(multi, "qca", "--outcome", "Y", "--expect", "DEV{2},URB");
  expect(script).toContain('dir.exp = c("DEV[2]", "URB[1]")');
  const negated = await scriptFor(multi, "qca", "--outcome", "Y", "--expect", "~DEV{2},~URB");
  expect(negated).toContain('dir.exp = c("DEV[0,1]", "URB[0]")');
});

test("values of one condition are written in brackets, and expectations that allow every value are left out", async () => {
  const script = await scriptFor(multi, "qca", "--outcome", "Y", "--expect", "DEV{1},DEV{2},URB{0},URB{1}");
  expect(script).toContain('dir.exp = "DEV[1,2]"');
});

test("every literal of a conjunction is renamed, and the script says that R finds other models", async () => {
  const table = "case,gross income,2b,Y\na,0,0,0\nb,1,0,0\nc,1,1,1\nd,0,1,0\n";
  const script = await scriptFor(table, "qca", "--outcome", "Y", "--expect", "gross income*2b");
  expect(script).toContain('dir.exp = "gross_income*V2"');
  expect(script).toContain("R applies conjunctural expectations differently");
});

test("names with a meaning in R or QCA are changed", async () => {
  const table =
    "case,OUT,cases,data,Größe,富,y\na,1,0,1,1,0,1\nb,0,0,1,0,0,0\nc,1,1,0,1,1,1\nd,0,1,0,1,1,0\n";
  const script = await scriptFor(table, "qca", "--outcome", "y");
  expect(script).toContain('conditions = c("OUT_2", "cases_2", "data_2", "Groe", "V5")');
  expect(script).toContain("# 富 is called V5 here.");
  expect(script).toMatch(/terms = "?OUT_2"?/u);
});

test("without a positive or a negative row, the script says that there is no solution", async () => {
  const none = await scriptFor("A,Y\n0,0\n1,0\n0,0\n", "qca", "--outcome", "Y");
  expect(none).toContain("# conservative: there is no solution, because no row is positive");
  expect(none).not.toContain("minimize(");
  const few = await scriptFor("A,Y\n0,0\n1,1\n", "qca", "--outcome", "Y", "--n-cut", "5");
  expect(few).toContain("# No configuration has 5 cases");
  expect(few).not.toContain("truthTable(");
});

test("categories with a gap are recoded, in data and in terms", async () => {
  const table = "case,A,B,Y\na,0,0,0\nb,1,0,0\nc,3,0,1\nd,3,1,1\n";
  const script = await scriptFor(table, "qca", "--outcome", "Y");
  expect(script).toContain("A = match(c(0, 1, 3, 3), c(0, 1, 3)) - 1");
  expect(script).toContain('terms = "A[2]"');
});

test("a condition that does not apply has one code", async () => {
  const table = "case,A,B,Y\na,0,-,0\nb,1,dc,1\nc,1,1,1\nd,0,0,0\n";
  const script = await scriptFor(table, "qca", "--outcome", "Y", "--temporal");
  expect(script).toContain('B = c("-", "-", "1", "0")');
});

test.each([
  ["A,B,Y\n0,0,0\n1,0,1\n2,1,1\n", "A{7}", "the value 7"],
  ["A,B,Y\n0,0,0\n1,0,1\n1,1,1\n", "A{2}", "the value 2"],
])("an expectation of a value that no case has is refused", async (table, expectation, named) => {
  const file = join(folder, "refused.csv");
  writeFileSync(file, table);
  const { code, err } = await throughline(["qca", file, "--outcome", "Y", "--expect", expectation]);
  expect(code).toBe(1);
  expect(err).toContain(named);
  expect(err).toMatch(/Use 0(, 1, 2|, 1| or 1|, 1 or 2| and 1|, 1 and 2)\./u);
});

test("necessity, calibrate and cna write scripts that end with a count", async () => {
  const fuzzy = join(golden, "QCA_LF.csv");
  const raw = join(golden, "QCA_LR.csv");
  const crisp = join(golden, "cna_d.educate.csv");
  const scripts = await Promise.all([
    throughline(["necessity", fuzzy, "--outcome", "SURV", "--supersets", "--r"]),
    throughline(["calibrate", raw, "--column", "DEV", "--thresholds", "400,550,900", "--r"]),
    throughline(["cna", crisp, "--r"]),
  ]);
  const expected = [
    'check_necessity("LIT", "SURV", data_table, c(0.99',
    'memberships <- calibrate(raw_values, type = "fuzzy", thresholds = c(400, 550, 900))',
    'cna(configTable(factors_table, type = "cs"',
  ];
  scripts.forEach(({ code, out, err }, i) => {
    expect(code, err).toBe(0);
    expect(out).toContain(expected[i]);
    expect(out.trimEnd()).toMatch(/if \(failed > 0\) quit\(status = 1\)$/u);
  });
});

test("factors of a coincidence analysis have capitals in R, because small letters negate", async () => {
  const table = "case,a,b,y\n1,1,0,1\n2,1,1,1\n3,0,1,1\n4,0,0,0\n";
  const script = await scriptFor(table, "cna", "--outcome", "y");
  expect(script).toContain('condition = "A+B<->Y"');
  expect(script).toContain('outcome = "Y"');
});

test("options that exclude each other are rejected", async () => {
  const file = join(golden, "QCA_LF.csv");
  for (const args of [
    ["necessity", file, "--outcome", "SURV", "--json", "--r"],
    [
      "calibrate",
      file,
      "--column",
      "DEV",
      "--thresholds",
      "0.5",
      "--method",
      "crisp",
      "--out",
      "x.csv",
      "--r",
    ],
    ["cna", file, "--robust", "--r"],
  ])
    expect((await throughline(args)).code).toBe(2);
});
