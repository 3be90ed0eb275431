// The one way in: installs what is missing, brings in Node 24 where the machine has an older one, builds, then does what is asked.
// It runs on any Node from 20 on and imports nothing that has to be installed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [task, ...args] = process.argv.slice(2);

const say = (text) => console.log(`· ${text}`);

function run(command, parameters, environment = process.env) {
  const { status, signal } = spawnSync(command, parameters, {
    cwd: root,
    stdio: "inherit",
    env: environment,
    shell: process.platform === "win32",
  });
  if (signal) process.exit(130);
  if (status !== 0) process.exit(status ?? 1);
}

function install() {
  const installed = join(root, "node_modules", ".package-lock.json");
  const lock = join(root, "package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  say("installing what the project needs (npm ci; about half a minute)");
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel", "error"]);
}

function environmentWithNode() {
  const bin = join(root, "node_modules", ".bin");
  const path = [bin, process.env.PATH];
  if (Number(process.versions.node.split(".")[0]) < 24) {
    const own = join(
      root,
      "node_modules",
      `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`,
      "bin",
    );
    if (!existsSync(own)) {
      console.error(
        `Throughline needs Node 24 or later; this is ${process.version}, and npm has none for this machine. Install Node 24.`,
      );
      process.exit(1);
    }
    const { version } = JSON.parse(readFileSync(join(dirname(own), "package.json"), "utf8"));
    say(`this machine has Node ${process.versions.node}; using Node ${version}, which npm brought`);
    path.unshift(own);
  }
  return { ...process.env, PATH: path.join(delimiter) };
}

install();
const environment = environmentWithNode();
say("building");
run("tsc", ["-b"], environment);
run("vite", ["build", "--logLevel", "warn", join("packages", "web")], environment);

if (task === "start") {
  run("node", [join("packages", "cli", "bin", "throughline.mjs"), "start", ...args], environment);
} else if (task === "test") {
  say("checking format, lint and the one-way imports");
  run("biome", ["check", "--error-on-warnings"], environment);
  say("checking types of the workbench and of the tests");
  run("tsc", ["-p", "tsconfig.tests.json"], environment);
  run("tsc", ["-p", join("packages", "web")], environment);
  say("running the tests");
  run("vitest", ["run", ...args], environment);
} else if (task === "bench") {
  for (const script of [
    "assess.ts",
    "sets.ts",
    "coincidence.ts",
    "correctness.ts",
    "inference.ts",
    "influence.ts",
    "events.ts",
    "store.ts",
    "workbench.ts",
  ]) {
    if (!existsSync(join(root, "bench", script))) continue;
    run(
      "node",
      ["--conditions=source", "--import", "./scripts/tsx-hook.mjs", join("bench", script), ...args],
      environment,
    );
  }
} else {
  console.error(`There is no task "${task}". Use npm start, npm test or npm run bench.`);
  process.exit(2);
}
