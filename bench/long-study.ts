import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const words = [
  "the",
  "law",
  "court",
  "shelter",
  "police",
  "закон",
  "heard",
  "reform",
  "насилие",
  "region",
  "may",
];

/** Writes a study with one text of 1,000,000 characters and 5,000 overlapping passages, and 100 cases on 8 conditions. */
export async function writeLongStudy(folder: string): Promise<void> {
  await mkdir(join(folder, "sources"), { recursive: true });
  let seed = 7;
  const draw = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  let text = "";
  while (text.length < 1_000_000) text += `${words[draw(words.length)]}${draw(90) === 0 ? ".\n\n" : " "}`;
  text = text.slice(0, 1_000_000);
  const passages = Array.from({ length: 5000 }, (_, i) => {
    const start = i * 199;
    const end = start + 40 + draw(300);
    const quoted = `"${text.slice(start, end).replaceAll('"', '""')}"`;
    return `p${i},long,sources/long.md,${start},${end},${quoted},,,c${draw(12)},`;
  });
  const conditions = Array.from({ length: 8 }, (_, i) => `k${i}`);
  const cases = Array.from({ length: 100 }, (_, i) => `case${i}`);
  const grades = cases.flatMap((id) =>
    [...conditions, "out"].map((attribute) => `${id},${attribute},${draw(2)},high,,`),
  );
  const files = {
    "sources/long.md": text,
    "sources.bib": "@misc{long, title={A long text}}\n",
    "cases.csv": `id,name,kind\n${cases.map((id) => `${id},${id},case`).join("\n")}\n`,
    "claims.csv":
      "id,source_key,locator,case,attribute,direction,statement,date_from,date_to,confidence,cites,quote\n",
    "codes.csv": `id,name,parent,definition,colour\n${Array.from({ length: 12 }, (_, i) => `c${i},Code ${i},,,`).join("\n")}\n`,
    "passages.csv": `id,source_key,file,start,end,exact,prefix,suffix,codes,coder\n${passages.join("\n")}\n`,
    "grades.csv": `case,attribute,grade,confidence,claims,rationale\n${grades.join("\n")}\n`,
    "study.yaml": `title: Long
question: How long?
authors: [Bench]
licence: CC0-1.0
attributes:
${[...conditions, "out"].map((id) => `  ${id}: {label: ${id}, role: ${id === "out" ? "outcome" : "condition"}, scale: crisp}`).join("\n")}
analyses:
  - {id: table, kind: truth-table, title: Table, cases: case, conditions: [${conditions.join(", ")}], outcome: out}
`,
  };
  for (const [path, content] of Object.entries(files)) await writeFile(join(folder, path), content);
}
