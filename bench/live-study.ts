import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const conditions = Array.from({ length: 8 }, (_, i) => `k${i}`);

/**
 * Writes a study of cases with 8 conditions; the first condition is calibrated from raw values.
 *
 * @param explained whether two pairs of conditions cause the outcome, except for one case in twenty;
 *   otherwise nothing explains it, and the solutions have as many terms and tied models as such a table can
 *   have
 */
export async function writeLiveStudy(folder: string, count: number, explained: boolean): Promise<void> {
  await mkdir(join(folder, "sources"), { recursive: true });
  let seed = 11;
  const draw = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const cases = Array.from({ length: count }, (_, i) => `case${i}`);
  const grades = cases.flatMap((id) => {
    const values = conditions.map((_, i) => draw(i === 0 ? 1000 : 2));
    const [, a, b, c, d] = values;
    const brought = (a && b) || (c && !d) ? 1 : 0;
    const out = explained && draw(20) > 0 ? brought : draw(2);
    return [...values, out].map((value, i) => `${id},${conditions[i] ?? "out"},${value},high,,`);
  });
  const attribute = (id: string) =>
    id === "k0"
      ? "  k0: {label: k0, role: condition, scale: raw, calibration: {method: direct, shape: logistic, thresholds: [200, 500, 800]}}"
      : `  ${id}: {label: ${id}, role: ${id === "out" ? "outcome" : "condition"}, scale: crisp}`;
  const files = {
    "sources.bib": "@misc{one, title={One}}\n",
    "cases.csv": `id,name,kind\n${cases.map((id) => `${id},${id},case`).join("\n")}\n`,
    "claims.csv":
      "id,source_key,locator,case,attribute,direction,statement,date_from,date_to,confidence,cites,quote\n",
    "grades.csv": `case,attribute,grade,confidence,claims,rationale\n${grades.join("\n")}\n`,
    "study.yaml": `title: Live
question: How fast?
authors: [Bench]
licence: CC0-1.0
attributes:
${[...conditions, "out"].map(attribute).join("\n")}
analyses:
  - {id: table, kind: truth-table, title: Table, cases: case, conditions: [${conditions.join(", ")}], outcome: out}
`,
  };
  for (const [path, content] of Object.entries(files)) await writeFile(join(folder, path), content);
}
