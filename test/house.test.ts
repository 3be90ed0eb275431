// The repository matches ARCHITECTURE.md and docs/.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { mappingJsonSchema } from "@throughline/exchange";
import { jsonSchemas } from "@throughline/study";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { assessmentJsonSchema } from "../packages/assess/src/index.ts";
import { root } from "./russia.ts";

test("each package depends only on the packages that ARCHITECTURE.md allows", () => {
  const table = readFileSync(join(root, "ARCHITECTURE.md"), "utf8").matchAll(
    /^\| `([a-z]+)` +\|[^|]*\| ([^|]*)\|/gmu,
  );
  const allowed = new Map(
    [...table].map(([, name, rooms]) => [
      name,
      [...(rooms ?? "").matchAll(/`([a-z]+)`/gu)].map((m) => m[1]).sort(),
    ]),
  );
  const packages = readdirSync(join(root, "packages")).filter((name) =>
    existsSync(join(root, "packages", name, "package.json")),
  );
  expect([...allowed.keys()].sort()).toEqual(packages.sort());
  for (const name of packages) {
    const { dependencies = {} } = JSON.parse(
      readFileSync(join(root, "packages", name, "package.json"), "utf8"),
    );
    const rooms = Object.keys(dependencies)
      .filter((key) => key.startsWith("@throughline/"))
      .map((key) => key.slice(13));
    expect(rooms.sort(), name).toEqual(allowed.get(name));
  }
});

test("the schemas in docs/schemas match the code", () => {
  for (const [file, schema] of Object.entries({
    ...jsonSchemas(),
    "events-mapping.yaml": mappingJsonSchema(),
    "assessment.json": assessmentJsonSchema(),
  })) {
    const path = join(root, "docs/schemas", `${file}.schema.json`);
    expect(JSON.parse(readFileSync(path, "utf8")), file).toEqual(JSON.parse(JSON.stringify(schema)));
  }
});

test("docs/reasoning.md names existing code and tests for its rules", () => {
  const [table = ""] = readFileSync(join(root, "docs/reasoning.md"), "utf8").split("\n## ");
  const rules = [...table.matchAll(/^\| (\d+ [^|]+) \| ([^|]+) \| ([^|]+) \|$/gmu)];
  expect(rules.length).toBeGreaterThan(20);
  for (const [, rule, ...cells] of rules)
    for (const cell of cells) {
      const paths = [...cell.matchAll(/`([^`]+)`/gu)].map(([, path = ""]) => path);
      expect(paths.length, rule).toBeGreaterThan(0);
      expect(
        paths.filter((path) => !existsSync(join(root, path))),
        rule,
      ).toEqual([]);
    }
});

test("the compiled patterns match their files", () => {
  const folder = join(root, "packages/influence");
  const shipped = JSON.parse(readFileSync(join(folder, "src/pathway/shipped.json"), "utf8"));
  const names = readdirSync(join(folder, "patterns")).sort();
  expect(Object.keys(shipped)).toEqual(names);
  for (const name of names)
    expect(shipped[name], `${name}: run node scripts/patterns.mjs`).toEqual(
      parse(readFileSync(join(folder, "patterns", name), "utf8")),
    );
});

/** Words of the first bundled study: of its cases, its actors, its author and its argument. */
const wordsOfOneStudy =
  /russia-gender|traffick|\bfeminis|pseudofemin|\bduma\b|\bputin|prokhorov|izvestiia|khabarovsk|crisis cent|sexual assault|domestic violence|\bRU-[A-Z]{3}\b|\bjohnson\b/iu;

test("no package contains a word of one study, except for references", () => {
  const found = readdirSync(join(root, "packages"), { recursive: true, encoding: "utf8" })
    .filter((path) => /^[a-z]+\/(?:src|patterns)\/.*\.(?:tsx?|css|html|ya?ml|json)$/u.test(path))
    .filter((path) => !path.endsWith(".test.ts"))
    .flatMap((path) =>
      textOf(join(root, "packages", path))
        .split("\n")
        .filter((line) => wordsOfOneStudy.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
  expect(found).toEqual([]);
});

/** Returns the text of a file without citations: the `sources` of patterns and lines with `@see`. */
function textOf(file: string): string {
  const text = readFileSync(file, "utf8");
  if (/\.(?:ya?ml|json)$/u.test(file))
    return JSON.stringify(parse(text), (key, value) => (key === "sources" ? undefined : value), 1);
  return text
    .split("\n")
    .filter((line) => !line.includes("@see"))
    .join("\n");
}
