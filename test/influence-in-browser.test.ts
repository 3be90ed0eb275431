// Patterns and positions give the same results in a real browser, bundled like the workbench.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  matchPathway,
  type NetworkActor,
  type NetworkTie,
  type PathwayTie,
  type Pattern,
  positionsOverTime,
  shippedPatterns,
} from "@throughline/influence";
import { build } from "vite";
import { afterAll, expect, test } from "vitest";
import { connectBrowser } from "./host/browser.ts";
import { root } from "./russia.ts";

const folder = await mkdtemp(join(tmpdir(), "throughline-influence-"));
afterAll(() => rm(folder, { recursive: true }));

const actors: [string, NetworkActor][] = [
  ["group", { id: "group", kind: "ngo", place: "RU" }],
  ["ally", { id: "ally", kind: "network", place: "XX" }],
  ["foreign", { id: "foreign", kind: "ministry", place: "US" }],
  ["state", { id: "state", kind: "state", place: "RU" }],
];
const ties: NetworkTie[] = [
  { id: "1", from: "group", to: "ally", channel: "participation", sign: "+", start: "1995-01-01" },
  { id: "2", from: "ally", to: "foreign", channel: "norm", sign: "+", start: "1996-01-01" },
  { id: "3", from: "foreign", to: "state", channel: "pressure", sign: "+", start: "1997-01-01" },
];
type Influence = typeof import("@throughline/influence");

function found(
  { matchPathway: match, positionsOverTime: positions, shippedPatterns: patterns }: Influence,
  given: { actors: [string, NetworkActor][]; ties: NetworkTie[] },
) {
  const setting = {
    ties: given.ties.map((tie): PathwayTie => ({ ...tie, dateFrom: tie.start, nature: "act" })),
    elsewhere: [],
    events: [],
    actors: new Map(given.actors),
    target: { place: "RU", abroad: [] },
    grades: {},
    years: 3,
    isSilent: () => false,
    isReportedAbsent: () => false,
  };
  const boomerang = patterns.find(({ id }) => id === "boomerang") as Pattern;
  return JSON.stringify([match(boomerang, setting, patterns), positions(given.ties, 2)]);
}

test("pattern matching and positions give the same results in the browser as in Node", async () => {
  await writeFile(
    join(folder, "entry.ts"),
    `export * from ${JSON.stringify(join(root, "packages/influence/src/index.ts"))};`,
  );
  await build({
    configFile: false,
    root: folder,
    logLevel: "error",
    build: { lib: { entry: "entry.ts", formats: ["iife"], name: "influence", fileName: "influence" } },
  });
  const browser = await connectBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ path: join(folder, "dist/influence.iife.js") });
    const there = await page.evaluate(
      `(${found.toString()})(influence, ${JSON.stringify({ actors, ties })})`,
    );
    const here = found({ matchPathway, positionsOverTime, shippedPatterns } as Influence, { actors, ties });
    expect(there).toBe(here);
    const [match, { windows }] = JSON.parse(here);
    expect(match.steps.filter(({ truth }: { truth: string }) => truth === "met")).toHaveLength(3);
    expect(match.because).toBe("missing");
    expect(windows[1].positions[0]).toEqual({ actor: "ally", in: 1, out: 1, betweenness: 2 / 6 });
  } finally {
    await browser.close();
  }
});
