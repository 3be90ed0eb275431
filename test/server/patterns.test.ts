// Pathway patterns of a study, as written by forms.
import { type RunningServer, serveStudy } from "@throughline/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyOf } from "../store/studies.ts";
import { type Call, caller } from "./open-study.ts";
import { workbench } from "./workbench.ts";

let served: RunningServer;
let call: Call;
beforeAll(async () => {
  const folder = await copyOf("../docs/examples/events/study");
  served = await serveStudy({ folder, port: 0, author: "Anna", workbench });
  call = caller(served.url, served.token);
});
afterAll(() => served.close());

const pattern = {
  id: "quiet-aid",
  name: "Quiet aid",
  definition: "A donor pays a group, which then works with the state.",
  sources: ["Our own"],
  roles: { payer: "donor", group: "domestic", state: "state" },
  steps: [
    { id: "A", name: "a donor pays a group", tie: "payer -> group", channels: "funding" },
    { id: "B", name: "the group works with the state", tie: "group -> state", channels: "expertise" },
  ],
};
const path = "patterns/quiet-aid.yaml";
const put = (body: object) => call("PUT", "/api/pattern-files", body);

test("a pattern is written to its file, read, changed with its version, and matched", async () => {
  expect((await call("GET", "/api/pattern-files")).body).toEqual([]);
  expect(await put({ path, pattern })).toMatchObject({ status: 200, body: { author: "Anna" } });
  expect((await call("GET", `/api/files/${path}`)).body).toContain("name: a donor pays a group");
  const [row] = (await call("GET", "/api/pattern-files")).body;
  expect(row).toEqual({ path, version: expect.any(Number), pattern });
  expect((await put({ path, pattern })).status).toBe(409);
  const changed = { ...pattern, name: "Aid" };
  expect((await put({ path, version: row.version, pattern: changed })).status).toBe(200);
  expect((await call("GET", "/api/patterns")).body).toMatchObject([{ id: "quiet-aid", name: "Aid" }]);
  expect((await put({ path, version: row.version, pattern })).status).toBe(409);
});

test("a pattern with errors is rejected, each error with its place", async () => {
  const file = "patterns/other.yaml";
  const other = { ...pattern, id: "other" };
  const unknown = { ...other, steps: [{ ...pattern.steps[0], tie: "payer -> nobody" }] };
  const refused = await put({ path: file, pattern: unknown });
  expect(refused.status).toBe(422);
  expect(refused.body.error.problems[0].at).toMatchObject({ file });
  expect((await put({ path: file, pattern: { ...other, sources: [] } })).status).toBe(422);
  expect((await put({ path: file, pattern: { ...other, id: "boomerang" } })).body.error.message).toContain(
    'there is already a pattern "boomerang"',
  );
  expect((await put({ path: "../x.yaml", pattern: other })).status).toBe(400);
  expect((await call("GET", "/api/pattern-files")).body).toHaveLength(1);
});
