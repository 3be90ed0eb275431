// Files imported over HTTP: previewed, added as one revision, rejected completely.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ImportResult } from "@throughline/api";
import { noticeText } from "@throughline/messages";
import { type RunningServer, serveStudy } from "@throughline/server";
import { problemInEnglish } from "@throughline/study";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Call, caller } from "../server/open-study.ts";
import { workbench } from "../server/workbench.ts";
import { copyOf } from "../store/studies.ts";

let folder: string;
let served: RunningServer;
let call: Call;
beforeAll(async () => {
  folder = await copyOf("../docs/examples/events/study");
  served = await serveStudy({ folder, port: 0, author: "Anna", workbench });
  call = caller(served.url, served.token);
});
afterAll(() => served.close());

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Uploads a file, and reads or imports it. */
async function imported(name: string, bytes: Uint8Array, choice: object = {}) {
  const sent = await call("POST", `/api/uploads?name=${encodeURIComponent(name)}`, bytes);
  const asked = { kind: "import", import: { upload: sent.body.id, ...choice } };
  const { status, body } = await call("POST", "/api/jobs", asked);
  expect(status).toBe(202);
  const state = async () => (await call("GET", `/api/jobs/${body.id}`)).body.state;
  await expect.poll(state).not.toMatch(/^(?:waiting|running)$/u);
  const job = (await call("GET", `/api/jobs/${body.id}`)).body;
  const found = job.state === "done" ? (await call("GET", `/api/jobs/${body.id}/result`)).body : undefined;
  return { job, found: found as ImportResult };
}
const revision = async (): Promise<number> => (await call("GET", "/api/study")).body.revision;
const grades = async (): Promise<number> => (await call("GET", "/api/grades?limit=5000")).body.total;

const towns = bytesOf("town;allies;share;motto\nNordby;1;0,25;free\nSundby;0;0,75;\nVestby;;1;brave\n");

test("a table is described and planned without a change, then imported as one revision, and undone as one", async () => {
  const before = [await revision(), await grades()];
  const { found } = await imported("towns.csv", towns);
  expect(found).toMatchObject({
    kind: "table",
    evidence: { by: "ending", ending: ".csv" },
    encoding: "utf-8",
    problems: [],
    survey: { rows: 3, decimal: "," },
  });
  expect(found.survey?.columns.map(({ name, use, scale }) => [name, use, scale])).toEqual([
    ["town", "case", "crisp"],
    ["allies", "attribute", "crisp"],
    ["share", "attribute", "fuzzy"],
    ["motto", "none", "crisp"],
  ]);
  expect(found.plan?.counts).toEqual([
    { kind: "case", found: 3, known: 0 },
    { kind: "attribute", found: 2, known: 0 },
    { kind: "grade", found: 5, known: 0 },
  ]);
  // Command-line options mean nothing to somebody with a form.
  expect(found.plan?.notices.map(noticeText).join(" ")).not.toContain("--");
  expect([await revision(), await grades()]).toEqual(before);

  const choice = {
    add: true,
    attributes: [{ column: "share", role: "outcome", scale: "raw" }],
    texts: ["motto"],
    caseKind: "town",
  };
  const added = await imported("towns.csv", towns, choice);
  expect(added.found.revision).toBe((before[0] ?? 0) + 1);
  expect(await grades()).toBe((before[1] ?? 0) + 3);
  expect((await call("GET", "/api/study")).body.manifest.attributes.share).toMatchObject({
    role: "outcome",
    scale: "raw",
  });
  expect((await call("GET", "/api/history?limit=1")).body).toMatchObject([
    { author: "Anna", note: "import of towns.csv" },
  ]);
  await call("POST", "/api/undo", {});
  expect(await grades()).toBe(before[1]);
  expect((await call("GET", "/api/study")).body.manifest.attributes.share).toBeUndefined();
});

test("problems of a file are reported with their places, and nothing is imported", async () => {
  const before = await revision();
  const coded = bytesOf("town,a\nNordby,1\nSundby,0\nVestby,-99\n");
  const { found } = await imported("coded.csv", coded, { add: true });
  expect(found.problems.map(problemInEnglish)).toMatchObject([
    { at: { line: 4 }, what: expect.stringContaining("-99 looks like a code for a missing value") },
  ]);
  expect(noticeText(found.problems[0]?.fix ?? "")).not.toContain("--");
  expect([found.plan, found.revision]).toEqual([undefined, undefined]);
  expect(found.survey?.columns[1]).toMatchObject({ name: "a", codes: [-99] });
  const twoWays = await imported("open.csv", bytesOf("town\tgdp\nNordby\t1,234\nSundby\t2,345\n"));
  expect(noticeText(twoWays.found.problems[0]?.what ?? "")).toContain('"1,234" can be 1234 or 1.234');
  expect(twoWays.found.survey?.first[0]).toEqual(["Nordby", "1,234"]);
  const notAllowed = bytesOf("town,river_law\nNordby,0.5\n");
  for (const add of [false, true]) {
    const law = await imported("law.csv", notAllowed, { add });
    expect(law.found.problems.map(problemInEnglish)).toMatchObject([
      {
        at: { line: 2, column: 8 },
        what: 'case "Nordby", column "river_law": 0.5 is not on the scale of the attribute (0 or 1)',
        fix: "Correct the cell, or choose another scale.",
      },
    ]);
    expect(law.found.plan).toBeUndefined();
  }
  expect(await revision()).toBe(before);
  const settled = await imported("coded.csv", coded, { missing: ["-99"] });
  expect(settled.found.plan?.counts.at(-1)).toEqual({ kind: "grade", found: 2, known: 0 });
});

test("a table in long form is recognised, and read as such on request", async () => {
  const long = bytesOf("town,year,indicator,value\nNordby,1999,a,1\nNordby,1999,b,0\nSundby,1999,a,0\n");
  const { found } = await imported("long.csv", long);
  expect(found.survey?.long).toEqual({ attribute: "indicator", value: "value" });
  const chosen = await imported("long.csv", long, { long: found.survey?.long, cases: ["town", "year"] });
  expect(chosen.found.problems).toEqual([]);
  expect(chosen.found.plan?.counts).toEqual([
    { kind: "case", found: 2, known: 0 },
    { kind: "attribute", found: 2, known: 0 },
    { kind: "grade", found: 3, known: 0 },
  ]);
  const twice = bytesOf("town,indicator,value\nNordby,a,1\nNordby,a,0\n");
  const refused = await imported("twice.csv", twice, { long: found.survey?.long });
  expect(refused.found.problems.map(problemInEnglish)).toMatchObject([
    { at: { line: 3 }, what: expect.stringContaining('case "Nordby" has "a" in line 2 already') },
  ]);
});

test("each kind of file is recognised", async () => {
  const project = await readFile(join(import.meta.dirname, "../files/cases/interchange/project.qdpx"));
  const kindOf = async (name: string, content: string | Uint8Array) => {
    const { found } = await imported(name, typeof content === "string" ? bytesOf(content) : content);
    return [found.kind, found.evidence];
  };
  expect(await kindOf("unknown.bin", new Uint8Array(project))).toEqual([
    "project",
    { by: "part", name: "project.qde" },
  ]);
  expect(await kindOf("codes.csv", "tag,description\nlaw,Laws\n")).toMatchObject([
    "codebook",
    { by: "columns" },
  ]);
  expect(await kindOf("net.csv", "source,target\na,b\n")).toMatchObject(["network", { by: "columns" }]);
  expect(await kindOf("more.bib", "@book{a, title={A}}\n")).toMatchObject(["bibliography", { by: "ending" }]);
  expect(await kindOf("table.txt", "town\ta\nNordby\t1\nSundby\t0\n")).toEqual(["table", { by: "tabs" }]);
  expect(await kindOf("notes.txt", "Some notes.\n")).toMatchObject(["document", { by: "ending" }]);
  const acled =
    "event_id_cnty,event_date,event_type,sub_event_type,actor1,inter1,actor2,inter2,country\nA1,2001-02-03,Battles,,x,1,y,2,Z\n";
  expect(await kindOf("events.csv", acled)).toMatchObject(["events", { by: "layout", name: "ACLED" }]);
});

test("an import without a file, or of a deleted one, is rejected", async () => {
  expect((await call("POST", "/api/jobs", { kind: "import" })).body.error.code).toBe("no_files");
  const gone = { kind: "import", import: { upload: "0".repeat(64) } };
  expect((await call("POST", "/api/jobs", gone)).body.error.code).toBe("no_upload");
  const unknown = { kind: "import", import: { upload: "0".repeat(64), folder: "/" } };
  expect((await call("POST", "/api/jobs", unknown)).status).toBe(400);
});
