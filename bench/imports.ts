// Measures how fast files of other programs are previewed and imported: npm run bench. A table of a million
// rows is previewed, and its sets are read for a truth table; 5,000 and 100,000 cases with three grades each, and
// a coded project of 10,000 passages, are added to an empty study.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planImport, storeTarget } from "@throughline/exchange/import";
import { tableOf, tableStudy } from "@throughline/exchange/tables";
import { Store } from "@throughline/store";
import { emptyStudy } from "@throughline/study/folder";
import JSZip from "jszip";

const place = await mkdtemp(join(tmpdir(), "throughline-bench-"));

function csvOf(rows: number): Uint8Array {
  const lines = Array.from(
    { length: rows },
    (_, i) => `Town ${i},${i % 2},${(i % 100) / 100},${(i * 7) % 2}`,
  );
  return new TextEncoder().encode(`town,allies,share,won\n${lines.join("\n")}\n`);
}

/** A project with 100 texts of 100 lines, and a passage in each line. */
async function projectOf(): Promise<Uint8Array> {
  const guid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
  const line = (n: number): string =>
    `Line ${n} tells of the court, the police and the town in which she lived.`;
  const zip = new JSZip();
  const sources = Array.from({ length: 100 }, (_, s) => {
    const lines = Array.from({ length: 100 }, (_unused, l) => line(l));
    zip.file(`sources/${guid(s)}.txt`, lines.join("\n"));
    let start = 0;
    const selections = lines.map((words, l) => {
      const selection = `<PlainTextSelection guid="${guid(1000 + s * 100 + l)}" name="${words.slice(0, 40)}" startPosition="${start}" endPosition="${start + 40}"><Coding guid="${guid(20_000 + s * 100 + l)}"><CodeRef targetGUID="${guid(900 + (l % 50))}"/></Coding></PlainTextSelection>`;
      start += words.length + 1;
      return selection;
    });
    return `<TextSource guid="${guid(s)}" name="Interview ${s}" plainTextPath="internal://${guid(s)}.txt">${selections.join("")}</TextSource>`;
  });
  const codes = Array.from({ length: 50 }, (_, c) => `<Code guid="${guid(900 + c)}" name="Code ${c}"/>`);
  zip.file(
    "project.qde",
    `<Project xmlns="urn:QDA-XML:project:1.0"><CodeBook><Codes>${codes.join("")}</Codes></CodeBook><Sources>${sources.join("")}</Sources></Project>`,
  );
  return zip.generateAsync({ type: "uint8array" });
}

async function newStore(name: string): Promise<{ store: Store; folder: string }> {
  const folder = join(place, name);
  await mkdir(folder);
  for (const [path, content] of Object.entries(emptyStudy({ title: name })))
    await writeFile(join(folder, path), content);
  const store = await Store.inFolder(folder, { create: true });
  await store.sync(folder, "bench");
  return { store, folder };
}

async function timed(what: string, act: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(cpu);
  const memory = Math.round(process.memoryUsage.rss() / 1024 / 1024);
  console.log(
    `${what}: ${((performance.now() - start) / 1000).toFixed(2)} s (processor ${((user + system) / 1e6).toFixed(2)} s, ${memory} MB)`,
  );
}

async function added(name: string, file: string, bytes: Uint8Array): Promise<void> {
  const { store, folder } = await newStore(name);
  await timed(`${file} added`, async () => {
    const plan = await planImport(file, bytes, {}, await storeTarget(store));
    await store.edit("bench", plan.edits, file);
    await store.sync(folder, "bench");
  });
  await store.close();
}

const million = csvOf(1_000_000);
const { store } = await newStore("shown");
const target = await storeTarget(store);
await timed("a table of 1,000,000 rows shown", () =>
  planImport("million.csv", million, { preview: true }, target),
);
await store.close();
await timed("the sets of a table of 1,000,000 rows read", async () => {
  const table = await tableOf("million.csv", million);
  tableStudy(table, { outcome: "won", remedy: () => ({ fix: "calibrate the column." }) });
});
await added("project", "10,000 passages.qdpx", await projectOf());
await added("table", "5,000 cases.csv", csvOf(5_000));
await added("large", "100,000 cases.csv", csvOf(100_000));
await rm(place, { recursive: true, force: true });
