// The source files of the packages and their imports, for the tests of the structure.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { root } from "./russia.ts";

export const packages = readdirSync(join(root, "packages"))
  .filter((name) => existsSync(join(root, "packages", name, "package.json")))
  .sort();

/** Returns source files by their path from the root, without tests. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/u.test(name) && !/\.test\.tsx?$/u.test(name))
    .map((name) => join(folder, name))
    .sort();
}

const importStatement =
  /^\s*(?:import|export)\s[^;"]*?from\s+"([^"]+)"|^\s*import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gmu;

/** Returns what a file imports, as written, including types. */
export function importsOf(path: string): string[] {
  const text = readFileSync(join(root, path), "utf8");
  return [...text.matchAll(importStatement)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? "");
}

/** Returns the file of an import, if it is one of ours. */
function importedFile(from: string, name: string): string | undefined {
  if (name.startsWith(".")) return relative(root, resolve(root, dirname(from), name));
  if (!name.startsWith("@throughline/")) return undefined;
  const [, room = "", ...door] = name.split("/");
  const { exports = {} } = JSON.parse(readFileSync(join(root, "packages", room, "package.json"), "utf8"));
  const entry = exports[door.length === 0 ? "." : `./${door.join("/")}`];
  return typeof entry?.source === "string" ? join("packages", room, entry.source) : undefined;
}

/** Returns the file of a package or one of its entry points: `@throughline/study`, `@throughline/documents/page`. */
export function entryOf(door: string): string {
  const file = importedFile("", door);
  if (file === undefined) throw new Error(`${door} has no source`);
  return file;
}

/** Returns our files that a file imports. */
export function importedFiles(path: string): string[] {
  return importsOf(path).flatMap((name) => importedFile(path, name) ?? []);
}

/** Returns every file that a file reaches through imports, including itself. */
export function reachedFrom(path: string): string[] {
  const reached = new Set([path]);
  for (const file of reached)
    if (/\.tsx?$/u.test(file)) for (const next of importedFiles(file)) reached.add(next);
  return [...reached].sort();
}

/** Returns the groups of files that import each other in a circle, by Tarjan's algorithm. */
export function circles(files: readonly string[]): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): void => {
    index.set(file, index.size);
    low.set(file, index.get(file)!);
    stack.push(file);
    for (const next of importedFiles(file).filter((name) => /\.tsx?$/u.test(name))) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file)!, low.get(next)!));
    }
    if (low.get(file) !== index.get(file)) return;
    const group = stack.splice(stack.indexOf(file)).sort();
    if (group.length > 1) found.push(group);
  };
  for (const file of files) if (!index.has(file)) visit(file);
  return found;
}
