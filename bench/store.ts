// Measures how fast a study opens, answers, saves and is searched, and what the time grows with: npm run
// bench. With --large, ten times more. For comparison, the same without a store: read the folder, write the
// table, scan every text.
import { readFileSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadStudy } from "@throughline/study/folder";
import { openStudy } from "../test/server/open-study.ts";
import { writeCodedStudy } from "./coded-study.ts";

const studies = fileURLToPath(new URL("../studies/", import.meta.url));
const place = await mkdtemp(join(tmpdir(), "throughline-bench-"));
const ms = (value: number) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;

type Open = Awaited<ReturnType<typeof openStudy>>;

async function timed<T>(act: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const result = await act();
  return [result, performance.now() - start];
}

/** Returns the current or peak memory of a process (VmRSS, VmHWM), in MB, where the system reports it. */
function memoryOf({ child }: Open, which: "VmRSS" | "VmHWM"): string {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
    const kilobytes = new RegExp(`${which}:\\s+(\\d+)`, "u").exec(status)?.[1];
    return `${Math.round(Number(kilobytes) / 1024)} MB`;
  } catch {
    return "?";
  }
}

/** Calls at a steady rate, regardless of earlier answers. Returns the times to the answers. */
async function steady(perSecond: number, count: number, act: (i: number) => Promise<{ status: number }>) {
  const times: number[] = [];
  const begin = performance.now();
  const calls = Array.from({ length: count }, async (_, i) => {
    const due = begin + (i * 1000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const start = performance.now();
    const { status } = await act(i);
    if (status >= 400) throw new Error(`status ${status}`);
    times.push(performance.now() - start);
  });
  await Promise.all(calls);
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? Number.NaN;
  return `${ms(at(0.5))} / ${ms(at(0.99))}`;
}

async function measure(name: string, folder: string, claims: readonly string[]) {
  const [, readAnew] = await timed(() => loadStudy(folder));
  const [first, imported] = await timed(() => openStudy(folder));
  const importMemory = memoryOf(first, "VmHWM");
  await first.end();
  const [study, reopened] = await timed(() => openStudy(folder));
  const { call } = study;
  const claim = (i: number) => claims[(i * 7919) % claims.length]!;
  const lists = await steady(50, 500, (i) =>
    call(
      "GET",
      [
        `/api/claims?limit=100&after=${(i * 1000) % (claims.length * 1000)}`,
        `/api/claims?case=case_${1 + (i % 200)}`,
        `/api/grades?limit=100&case=case_${1 + (i % 200)}`,
        `/api/passages?limit=100&source_key=source_${1 + (i % 50)}`,
        "/api/study",
      ][i % 5]!,
    ),
  );
  const details = await steady(50, 500, (i) =>
    call(
      "GET",
      [`/api/claims/${claim(i)}`, `/api/claims/${claim(i)}/history`, `/api/sources/source_${1 + (i % 50)}`][
        i % 3
      ]!,
    ),
  );
  const editTimes: number[] = [];
  await steady(20, 200, async (i) => {
    const path = `/api/claims/${claim(i)}`;
    const { body } = await call("GET", path);
    const start = performance.now();
    const answer = await call("PATCH", path, { version: body.version, statement: `Changed ${i}.` });
    editTimes.push(performance.now() - start);
    return answer;
  });
  editTimes.sort((a, b) => a - b);
  const edit = `${ms(editTimes[Math.floor(editTimes.length / 2)] ?? 0)} / ${ms(editTimes[Math.floor(editTimes.length * 0.99)] ?? 0)}`;
  const questions = [
    "shelter",
    '"crisis centre"',
    "насилием",
    "traff*",
    '"women violence"~5',
    "law court shelter",
  ];
  const searches = await steady(5, 60, (i) =>
    call("GET", `/api/search?q=${encodeURIComponent(questions[i % questions.length]!)}`),
  );
  const [, scanned] = await timed(async () => {
    const names = await readdir(join(folder, "sources"));
    let found = 0;
    for (const name of names)
      found += (await readFile(join(folder, "sources", name), "utf8")).match(/shelter/gu)?.length ?? 0;
    return found;
  });
  const [, rewritten] = await timed(async () => {
    const path = join(folder, "claims.csv");
    const text = await readFile(path, "utf8");
    await writeFile(join(place, "claims.csv"), text.replace("Statement 7,", "Changed,"));
  });
  await new Promise((resolve) => setTimeout(resolve, 12_000));
  const memory = `${memoryOf(study, "VmHWM")} at most, ${memoryOf(study, "VmRSS")} at rest`;
  await study.end();
  return {
    study: name,
    "first opened": ms(imported),
    "opened again": ms(reopened),
    "folder read anew": ms(readAnew),
    "list p50 / p99": lists,
    "detail p50 / p99": details,
    "edit p50 / p99": edit,
    "table rewritten": ms(rewritten),
    "search p50 / p99": searches,
    "texts scanned": ms(scanned),
    memory: `${importMemory} at most when first opened; then ${memory}`,
  };
}

const idsIn = async (folder: string) => (await loadStudy(folder)).study?.claims.map(({ id }) => id) ?? [];

const rows = [];
const russia = join(place, "russia");
await cp(join(studies, "russia-gender-violence"), russia, {
  recursive: true,
  filter: (path) => !path.includes(".throughline"),
});
{
  const [first, imported] = await timed(() => openStudy(russia));
  await first.end();
  const [again, reopened] = await timed(() => openStudy(russia));
  console.log(
    `Russia: first opened in ${ms(imported)}, again in ${ms(reopened)}, ${memoryOf(again, "VmHWM")} (the process started and the address printed)`,
  );
  await again.end();
}
for (const scale of process.argv.includes("--large") ? [0.1, 1, 10] : [0.1, 1]) {
  const folder = join(place, `study-${scale}`);
  const size = { documents: 500 * scale, passages: 20_000 * scale, claims: 50_000 * scale };
  await writeCodedStudy(folder, size);
  rows.push(
    await measure(
      `${size.documents} documents, ${size.passages} passages, ${size.claims} claims`,
      folder,
      await idsIn(folder),
    ),
  );
}
for (const row of rows) {
  console.log(`\n${row.study}`);
  for (const [name, value] of Object.entries(row))
    if (name !== "study") console.log(`  ${name.padEnd(18)} ${value}`);
}
await rm(place, { recursive: true, force: true });
