import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { throughline } from "../command/run.ts";

test.each([
  [
    "codes for missing values",
    "town;share;other\nA;0,25;-99\nB;-99;1.234\nC;0,75;NA\nD;n/a;2\n",
    ["--missing", "-99,n/a"],
    "town;share;other;share_set\nA;0,25;-99;0\nB;-99;1.234;\nC;0,75;NA;1\nD;n/a;2;\n",
  ],
  [
    "percent signs and marks for thousands",
    'town,share,people\nA,25%,"1,200,500"\nB,75%,"900"\n',
    [],
    'town,share,people,share_set\nA,25%,"1,200,500",0\nB,75%,900,1\n',
  ],
])("calibrate writes the other columns as they were: %s", async (_, text, options, written) => {
  const folder = mkdtempSync(join(tmpdir(), "throughline-test-"));
  writeFileSync(join(folder, "in.csv"), text);
  const threshold = text.includes("%") ? "50" : "0.5";
  const { code, err } = await throughline(
    ["calibrate", "in.csv", "--column", "share", "--method", "crisp", "--thresholds", threshold].concat(
      options,
      ["--out", "out.csv"],
    ),
    { cwd: folder },
  );
  expect(code, err).toBe(0);
  expect(readFileSync(join(folder, "out.csv"), "utf8")).toBe(written);
});
