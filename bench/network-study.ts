import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const kinds = ["state", "ministry", "embassy", "ngo", "foreign-ngo", "activist", "media"];
const channels = ["norm", "funding", "expertise", "pressure", "participation"];

/**
 * Writes a study of three cases with many actors and ties, as an import of event data produces. The same size
 * gives the same study.
 */
export async function writeNetworkStudy(
  folder: string,
  { actors, ties }: { actors: number; ties: number },
): Promise<void> {
  await mkdir(join(folder, "sources"), { recursive: true });
  let state = 11;
  const random = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const rows = Array.from({ length: ties }, (_, i) => {
    const year = 1995 + random(20);
    // A few actors have most ties.
    const actor = () => random(1 + random(actors));
    const from = actor();
    const to = (from + 1 + random(actors - 1)) % actors;
    const channel = channels[random(channels.length)];
    const date = `${year}-${String(1 + random(12)).padStart(2, "0")}-01`;
    return `t${i},a${from},a${to},${channel},${date},${date},case${random(3)},+,c${random(100)},`;
  });
  const files = {
    "sources.bib": "@misc{one, title={One}}\n",
    "cases.csv": "id,name,kind\ncase0,Case 0,case\ncase1,Case 1,case\ncase2,Case 2,case\n",
    "actors.csv": `id,name,kind,place\n${Array.from({ length: actors }, (_, i) => `a${i},Actor ${i},${kinds[random(kinds.length)]},${random(3) === 0 ? "RU" : "US"}`).join("\n")}\n`,
    "claims.csv": `id,source_key,locator,case,attribute,direction,statement,date_from,date_to,confidence,cites,quote\n${Array.from({ length: 100 }, (_, i) => `c${i},one,1,case${i % 3},out,supports,Statement ${i},2000,,high,,`).join("\n")}\n`,
    "ties.csv": `id,from,to,channel,date_from,date_to,case,sign,claims,part\n${rows.join("\n")}\n`,
    "grades.csv": "case,attribute,grade,confidence,claims,rationale\n",
    "study.yaml": `title: Network
question: How fast?
authors: [Bench]
licence: CC0-1.0
attributes:
  out: {label: out, role: outcome, scale: crisp}
  access: {label: access, role: condition, scale: crisp}
actors: {target: RU, abroad: [embassy, foreign-ngo]}
analyses:
  - {id: pathways, kind: pathways, title: Pathways, cases: case, access: access, objectives: out, paper: out, practice: out, scope: [access]}
`,
  };
  for (const [path, content] of Object.entries(files)) await writeFile(join(folder, path), content);
}
