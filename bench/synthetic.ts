import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Writes an artificial study of a given size. The same seed gives the same study. */
export async function writeSynthetic(
  folder: string,
  size: { cases: number; claims: number; conditions: number; seed: number },
): Promise<void> {
  let state = size.seed;
  // Park & Miller (1988), Communications of the ACM 31: 1192-1201
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const grades = [0, 0.33, 0.67, 1];
  const conditions = Array.from({ length: size.conditions }, (_, i) => `condition_${i + 1}`);
  const attributes = [...conditions, "outcome"];
  const cases = Array.from({ length: size.cases }, (_, i) => `case_${i + 1}`);
  const cells = cases.flatMap((c) => attributes.map((a) => [c, a] as const));
  const claimsOf = new Map<string, string[]>();
  const claims = Array.from({ length: size.claims }, (_, i) => {
    const [c, a] = cells[i % cells.length]!;
    const id = `k${i + 1}`;
    claimsOf.set(`${c}/${a}`, [...(claimsOf.get(`${c}/${a}`) ?? []), id]);
    return `${id},source_${(i % 200) + 1},"p. ${(i % 300) + 1}",${c},${a},${random() < 0.7 ? "supports" : "contradicts"},"Statement ${i + 1}, made up for measuring.",2001,2004,high,,`;
  });
  await mkdir(folder, { recursive: true });
  const files: Record<string, string> = {
    "study.yaml": `title: Synthetic study of ${size.cases} cases
question: How long does it take?
authors: [Nobody]
licence: CC0-1.0
attributes:
${attributes.map((a) => `  ${a}: {label: ${a.replace("_", " ")}, role: ${a === "outcome" ? "outcome" : "condition"}, scale: fuzzy}`).join("\n")}
analyses:
  - {id: compared, kind: comparison, title: Compared, cases: unit, instruments: {all: [${conditions.join(", ")}]}, outcomes: [outcome], reform: outcome}
  - {id: configurations, kind: truth-table, title: Configurations, cases: unit, conditions: [${conditions.join(", ")}], outcome: outcome, incl_cut: 0.8, n_cut: 2}
`,
    "sources.bib": Array.from(
      { length: 200 },
      (_, i) => `@misc{source_${i + 1}, author={Author ${i + 1}}, title={Source ${i + 1}}, year={2000}}`,
    ).join("\n"),
    "cases.csv": ["id,name,kind", ...cases.map((c) => `${c},${c.replace("_", " ")},unit`)].join("\n"),
    "claims.csv": [
      "id,source_key,locator,case,attribute,direction,statement,date_from,date_to,confidence,cites,quote",
      ...claims,
    ].join("\n"),
    "rubric.csv": [
      "attribute,grade,meaning",
      ...attributes.flatMap((a) => grades.map((g) => `${a},${g},degree ${g}`)),
    ].join("\n"),
    "grades.csv": [
      "case,attribute,grade,confidence,claims,rationale",
      ...cases.flatMap((c) => {
        const drawn = conditions.map(() => grades[Math.floor(random() * 4)] ?? 0);
        const inside = Math.min(drawn[0] ?? 0, drawn[1] ?? 0) > 0.5 || (drawn[2] ?? 0) > 0.5;
        const outcome = inside === random() < 0.97 ? 1 : 0;
        return attributes.map(
          (a, i) =>
            `${c},${a},${a === "outcome" ? outcome : drawn[i]},high,${(claimsOf.get(`${c}/${a}`) ?? []).join(" ")},made up`,
        );
      }),
    ].join("\n"),
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), `${text}\n`)));
}
