// Event data over HTTP: who may name which files, what is rejected, and that a reading is added as by the command.
import { cp, readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type RunningServer, serveStudy } from "@throughline/server";
import { problemInEnglish } from "@throughline/study";
import { afterAll, beforeAll, expect, test } from "vitest";
import { example } from "../events/waterland.ts";
import { type Call, caller } from "../server/open-study.ts";
import { workbench } from "../server/workbench.ts";
import { copyOf } from "../store/studies.ts";

let folder: string;
let served: RunningServer;
let call: Call;
let mapping: string;
beforeAll(async () => {
  folder = await copyOf("../docs/examples/events/study");
  await cp(join(example, "events.csv"), join(dirname(folder), "events.csv"));
  mapping = await readFile(join(example, "mapping.yaml"), "utf8");
  served = await serveStudy({ folder, port: 0, author: "Anna", workbench });
  call = caller(served.url, served.token);
});
afterAll(() => served.close());

/** Runs a reading and returns its result. */
async function read(events: object) {
  const { status, body } = await call("POST", "/api/jobs", {
    kind: "events",
    events: { mapping, ...events },
  });
  expect(status).toBe(202);
  await expect.poll(async () => (await call("GET", `/api/jobs/${body.id}`)).body.state).toBe("done");
  return { id: body.id as string, result: (await call("GET", `/api/jobs/${body.id}/result`)).body };
}
const send = (name: string, bytes: Uint8Array) =>
  call("POST", `/api/uploads?name=${encodeURIComponent(name)}`, bytes);

test("a named file, a glob pattern and an uploaded file give the same rows, which are added once", async () => {
  const bytes = new Uint8Array(await readFile(join(example, "events.csv")));
  const { status, body: sent } = await send("../../x/events.csv", bytes);
  expect([status, sent.name]).toEqual([201, "events.csv"]);
  expect((await send("events.csv", bytes)).body.id).toBe(sent.id);
  const named = await read({ paths: ["../events.csv"] });
  const pattern = await read({ paths: [join(dirname(folder), "ev*.csv")] });
  const uploaded = await read({ uploads: [sent.id] });
  expect(named.result).toEqual(pattern.result);
  expect(named.result.account.files).toEqual([join(dirname(folder), "events.csv")]);
  // The temporary folder of an uploaded file is not shown.
  expect(uploaded.result.account.files).toEqual(["events.csv"]);
  expect({ ...uploaded.result, account: undefined }).toEqual({ ...named.result, account: undefined });
  const listed = await call("GET", `/api/jobs/${uploaded.id}/report/exclusions.csv`);
  expect(listed.body).toContain("broken row,1,events.csv,11,");
  expect((await call("POST", `/api/jobs/${named.id}/add`)).body).toEqual({
    created: 130,
    changed: 0,
    same: 0,
    left: [],
  });
  expect((await call("POST", `/api/jobs/${uploaded.id}/add`)).body).toMatchObject({ created: 0, same: 130 });
  await call("POST", "/api/undo", {});
  expect((await call("POST", `/api/jobs/${uploaded.id}/add`)).body).toMatchObject({ created: 130 });
});

test("problems of a mapping or a file are reported with their place; nothing can be added", async () => {
  const unknown = await read({
    paths: ["../events.csv"],
    mapping_file: "events/gdelt.yaml",
    mapping: mapping.replace("southland-court:", "southland-courts:"),
  });
  expect(unknown.result.problems.map(problemInEnglish)).toMatchObject([
    { at: { file: "events/gdelt.yaml", line: 9, column: 3 }, fix: "Correct it, or add it there." },
  ]);
  expect(await call("POST", `/api/jobs/${unknown.id}/add`)).toMatchObject({ status: 409 });
  const { id } = (await send("empty.csv", new Uint8Array())).body;
  const empty = await read({ uploads: [id] });
  expect(empty.result.problems).toMatchObject([{ at: { file: "empty.csv" }, what: "it is empty" }]);
});

test("a reading without files or of a deleted file, and adding rows of another kind of job, are rejected", async () => {
  const ask = (events: object) => call("POST", "/api/jobs", { kind: "events", events });
  expect(await ask({ mapping })).toMatchObject({ status: 422, body: { error: { code: "no_files" } } });
  expect(await ask({ mapping: " ", paths: ["x"] })).toMatchObject({
    status: 422,
    body: { error: { code: "no_mapping" } },
  });
  expect(await ask({ mapping, uploads: ["0".repeat(64)] })).toMatchObject({
    status: 422,
    body: { error: { code: "no_upload" } },
  });
  expect((await ask({ mapping, uploads: ["../../etc"] })).status).toBe(400);
  expect((await ask({ paths: ["x"] })).status).toBe(400);
  const other = (await call("POST", "/api/jobs", { kind: "verify" })).body.id;
  expect((await call("POST", `/api/jobs/${other}/add`)).status).toBe(404);
});

test("uploaded files are deleted when the study is closed", async () => {
  const own = await copyOf("../docs/examples/events/study");
  const opened = await serveStudy({ folder: own, port: 0, author: "Anna", workbench });
  const sent = await caller(opened.url, opened.token)("POST", "/api/uploads?name=a", new Uint8Array([1]));
  expect(sent.status).toBe(201);
  expect(await readdir(join(own, ".throughline/uploads"))).toEqual([sent.body.id]);
  await opened.close();
  expect(await readdir(join(own, ".throughline"))).not.toContain("uploads");
});
