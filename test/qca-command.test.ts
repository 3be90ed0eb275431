// The commands on a single table without a study.
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Run, throughline as run } from "./command/run.ts";
import { root } from "./russia.ts";

const place = await mkdtemp(join(tmpdir(), "throughline-qca-"));
afterAll(() => rm(place, { recursive: true }));
const golden = join(root, "packages/sets/golden");
const [crisp, fuzzy, multi, raw] = ["LC", "LF", "LM", "LR"].map((name) =>
  join(golden, `data/QCA_${name}.csv`),
) as [string, string, string, string];

const throughline = (...args: string[]): Promise<Run> => run(args, { cwd: place });

async function json(...args: string[]) {
  const { code, out, err } = await throughline(...args, "--json");
  expect(code, err).toBe(0);
  return JSON.parse(out);
}

let files = 0;
async function csv(text: string | Uint8Array): Promise<string> {
  const name = `data${++files}.csv`;
  await writeFile(join(place, name), text);
  return name;
}

/** Runs `throughline qca` on a table. */
async function qca(text: string | Uint8Array, ...args: string[]): Promise<Run & { file: string }> {
  const file = await csv(text);
  return { file, ...(await throughline("qca", file, "--outcome", "Y", ...args)) };
}

type Fit = Record<"inclS" | "PRI" | "covS", number> & { covU?: number | null; term: string };
type Minimised = { models: (string | string[])[]; fit: { models?: { terms: Fit[]; solution: Fit }[] } };
type Analysis = {
  args: { outcome: string; "incl.cut": number | number[]; "pri.cut": number; "n.cut": number };
  truthTable: {
    rows: {
      row: number;
      config: string[];
      OUT: string;
      n: number;
      incl: number;
      PRI: number;
      cases: string;
    }[];
    rows_in_table: number;
  };
  conservative: Minimised;
  parsimonious: Minimised;
  "dir.exp": string[];
  intermediate: Record<string, Minimised>;
};

async function expected(name: string) {
  return JSON.parse(await readFile(join(golden, `expected/qca_QCA_${name}.json`), "utf8")) as {
    conditions: string[];
    outcome: string;
    pof: { outcome: { condition: string; inclN: number; RoN: number; covN: number }[] };
    analyses: Analysis[];
  };
}

const ours = (text: string) => text.replace(/\[(\d+)\]/gu, "{$1}");
const sorted = (models: (string | string[])[]) =>
  models.map((model) => [model].flat().map(ours).sort().join(" + ")).sort();
const modelsOf = (solution: { models: { terms: { term: string }[] }[] }) =>
  sorted(solution.models.map(({ terms }) => terms.map(({ term }) => term)));

describe.each([
  ["LC", crisp, "crisp"],
  ["LF", fuzzy, "fuzzy"],
  ["LM", multi, "multi"],
])("%s equals R", async (name, file, scale) => {
  const { analyses, pof, conditions } = await expected(name);

  test.each(analyses.map((analysis) => [JSON.stringify(analysis.args), analysis] as const))(
    "%s",
    async (_, { args, truthTable, conservative, parsimonious, intermediate, "dir.exp": expect_ }) => {
      const result = await json(
        "qca",
        file,
        "--outcome",
        ours(args.outcome),
        "--incl-cut",
        [args["incl.cut"]].flat().join(),
        "--pri-cut",
        String(args["pri.cut"]),
        "--n-cut",
        String(args["n.cut"]),
        "--expect",
        expect_.map(ours).join(),
        "--scale",
        scale,
      );
      expect(result).toMatchObject({ outcome: args.outcome, conditions, scale, warnings: [] });
      expect(result.truthTable.rowsInTable).toBe(truthTable.rows_in_table);
      const rows = result.truthTable.rows as Record<string, unknown>[];
      expect(rows.map(({ incl, pri, ...row }) => row)).toEqual(
        truthTable.rows.map(({ row, config, OUT, n, cases }) => ({
          row,
          configuration: config.map(Number),
          out: OUT,
          n,
          cases: cases.split(","),
        })),
      );
      truthTable.rows.forEach(({ incl, PRI }, i) => {
        expect(rows[i]?.incl).toBeCloseTo(incl, 9);
        expect(rows[i]?.pri).toBeCloseTo(PRI, 9);
      });
      const [c, p, i] = result.solutions;
      expect([c.type, p.type, i.type]).toEqual(["conservative", "parsimonious", "intermediate"]);
      expect(modelsOf(c)).toEqual(sorted(conservative.models));
      expect(modelsOf(p)).toEqual(sorted(parsimonious.models));
      const between = sorted(Object.values(intermediate).flatMap(({ models }) => models));
      expect(modelsOf(i)).toEqual([...new Set(between)]);
      expect(p).toMatchObject({ complete: true, modelCount: p.models.length });
      for (const [solution, { fit }] of [
        [c, conservative],
        [p, parsimonious],
      ] as const) {
        if (solution.models.length !== 1) continue;
        const wanted = fit.models?.[0];
        expect(wanted).toBeDefined();
        for (const measure of ["inclS", "PRI", "covS"] as const)
          expect(solution.models[0][measure]).toBeCloseTo(wanted?.solution[measure] ?? Number.NaN, 9);
        for (const term of wanted?.terms ?? []) {
          const found = solution.models[0].terms.find((t: Fit) => t.term === ours(term.term));
          for (const measure of ["inclS", "PRI", "covS"] as const)
            expect(found[measure]).toBeCloseTo(term[measure], 9);
          if (typeof term.covU === "number") expect(found.covU).toBeCloseTo(term.covU, 9);
        }
      }
    },
  );

  test("necessity", async () => {
    for (const { necessity } of [
      await json("qca", file, "--outcome", "SURV"),
      await json("necessity", file, "--outcome", "SURV"),
    ]) {
      expect(necessity.map((fit: { condition: string }) => fit.condition)).toEqual(
        pof.outcome.map(({ condition }) => ours(condition)),
      );
      pof.outcome.forEach(({ inclN, RoN, covN }, i) => {
        expect(necessity[i].inclN).toBeCloseTo(inclN, 9);
        expect(necessity[i].RoN).toBeCloseTo(RoN, 9);
        expect(necessity[i].covN).toBeCloseTo(covN, 9);
      });
    }
  });
});

test("the analysis is printed as aligned tables", async () => {
  const { code, out, err } = await throughline(
    "qca",
    fuzzy,
    "--outcome",
    "SURV",
    "--conditions",
    "DEV,URB,LIT,IND,STB",
  );
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("Truth table (9 of 32 rows observed");
  expect(out).toContain("   22    1    0    1    0    1  1    2  0.804  0.719  FI, IE\n");
  expect(out).toContain("  STB        0.920  0.680  0.707\n");
  expect(out).toContain("  DEV*~IND + URB*STB -> SURV\n");
  expect(out).toContain("  URB*STB      0.874  0.845  0.520  0.430  BE, CZ, NL, UK\n");
  expect(out).not.toContain("Intermediate");
});

test("tied models are counted, and the requested number is listed", async () => {
  const one = await json("qca", multi, "--outcome", "SURV", "--solution", "parsimonious", "--first");
  expect(one.solutions).toHaveLength(1);
  expect(one.solutions[0]).toMatchObject({ complete: false, modelCount: 3, atLeastTerms: 2 });
  expect(one.solutions[0].models).toHaveLength(1);
  const all = await json("qca", multi, "--outcome", "SURV", "--solution", "parsimonious", "--all");
  expect(all.solutions[0]).toMatchObject({ complete: true, modelCount: 3 });
  const { out } = await throughline("qca", multi, "--outcome", "SURV", "--first");
  expect(out).toContain("1 of 3 models are listed; --all lists more.");
});

test("a table with too many tied models to count is analysed, with those that are listed", async () => {
  let seed = 3;
  const draw = () => {
    // Park & Miller (1988), Communications of the ACM 31: 1192-1201
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % 2;
  };
  const outcomes = new Map<string, number>();
  const rows = Array.from({ length: 200 }, (_, i) => {
    const values = Array.from({ length: 9 }, draw).join(",");
    const outcome = outcomes.get(values) ?? draw();
    outcomes.set(values, outcome);
    return `c${i},${values},${outcome}`;
  });
  const { code, out } = await qca(`case,A,B,C,D,E,F,G,H,I,Y\n${rows.join("\n")}\n`);
  expect(out).toContain("20 of 1000 models are listed; --all lists more.");
  expect(code).toBe(0);
});

test("an outcome with one value means that value, also in R's notation; its negation means the others", async () => {
  expect(await json("qca", multi, "--outcome", "DEV[2]")).toEqual(
    await json("qca", multi, "--outcome", "DEV{2}"),
  );
  const value = await json("qca", multi, "--outcome", "DEV{2}");
  expect(value.outcome).toBe("DEV{2}");
  const { truthTable } = await json("qca", multi, "--outcome", "~DEV{2}");
  const flipped = value.truthTable.rows.map((row: { incl: number }) => 1 - row.incl);
  expect(truthTable.rows.map((row: { incl: number }) => row.incl)).toEqual(flipped);
  const bare = await throughline("qca", multi, "--outcome", "DEV");
  expect([bare.code, bare.err]).toEqual([1, expect.stringContaining("error: The outcome")]);
  const fuzzyValue = await throughline("qca", fuzzy, "--outcome", "SURV{1}");
  expect([fuzzyValue.code, fuzzyValue.err]).toEqual([1, expect.stringContaining("without braces")]);
});

describe("raw values", () => {
  test("are rejected, with a calibration command that runs as printed", async () => {
    const { code, out, err } = await throughline("qca", raw, "--outcome", "SURV");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(`${raw}:2:6  case "AU", column "DEV": 720 is not in set form`);
    expect(err).toContain("--column SURV --method direct --thresholds=");
    const lines = err.split("\n").filter((line) => line.includes("throughline calibrate"));
    expect(lines).toHaveLength(6);
    for (const line of lines) {
      const args = line.trim().split(" ").slice(1, -2);
      const { code, out } = await throughline(...args);
      expect(code, line).toBe(0);
      expect(out).toContain("Exactly 0.5: no case.");
    }
  });

  test("a column with few values gets one threshold, a column of words a rubric", async () => {
    const { code, err, file } = await qca("case,A,B,Y\nx,10,low,1\ny,20,high,0\nz,10,low,1\n");
    expect(code).toBe(1);
    expect(err).toContain("--column A --method crisp --thresholds 15 --out");
    expect(err).toContain(`${file}:2:6  case "x", column "B": "low" is text`);
    expect(err).toContain("--method rubric --grades low=0,high=1");
  });
});

describe("--scale names each violation", () => {
  test.each([
    ["crisp", "case,A,Y\nx,1,1\ny,0.3,0\n", ':3:3  case "y", column "A": 0.3 is not crisp (0 or 1)'],
    ["fuzzy", "case,A,Y\nx,1,1\ny,2,0\n", ':3:3  case "y", column "A": 2 is not fuzzy (0 to 1)'],
    ["multi", "case,A,Y\nx,2,1\ny,1.5,0\n", ':3:3  case "y", column "A": 1.5 is not a category'],
    ["crisp", "case,A,Y\nx,1,0.9\ny,1,0\n", ':2:5  case "x", column "Y": 0.9 is not crisp'],
  ])("%s", async (scale, text, message) => {
    const { code, err, file } = await qca(text, "--scale", scale);
    expect([code, err]).toEqual([1, expect.stringContaining(`${file}${message}`)]);
  });

  test("and reports how many are not listed", async () => {
    const rows = Array.from({ length: 9 }, (_, i) => `k${i},${i}.5,0`).join("\n");
    expect((await qca(`case,A,Y\n${rows}\n`, "--scale", "crisp")).err).toMatch(
      /further cells that are not .*: 4$/mu,
    );
  });
});

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(typeof part === "string" ? part : [part])));

describe("tables that work", () => {
  const plain = "case,A,B,Y\nx,1,0,1\ny,0,1,0\nz,1,1,1\n";
  const rows = [
    { configuration: [0, 1], out: "0", cases: ["y"] },
    { configuration: [1, 0], out: "1", cases: ["x"] },
    { configuration: [1, 1], out: "1", cases: ["z"] },
  ];
  test.each([
    ["semicolons", plain.replaceAll(",", ";")],
    ["tabs", plain.replaceAll(",", "\t")],
    ["a byte order mark and CRLF", `\uFEFF${plain.replaceAll("\n", "\r\n")}`],
    ["carriage returns alone", plain.replaceAll("\n", "\r")],
    ["quotation marks", plain.replaceAll(/(\w+)/gu, '"$1"')],
    ["no header over the names", plain.replace("case", "")],
    ["names under another header", plain.replace("case", "country")],
    ["blank lines and empty rows", `\n${plain.replaceAll("\n", "\n\n,,,\n")}`],
    ["a delimiter at the end of each line", plain.replaceAll("\n", ",\n")],
    ["decimal commas", plain.replaceAll(",", ";").replace("x;1", "x;1,0")],
  ])("with %s", async (_, text) => {
    const { code, out, err } = await qca(text, "--json");
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out).conditions).toEqual(["A", "B"]);
    expect(JSON.parse(out).truthTable.rows).toMatchObject(rows);
  });

  test("without names, cases are named by their lines", async () => {
    const { out } = await qca(plain.replaceAll(/^\w+,/gmu, ""), "--json");
    const found = JSON.parse(out).truthTable.rows.map((row: { cases: string[] }) => row.cases);
    expect(found).toEqual([["3"], ["2"], ["4"]]);
  });

  test("when the first column is requested by name, it contains values", async () => {
    const text = plain.replace("case", "id").replaceAll(/^[xyz]/gmu, "1");
    const { out } = await qca(text, "--conditions", "id,A", "--json");
    expect(JSON.parse(out).conditions).toEqual(["id", "A"]);
  });

  test("with wide characters, which take two columns of the terminal", async () => {
    const file = await csv("国,富,民主化\n日本,0.9,1\n中国,0.2,0\n");
    const { code, out } = await throughline("qca", file, "--outcome", "民主化");
    expect(code).toBe(0);
    expect(out).toContain("  row  富  out  n   incl    PRI  cases\n    1   0  0    1");
    expect(out).toContain("  富 -> 民主化\n");
  });

  test("names that an expression cannot contain are rewritten, and found in both forms", async () => {
    const file = await csv("case,GDP per head,A+B,Y\nx,1,0,1\ny,0,1,0\n");
    const { solutions, conditions, warnings } = await json(
      "qca",
      file,
      "--outcome",
      "Y",
      "--conditions",
      "GDP per head,A_B",
      "--expect",
      "GDP_per_head",
    );
    expect(conditions).toEqual(["GDP_per_head", "A_B"]);
    expect(solutions[0].models[0].expression).toBe("GDP_per_head*~A_B");
    expect(warnings[0]).toContain('"GDP per head" is written GDP_per_head');
  });

  test("with 1,000 columns, if the conditions are named", async () => {
    const names = Array.from({ length: 999 }, (_, i) => `c${i}`);
    const cells = (value: number) => names.map(() => value).join();
    const file = await csv(`case,${names.join()}\nx,${cells(1)}\ny,${cells(0)}\n`);
    const named = await json("qca", file, "--outcome", "c0", "--conditions", "c1,c998");
    expect(named.conditions).toEqual(["c1", "c998"]);
    const { code, err } = await throughline("qca", file, "--outcome", "c0");
    expect([code, err]).toEqual([1, expect.stringContaining("there are 998 conditions")]);
  });
});

describe("rejected tables", () => {
  test.each<[string, string | Uint8Array, string]>([
    ["an empty file", "", ":1  the file is empty"],
    ["blank lines alone", "\n \n", ":1  the file is empty"],
    ["a header alone", "case,A,Y\n", ":1  there is a header but no case"],
    ["one column", "Y\n1\n0\n", ":1  there is no condition"],
    ["no header", "1,0\n0,1\n", ":1  the first row holds numbers"],
    ["a short row", "case,A,Y\nx,1,1\ny,1\n", ":3  the row has 2 cells, the header 3"],
    ["a long row", 'case,A,Y\n"x\n1",1,1\ny,1,0,1\n', ":4  the row has 4 cells, the header 3"],
    ["two columns of one name", "case,A,A,Y\nx,1,1,1\n", ':1  columns 2 and 3 are both called "A"'],
    ["a column without a name", "case,A,,Y\nx,1,1,1\n", ":1  column 3 has no name"],
    ["two cases of one name", "case,A,Y\nx,1,1\nx,0,0\n", ':3:1  case "x" is already in line 2'],
    ["an open quotation mark", 'case,A,Y\nx,"1,1\n', ":2  a quotation mark is never closed"],
    ["a stray quotation mark", 'case,A,Y\nx,1",1\n', ":2  a quotation mark is neither at the start"],
    ["a full-width comma", "case，A，Y\nx，1，1\n", ':1:5  the columns are separated by "，"'],
    ["a binary file", bytes("case,A,Y\nK", 0, "ln,1,1\n"), ":2  this is a binary file"],
    ["a spreadsheet", bytes("PK", 3, 4), ":1  this spreadsheet or archive cannot be read"],
    [
      "a comma that can mark decimals or thousands",
      'case,A,Y\nx,"1,500",1\ny,1,0\n',
      '"1,500" can be 1500 or 1.500',
    ],
    ["both decimal marks", "case;A;Y\nx;0,5;1\ny;0.2;0\n", ':3:3  "0.2" has a decimal point'],
    ["a dash for a missing value", "case,A,Y\nx,-,1\ny,1,0\nz,0,1\n", "use --temporal"],
    ["a column without a value", "case,A,Y\nx,,1\ny,NA,0\n", 'column "A" has no value'],
    ["no complete case", "case,A,Y\nx,1,\ny,,0\n", "no case has a value in every"],
  ])("%s", async (_, text, message) => {
    const { code, out, err } = await qca(text);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(message);
  });
});

describe("warnings", () => {
  const text = "case,A,B,Y\nx,1,1,1\ny,0,1,0\nz,0.5,1,0.5\nv,NA,1,1\nw,N/A,1,NaN\n";

  test("for memberships of 0.5, constant columns, and missing values", async () => {
    const { code, err, out } = await qca(text, "--json");
    expect(code).toBe(0);
    const { warnings, excludedCases, ambiguousCases } = JSON.parse(out);
    expect(excludedCases).toEqual([
      { case: "v", missing: ["A"] },
      { case: "w", missing: ["A", "Y"] },
    ]);
    expect(ambiguousCases).toEqual([
      { case: "z", column: "A" },
      { case: "z", column: "Y" },
    ]);
    expect(warnings).toEqual(
      [
        "2 cases are left out because of missing values: v (A), w (A, Y).",
        "membership in A is exactly 0.5 for z: neither in nor out, so in no row.",
        "the condition B does not vary: every case has 1.",
        "membership in Y is exactly 0.5 for z: neither in nor out.",
      ].sort((a, b) => order(a) - order(b)),
    );
    for (const warning of warnings) expect(err).toContain(`warning: ${warning}`);
  });

  test("without a positive row, the output has a truth table, a sentence, and no solution", async () => {
    const { code, out, err } = await qca("case,A,Y\nx,1,0\ny,0,0\n");
    expect(code).toBe(0);
    expect(out).toContain("Truth table (2 of 2 rows observed");
    expect(out).toContain(
      "solution: no row is positive, so no configuration is sufficient at these thresholds.",
    );
    expect(err).toContain("solution: no row is positive");
    const { solutions, necessity } = JSON.parse((await qca("case,A,Y\nx,1,0\ny,0,0\n", "--json")).out);
    expect(solutions).toEqual([]);
    expect(necessity[0]).toEqual({ condition: "A", inclN: null, RoN: 0.5, covN: 0 });
  });

  test("without a negative row there is no parsimonious solution; with every row positive there is none at all", async () => {
    const without = JSON.parse((await qca("A,B,Y\n0,0,1\n0,1,1\n", "--json")).out);
    expect(without.solutions.map((s: { type: string }) => s.type)).toEqual(["conservative"]);
    expect(without.warnings.at(-1)).toContain("there is no parsimonious solution");
    const every = await qca("A,Y\n0,1\n1,1\n");
    expect([every.code, every.out]).toEqual([
      0,
      expect.stringContaining("solution: every configuration is positive"),
    ]);
  });
});

/** The warnings in printed order: missing values, 0.5, constant columns. */
const order = (warning: string) =>
  ["left out", "exactly 0.5", "does not vary"].findIndex((part) => warning.includes(part));

describe("--r", () => {
  test("reproduces the analysis with R", async () => {
    const { code, out } = await throughline(
      "qca",
      multi,
      "--outcome",
      "~SURV",
      "--incl-cut",
      "0.9,0.7",
      "--pri-cut",
      "0.5",
      "--n-cut",
      "2",
      "--expect",
      "DEV{0},~STB",
      "--r",
    );
    expect(code).toBe(0);
    for (const line of [
      "library(QCA)",
      'tt_table <- truthTable(data_table, outcome = "~SURV", conditions = c("DEV", "URB", "LIT", "IND", "STB"), incl.cut = c(0.9, 0.7), pri.cut = 0.5, n.cut = 2, show.cases = TRUE)',
      'check_necessity("DEV[2]", "~SURV", data_table',
      "minimize(tt_table, all.sol = FALSE, details = TRUE, show.cases = TRUE)",
      'minimize(tt_table, include = "?", all.sol = FALSE',
      'minimize(tt_table, include = "?", dir.exp = c("DEV[0]", "STB[0]"), all.sol = FALSE',
    ])
      expect(out).toContain(line);
  });

  test("writes the values as read, without incomplete cases", async () => {
    const { code, out } = await qca(
      "Land;GDP per head;富;Y\nKöln;0,8;1;1\nUlm;NA;0;0\nBonn;0,1;0;0\n",
      "--r",
    );
    expect(code).toBe(0);
    for (const line of ["GDP_per_head = c(0.8, 0.1)", "V2 = c(1, 0)", 'row.names = c("K\\U{f6}ln", "Bonn")'])
      expect(out).toContain(line);
  });
});

describe("calibrate", () => {
  test("equals R's direct method, and reports the skewness of the set", async () => {
    const args = ["calibrate", raw, "--column", "DEV", "--thresholds", "400,550,900"];
    const result = await json(...args);
    expect(result).toMatchObject({ column: "DEV", as: "DEV_set", method: "direct", found: false });
    expect(result.cases[0]).toMatchObject({ case: "AU", raw: 720 });
    expect(result.cases[0].membership).toBeCloseTo(1 / (1 + Math.exp((-Math.log(19) * 170) / 350)), 12);
    expect(result.skewness).toEqual({ above: 10, of: 18, share: 10 / 18 });
    const { out } = await throughline(...args);
    expect(out).toContain("More in than out: 10 of 18 cases (0.556).");
  });

  test("finds thresholds when none is given", async () => {
    const { thresholds, found, warnings } = await json("calibrate", raw, "--column", "DEV", "--find", "3");
    expect([thresholds, found]).toEqual([[450, 600, 900], true]);
    expect(warnings[0]).toContain("Keep those that make sense");
  });

  test("takes thresholds below 0, categories, ranks and rubrics", async () => {
    const direct = await json("calibrate", raw, "--column", "SURV", "--thresholds", "-10,0.5,10");
    expect(direct.thresholds).toEqual([-10, 0.5, 10]);
    const categories = await json(
      "calibrate",
      raw,
      "--column",
      "DEV",
      "--method",
      "crisp",
      "--thresholds",
      "550,850",
    );
    expect(categories.skewness).toBeNull();
    expect(new Set(categories.cases.map((c: { membership: number }) => c.membership))).toEqual(
      new Set([0, 1, 2]),
    );
    const ranks = await json("calibrate", await csv("A\n1\n2\n3\n"), "--method", "TFR");
    expect(ranks.ambiguousCases).toEqual(["3"]);
    const file = await csv('case,A\nx,low\ny,"high, very"\nz,\n');
    const rubric = await json("calibrate", file, "--method", "rubric", "--grades", 'low=0,"high, very"=1');
    expect(rubric.cases.map((c: { membership: number }) => c.membership)).toEqual([0, 1, null]);
    expect((await throughline("calibrate", file, "--method", "rubric", "--grades", "low=0")).err).toContain(
      `${file}:3:3  case "y", column "A": "high, very" is not among the grades (low)`,
    );
  });

  test("--out writes the table with one more column in the same format, and overwrites a file only on request", async () => {
    const file = await csv('\uFEFFcase;A;note\r\nx;0,5;"a;b"\r\ny;NA;c\r\nz;9;d\r\n');
    const args = ["calibrate", file, "--column", "A", "--thresholds", "0,3,9", "--out", "set.csv"];
    expect((await throughline(...args)).code).toBe(0);
    const text = await readFile(join(place, "set.csv"), "utf8");
    const [head, x, y] = text.split("\r\n");
    expect(head).toBe("\uFEFFcase;A;note;A_set");
    expect(x).toMatch(/^x;0,5;"a;b";0,07\d+$/u);
    expect(y).toBe("y;NA;c;");
    const again = await throughline(...args, "--as", "B");
    expect([again.code, again.err]).toEqual([2, expect.stringContaining("add --force")]);
    expect(await readFile(join(place, "set.csv"), "utf8")).toBe(text);
    expect((await throughline(...args, "--as", "B", "--force")).code).toBe(0);
    expect(await readFile(join(place, "set.csv"), "utf8")).toContain(";B\r\n");
    expect((await readdir(place)).filter((name) => name.startsWith("."))).toEqual([]);
    const set = await json(
      "calibrate",
      "set.csv",
      "--column",
      "B",
      "--method",
      "crisp",
      "--thresholds",
      "0.5",
    );
    expect(set.cases.map((c: { membership: number }) => c.membership)).toEqual([0, null, 1]);
  });
});

describe("beyond the solutions", () => {
  const settings = ["qca", fuzzy, "--outcome", "SURV", "--solution", "parsimonious"];

  test("--cases-to-study lists typical and deviant cases, and pairs to compare", async () => {
    const { casesToStudy } = await json(...settings, "--cases-to-study");
    expect(casesToStudy).toHaveLength(1);
    const [{ solution, model, terms, uncovered }] = casesToStudy;
    expect([solution, model]).toEqual(["parsimonious", "DEV*~IND + URB*STB"]);
    const [first, second] = terms;
    expect(first.typical.map(({ caseId }: { caseId: string }) => caseId)).toEqual(["IE", "FI"]);
    expect(second.typical.map(({ caseId }: { caseId: string }) => caseId)).toEqual(["BE"]);
    // FR and SE are in the outcome (0.95) and in neither term.
    expect(uncovered.map(({ caseId }: { caseId: string }) => caseId).sort()).toEqual(["FR", "SE"]);
    const { out } = await throughline(...settings, "--cases-to-study");
    expect(out).toContain("  (no term)  deviant in coverage      FR      0.190       0.950\n");
    expect(out).toContain("  DEV*~IND: DEV   typical and irrelevant  IE    PT   0.960\n");
  });

  test("--theory divides the cases by expectation and finding", async () => {
    const { theory } = await json(...settings, "--theory", "DEV*STB");
    const [{ expectation, evaluation }] = theory;
    expect(expectation).toBe("DEV*STB");
    expect(evaluation.theory.inclS).toBeCloseTo(0.869, 3);
    expect(evaluation.both.inOutcome).toEqual(["BE", "CZ", "FI", "IE", "NL", "UK"]);
    expect(evaluation.theoryOnly.inOutcome).toEqual(["FR", "SE"]);
    const { out } = await throughline(...settings, "--theory", "DEV*STB");
    expect(out).toContain("  expected, not found  0.709  0.634  0.237  FR, SE\n");
  });

  test("--robust moves the cut-offs, solves other settings and draws samples, reproducibly", async () => {
    const { robustness } = await json(...settings, "--robust", "--samples", "40");
    const [{ ranges, tests, bootstrap }] = robustness;
    expect(ranges[0]).toEqual({
      setting: "incl_cut",
      statement:
        "The model stays the same for any consistency threshold from 0.71 to 0.8; at 0.7 and at 0.81 it changes.",
    });
    expect(tests.settings).toEqual([
      { setting: "incl_cut", value: 0.75, model: ["DEV*~IND", "URB*STB"] },
      { setting: "incl_cut", value: 0.85, model: ["URB*STB"] },
      { setting: "n_cut", value: 2, model: ["URB", "DEV*~IND"] },
    ]);
    // The setting with the same model coincides completely.
    expect(tests.single.at(-1)).toEqual({ test: 0, RCC_Rank: 1, SC: 1 });
    expect(bootstrap.samples).toBe(40);
    const again = await json(...settings, "--robust", "--samples", "40");
    expect(again.robustness).toEqual(robustness);
  });

  test("terms of one table distinguish categories and fuzzy sets", async () => {
    const file = await csv("case,M,F,Y\na,2,0.9,1\nb,2,0.8,1\nc,0,0.2,0\nd,1,0.7,0\ne,2,0.1,0\n");
    const { casesToStudy } = await json("qca", file, "--outcome", "Y", "--first", "--cases-to-study");
    expect(casesToStudy[0].terms[0].term).toBe("M{2}*F");
    expect(casesToStudy[0].terms[0].typical.map(({ caseId }: { caseId: string }) => caseId)).toEqual([
      "a",
      "b",
    ]);
  });
});

test("necessity marks conditions that meet the cut-offs, and finds expressions that do", async () => {
  const result = await json("necessity", fuzzy, "--outcome", "SURV", "--supersets");
  const necessary = result.necessity.filter((fit: { necessary: boolean }) => fit.necessary);
  expect(necessary.map((fit: { condition: string }) => fit.condition)).toEqual(["STB"]);
  expect(result.supersets.map((fit: { expression: string }) => fit.expression)).toEqual([
    "STB",
    "LIT*STB",
    "DEV+URB+IND",
  ]);
  const lower = await json("necessity", fuzzy, "--outcome", "SURV", "--ron-cut", "0.5");
  expect(lower.necessity.filter((fit: { necessary: boolean }) => fit.necessary)).toHaveLength(2);
  expect(lower).not.toHaveProperty("supersets");
  const { out } = await throughline("necessity", fuzzy, "--outcome", "SURV");
  expect(out).toContain("  STB        0.920  0.680  0.707  yes\n");
});

test.each([
  [["qca", fuzzy], 2, "No outcome was given."],
  [["qca"], 2, "missing required argument 'table'"],
  [["qca", fuzzy, "x", "--outcome", "SURV"], 2, "too many arguments"],
  [["qca", fuzzy, "--outcom", "SURV"], 2, "Did you mean --outcome?"],
  [["qca", fuzzy, "--outcome", "SURV", "--outcome", "DEV"], 2, "given twice"],
  [["qca", fuzzy, "--outcome", "SURV", "--solution", "parsimonous"], 2, 'Nearest: "parsimonious"'],
  [["qca", fuzzy, "--outcome", "SURV", "--solution", "intermediate"], 2, "--expect A,~B"],
  [["qca", fuzzy, "--outcome", "SURV", "--scale", "sharp"], 2, "--scale takes crisp, fuzzy, multi"],
  [["qca", fuzzy, "--outcome", "SURV", "--incl-cut", "much"], 2, "--incl-cut takes a number"],
  [["qca", fuzzy, "--outcome", "SURV", "--first", "--all"], 2, "exclude each other"],
  [["qca", "nowhere.csv", "--outcome", "SURV"], 2, "nowhere.csv: there is no such file"],
  [["qca", place, "--outcome", "SURV"], 2, "this is a folder"],
  [["qca", fuzzy, "--outcome", "SURF"], 1, 'Nearest: "SURV"'],
  [["qca", fuzzy, "--outcome", "SURV", "--conditions", "DEV,SURV"], 1, "both outcome and condition"],
  [["qca", fuzzy, "--outcome", "SURV", "--expect", "SURV"], 1, "not among the conditions"],
  [
    ["qca", fuzzy, "--outcome", "SURV", "--incl-cut", "2"],
    1,
    "error: The threshold 2 is not a number from 0 to 1",
  ],
  [["qca", fuzzy, "--outcome", "SURV", "--incl-cut", "0.6,0.8"], 1, "error: The thresholds 0.6 and 0.8"],
  [["qca", fuzzy, "--outcome", "SURV", "--n-cut", "0"], 1, "error: The frequency threshold is 0"],
  [["necessity", fuzzy], 2, "No outcome was given."],
  [["necessity", fuzzy, "--outcome", "SURV", "--cov-cut", "7"], 1, "error: --cov-cut is 7"],
  [["calibrate", raw, "--find", "3"], 2, "No column was given."],
  [["calibrate", raw, "--column", "DEV"], 2, "No thresholds were given."],
  [["calibrate", raw, "--column", "DEV", "--method", "indirct"], 2, 'Nearest: "indirect"'],
  [["calibrate", raw, "--column", "DEV", "--thresholds", "1,2"], 1, "error: There are 2 thresholds"],
  [["calibrate", raw, "--column", "DEV", "--method", "TFR", "--idm", "0.9"], 2, "Leave it out"],
  [["calibrate", raw, "--column", "DEV", "--find", "3", "--as", "URB"], 2, "already exists"],
  [["calibrate", raw, "--column", "DEV", "--find", "3", "--out", "no/where.csv"], 2, "no such folder"],
  [["qac", fuzzy], 2, "Did you mean qca?"],
  [["help", "qac"], 2, "Did you mean qca?"],
  [["qca", fuzzy, "--outcome", "--json"], 2, '--outcome needs a value, but "--json" is an option'],
  [["qca", fuzzy, "--outcome", "SURV", "--theory", "DEV*STABLE"], 1, 'there is no column "STABLE"'],
  [["qca", fuzzy, "--outcome", "SURV", "--samples", "5"], 2, "Add --robust"],
  [["qca", fuzzy, "--outcome", "SURV", "--robust", "--r"], 2, "--r works only"],
  [["check", "--jsn"], 2, "Did you mean --json?"],
])("%j is answered with code %i", async (args, expected, text) => {
  const { code, out, err } = await throughline(...args);
  expect([code, out]).toEqual([expected, ""]);
  expect(err).toContain(text);
});

test("each command lists its options, which docs/qca-command.md documents", async () => {
  const document = await readFile(join(root, "docs/qca-command.md"), "utf8");
  const { code, out: all } = await throughline("--help");
  expect(code).toBe(0);
  const commands = [...all.matchAll(/^ {2}([a-z]+) \[options\] /gmu)].map(([, name = ""]) => name);
  expect(commands).toHaveLength(22);
  for (const command of commands) {
    const { code, out } = await throughline(command, "--help");
    expect(code).toBe(0);
    expect(out).toContain(`Usage: throughline ${command} [options] `);
    expect((await throughline("help", command)).out).toBe(out);
    const options = [...out.matchAll(/^ {2}(--[a-z-]+)/gmu)].map(([, option = ""]) => option);
    expect(options.length, command).toBeGreaterThan(0);
    if (["qca", "cna", "necessity", "calibrate"].includes(command))
      for (const option of options) expect(document, `${command} ${option}`).toContain(`\`${option}`);
  }
});

test("the examples of docs/qca-command.md print the documented output", async () => {
  const document = await readFile(join(root, "docs/qca-command.md"), "utf8");
  const table = /```csv\n(.*?)```/su.exec(document)?.[1] ?? "";
  await writeFile(join(place, "protest.csv"), table);
  await copyFile(fuzzy, join(place, "lipset.csv"));
  await copyFile(raw, join(place, "lipset-raw.csv"));
  await copyFile(join(golden, "data/cna_d.educate.csv"), join(place, "educate.csv"));
  const examples = [...document.matchAll(/```console\n\$ throughline (.*?)\n(.*?)\n```/gsu)];
  expect(examples.length).toBeGreaterThan(4);
  for (const [, command = "", printed = ""] of examples) {
    const words = Array.from(command.matchAll(/"([^"]*)"|\S+/gu), ([word, inQuotes]) => inQuotes ?? word);
    const { out, err } = await throughline(...words);
    expect((err + out).trimEnd(), command).toBe(printed);
  }
});

describe("special features of the engine", () => {
  const temporal = "case,P,E,EBA,S,Y\n1,1,1,1,1,1\n2,1,1,0,1,1\n3,1,0,-,1,0\n4,0,0,-,0,0\n5,1,1,-,0,0\n";
  test("a condition that does not apply differs from 0 and 1", async () => {
    const { code, out } = await qca(temporal, "--conditions", "P,E,EBA,S", "--temporal");
    expect(code).toBe(0);
    expect(out).toMatch(/^ +\d+ +1 +0 +- +1 +0 /mu);
    expect(out).toContain("E*S");
  });
  test("expectations may be conjunctural", async () => {
    // Positive a*b*c, negative all rows without C: A and B together make only the row with both easy.
    const rows = "A,B,C,Y\n0,0,1,1\n0,0,0,0\n1,1,0,0\n1,0,0,0\n0,1,0,0\n";
    const { out } = await qca(rows, "--solution", "intermediate", "--expect", "A*B");
    expect(out).toContain("~A*~B*C -> Y");
    const { out: each } = await qca(rows, "--solution", "intermediate", "--expect", "A,B");
    expect(each).toMatch(/^ {2}C -> Y/mu);
  });
});

describe("cna", () => {
  const file = (name: string) => join(golden, `data/cna_d.${name}.csv`);
  const coincidence = join(golden, "coincidence");
  test("formulas and measures equal those of R", async () => {
    const expected = JSON.parse(await readFile(join(coincidence, "cna_irrigate.json"), "utf8"));
    const own = await json("cna", file("irrigate"), "--ordering", "A,R,L<F,C<W", "--con", "0.9");
    expect([own.msc.length, own.asf.length, own.csf.length]).toEqual([
      expected.msc.n,
      expected.asf.n,
      expected.csf.n,
    ]);
    expect(own.csf[0].coherence).toBeCloseTo(expected.csf.rows[0].coherence, 9);
    expect(own.csf[0].exhaustiveness).toBeCloseTo(expected.csf.rows[0].exhaustiveness, 9);
  });
  test("a value of a multi-value factor, and a negated outcome", async () => {
    const { asf } = await json(
      "cna",
      file("pban"),
      "--outcome",
      "PB{1}",
      "--cov",
      "0.95",
      "--maxstep",
      "4,4,10",
    );
    expect(asf).toHaveLength(2);
    const { msc } = await json("cna", file("educate"), "--outcome", "~L");
    expect(new Set(msc.map(({ outcome }: { outcome: string }) => outcome))).toEqual(new Set(["l"]));
  });
  test("fit-robustness scores each model by the results at the other thresholds", async () => {
    const { grid, models, range, step, complete, excludedCases } = await json(
      "cna",
      file("educate"),
      "--outcome",
      "L",
      "--robust",
      "--range",
      "0.9,1",
      "--step",
      "0.05",
      "--formulas",
      "asf",
    );
    expect({ range, step, complete, excludedCases }).toEqual({
      range: [0.9, 1],
      step: 0.05,
      complete: true,
      excludedCases: [],
    });
    expect(grid.map(({ con, cov }: { con: number; cov: number }) => [con, cov])).toEqual(
      [1, 0.95, 0.9].flatMap((con) => [1, 0.95, 0.9].map((cov) => [con, cov])),
    );
    expect(models).toEqual([
      { model: "U + D <-> L", found: 9, score: 16, normalised: 1, idealNormalised: 1 },
    ]);
    const complex = await json("cna", file("educate"), "--outcome", "L,E", "--robust", "--range", "1,1");
    expect(complex.formulas).toBe("complex");
    expect(complex.models.map(({ model }: { model: string }) => model)).toEqual([
      "(U + D <-> L)*(L + G <-> E)",
      "(U + D <-> L)*(U + D + G <-> E)",
    ]);
  });
  test("cases with a rare configuration are left out and named", async () => {
    const table = await csv("case,A,B\np,1,1\nq,1,1\nr,0,0\ns,0,0\nt,1,0\n");
    const { asf, cases, configurations, rareCases } = await json("cna", table, "--case-cutoff", "2");
    expect({ cases, configurations, rareCases }).toEqual({ cases: 4, configurations: 2, rareCases: ["t"] });
    expect(asf.map(({ condition }: { condition: string }) => condition)).toEqual(["B", "A"]);
    expect((await throughline("cna", table, "--case-cutoff", "2")).err).toContain(
      "fewer than 2 cases have their configuration: t.",
    );
    expect((await throughline("cna", table, "--case-cutoff", "3")).err).toContain("The most frequent has 2");
  });
  test("negated factors, exclusions and frequencies work as in R", async () => {
    const count = async (name: string) => {
      const expected = JSON.parse(await readFile(join(coincidence, `${name}.json`), "utf8"));
      return [expected.asf.n, expected.csf.n];
    };
    const own = async (...args: string[]) => {
      const { asf, csf } = await json("cna", ...args);
      return [asf.length, csf.length];
    };
    expect(await own(file("educate"), "--notcols", "E,L")).toEqual(await count("cna_educate_notcols"));
    expect(await own(file("educate"), "--notcols", "all")).toEqual(await count("cna_educate_notall"));
    const pban = ["--outcome", "PB=1", "--con", "0.9", "--cov", "0.9", "--maxstep", "6,6,10"];
    expect(await own(file("pban"), ...pban, "--exclude", "F=0 -> PB=1")).toEqual(
      await count("cna_pban_exclude"),
    );
    const sp = ["--outcome", "SP", "--con", "0.6", "--cov", "0.6", "--maxstep", "4,4,10"];
    expect(await own(file("performance"), "--frequency", "frequency", ...sp)).toEqual(
      await count("cna_performance6"),
    );
    const { msc, asf } = await json("cna", file("volatile"), "--ordering", "VO2", "--suff-only");
    expect([msc.length > 0, asf]).toEqual([true, []]);
  });
  test("each formula has all measures, in the usual notation", async () => {
    const { msc, asf, csf } = await json("cna", file("women"), "--con", "0.8", "--cov", "0.8");
    const measures = ["con", "cov", "ccon", "ccov", "PAcon", "PACcov", "AACcon", "AAcov", "complexity"];
    const [first] = asf;
    expect(Object.keys(msc[0])).toEqual(
      expect.arrayContaining([...measures, "exhaustiveness", "faithfulness"]),
    );
    expect(Object.keys(first)).toEqual(expect.arrayContaining([...measures, "inus", "exhaustiveness"]));
    expect(Object.keys(csf[0])).toEqual(
      expect.arrayContaining([...measures, "inus", "exhaustiveness", "faithfulness", "coherence", "cyclic"]),
    );
    const acyclic = await json("cna", file("women"), "--con", "0.8", "--cov", "0.8", "--acyclic-only");
    expect(acyclic.csf).toEqual(csf.filter(({ cyclic }: { cyclic: boolean }) => !cyclic));
  });
  test("a single formula is measured, checked for its form, and shown case by case", async () => {
    const found = await json("cna", file("educate"), "--formula", "(U + D <-> L)*(U + D + L*U <-> E)");
    expect(found.form).toMatchObject({ inus: false, redundantCondition: true });
    expect(found.formulaCases).toHaveLength(8);
    expect(found.formulaCases[6]).toMatchObject({ caseId: "G", compliance: 0 });
    const { out } = await throughline("cna", file("educate"), "--formula", "U + D <-> L");
    expect(out).toContain("2 literals; not cyclic; the form of a causal structure");
  });
  test("constant and identical factors are named, and fuzzy values are rejected as crisp", async () => {
    const table = await csv("case,A,K,B,A2\np,1,1,1,1\nq,0,1,0,0\nr,1,1,0,1\n");
    const { code, err } = await throughline("cna", table);
    expect(code).toBe(1);
    expect(err).toContain('factor K: every case has 1, such as "p"');
    const kept = await throughline("cna", table, "--constant", "keep");
    expect(kept.err).toContain("A2 equals A in every case.");
    const { factors } = await json("cna", table, "--constant", "remove", "--duplicate", "remove");
    expect(factors).toEqual(["A", "B"]);
    const fuzzy = await csv("case,A,B\np,1,0.3\nq,0,1\n");
    const refused = await throughline("cna", fuzzy, "--scale", "crisp");
    expect(refused.err).toContain('case "p", column "B": 0.3 is not crisp');
  });
  test("a search that reaches its step limit is reported as partial", async () => {
    const { complete } = await json("cna", file("educate"), "--budget", "5");
    expect(complete).toBe(false);
    expect((await throughline("cna", file("educate"), "--budget", "5")).err).toContain(
      "the search stopped early",
    );
  });
  test("omitted combinations are reported", async () => {
    const all = await json("cna", file("educate"));
    const some = await json("cna", file("educate"), "--n-init", "1");
    expect([all.combinations, all.complete]).toEqual(["2", true]);
    expect([some.combinations, some.complete, some.csf.length]).toEqual(["2", false, 1]);
    expect((await throughline("cna", file("educate"), "--n-init", "1")).err).toContain(
      "only the simplest 1 of 2 combinations of atomic formulas were joined",
    );
  });
  test("impossible settings are rejected", async () => {
    for (const [args, message] of [
      [["--outcome", "Q"], "No factor takes the value"],
      [["--con", "2"], "The threshold con is 2. Give a number from 0 to 1"],
      [["--measures", "con"], "--measures takes"],
      [["--ordering", "Q<L"], "There is no factor"],
      [["--robust", "--con", "0.9"], "--con does not work with --robust"],
      [["--robust", "--formula", "L <-> E"], "--formula does not work with --robust"],
      [["--outcome", "L", "--notcols", "E"], "Give one of them"],
      [["--ordering", "L<E<L"], "L stands at places 1 and 3"],
      [["--outcome", "E", "--ordering", "E<U,D,L,G"], "leave no cause of the outcome E"],
      [["--outcome", "E", "--exclude", "e->E"], "E: the outcome E is listed among the causes"],
      [["--exclude", "L"], "--exclude takes causes and the outcome"],
      [["--constant", "drop"], "--constant takes refuse, keep, remove"],
      [["--budget", "few"], "--budget takes a number"],
      [["--step", "0.1"], "Add --robust"],
      [["--robust", "--range", "0.7"], "--range takes"],
      [["--robust", "--range", "1,0.7"], "give no grid"],
      [["--robust", "--step", "0.001"], "Take a longer step"],
    ] as const) {
      const { code, err } = await throughline("cna", file("educate"), ...args);
      expect(code).toBeGreaterThan(0);
      expect(err).toContain(message);
    }
  });
});
