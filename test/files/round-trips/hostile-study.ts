import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planImport, storeTarget } from "@throughline/exchange/import";
import { Store } from "@throughline/store";
import { csvRow, type Study } from "@throughline/study";
import { loadStudy } from "@throughline/study/folder";

/** What names and texts are made of that programs trip over. */
const names = [
  "Лесной край",
  "مدينة السلام",
  "🏙️ Emoji town",
  'He said "no"',
  "=SUM(A1)",
  "+plus",
  "-minus",
  "@at",
  "a,b;c\td",
  "Doppel",
  "Doppel",
  "x".repeat(5000),
  "1/2",
  "2001",
  "007",
];

const text = 'Первая строка. 🐟🐟 Вторая.\nقال إن القانون جديد.\nShe said "no". é combined\n\n=end';
const letters = Array.from(text);

function passage(id: string, exact: string, codes: string, coder: string): string[] {
  const start = Array.from(text.slice(0, text.indexOf(exact))).length;
  const end = start + Array.from(exact).length;
  const prefix = letters.slice(Math.max(0, start - 32), start).join("");
  const suffix = letters.slice(end, end + 32).join("");
  return [
    id,
    "ivanov2001",
    "sources/ivanov2001.txt",
    `${start}`,
    `${end}`,
    exact,
    prefix,
    suffix,
    codes,
    coder,
  ];
}

const manifest = `title: "Hostile: «study» 'x'"
question: Does it come back?
authors: [A B]
licence: CC0-1.0
attributes:
  share: {label: "Доля, «ключ»", role: condition, scale: fuzzy}
  third: {label: "One third = 1/3", role: condition, scale: fuzzy}
  won: {label: "=Won", role: outcome, scale: crisp}
  raw_one: {label: raw, role: context, scale: raw}
analyses: []
`;

const bibliography = String.raw`@book{ivanov2001,
  author = {Иванов, Иван and {Комитет по делам женщин} and de la Cruz, Jr., María},
  title = {Насилие и закон: {DNA} & 50\% off},
  year = {2001},
  publisher = {Наука},
  keywords = {a, b},
}
@article{obrien,
  author = {O'Brien, Seán and Li, 小龙},
  title = {Emoji 🐟 "quoted"},
  journaltitle = {J. of {\'E}tudes},
  date = {2009-05},
  volume = {12}, number = {3-4}, pages = {1--20},
  doi = {10.1000/xyz_(1)},
}
`;

/** The tables of the study, by their files; the first row names the columns. */
const tables: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "cases.csv": [
    ["id", "name", "kind", "date_from", "date_to"],
    ...names.map((name, i) => [
      `c${i}`,
      name,
      i % 2 ? "town" : "region",
      "2001-03",
      i === 3 ? "" : "2002-05-10",
    ]),
  ],
  "grades.csv": [
    ["case", "attribute", "grade", "confidence", "claims", "rationale"],
    ...names.flatMap((_, i) => [
      ...(i === 3 ? [] : [[`c${i}`, "share", String(i % 3 === 0 ? 0.5 : 1 / 3), "high", "", ""]]),
      [`c${i}`, "third", String(i % 2 ? 1 / 3 : 2 / 3), "medium", "", ""],
      [`c${i}`, "won", String(i % 2), "low", "", "because\nof it"],
      [`c${i}`, "raw_one", i === 5 ? "1e-7" : String(i * 12345.678), "low", "", ""],
    ]),
  ],
  "rubric.csv": [
    ["attribute", "grade", "meaning"],
    ["won", "0", "lost, «так»"],
    ["won", "1", 'won "big"'],
  ],
  "claims.csv": [
    "id,source_key,locator,case,attribute,direction,statement,date_from,date_to,confidence,quote,passages".split(
      ",",
    ),
    [
      "k1",
      "ivanov2001",
      "p. 1",
      "c0",
      "won",
      "supports",
      '=HYPERLINK("x")',
      "2001",
      "2002",
      "high",
      'a "q"\nline',
      "p1",
    ],
  ],
  "actors.csv": [
    ["id", "name", "kind", "place"],
    ["a1", "ООН «Женщины»", "io", "XS"],
    ["a2", 'Quote "d" & <t>', "ngo", ""],
    ["a3", "Doppel", "state", "FR"],
    ["a4", "Doppel", "state", ""],
    ["a6", "lonely", "ngo", ""],
  ],
  "ties.csv": [
    "id,from,to,channel,date_from,date_to,case,sign,claims,part,terms".split(","),
    ["t1", "a1", "a2", "norm", "2001", "2002-05", "c0", "+", "k1", "", ""],
    ["t2", "a3", "a4", "participation", "2001-03", "", "c1", "-", "", "excluded", ""],
    ["t3", "a4", "a3", "sanction threat", "", "2004", "c2", "+", "", "", "targeted and conditional"],
    ["t4", "a1", "a2", "norm", "2001", "2002-05", "c0", "-", "", "", ""],
  ],
  "codes.csv": [
    ["id", "name", "parent", "definition", "colour"],
    ["v", "Насилие / violence", "", 'def "q"\nline two', "#ff0000"],
    ["d", "Doppel", "v", "", ""],
    ["dd", "Doppel", "v", "second of the name", ""],
    ["at", "@at", "v", "", ""],
    ["d2", "Doppel", "", "=x", "#00ff00"],
  ],
  "passages.csv": [
    "id,source_key,file,start,end,exact,prefix,suffix,codes,coder".split(","),
    passage("p1", "Первая строка.", "v d", "Анна"),
    passage("p2", "🐟🐟", "d2", "Bob"),
    passage("p3", "قال إن القانون", "at dd", ""),
    passage("p4", 'She said "no"', "", "Bob"),
  ],
  "memos.csv": [
    ["id", "about", "thing", "title", "text"],
    ["m1", "study", "", "T", 'text with "q"\n\nand lines'],
    ["m2", "passage", "p2", "", "=memo"],
    ["m3", "code", "v", "код", "🐟"],
    ["m4", "grade", "c0/won", "g", "about a grade"],
    ["m5", "claim", "k1", "c", "about a claim"],
    ["m6", "case", "c0", "", "case memo"],
    ["m7", "source", "ivanov2001", "s", "source memo"],
  ],
};

const write = (folder: string, file: string, rows: readonly (readonly string[])[]): void =>
  writeFileSync(join(folder, file), rows.map((row) => csvRow(row)).join(""));

function newFolder(name: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), "throughline-test-")), name);
  mkdirSync(join(folder, "sources"), { recursive: true });
  return folder;
}

/** A study whose names, texts, dates and grades are those on which files break. */
export async function hostileStudy(): Promise<{ folder: string; study: Study }> {
  const folder = newFolder("hostile");
  writeFileSync(join(folder, "study.yaml"), manifest);
  writeFileSync(join(folder, "sources.bib"), bibliography);
  writeFileSync(join(folder, "sources/ivanov2001.txt"), text);
  for (const [file, rows] of Object.entries(tables)) write(folder, file, rows);
  const { study, problems } = await loadStudy(folder);
  if (!study) throw new Error(problems.map(({ what }) => what).join("\n"));
  return { folder, study };
}

/** A study without cases; with some files of the hostile one where the import needs them. */
export function emptyStudy(...files: readonly string[]): string {
  const folder = newFolder("empty");
  writeFileSync(
    join(folder, "study.yaml"),
    "title: E\nquestion: Q?\nauthors: [A]\nlicence: CC0-1.0\nattributes:\n  note: {label: Own, role: note}\nanalyses: []\n",
  );
  writeFileSync(join(folder, "sources.bib"), "% none\n");
  for (const file of ["cases.csv", "claims.csv", "grades.csv"])
    write(folder, file, (tables[file] ?? []).slice(0, files.includes(file) ? undefined : 1));
  if (files.includes("text")) writeFileSync(join(folder, "sources/ivanov2001.txt"), text);
  return folder;
}

/** Imports files into a study, one after the other, and says what the last of them came to. */
export async function imported(
  folder: string,
  files: readonly (readonly [name: string, content: string | Uint8Array])[],
) {
  const store = await Store.inFolder(folder);
  try {
    await store.sync(folder, "Anna");
    const plans = [];
    for (const [name, content] of files) {
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      const plan = await planImport(name, bytes, {}, await storeTarget(store));
      plans.push(plan);
      if (plan.edits.length > 0) await store.edit("Anna", plan.edits);
    }
    return { study: await store.study(), plans, last: plans.at(-1) };
  } finally {
    await store.close();
  }
}
