// Packs the command with every package of the project into one archive, which npm installs from a file or a registry.
// Build first. Usage: node scripts/pack.mjs [folder for the archive]
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = resolve(process.argv[2] ?? root);
const packages = readdirSync(join(root, "packages")).map((name) => {
  const folder = join(root, "packages", name);
  return { folder, manifest: JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) };
});
const command = packages.find(({ manifest }) => manifest.name === "throughline");
const parts = packages.filter((one) => one !== command);
const ours = new Set(parts.map(({ manifest }) => manifest.name));

/** Copies what a package runs from: its dist folder, without the files of the compiler and of tests. */
function copyPackage({ folder, manifest }, to, more = []) {
  if (!existsSync(join(folder, "dist")))
    throw new Error(`${manifest.name} is not built. Run npm run build first.`);
  mkdirSync(to, { recursive: true });
  const isWanted = (path) => !/\.tsbuildinfo$|\.map$|\.d\.ts$|\.test\.js$/u.test(path);
  for (const part of ["dist", ...more])
    cpSync(join(folder, part), join(to, part), { recursive: true, filter: isWanted });
}

/** The libraries that all packages need. Each has one version. */
function libraries() {
  const found = {};
  for (const { manifest } of packages)
    for (const [name, version] of Object.entries(manifest.dependencies ?? {})) {
      if (ours.has(name)) continue;
      if (found[name] !== undefined && found[name] !== version)
        throw new Error(
          `${name} is wanted as ${found[name]} and as ${version}. Give all packages one version.`,
        );
      found[name] = version;
    }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const stage = mkdtempSync(join(tmpdir(), "throughline-pack-"));
try {
  copyPackage(command, stage, ["bin"]);
  for (const part of parts) {
    const to = join(stage, "node_modules", part.manifest.name);
    copyPackage(part, to);
    const { name, version, license, type, exports } = part.manifest;
    writeFileSync(
      join(to, "package.json"),
      JSON.stringify({ name, version, license, type, exports }, null, 2),
    );
  }
  const { name, version, license, type, bin } = command.manifest;
  const { description } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const own = Object.fromEntries(parts.map(({ manifest }) => [manifest.name, manifest.version]));
  const manifest = { name, version, description, license, type, bin };
  manifest.engines = { node: ">=24" };
  manifest.dependencies = { ...own, ...libraries() };
  manifest.bundleDependencies = Object.keys(own);
  writeFileSync(join(stage, "package.json"), JSON.stringify(manifest, null, 2));
  for (const file of ["README.md", "LICENSE"]) cpSync(join(root, file), join(stage, file));
  mkdirSync(out, { recursive: true });
  const packed = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", out], {
    cwd: stage,
    encoding: "utf8",
  });
  console.log(join(out, JSON.parse(packed)[0].filename));
} finally {
  rmSync(stage, { recursive: true, force: true });
}
