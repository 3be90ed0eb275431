// Malformed studies, each with the message to the user.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { printProblem } from "@throughline/study";
import { loadStudy } from "@throughline/study/folder";
import { afterAll, expect, test } from "vitest";
import { starter } from "../packages/cli/src/starter.ts";

const parent = await mkdtemp(join(tmpdir(), "throughline-check-"));
afterAll(() => rm(parent, { recursive: true }));
let made = 0;

type Change = (files: Record<string, string | Uint8Array | undefined>) => void;

async function problemsOf(change: Change): Promise<string[]> {
  const files: Record<string, string | Uint8Array | undefined> = { ...starter };
  change(files);
  const folder = join(parent, String(made++));
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const { study, problems } = await loadStudy(folder);
  if (problems.some((p) => p.severity === "error")) expect(study).toBeUndefined();
  return problems.map(printProblem);
}

const replace =
  (file: string, from: string | RegExp, to: string): Change =>
  (files) => {
    const before = String(files[file]);
    const after = before.replace(from, to);
    expect(after, `${file} has ${from}`).not.toBe(before);
    files[file] = after;
  };

test("the starter study has no problems", async () => expect(await problemsOf(() => undefined)).toEqual([]));

const cases: [string, Change, string[]][] = [
  [
    "a claim that is not there",
    replace("grades.csv", "high,c1,", "high,c11,"),
    [
      'grades.csv:2:22  claim "c11" (of north/funding) is not in claims.csv. Nearest: "c1"\n    Correct the id, or add the claim to claims.csv.',
    ],
  ],
  [
    "a misspelt case",
    replace("grades.csv", "west,shelter", "wset,shelter"),
    [
      'grades.csv:10:1  case "wset" (of wset/shelter) is not in cases.csv. Nearest: "west"\n    Correct the id, or add the case to cases.csv.',
    ],
  ],
  [
    "a grade outside the rubric",
    replace("grades.csv", "west,funding,0.67", "west,funding,0.5"),
    [
      'grades.csv:8:14  case "Campaign in the west", attribute "Money from abroad": grade 0.5 is not in the rubric (0, 0.33, 0.67, 1)\n    Correct the cell, or add the grade to rubric.csv.',
    ],
  ],
  [
    "a grade that is not a number",
    replace("grades.csv", "west,funding,0.67", "west,funding,two thirds"),
    ['grades.csv:8:14  grade "two thirds" is not a number\n    Write it with a decimal point and no unit.'],
  ],
  [
    "a crisp attribute graded in between",
    (files) => {
      replace("grades.csv", "west,pressure,0,", "west,pressure,0.5,")(files);
      replace("rubric.csv", /pressure,.*\n/gu, "")(files);
    },
    [
      'grades.csv:9:15  case "Campaign in the west", attribute "Pressure by other states": grade 0.5 is not on its scale (crisp: 0 or 1)\n    Correct the cell, or the scale in study.yaml.',
    ],
  ],
  [
    "dates that contradict each other",
    replace("claims.csv", "2015,2017", "2017,2015"),
    ["claims.csv:8:70  it ends (2015) before it begins (2017)\n    Correct one of the two dates."],
  ],
  [
    "a day that does not exist",
    replace("claims.csv", "2019,,high", "2019-02-30,,high"),
    [
      'claims.csv:4:73  date_from "2019-02-30" is not a date (YYYY, YYYY-MM or YYYY-MM-DD)\n    Correct the date, or leave the cell empty when it is not known.',
    ],
  ],
  [
    "a claim id used twice",
    replace("claims.csv", "c9,report2020", "c8,report2020"),
    ['claims.csv:10:1  id "c8" is already in line 9\n    Delete one of the two rows, or rename one.'],
  ],
  [
    "a cell graded twice",
    replace("grades.csv", "west,shelter", "west,pressure"),
    [
      'grades.csv:10:1  case/attribute "west/pressure" is already in line 9\n    Delete one of the two rows, or rename one.',
    ],
  ],
  [
    "an unknown direction",
    replace("claims.csv", "shelter,qualifies", "shelter,perhaps"),
    [
      'claims.csv:10:34  direction "perhaps" is not one of "supports", "contradicts", "qualifies"\n    Use one of these.',
    ],
  ],
  [
    "an unknown source",
    (files) => {
      replace("claims.csv", "c1,report2020", "c1,report2002")(files);
      files["sources/report2020.md"] = undefined;
    },
    [
      'claims.csv:2:4  source "report2002" (of c1) is not in sources.bib. Nearest: "report2020"\n    Correct the key, or add the source to sources.bib.',
    ],
  ],
  [
    "semicolons for commas",
    (files) => {
      files["cases.csv"] = String(files["cases.csv"]).replaceAll(",", ";");
    },
    [
      'cases.csv:1:3  the columns are separated by ";", not by commas\n    Export it again as CSV with commas.',
    ],
  ],
  [
    "another encoding",
    (files) => {
      files["cases.csv"] = Uint8Array.from(
        Buffer.from("id,name,kind\nnorth,Nord,campaign\nsouth,S\xfcden,campaign\n", "latin1"),
      );
    },
    [
      'cases.csv:3  the file is not in UTF-8 (the first unreadable byte is here)\n    Save it as "CSV UTF-8"; it may be in Windows-1252 or Windows-1251 now.',
    ],
  ],
  [
    "UTF-16",
    (files) => {
      files["cases.csv"] = Uint8Array.from(Buffer.from("\ufeffid,name,kind\n", "utf16le"));
    },
    ['cases.csv  the file is in UTF-16\n    Save it as "CSV UTF-8".'],
  ],
  [
    "an empty file",
    (files) => {
      files["grades.csv"] = "";
    },
    ["grades.csv  the file is empty\n    Add its content, or delete it if the study does not need it."],
  ],
  [
    "a binary file",
    (files) => {
      files["grades.csv"] = Uint8Array.of(80, 75, 3, 4, 0, 0, 1, 2);
    },
    [
      "grades.csv  the file is binary, not text\n    Export the table as CSV in UTF-8 (a spreadsheet file is not a CSV).",
    ],
  ],
  [
    "100 MB of garbage",
    (files) => {
      files["grades.csv"] = new Uint8Array(100 * 1024 * 1024).fill(120);
    },
    ["grades.csv  the file has 100 MB, more than the limit of 64 MB\n    Check that it is the right file."],
  ],
  [
    "a missing column",
    replace("cases.csv", "id,name,kind", "id,nmae,kind"),
    ['cases.csv:1:1  the column "name" is missing\n    Rename "nmae" to "name".'],
  ],
  [
    "a column that is not of the format",
    replace(
      "cases.csv",
      "id,name,kind\nnorth,Campaign in the north,campaign",
      "id,name,kind,note\nnorth,Campaign in the north,campaign,x",
    ),
    [
      'cases.csv:1:1  warning: unknown columns are not read: "note"\n    Delete or rename them. The known columns are id, name, kind, iso, district, lat, lon, date_from, date_to, target, issue.',
      "cases.csv:3:1  the row has 3 cells, the header 4\n    Add the missing commas, or put the cell that contains a comma in quotation marks.",
      "cases.csv:4:1  the row has 3 cells, the header 4\n    Add the missing commas, or put the cell that contains a comma in quotation marks.",
    ],
  ],
  [
    "a quotation mark that is never closed",
    replace("claims.csv", "A foundation paid", '"A foundation paid'),
    [
      "claims.csv:10:1  the CSV cannot be read to the end: a quotation mark is never closed\n    Double the quotation marks inside a cell, and close every cell that opens with one.",
    ],
  ],
  [
    "an analysis of an attribute that is not declared",
    replace("study.yaml", "outcomes: [shelter]", "outcomes: [sheltr]"),
    [
      'study.yaml:40:16  analysis "added" names the attribute "sheltr", which is not declared. Nearest: "shelter"\n    Correct the name, or declare it under attributes.',
    ],
  ],
  [
    "a kind of analysis that does not exist",
    replace("study.yaml", "kind: comparison", "kind: comparision"),
    [
      "study.yaml:43:5  analyses.1.kind: this is not a kind of analysis\n    Use one of ladder, comparison, variation, gap, balance, pathways, scope, backlash, response, participation, testimony, judgements, coverage, series, truth-table, coincidence, process-tracing, causal-model.",
    ],
  ],
  ["YAML that breaks off", replace("study.yaml", "authors: [Your name]", "authors: [Your name"), []],
  [
    "a missing title",
    replace("study.yaml", "title: Three campaigns for a shelter\n", ""),
    ["study.yaml:1:1  title is missing\n    Add it (a text)."],
  ],
  [
    "a misnamed file",
    (files) => {
      files["claim.csv"] = files["claims.csv"];
      files["claims.csv"] = undefined;
    },
    ['claims.csv  the file is missing\n    Rename "claim.csv" to "claims.csv".'],
  ],
  [
    "BibTeX that cannot be read",
    replace("sources.bib", "year={2020}}", "year={2020}"),
    [
      'sources.bib:1:1  the entry "@techreport{report2020, author={{The Observatory}}, title={S" cannot be read as BibTeX\n    Check its key, its commas and its braces.',
    ],
  ],
  [
    "a passage that does not read as its claim",
    replace("sources/report2020.md", "No grant was made.", "No grants were made."),
    [
      'sources/report2020.md:19:3  warning: the passage of claim "c4" differs from its statement\n    Make them the same, or explain the difference in a memo.',
    ],
  ],
  [
    "boundaries without a source, and a file that is no TopoJSON",
    (files) => {
      replace(
        "study.yaml",
        "# What is computed",
        "map: {cases: campaign, boundaries: b.json}\n# What is computed",
      )(files);
      files["b.json"] = "{}";
    },
    [
      // Without a source they are not a boundary set, and their file is not read.
      "study.yaml:32:1  the boundaries have no source\n    Add source: whose boundaries they are.",
    ],
  ],
  [
    "boundary sets of one name, one of them no TopoJSON, the other not there",
    (files) => {
      replace(
        "study.yaml",
        "# What is computed",
        "map:\n  cases: campaign\n  sets:\n    - {name: Units, file: b.json, source: Nobody}\n    - {name: Units, file: elsewhere.topo.json, source: Nobody}\n# What is computed",
      )(files);
      files["b.json"] = "{}";
    },
    [
      "b.json  the file is not TopoJSON with features\n    Give a TopoJSON file whose features have ISO 3166 ids.",
      "elsewhere.topo.json  the file is missing\n    Add it (throughline init makes a starter study).",
      'study.yaml:35:8  the name "Units" of a boundary set is used twice\n    Rename one.',
      'study.yaml:36:8  the name "Units" of a boundary set is used twice\n    Rename one.',
    ],
  ],
  [
    "a map on boundaries that are not there",
    replace(
      "study.yaml",
      "  - id: conditions",
      "  - {id: where, kind: variation, title: Where, cases: campaign, orientation: shelter, measures: [shelter], location: {label: the north, any: [funding]}, explanations: [funding], boundaries: Units}\n  - id: conditions",
    ),
    [
      'study.yaml:50:179  analysis "where" names the boundary set "Units", which does not exist\n    Add it to map.sets.',
    ],
  ],
];

test.each(cases)("%s", async (name, change, expected) => {
  const found = await problemsOf(change);
  if (name === "YAML that breaks off") {
    expect(found[0]).toMatch(/^study\.yaml:\d+:\d+ {2}the YAML cannot be read/u);
    return;
  }
  expect(found).toEqual(expected);
});

test("all problems of all files are reported at once", async () => {
  const found = await problemsOf((files) => {
    for (const [, change] of cases.slice(0, 3)) change(files);
    replace("study.yaml", "outcomes: [shelter]", "outcomes: [sheltr]")(files);
  });
  expect(new Set(found.map((p) => p.split(":")[0]))).toEqual(new Set(["grades.csv", "study.yaml"]));
  expect(found.length).toBe(4);
});
