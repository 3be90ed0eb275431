// The contract and the server have the same routes, and the OpenAPI description follows from it.
import { contract, findableColumns, routesOf } from "@throughline/api";
import { type RunningServer, serveStudy } from "@throughline/server";
import { facetColumns } from "@throughline/store";
import { type TableName, tables } from "@throughline/study";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyOf } from "../store/studies.ts";
import { type Call, caller } from "./open-study.ts";
import { workbench } from "./workbench.ts";

let served: RunningServer;
let call: Call;
beforeAll(async () => {
  const folder = await copyOf("womens-representation");
  served = await serveStudy({ folder, port: 0, author: "Anna", workbench });
  call = caller(served.url, served.token);
});
afterAll(() => served.close());

test("every route of the server is in the contract, and the other way round", async () => {
  const { body } = await call("GET", "/api/openapi.json");
  const described = Object.entries(body.paths as Record<string, Record<string, { summary: string }>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, { summary }]) => `${method.toUpperCase()} ${path} ${summary}`),
  );
  const declared = routesOf().map(
    ({ method, path, summary }) =>
      `${method} ${path.replace(/:(\w+)/gu, "{$1}").replace("*", "{*}")} ${summary}`,
  );
  expect(described.sort()).toEqual(declared.sort());
});

test("no two routes have the same address", () => {
  const addresses = routesOf(contract).map(({ method, path }) => `${method} ${path}`);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test("rows can be filtered by the facet columns of the database", () => {
  for (const name of Object.keys(tables) as TableName[])
    expect(findableColumns(name), name).toEqual(facetColumns(name));
});

test("a request that violates the contract is rejected with the reason", async () => {
  const { status, body } = await call("POST", "/api/undo", { steps: 0 });
  expect(status).toBe(400);
  expect(body.error).toMatchObject({ code: "request", message: expect.stringContaining("steps") });
});

test("an error has separate parts for what was found and what to do", async () => {
  const { status, body } = await call("PUT", "/api/files/study.yaml", new Uint8Array([1]));
  expect(status).toBe(428);
  expect(body.error).toMatchObject({
    code: "version",
    what: '"study.yaml" already exists',
    fix: "Give the version that you read, to avoid overwriting another change.",
  });
});
