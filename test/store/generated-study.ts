import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import fc from "fast-check";

const text = fc
  .array(
    fc.constantFrom(
      "word",
      "Wort",
      "слово",
      "😀",
      "e\u0301",
      ",",
      '"',
      "'",
      "\n",
      "\r\n",
      ";",
      "a b",
      "=1+1",
      "—",
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(" ").trim());
const filled = text.map((words) => (words === "" ? "x" : words));
const end = fc.constantFrom("\n", "\r\n");

type Layout = {
  end: string;
  bom: boolean;
  quoteAll: boolean;
  extra: boolean;
  blank: boolean;
  finalEnd: boolean;
  spaces: boolean;
};
const layout: fc.Arbitrary<Layout> = fc.record({
  end,
  bom: fc.boolean(),
  quoteAll: fc.boolean(),
  extra: fc.boolean(),
  blank: fc.boolean(),
  finalEnd: fc.boolean(),
  spaces: fc.boolean(),
});

/** Writes a table in one of the ways in which programs or people write it. */
function table(columns: readonly string[], rows: readonly (readonly string[])[], how: Layout): string {
  const cell = (value: string) =>
    how.quoteAll || /[",\r\n]/u.test(value)
      ? `"${value.replaceAll('"', '""')}"`
      : how.spaces && value !== ""
        ? ` ${value}`
        : value;
  const all = how.extra ? [...columns, "my_note"] : columns;
  const lines = [
    all.join(","),
    ...rows.map((row, i) => (how.extra ? [...row, `note ${i}`] : row).map(cell).join(",")),
  ];
  const body = lines.join(how.blank ? `${how.end}${how.end}` : how.end);
  return `${how.bom ? "\ufeff" : ""}${body}${how.finalEnd ? how.end : ""}${how.blank && how.finalEnd ? how.end : ""}`;
}

/** Studies without errors, in the many ways in which their files can be written. */
export const generatedStudy: fc.Arbitrary<Record<string, string>> = fc
  .record({
    claims: fc.array(fc.tuple(filled, text, fc.nat(2), fc.nat(1)), { maxLength: 8 }),
    names: fc.array(filled, { minLength: 3, maxLength: 3 }),
    grades: fc.array(fc.constantFrom("0", "1", "1.0", "0.50", ""), { minLength: 6, maxLength: 6 }),
    memos: fc.array(filled, { maxLength: 3 }),
    layouts: fc.array(layout, { minLength: 5, maxLength: 5 }),
    note: text,
    entries: fc.array(fc.constantFrom("", "% a comment\n", "\n\n", "@comment{kept}\n"), { maxLength: 2 }),
  })
  .map(({ claims, names, grades, memos, layouts, note, entries }) => {
    const cases = names.map((name, i) => [`c${i}`, name, "unit"]);
    const [one, two, three, four, five] = layouts as [Layout, Layout, Layout, Layout, Layout];
    return {
      "study.yaml": `# a comment\ntitle: T\nquestion: Q\nauthors: [A]\nlicence: CC0-1.0\nattributes:\n  a0: {label: A, role: condition, scale: fuzzy}\n  a1: {label: B, role: outcome, scale: fuzzy}\nanalyses:\n  - {id: t, kind: truth-table, title: T, cases: unit, conditions: [a0], outcome: a1}\n`,
      "sources.bib": `${entries.join("")}@book{work, title={W}, year={2000}}${one.finalEnd ? "\n" : ""}`,
      "cases.csv": table(["id", "name", "kind"], cases, one),
      "claims.csv": table(
        [
          "id",
          "source_key",
          "locator",
          "case",
          "attribute",
          "direction",
          "statement",
          "date_from",
          "date_to",
          "confidence",
          "cites",
          "quote",
        ],
        claims.map(([statement, quote, c, a], i) => [
          `k${i}`,
          "work",
          "p. 1",
          `c${c}`,
          `a${a}`,
          "supports",
          statement,
          "2001",
          "",
          "high",
          "",
          quote,
        ]),
        two,
      ),
      "grades.csv": table(
        ["attribute", "case", "grade", "confidence", "claims", "rationale"],
        grades.map((grade, i) => [`a${i % 2}`, `c${Math.floor(i / 2)}`, grade, "low", "", note]),
        three,
      ),
      ...(memos.length === 0
        ? {}
        : {
            "memos.csv": table(
              ["id", "about", "thing", "title", "text"],
              memos.map((memo, i) => [`m${i}`, "case", "c0", "", memo]),
              four,
            ),
          }),
      "sources/work.md": `# Work${five.end}${note}${five.end}`,
      "notes/other.txt": `${five.bom ? "\ufeff" : ""}kept as it is\u0007`,
    };
  });

/** Writes files into a folder. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
