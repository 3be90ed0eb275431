// The lint rules in lint/ report exactly what they are meant to.

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { root } from "./russia.ts";

/** Returns the lines of a source that a rule reports, from 1. */
function reportedLines(rule: string, source: string): number[] {
  const folder = mkdtempSync(join(tmpdir(), "throughline-lint-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const settings = { linter: { rules: { preset: "none" } }, plugins: [join(root, "lint", rule)] };
  writeFileSync(join(folder, "biome.json"), JSON.stringify(settings));
  writeFileSync(join(folder, "example.tsx"), source);
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const { stdout } = spawnSync(
    process.execPath,
    [biome, "lint", `--config-path=${folder}`, "--reporter=rdjson", join(folder, "example.tsx")],
    { encoding: "utf8" },
  );
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { location: { range: { start: { line: number } } } }[];
  };
  return diagnostics.map(({ location }) => location.range.start.line);
}

test("an effect that returns the value of an expression, or a promise, is reported", () => {
  expect(
    reportedLines(
      "effect-body.grit",
      `useEffect(() => ref.current?.scrollIntoView(), []);
useEffect(() => { ref.current?.scrollIntoView(); }, []);
useLayoutEffect(() => focus());
useEffect(() => () => stop(), []);
useEffect(() => { start(); return () => stop(); }, []);
React.useEffect(() => focus(), []);
useEffect(async () => { await load(); }, []);
useMemo(() => sum(values), [values]);
`,
    ),
  ).toEqual([1, 3, 4, 6, 7]);
});

test("a literal that is spread into a literal, a call or an element is reported", () => {
  expect(
    reportedLines(
      "literal-spread.grit",
      `const merged = { ...{ a }, b };
const row = { ...defaults, b };
const list = [...[1, 2], 3];
const longer = [...list, 3];
const maximum = Math.max(...[1, 2]);
const optional = { ...(a === undefined ? {} : { a }) };
const box = <div {...{ id }} />;
const same = <div {...props} />;
`,
    ),
  ).toEqual([1, 3, 5, 7]);
});

test("a cast of a read from an array or a record is reported", () => {
  expect(
    reportedLines(
      "array-read.grit",
      `const first = values[0] as number;
const cells = (rows[i] as Row).cells;
const last = values[i]!;
const both = [1, 2] as const;
const bit = bits[i] as 0 | 1;
const name = value as string;
`,
    ),
  ).toEqual([1, 2]);
});
