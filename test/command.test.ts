// The main workflow on the command line.
import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { watch } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { afterAll, expect, test } from "vitest";
import { type Run, throughline } from "./command/run.ts";
import { repetitions } from "./repetitions.ts";
import { root, studies } from "./russia.ts";

const place = await mkdtemp(join(tmpdir(), "throughline-command-"));
afterAll(() => rm(place, { recursive: true }));
const program = join(root, "packages/cli/bin/throughline.mjs");

/** Runs the command in a child process, where exit codes, locale and time zone matter. */
function runProcess(args: string[], environment: Record<string, string> = {}): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...args],
      { env: { ...process.env, ...environment }, maxBuffer: 1 << 26 },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

async function digest(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const digests = names.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    return [
      path.slice(folder.length),
      createHash("sha256")
        .update(await readFile(path))
        .digest("hex"),
    ] as const;
  });
  return Object.fromEntries((await Promise.all(digests)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const locales = ["tr_TR.UTF-8", "de_DE.UTF-8"];

test.each(studies)("%s is checked without errors, and with the known warnings", async (name) => {
  const folder = join(root, "studies", name);
  const { code, out } = await throughline(["check", folder]);
  const warnings = { "russia-gender-violence": 12, "invented-coasts": 2 }[name];
  const found =
    warnings === undefined ? `${folder}: no problems found.` : `${folder}: 0 errors, ${warnings} warnings.`;
  expect([code, out.trim().split("\n").at(-1)]).toEqual([0, found]);
});

const assessed = studies.slice(0, repetitions({ quick: 2, long: studies.length }));

test.each(assessed)(
  "%s is assessed, and gives the same bytes in another locale and time zone",
  async (name) => {
    const folder = join(root, "studies", name);
    const first = join(place, `${name}-1`);
    const here = await throughline(["assess", folder, "--out", first], {
      environment: { TZ: "America/Lima" },
    });
    expect(here.code, here.err).toBe(0);
    const files = await digest(first);
    // Each locale is used by half of the studies, in turn; by all of them in the long run.
    const turn = studies.indexOf(name) % locales.length;
    const used = repetitions({ quick: 1, long: locales.length });
    for (const locale of [...locales, ...locales].slice(turn, turn + used)) {
      const other = join(place, `${name}-${locale}`);
      const there = await runProcess(["assess", folder, "--out", other], {
        LANG: locale,
        LC_ALL: locale,
        TZ: "Asia/Tokyo",
      });
      expect(there.code, there.err).toBe(0);
      expect(await digest(other)).toEqual(files);
    }
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(["/report.html", "/assessment.json", "/tables/conclusions.csv"]),
    );
    // The invented study has no truth table, and therefore nothing for R to recompute.
    expect(Object.hasOwn(files, "/replicate.R")).toBe(name !== "invented-towns");
  },
);

const russia = join(root, "studies/russia-gender-violence");
const democracy = join(root, "studies/survival-of-democracy");

test("why traces a conclusion down to its passages", async () => {
  const { code, out } = await throughline(["why", russia, "interventions.members.sanction_threat"]);
  expect(code).toBe(0);
  expect(out).toContain("Only Trafficking in women had threat of economic sanctions");
  expect(out).toContain("s042 supports: The United States threatened economic sanctions.");
  expect(out).toMatch(/johnson2009, ch6\/assessing-state-pressure p1 s5 · sources\/johnson2009\.md:\d+/u);
});

test.each([
  "trafficking/national_law",
  "t013",
  "e016",
  "s042",
  "law.row.32",
  "law.parsimonious.sanction_threat",
  "pathway.trafficking.boomerang.B2",
])("why knows %s", async (id) => {
  const { code, out } = await throughline(["why", russia, id, "--json"]);
  expect(code).toBe(0);
  expect(JSON.parse(out).id).toBe(id);
});

test("uses lists what rests on a claim and what falls without it", async () => {
  const { code, out } = await throughline(["uses", russia, "x014", "--json"]);
  expect(code).toBe(0);
  const uses = JSON.parse(out);
  expect(uses.ties).toEqual(["t003", "t004", "t005"]);
  const boomerang = uses.conclusions.find((c: { id: string }) => c.id === "pathway.boomerang.trafficking");
  expect(boomerang).toMatchObject({ falls: true, afterwards: "missing: B1" });
});

test("for an unknown id the nearest one is suggested", async () => {
  const { code, err } = await throughline(["why", russia, "trafficking/natonal_law"]);
  expect(code).toBe(1);
  expect(err).toContain('Nearest: "trafficking/national_law"');
});

test("--style sets the style of the bibliography, instead of that of the study", async () => {
  const out = join(place, "vancouver");
  const { code } = await throughline([
    "assess",
    join(root, "studies/womens-representation"),
    "--out",
    out,
    "--format",
    "html",
    "--style",
    "vancouver",
  ]);
  expect(code).toBe(0);
  expect(await readFile(join(out, "report.html"), "utf8")).toContain("1. Krook ML. ");
});

test("init creates a study that passes the check and can be assessed, and never writes into a folder in use", async () => {
  const folder = join(place, "mine");
  expect((await throughline(["init", folder])).code).toBe(0);
  expect((await throughline(["check", folder])).out).toContain("no problems found");
  const { code, out } = await throughline(["assess", folder, "--out", join(place, "mine-report")]);
  expect(code).toBe(0);
  expect(out).toContain(
    "Campaign in the north has the highest grade on shelter in operation (1, against 0 and 0.33).",
  );
  expect((await throughline(["init", folder])).code).toBe(2);
});

test("a study with errors gives the problems and exit code 1, but no report", async () => {
  const folder = join(place, "broken");
  await cp(russia, folder, { recursive: true });
  await writeFile(
    join(folder, "grades.csv"),
    "case,attribute,grade,confidence,claims,rationale\ntraficking,national_law,0.67,high,s023,x\n",
  );
  const { code, out } = await throughline(["assess", folder, "--out", join(place, "broken-report")]);
  expect(code).toBe(1);
  expect(out).toContain('case "traficking"');
  expect(await readdir(place)).not.toContain("broken-report");
  const json = JSON.parse((await throughline(["check", folder, "--json"])).out);
  expect(json.problems[0].at).toEqual({
    file: "grades.csv",
    line: 2,
    column: 1,
    row: "traficking/national_law",
    name: "case",
  });
});

test.each([
  [["check"], 2, "missing required argument 'folder'"],
  [["check", "/nowhere/at/all"], 2, "there is no such folder"],
  [["sing"], 2, "unknown command 'sing'"],
  [["assess", russia], 2, "--out"],
  [["check", russia, "--loud"], 2, "--loud"],
])("%j is answered with code %i", async (args, expected, text) => {
  const { code, err } = await runProcess(args);
  expect(code).toBe(expected);
  expect(err).toContain(text);
});

test("a folder with other files is not replaced", async () => {
  const folder = join(place, "letters");
  await cp(join(root, "docs"), folder, { recursive: true });
  const before = await digest(folder);
  const { code, err } = await throughline(["assess", democracy, "--out", folder]);
  expect(code).toBe(2);
  expect(err).toContain("contains other files");
  expect(await digest(folder)).toEqual(before);
});

test("a killed run leaves the previous report complete", async () => {
  const out = join(place, "kept");
  await throughline(["assess", democracy, "--out", out]);
  const before = await digest(out);
  for (let round = 0; round < repetitions({ quick: 1, long: 8 }); round++) {
    const run = spawn(process.execPath, [program, "assess", democracy, "--out", out], { stdio: "ignore" });
    const closed = new Promise((resolve) => run.on("close", resolve));
    // Killed at a later change of the folder in each round: while the new report is written, and while it is moved
    // into place.
    let changes = 0;
    const watcher = watch(place, { recursive: true }, () => {
      if (++changes > round * 12) run.kill("SIGKILL");
    });
    await closed;
    watcher.close();
    expect(changes).toBeGreaterThan(0);
    expect(await digest(out)).toEqual(before);
  }
});

test("the next run restores what a killed run had moved away", async () => {
  const out = join(place, "moved");
  await throughline(["assess", democracy, "--out", out]);
  const before = await digest(out);
  await rename(out, join(place, ".moved-abc123-before"));
  await throughline(["assess", join(root, "studies/womens-representation"), "--out", out]);
  expect(Object.keys(await digest(out))).not.toEqual(Object.keys(before));
  expect(await readdir(place)).not.toContain(".moved-abc123-before");
});

/** Returns the address that a command prints, and its token. */
const addressIn = (output: Readable): Promise<[string, string]> =>
  new Promise((resolve) => {
    let text = "";
    output.on("data", (chunk) => {
      text += chunk;
      const found = /Open (http:\/\/127\.0\.0\.1:\d+\/)\?token=(\S+)/u.exec(text);
      if (found?.[1] && found[2]) resolve([found[1], found[2]]);
    });
  });

test("start assesses the study and opens the workbench, on this machine only", async () => {
  const folder = join(place, "started");
  await cp(democracy, folder, { recursive: true, filter: (path) => !path.includes(".throughline") });
  const server = spawn(
    process.execPath,
    [program, "start", folder, "--port", "0", "--out", join(place, "served")],
    { env: { ...process.env, CI: "true" } },
  );
  try {
    const [url, token] = await addressIn(server.stdout);
    expect((await fetch(url)).status).toBe(401);
    const asked = { headers: { authorization: `Bearer ${token}` } };
    expect(await (await fetch(url, asked)).text()).toContain('id="root"');
    expect((await fetch(`${url}../../package.json`, asked)).status).toBe(404);
    expect((await fetch(`${url}%2e%2e/package.json`, asked)).status).not.toBe(200);
    const { manifest } = (await (await fetch(`${url}api/study`, asked)).json()) as {
      manifest: { title: string };
    };
    expect(manifest.title).toContain("democracy");
    const report = join(place, "served", "started");
    await expect.poll(() => readdir(report).catch(() => [])).toContain("report.html");
  } finally {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await ended;
  }
});

test("start with an empty folder offers to create a study there", async () => {
  const folder = join(place, "empty");
  await mkdir(folder);
  const server = spawn(process.execPath, [program, "start", folder, "--port", "0"], {
    env: { ...process.env, CI: "true" },
  });
  try {
    const [url, token] = await addressIn(server.stdout);
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const home = await (await fetch(`${url}api/home`, { headers })).json();
    expect(home).toMatchObject({ study: null, folder });
    const body = JSON.stringify({ folder, title: "Shelters" });
    expect((await fetch(`${url}api/studies`, { method: "POST", headers, body })).status).toBe(201);
    expect(await readdir(folder)).toContain("study.yaml");
  } finally {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await ended;
  }
});
