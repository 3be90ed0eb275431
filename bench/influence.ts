// Measures how fast pathway patterns are matched, and what the time grows with: npm run bench. For
// comparison, the same count as a self-join in DuckDB (two threads, 4 GB) and, where python3 has igraph or
// networkx, as a static subgraph search filtered by time (subgraph-search.py). All must find the same number.
// On a busy machine CPU seconds are more reliable than wall time.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBDateValue, DuckDBInstance } from "@duckdb/node-api";
import { assess } from "@throughline/assess";
import {
  findChains,
  type NetworkActor,
  type NetworkTie,
  type Pattern,
  readPattern,
  shippedPatterns,
  temporalGraph,
} from "@throughline/influence";
import { loadStudy } from "@throughline/study/folder";

const wanted = process.argv[2];
const rivalSeconds = 120;
const channels = ["participation", "norm", "pressure", "legislation", "funding"];
const kinds = [
  ["ngo", "RU"],
  ["network", "US"],
  ["ministry", "US"],
  ["legislature", "RU"],
] as const;
const classes = ["domestic", "ally", "foreign-state", "state"];

/** Park & Miller (1988), Communications of the ACM 31: 1192-1201 */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const dayAfter = (day: number): string => new Date(Date.UTC(1990, 0, 1 + day)).toISOString().slice(0, 10);

/**
 * Generates actors of four classes and ties over twenty years, some long, some without an end. A few actors
 * have many ties.
 */
function made(tieCount: number, actorCount: number) {
  const random = uniform(7);
  const actors = new Map<string, NetworkActor>();
  for (let i = 0; i < actorCount; i++) {
    const [kind, place] = kinds[i % 4] as (typeof kinds)[number];
    actors.set(`a${i}`, { id: `a${i}`, kind, place });
  }
  const actor = () => Math.floor(random() ** 1.5 * actorCount);
  const days = Array.from({ length: 9000 }, (_, day) => dayAfter(day));
  const ties: NetworkTie[] = [];
  while (ties.length < tieCount) {
    const [from, to] = [actor(), actor()];
    if (from === to) continue;
    const start = Math.floor(random() * 7300);
    const length = random();
    const lasts = length < 0.02 ? undefined : Math.floor(length * length * 400);
    ties.push({
      id: `t${ties.length}`,
      from: `a${from}`,
      to: `a${to}`,
      channel: channels[Math.floor(random() * channels.length)] as string,
      sign: "+",
      start: days[start] as string,
      ...(lasts === undefined ? {} : { end: days[start + lasts] as string }),
    });
  }
  return { actors, ties };
}

type Shape = {
  name: string;
  steps: { roles: [string, string]; channels: string[]; months: number }[];
  typed: boolean;
};
const shapes: Shape[] = [
  {
    name: "typed: group → ally → foreign state → state, law after",
    typed: true,
    steps: [
      { roles: ["domestic", "ally"], channels: ["participation"], months: 0 },
      { roles: ["ally", "foreign-state"], channels: ["norm", "participation"], months: 24 },
      { roles: ["foreign-state", "state"], channels: ["pressure"], months: 24 },
      { roles: ["state", "domestic"], channels: ["legislation"], months: 36 },
    ],
  },
  {
    name: "anybody to anybody, four steps of any channel, each within 6 months",
    typed: false,
    steps: [0, 6, 6, 6].map((months) => ({ roles: ["any", "any"], channels, months })),
  },
];

function patternOf({ steps, typed }: Shape): Pattern {
  const roles = ["r0", "r1", "r2", "r3", "r4"];
  const { pattern, problems } = readPattern({
    id: "made",
    name: "Made",
    definition: "made for measuring",
    sources: ["nobody"],
    roles: Object.fromEntries(
      roles.map((role, i) => [role, typed ? (steps[i]?.roles[0] ?? steps[i - 1]?.roles[1]) : classes]),
    ),
    steps: steps.map((step, i) => ({
      id: `s${i}`,
      name: `step ${i}`,
      tie: `${roles[i]} -> ${roles[i + 1]}`,
      channels: step.channels,
      ...(step.months > 0 ? { within: { months: step.months, of: `s${i - 1}` } } : {}),
    })),
  });
  if (pattern?.is !== "chain") throw new TypeError(JSON.stringify(problems));
  return pattern;
}

function sqlOf({ steps, typed }: Shape): string {
  const names = steps.map((_, i) => `t${i}`);
  const where = steps.flatMap((step, i) => {
    const clock = i === 1 ? "t0.s" : `greatest(${names.slice(0, i).map((name) => `${name}.s`)})`;
    return [
      `t${i}.ch IN (${step.channels.map((channel) => `'${channel}'`)})`,
      ...(typed ? [`t${i}.fc = '${step.roles[0]}'`, `t${i}.tc = '${step.roles[1]}'`] : []),
      ...(i > 0
        ? [
            `t${i}.f = t${i - 1}.t`,
            `t${i}.e >= ${clock}`,
            `t${i}.s <= t${i - 1}.s + INTERVAL ${step.months} MONTH`,
          ]
        : []),
    ];
  });
  return `SELECT count(*) FROM ${names.map((name) => `ties ${name}`)} WHERE ${where.join(" AND ")}`;
}

async function inDuckDB(actors: ReadonlyMap<string, NetworkActor>, ties: readonly NetworkTie[]) {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2", memory_limit: "4GB" });
  const connection = await instance.connect();
  await connection.run(
    "CREATE TABLE ties (f INTEGER, t INTEGER, fc VARCHAR, tc VARCHAR, ch VARCHAR, s DATE, e DATE)",
  );
  const appender = await connection.createAppender("ties");
  const classOf = [...actors.keys()].map((_, i) => classes[i % 4] as string);
  const epochDay = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  for (const tie of ties) {
    const [from, to] = [Number(tie.from.slice(1)), Number(tie.to.slice(1))];
    appender.appendInteger(from);
    appender.appendInteger(to);
    appender.appendVarchar(classOf[from] as string);
    appender.appendVarchar(classOf[to] as string);
    appender.appendVarchar(tie.channel);
    appender.appendDate(new DuckDBDateValue(epochDay(tie.start as string)));
    appender.appendDate(new DuckDBDateValue(epochDay(tie.end ?? "9999-12-31")));
    appender.endRow();
  }
  appender.closeSync();
  return {
    count: async (sql: string): Promise<number | undefined> => {
      const timer = setTimeout(() => connection.interrupt(), rivalSeconds * 1000);
      try {
        const [[count] = []] = (await connection.runAndReadAll(sql)).getRows();
        return Number(count);
      } catch {
        return undefined;
      } finally {
        clearTimeout(timer);
      }
    },
    end: () => connection.closeSync(),
  };
}

/** Returns a Python command with a library for subgraph search, and the library. */
function pythonSearch(): [python: string, library: string] | undefined {
  for (const library of ["igraph", "networkx"])
    for (const python of ["python3", "/usr/bin/python3"])
      if (spawnSync(python, ["-c", `import ${library}`]).status === 0) return [python, library];
  return undefined;
}

const search = pythonSearch();

/**
 * Returns the number of chains that a static subgraph search finds after filtering by time, and its duration
 * including reading the table.
 */
function inPython(ties: readonly NetworkTie[], { steps }: Shape): { count?: number; seconds: number } {
  if (!search) return { seconds: Number.NaN };
  const folder = mkdtempSync(join(tmpdir(), "throughline-bench-"));
  const table = join(folder, "ties.csv");
  const number = (day: string) => Number(day.replaceAll("-", ""));
  writeFileSync(
    table,
    ties
      .flatMap(({ from, to, channel, start = "", end = "9999-12-31" }) => {
        const [a, b] = [Number(from.slice(1)), Number(to.slice(1))];
        const step = steps.findIndex(
          ({ roles }) => roles[0] === classes[a % 4] && roles[1] === classes[b % 4],
        );
        if (!steps[step]?.channels.includes(channel)) return [];
        const next = steps[step + 1]?.months ?? 0;
        const month = Number(start.slice(5, 7)) - 1 + next;
        const latest =
          (Number(start.slice(0, 4)) + Math.floor(month / 12)) * 10_000 + ((month % 12) + 1) * 100;
        return [
          `${a},${b},${a % 4},${b % 4},${number(start)},${number(end)},${latest + Number(start.slice(8))}`,
        ];
      })
      .join("\n"),
  );
  const begin = performance.now();
  const { stdout } = spawnSync(
    search[0],
    [fileURLToPath(new URL("subgraph-search.py", import.meta.url)), search[1], table],
    { timeout: rivalSeconds * 1000, encoding: "utf8" },
  );
  rmSync(folder, { recursive: true });
  return { ...(stdout.trim() === "" ? {} : { count: Number(stdout) }), seconds: seconds(begin) };
}

const seconds = (since: number) => (performance.now() - since) / 1000;
const shown = (value: number) => Number(value.toPrecision(3));

if (wanted === undefined || wanted === "study") {
  const { study } = await loadStudy(
    fileURLToPath(new URL("../studies/russia-gender-violence/", import.meta.url)),
  );
  if (!study) throw new TypeError("the study has errors");
  const analyses = study.manifest.analyses.filter(({ kind }) => kind === "pathways");
  const only = { ...study, manifest: { ...study.manifest, analyses } };
  const times = Array.from({ length: 21 }, () => {
    const start = performance.now();
    assess(only, { leverage: false });
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  console.log(
    `every pattern in three cases of the Russia study (${study.ties.length} ties), with their conclusions: ${shown(times[10] as number)} ms (median of 21)`,
  );
}

const rows: Record<string, string | number>[] = [];
for (const [tieCount, actorCount] of [
  [1000, 300],
  [10_000, 200],
  [100_000, 2000],
  [1_000_000, 20_000],
] as const) {
  if (wanted !== undefined && wanted !== String(tieCount)) continue;
  const { actors, ties } = made(tieCount, actorCount);
  const rival = await inDuckDB(actors, ties);
  let start = performance.now();
  const graph = temporalGraph({ ties, actors, target: { place: "RU", abroad: [] } });
  const building = seconds(start);
  for (const shape of shapes) {
    const cpu = process.cpuUsage();
    start = performance.now();
    let told = 0;
    const found = findChains(graph, patternOf(shape), {
      years: 3,
      onProgress: () => {
        told++;
        return true;
      },
    });
    const ours = seconds(start);
    const busy = process.cpuUsage(cpu);
    start = performance.now();
    const theirs = await rival.count(sqlOf(shape));
    const joined = seconds(start);
    const whole = found.met === found.asked ? found.count : 0;
    if (theirs !== undefined && theirs !== whole)
      throw new RangeError(`${shape.name}: ${whole} chains here, ${theirs} in DuckDB`);
    const static_ = shape.typed ? inPython(ties, shape) : undefined;
    if (static_?.count !== undefined && static_.count !== whole)
      throw new RangeError(`${shape.name}: ${whole} chains here, ${static_.count} in ${search?.[1]}`);
    rows.push({
      pattern: shape.name,
      ties: tieCount,
      actors: actorCount,
      chains: whole,
      counted: found.counted,
      "graph s": shown(building),
      "count and first 1000 s": shown(ours),
      "DuckDB s": theirs === undefined ? `over ${rivalSeconds}` : shown(joined),
      ...(static_ && search
        ? {
            [`${search[1]} s`]: static_.count === undefined ? `over ${rivalSeconds}` : shown(static_.seconds),
          }
        : {}),
      "CPU s": shown((busy.user + busy.system) / 1e6),
      "progress told": told,
      MB: Math.round(process.memoryUsage().rss / 1e6),
    });
  }
  rival.end();
  const boomerang = shippedPatterns.find(({ id }) => id === "boomerang") as Pattern;
  start = performance.now();
  const cpu = process.cpuUsage();
  const found = findChains(graph, boomerang, { years: 3 });
  const busy = process.cpuUsage(cpu);
  rows.push({
    pattern: "the shipped boomerang, through up to five allies in a row",
    ties: tieCount,
    actors: actorCount,
    chains: found.met === found.asked ? found.count : 0,
    counted: found.counted,
    "count and first 1000 s": shown(seconds(start)),
    "CPU s": shown((busy.user + busy.system) / 1e6),
  });
}
console.table(rows.toSorted((a, b) => (String(a.pattern) < String(b.pattern) ? -1 : 1)));
if (!search) console.log("python3 has neither igraph nor networkx, so static subgraph search is not shown.");
