// Measures how fast files of events become ties of a study: npm run bench. DuckDB generates rows in the
// layout of GDELT 1.0 from a seed (hashes of the row number): 50 million as Parquet, and 2 million as CSV of
// 58 columns with some broken rows. For comparison, a loop with csv-parse reads the same CSV and keeps what
// the mapping requires. It must find the same number of events.
import { createReadStream } from "node:fs";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { layouts, readEvents, readMapping } from "@throughline/exchange";
import { loadStudy } from "@throughline/study/folder";
import { parse } from "csv-parse";

const parquetRows = 50_000_000;
const csvRows = 2_000_000;
const everyBroken = 1000;
const wanted = process.argv[2];

const columns = layouts.find(({ id }) => id === "gdelt1")?.columns ?? [];
const { study } = await loadStudy(fileURLToPath(new URL("../docs/examples/events/study/", import.meta.url)));
if (!study) throw new TypeError("the example has errors");
const { mapping } = readMapping(
  "mapping.yaml",
  `layout: gdelt1
source: gdelt
case: river
attribute: outside_pressure
coverage: {from: "1990-01", to: "2019-12"}
actors:
  northland-government: [{code: A01GOV*}, {code: A02GOV*}]
  southland-court: [{code: A03JUD*}]
  southland-government: [{code: A03GOV*}, {code: A03}]
`,
  study,
);
if (!mapping) throw new TypeError("the mapping has errors");

/**
 * 200 states with six kinds of actor each, some far more in the news than others; thirty years; CAMEO codes.
 */
const made: Readonly<Record<string, string>> = {
  GLOBALEVENTID: "i",
  SQLDATE: "strftime(DATE '1990-01-01' + (hash(i, 1) % 10957)::INTEGER, '%Y%m%d')::INTEGER",
  Actor1Code: "actor(hash(i, 2))",
  Actor1Name: "'ACTOR ' || actor(hash(i, 2))",
  Actor2Code: "actor(hash(i, 3))",
  Actor2Name: "'ACTOR ' || actor(hash(i, 3))",
  EventCode: "lpad((1 + hash(i, 4) % 20)::VARCHAR, 2, '0') || (hash(i, 5) % 9)::VARCHAR",
  GoldsteinScale: "(hash(i, 6) % 200 - 100.0) / 10",
  NumMentions: "1 + hash(i, 7) % 50",
  SOURCEURL: "'news.example/' || hash(i, 8)",
};

const seconds = (since: number) => (performance.now() - since) / 1000;
const shown = (value: number) => Number(value.toPrecision(3));
const folder = await mkdtemp(join(tmpdir(), "throughline-bench-"));
const parquet = join(folder, "events.parquet");
const csv = join(folder, "events.tsv");

async function make(): Promise<void> {
  const connection = await (
    await DuckDBInstance.create(join(folder, "make.duckdb"), { memory_limit: "3GB" })
  ).connect();
  await connection.run(
    `CREATE MACRO actor(h) AS 'A' || lpad(floor(pow((h % 1000003) / 1000003.0, 3) * 200)::INTEGER::VARCHAR, 2, '0')
       || ['', 'GOV', 'MIL', 'JUD', 'OPP', 'GOVHLH'][(1 + h % 6)::INTEGER]`,
  );
  const select = (n: number) =>
    `SELECT ${columns.map((name) => `${made[name] ?? "NULL::VARCHAR"} AS "${name}"`).join(", ")} FROM range(${n}) t(i)`;
  if (wanted !== "csv")
    await connection.run(`COPY (${select(parquetRows)}) TO '${parquet}' (FORMAT parquet)`);
  await connection.run(
    `COPY (SELECT CASE WHEN i % ${everyBroken} = 7 THEN i || chr(9) || 'broken' ELSE concat_ws(chr(9), ${columns.map((name) => `coalesce((${made[name] ?? "''"})::VARCHAR, '')`).join(", ")}) END AS line
     FROM range(${csvRows}) t(i)) TO '${csv}' (FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER '\u0001')`,
  );
  connection.closeSync();
}

async function ours(file: string) {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const parts = new Map<string, number>();
  let last = "";
  const read = await readEvents({
    files: [file],
    mapping: mapping as NonNullable<typeof mapping>,
    study: study as NonNullable<typeof study>,
    into: folder,
    onProgress: (part) => {
      if (part !== last) parts.set(part, performance.now());
      last = part;
    },
  });
  if ("problems" in read) throw new TypeError(JSON.stringify(read.problems));
  const took = seconds(start);
  const { user, system } = process.cpuUsage(cpu);
  const starts = [...parts, ["", performance.now()] as const];
  const each = starts
    .slice(0, -1)
    .map(([part, at], i) => `${part} ${shown(((starts[i + 1]?.[1] ?? 0) - at) / 1000)}`);
  return { ...read, took, cpu: (user + system) / 1e6, each };
}

/** Finds the events of two sides with a loop over the rows. */
async function inALoop(file: string) {
  const start = performance.now();
  const [from, to] = [columns.indexOf("Actor1Code"), columns.indexOf("Actor2Code")];
  const north = /^A0[12]GOV/u;
  const south = /^A03(GOV.*|JUD.*)?$/u;
  let known = 0;
  let broken = 0;
  const rows = createReadStream(file).pipe(
    parse({ delimiter: "\t", quote: null, relax_column_count: true, skip_empty_lines: true }),
  );
  for await (const row of rows) {
    if (row.length !== columns.length) broken++;
    else if ([row[from], row[to]].every((code) => north.test(code) || south.test(code))) known++;
  }
  return { known, broken, took: seconds(start) };
}

try {
  console.log(`making ${parquetRows} rows of Parquet and ${csvRows} of CSV …`);
  await make();
  const size = async (file: string) => `${Math.round((await stat(file)).size / 1e6)} MB`;
  for (const file of wanted === "csv" ? [csv] : [parquet, csv]) {
    const { account, rows, took, cpu, each } = await ours(file);
    console.table([
      {
        file: `${file.split(".").at(-1)}, ${await size(file)}`,
        rows: account.rows,
        broken: account.broken,
        "kept events": account.kept,
        ties: rows.ties.length,
        months: rows.series.length,
        seconds: shown(took),
        "CPU s": shown(cpu),
        "rows/s": shown(account.rows / took),
        "peak MB": Math.round(process.resourceUsage().maxRSS / 1e3),
      },
    ]);
    console.log(each.join(" · "));
    if (file !== csv) continue;
    const lines = (await readFile(join(folder, "exclusions.csv"), "utf8")).matchAll(
      /^broken row,1,[^,]*,(\d+),/gmu,
    );
    const wrong = Array.from(lines, ([, line]) => Number(line)).filter((line) => line % everyBroken !== 8);
    if (wrong.length > 0)
      throw new RangeError(`broken rows are listed at lines that are not: ${wrong.slice(0, 5)}`);
    const loop = await inALoop(csv);
    const unknown = account.excluded
      .filter(({ reason }) => reason === "unknown actor" || reason === "unknown target")
      .reduce((sum, { count }) => sum + count, 0);
    if (loop.known !== account.events - unknown || loop.broken !== account.broken)
      throw new RangeError(`${loop.known} events and ${loop.broken} broken rows in the loop, otherwise here`);
    console.log(
      `csv-parse in a loop, the same ${loop.known} events between known actors: ${shown(loop.took)} s; for ${parquetRows} rows that would be ${shown((loop.took * parquetRows) / csvRows / 60)} min`,
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
