// The structure of the packages: no circles, pure where ARCHITECTURE.md says so, no oversized folders.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ESTree, parseSync, Visitor } from "rolldown/utils";
import { expect, test } from "vitest";
import { root } from "./russia.ts";
import { circles, entryOf, importedFiles, importsOf, packages, reachedFrom, sourceFiles } from "./sources.ts";

const files = packages.flatMap((name) => sourceFiles(join("packages", name, "src")));

test("no file imports itself through others, including types", () => {
  expect(circles(files)).toEqual([]);
});

test("every import names its file with its extension, as the bundler requires", () => {
  const missing = files.flatMap((file) =>
    importedFiles(file)
      .filter((name) => !existsSync(join(root, name.replace(/\?.*$/u, ""))))
      .map((name) => `${file}: ${name}`),
  );
  expect(missing).toEqual([]);
});

test("no package depends on itself through others", () => {
  const dependencies = new Map(
    packages.map((name) => [
      name,
      new Set(
        sourceFiles(join("packages", name, "src"))
          .flatMap(importsOf)
          .filter((from) => from.startsWith("@throughline/"))
          .map((from) => from.split("/")[1] ?? "")
          .filter((from) => from !== name),
      ),
    ]),
  );
  // Repeatedly removes the packages that depend on none of the rest.
  for (let size = Number.POSITIVE_INFINITY; dependencies.size < size; ) {
    size = dependencies.size;
    for (const [name, rooms] of [...dependencies])
      if ([...rooms].every((room) => !dependencies.has(room))) dependencies.delete(name);
  }
  expect([...dependencies.keys()]).toEqual([]);
});

/** What a pure file must not use, and the reason. */
const impure: readonly (readonly [what: RegExp, why: string])[] = [
  [/from "node:|import\("node:/u, "Node"],
  [/\bprocess\.[a-z]/u, "process"],
  [/(?<![.\w])fetch\(/u, "fetch"],
  [
    /\bdocument\.(?:body|create|documentElement|get|query)|\bwindow\.(?:add|location|open)|\blocalStorage\b/u,
    "the page",
  ],
  [/\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/u, "the clock"],
  [/\bMath\.random\(/u, "chance"],
];

/** Known impure files; an entry that is no longer needed fails the test. */
const knownImpure: readonly string[] = [
  // The script of the report, as text: it runs in the reader's browser.
  "packages/report/src/page/page-script.ts: the page",
  // The interval of progress messages, on which no result depends.
  "packages/sets/src/parallel/worker.ts: the clock",
];

test("packages that ARCHITECTURE.md calls pure use no Node, page, network, clock or randomness", () => {
  const architecture = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
  const rooms = [...architecture.matchAll(/^\| `([a-z]+)` +\|([^|]*)\|/gmu)];
  const whole = rooms.filter(([, , what]) => /; pure\s*$/u.test(what ?? "")).map(([, name]) => name ?? "");
  const doors = [...architecture.matchAll(/`(@throughline\/[\w/]+)`, pure\)/gu)].map(
    ([, door]) => door ?? "",
  );
  expect(whole.length + doors.length).toBeGreaterThan(5);
  const pure = new Set([
    ...whole.flatMap((name) => sourceFiles(join("packages", name, "src"))),
    ...doors.flatMap((door) => reachedFrom(entryOf(door))),
  ]);
  const found = [...pure].sort().flatMap((path) => {
    const text = withoutComments(readFileSync(join(root, path), "utf8"));
    return impure.filter(([what]) => what.test(text)).map(([, why]) => `${path}: ${why}`);
  });
  expect(found).toEqual(knownImpure);
});

/** Returns the text of a file without its comments. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//gu, "").replace(/^\s*\/\/.*$/gmu, "");
}

const maxLines = 80;

/** Views with the state that their parts share; an entry that is no longer needed fails the test. */
const longViews = [
  "packages/web/src/cases/grid/grid.tsx: Grid",
  "packages/web/src/coding/reading/reading.tsx: Reading",
  "packages/web/src/pathways/network-view.tsx: NetworkView",
];

test(`no component has more than ${maxLines} lines, those of JSX included, which the lint rule skips`, () => {
  const found = files
    .filter((path) => path.endsWith(".tsx"))
    .flatMap((path) => functionsOf(path).filter(({ lines }) => lines > maxLines))
    .map(({ path, name }) => `${path}: ${name}`);
  expect(found).toEqual(longViews);
});

/** Returns the functions of a file with the number of lines within their braces. */
function functionsOf(
  path: string,
): { readonly path: string; readonly name: string; readonly lines: number }[] {
  const text = readFileSync(join(root, path), "utf8");
  const found: ReturnType<typeof functionsOf> = [];
  const visit = ({ body, id }: ESTree.Function | ESTree.ArrowFunctionExpression) => {
    if (body)
      found.push({
        path,
        name: id?.name ?? "=>",
        lines: text.slice(body.start, body.end).split("\n").length - 2,
      });
  };
  new Visitor({
    FunctionDeclaration: visit,
    FunctionExpression: visit,
    ArrowFunctionExpression: visit,
  }).visit(parseSync(path, text).program);
  return found;
}

const maxFiles = 40;

test(`no folder has more than ${maxFiles} source files`, () => {
  const counts = new Map<string, number>();
  const folders = [...packages.map((name) => join("packages", name, "src")), "test"];
  for (const folder of folders)
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const at = entry.parentPath.slice(root.length).replace(/^\//u, "");
      counts.set(at, (counts.get(at) ?? 0) + 1);
    }
  const flat = [...counts].filter(([, count]) => count > maxFiles).map(([folder]) => folder);
  expect(flat).toEqual([]);
});

/** The text of each style sheet of a folder, and of those within it. */
function styleSheets(folder: string): { readonly path: string; readonly text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".css"))
    .map((path) => ({ path, text: readFileSync(join(root, folder, path), "utf8") }));
}

test("no screen of the workbench restyles what the report draws, which other screens show too", () => {
  const report = readFileSync(join(root, "packages/report/src/components/summary-style.ts"), "utf8");
  const drawn = new Set([...report.matchAll(/^\.([a-z][a-z-]+)/gmu)].map(([, name]) => name));
  expect(drawn).toContain("matrix");
  const restyled = styleSheets("packages/web/src").flatMap(({ path, text }) =>
    [...text.replaceAll(/\/\*.*?\*\//gsu, "").matchAll(/([^{}@;]+)\{/gu)]
      .flatMap(([, selectors = ""]) => selectors.split(","))
      .map((selector) => selector.trim())
      .filter((selector) => drawn.has(/^\.([a-z][a-z-]*)/u.exec(selector)?.[1]))
      .map((selector) => `${path}: ${selector}`),
  );
  expect(restyled).toEqual([]);
});
