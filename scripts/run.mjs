// The one way in: installs what is missing, brings in Node 24 where the computer has an older one, builds what has changed, then does
// what is asked. It runs on any Node from 20 on and imports nothing that has to be installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, "node_modules", ".cache", "throughline");
const [task, ...args] = process.argv.slice(2);

const say = (text) => console.log(`· ${text}`);

/** Runs a program and returns its exit code. */
function run(command, parameters, environment = process.env) {
  const { status, signal } = spawnSync(command, parameters, {
    cwd: root,
    stdio: "inherit",
    env: environment,
    shell: process.platform === "win32",
  });
  if (signal) process.exit(130);
  return status ?? 1;
}

/** Runs a program; its failure ends this one. */
function must(command, parameters, environment) {
  const status = run(command, parameters, environment);
  if (status !== 0) process.exit(status);
}

function install() {
  const installed = join(root, "node_modules", ".package-lock.json");
  const lock = join(root, "package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  say("installing what the project needs (npm ci; about a minute)");
  must("npm", ["ci", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel", "error"]);
}

function environmentWithNode() {
  const bin = join(root, "node_modules", ".bin");
  const path = [bin, process.env.PATH];
  if (Number(process.versions.node.split(".")[0]) < 24) {
    const platform = process.platform === "win32" ? "win" : process.platform;
    const own = join(root, "node_modules", `node-${platform}-${process.arch}`, "bin");
    if (!existsSync(own)) {
      console.error(
        `Throughline needs Node 24 or later; this is ${process.version}, and npm has none for this computer. Install Node 24.`,
      );
      process.exit(1);
    }
    const { version } = JSON.parse(readFileSync(join(dirname(own), "package.json"), "utf8"));
    say(`this computer has Node ${process.versions.node}; using Node ${version}, which npm brought`);
    path.unshift(own);
  }
  return { ...process.env, PATH: path.join(delimiter) };
}

/** Every file of a folder and its subfolders, without those of the given names. */
function filesIn(folder, without = []) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (without.includes(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path, without) : [path];
  });
}

const packages = readdirSync(join(root, "packages"))
  .sort()
  .filter((name) => existsSync(join(root, "packages", name, "package.json")));
const sourcesOf = (names) =>
  names.flatMap((name) => filesIn(join(root, "packages", name), ["dist", "node_modules"]));
const outputsOf = (names) => names.flatMap((name) => filesIn(join(root, "packages", name, "dist")));

/** What is built: from which files, into which, and how when the files built before cannot be relied on. */
const builds = [
  {
    name: "packages",
    command: ["tsc", "-b"],
    afresh: ["--force"],
    sources: () => sourcesOf(packages.filter((name) => name !== "web")),
    outputs: () => outputsOf(packages.filter((name) => name !== "web")),
  },
  {
    name: "workbench",
    command: ["vite", "build", "--logLevel", "warn", join("packages", "web")],
    afresh: [],
    sources: () => sourcesOf(packages),
    outputs: () => outputsOf(["web"]),
  },
];

/** Identifies sources by their contents: a file that is replaced by another can have the time of the first. */
function contentsOf(paths) {
  const hash = createHash("sha256");
  const settings = ["package-lock.json", "tsconfig.json", "tsconfig.base.json"];
  for (const path of [...settings.map((name) => join(root, name)), ...paths])
    hash.update(path).update("\0").update(readFileSync(path));
  return hash.digest("hex");
}

/** Identifies what was built by sizes and times. */
function statesOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\0`);
  }
  return hash.digest("hex");
}

/** Builds what was not built from the sources as they are, or was changed since. */
function build(environment) {
  mkdirSync(cache, { recursive: true });
  for (const { name, command, afresh, sources, outputs } of builds) {
    const stamp = join(cache, `${name}.json`);
    const last = existsSync(stamp) ? JSON.parse(readFileSync(stamp, "utf8")) : {};
    const contents = contentsOf(sources());
    const untouched = last.outputs === statesOf(outputs());
    if (untouched && last.sources === contents) continue;
    say(`building the ${name}`);
    rmSync(stamp, { force: true });
    const [program, ...parameters] = untouched ? command : [...command, ...afresh];
    must(program, parameters, environment);
    writeFileSync(stamp, JSON.stringify({ sources: contents, outputs: statesOf(outputs()) }));
  }
}

/** The checks of npm test that are not tests, each with its command. */
const checks = [
  ["format, lint and one-way imports", "biome", "check", "--error-on-warnings"],
  ["unused files, exports and dependencies", "knip", "--cache"],
  ["types of the tests", "tsc", "-p", "tsconfig.tests.json"],
  ["types of the workbench", "tsc", "-p", join("packages", "web")],
];

function check(environment) {
  for (const [what, command, ...parameters] of checks) {
    const start = performance.now();
    const status = run(command, parameters, environment);
    say(`checked ${what} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    if (status !== 0) return status;
  }
  return 0;
}

/** The test files whose tests repeat what is random more often in the long run: those that call `repetitions`. */
function longFiles() {
  const isLong = (path) => path.endsWith(".test.ts") && readFileSync(path, "utf8").includes("repetitions(");
  const all = [...sourcesOf(packages), ...filesIn(join(root, "test"))];
  return all.filter(isLong).map((path) => path.slice(root.length + 1));
}

const test = (parameters, environment) => run("vitest", ["run", ...parameters], environment);

/** The projects that take longer than all the others together. */
const slowProjects = ["slow", "screens", "postgres"];

const testQuick = (environment) =>
  test([...slowProjects.flatMap((name) => ["--project", `!${name}`]), ...args], environment);

const testSlow = (environment) =>
  test([...slowProjects.flatMap((name) => ["--project", name]), ...args], environment);

const testLong = (environment) => test(longFiles(), { ...environment, THROUGHLINE_LONG: "1" });

function bench(environment) {
  for (const script of [
    "assess.ts",
    "sets.ts",
    "coincidence.ts",
    "correctness.ts",
    "inference.ts",
    "events.ts",
    "store.ts",
    "live.ts",
    "workbench.ts",
  ]) {
    if (!existsSync(join(root, "bench", script))) continue;
    must(
      "node",
      ["--conditions=source", "--import", "./scripts/tsx-hook.mjs", join("bench", script), ...args],
      environment,
    );
  }
}

const tasks = {
  start: (environment) =>
    run("node", [join("packages", "cli", "bin", "throughline.mjs"), "start", ...args], environment),
  test: (environment) => check(environment) || testQuick(environment),
  "test:slow": (environment) => testSlow(environment),
  "test:long": (environment) => testLong(environment),
  bench: (environment) => bench(environment) ?? 0,
};

if (!Object.hasOwn(tasks, task ?? "")) {
  console.error(
    `There is no task "${task}". Use npm start, npm test, npm run test:slow, npm run test:long or npm run bench.`,
  );
  process.exit(2);
}
install();
const environment = environmentWithNode();
build(environment);
process.exitCode = tasks[task](environment);
