#!/usr/bin/env node
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import * as module from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// Under a Node.js version that is too old, starts the version that npm installed.
const here = dirname(fileURLToPath(import.meta.url));
if (Number(process.versions.node.split(".")[0]) < 24) {
  const own = join(
    here,
    "..",
    "..",
    "..",
    "node_modules",
    `node-${process.platform}-${process.arch}`,
    "bin",
    "node",
  );
  if (!existsSync(own)) {
    console.error(`Throughline needs Node 24 or later; this is ${process.version}. Install Node 24.`);
    process.exit(2);
  }
  const { status } = spawnSync(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  process.exit(status ?? 1);
}
if (!existsSync(join(here, "..", "dist", "main.js"))) {
  console.error("Throughline is not built yet. Run npm start once.");
  process.exit(2);
}
// Without this setting before it is loaded, React runs development checks at every step. Worker threads inherit it.
process.env.NODE_ENV ??= "production";
// Worker threads and child processes read this variable to find compiled modules.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), "node-compile-cache");
module.enableCompileCache?.();
const { main } = await import("../dist/main.js");
process.exitCode = await main(process.argv.slice(2));
