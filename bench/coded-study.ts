import { appendFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeSynthetic } from "./synthetic.ts";

/** Words of an artificial report on gender violence, with word forms of two languages. */
const vocabulary = (
  "law police court shelter crisis centre women victim violence family state region ministry programme funding grant donor embassy " +
  "report number case prosecution protection prevention trafficking norm convention campaign movement hotline service budget reform " +
  "насилие семья закон суд полиция женщина кризисный центр регион министерство помощь программа отчёт дело защита приют"
).split(" ");

/**
 * Writes an artificial study: documents of 20 pages (8,000 words) with passages, and claims citing these. The
 * same size gives the same study.
 */
export async function writeCodedStudy(
  folder: string,
  { documents, passages, claims }: { documents: number; passages: number; claims: number },
): Promise<void> {
  await writeSynthetic(folder, { cases: 200, claims, conditions: 10, seed: 7 });
  let state = 11;
  // Park & Miller (1988), Communications of the ACM 31: 1192-1201
  const random = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  await mkdir(join(folder, "sources"), { recursive: true });
  const entries: string[] = [];
  const rows = ["id,source_key,file,start,end,exact,prefix,suffix,codes,coder"];
  for (let d = 1; d <= documents; d++) {
    const key = d <= 200 ? `source_${d}` : `document_${d}`;
    if (d > 200) entries.push(`@misc{${key}, author={Author ${d}}, title={Document ${d}}, year={2001}}`);
    const words = Array.from({ length: 8000 }, (_, i) => {
      const word = vocabulary[random(vocabulary.length)]!;
      return i % 400 === 399 ? `${word}.\n\n` : i % 17 === 16 ? `${word}.` : word;
    });
    const text = words.join(" ");
    await writeFile(join(folder, "sources", `${key}.md`), text);
    const points = [...text];
    for (let p = d; p <= passages; p += documents) {
      const start = random(points.length - 200);
      const exact = points.slice(start, start + 150).join("");
      rows.push(`p${p},${key},sources/${key}.md,${start},${start + 150},"${exact.trim()}",,,,Coder`);
    }
  }
  await appendFile(join(folder, "sources.bib"), `${entries.join("\n")}\n`);
  await writeFile(join(folder, "passages.csv"), `${rows.join("\n")}\n`);
}
