// The command on the example of docs/events.md.
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { throughline } from "../command/run.ts";
import { root } from "../russia.ts";
import { example } from "./waterland.ts";

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "throughline-test-"));
  await cp(example, place, { recursive: true });
});
afterEach(() => rm(place, { recursive: true, force: true }));

const run = (...args: string[]) => throughline(args, { cwd: place });

const asked = ["events", "events.csv", "--mapping", "mapping.yaml", "--study", "study"];

test("docs/events.md shows what the command prints and writes", async () => {
  const page = await readFile(join(root, "docs/events.md"), "utf8");
  const blocks = [...page.matchAll(/```(?:text|csv|yaml)\n([\s\S]*?)```/gu)].map(([, block]) => block ?? "");
  const { code, out } = await run(...asked, "--out", "read");
  expect(code).toBe(0);
  expect(blocks).toContain(await readFile(join(place, "mapping.yaml"), "utf8"));
  expect(blocks).toContain(out);
  expect(blocks).toContain(await readFile(join(place, "read/events.csv"), "utf8"));
  expect(blocks).toContain(await readFile(join(place, "read/exclusions.csv"), "utf8"));
  expect((await readdir(join(place, "read"))).sort()).toEqual([
    "claims.csv",
    "events.csv",
    "events.json",
    "exclusions.csv",
    "series.csv",
    "ties.csv",
  ]);
});

test("the rows are added as one revision, recognised again, keep a person's judgements, and are undone", async () => {
  const before = await readFile(join(place, "study/ties.csv"), "utf8");
  const first = JSON.parse((await run(...asked, "--add", "--json")).out);
  expect(first.added).toEqual({ created: 130, changed: 0, same: 0, left: [] });
  expect((await run("check", "study")).out).toMatch(/^study: no problems found\.\n/u);
  const ties = await readFile(join(place, "study/ties.csv"), "utf8");
  for (const row of ties.trim().split("\n").slice(1)) expect(row).toMatch(/,[\w.-]+$/u);

  const claims = join(place, "study/claims.csv");
  const text = await readFile(claims, "utf8");
  await writeFile(claims, text.replace(",low\n", ",high\n"));
  const events = join(place, "events.csv");
  const rows = await readFile(events, "utf8");
  await writeFile(events, rows.replace("20010302", "20010303"));
  const again = JSON.parse((await run(...asked, "--add", "--json")).out);
  // Duplicate reports are two events now: the tie of pressure has another end, its claim one event more, and so has
  // March.
  expect(again.added).toEqual({ created: 0, changed: 3, same: 127, left: [] });
  expect(await readFile(claims, "utf8")).toContain("2001-03-03,high\n");

  // The two readings, and the confidence that was changed by hand between them.
  expect((await run("undo", "study", "--steps", "3")).code).toBe(0);
  expect(await readFile(join(place, "study/ties.csv"), "utf8")).toBe(before);
});

test("a study that would have errors is not changed", async () => {
  const mapping = join(place, "mapping.yaml");
  const text = await readFile(mapping, "utf8");
  await writeFile(mapping, text.replace("southland-court:", "southland-courts:"));
  const before = await readFile(join(place, "study/ties.csv"), "utf8");
  const { code, out } = await run(...asked, "--add");
  expect(code).toBe(1);
  expect(out).toContain(
    'mapping.yaml:9:3  the actor "southland-courts" is not in actors.csv. Nearest: "southland-court"',
  );
  expect(await readFile(join(place, "study/ties.csv"), "utf8")).toBe(before);
});

test("missing options are requested, and no input is replaced", async () => {
  expect((await run("events")).code).toBe(2);
  expect((await run("events", "events.csv", "--mapping", "no.yaml", "--study", "study")).err).toContain(
    "no.yaml: there is no such file.",
  );
  expect((await run(...asked, "--out", ".")).err).toContain("is in ., which would be replaced");
  expect((await run(...asked, "--out", "study")).err).toContain("is in study, which would be replaced");
  const none = await run(
    "events",
    "none*.csv",
    "--mapping",
    "mapping.yaml",
    "--study",
    "study",
    "--out",
    "read",
  );
  expect(none.code).toBe(1);
  expect(none.out).toContain("no file matches the pattern");
  expect(await readdir(place)).not.toContain("read");
});
