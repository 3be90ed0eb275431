// Every operation of the API, called with valid and invalid input: no status 500, no hang, no path of this machine.
import { tmpdir } from "node:os";
import { type StudyServer, serveStudy } from "@throughline/server";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repetitions } from "../repetitions.ts";
import { copyOf } from "../store/studies.ts";
import { type Call, caller } from "./open-study.ts";
import { workbench } from "./workbench.ts";

/** Number of requests per operation. */
const rounds = repetitions({ quick: 8, long: 25 });

type Schema = {
  type?: string | string[];
  enum?: unknown[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  format?: string;
};
type Parameter = { name: string; in: string; required?: boolean; schema: Schema };
type Operation = { parameters?: Parameter[]; requestBody?: { content: Record<string, { schema: Schema }> } };

let folder: string;
let served: StudyServer;
let call: Call;
let operations: { method: string; path: string; operation: Operation }[];
beforeAll(async () => {
  folder = await copyOf("womens-representation");
  served = await serveStudy({ folder, port: 0, author: "Anna", workbench });
  call = caller(served.url, served.token);
  const { body } = await call("GET", "/api/openapi.json");
  operations = Object.entries(body.paths as Record<string, Record<string, Operation>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        method: method.toUpperCase(),
        path,
        operation,
      })),
  );
});
afterAll(() => served.close());

const known = [
  "SE",
  "c001",
  "ES",
  "krook2010",
  "SE/ES",
  "study.yaml",
  "1",
  "2026",
  "claims",
  "sources/krook2010.md",
];
const odd = [
  "",
  " ",
  "\0",
  "\ud800",
  "../..",
  "%2e%2e",
  "'; drop table records; --",
  "😀".repeat(50),
  "x".repeat(5000),
  "a\nb",
  "__proto__",
  "constructor",
  "-1",
  "1e999",
  "NaN",
];
const text = fc.oneof(
  fc.constantFrom(...known),
  fc.constantFrom(...odd),
  fc.string({ unit: "binary", maxLength: 30 }),
);

function valueFor(schema: Schema | undefined): fc.Arbitrary<unknown> {
  const right = (): fc.Arbitrary<unknown> => {
    if (schema?.anyOf) return fc.oneof(...schema.anyOf.map(valueFor));
    if (schema?.enum) return fc.constantFrom(...schema.enum);
    switch ([schema?.type].flat()[0]) {
      case "integer":
        return fc.oneof(fc.nat(50), fc.integer());
      case "number":
        return fc.oneof(fc.constantFrom(0, 1, 0.5), fc.double());
      case "boolean":
        return fc.boolean();
      case "null":
        return fc.constant(null);
      case "array":
        return fc.array(valueFor(schema?.items), { maxLength: 4 });
      case "object": {
        const { properties = {}, required = [] } = schema ?? {};
        const values = Object.fromEntries(
          Object.entries(properties).map(([name, of]) => [name, valueFor(of)]),
        );
        return fc.record(values, { requiredKeys: required.filter((name) => name in values) });
      }
      default:
        return text;
    }
  };
  return fc.oneof(
    { weight: 8, arbitrary: right() },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
    { weight: 1, arbitrary: text },
  );
}

test("every operation answers every request", async () => {
  expect(operations.length).toBeGreaterThan(60);
  const statuses = new Map<number, number>();
  for (const { method, path, operation } of operations) {
    if (path === "/api/live" || (path === "/api/jobs" && method === "POST")) continue;
    const parameters = operation.parameters ?? [];
    const request = fc.record({
      values: fc.tuple(...parameters.map(({ schema }) => fc.option(valueFor(schema), { freq: 4 }))),
      body: operation.requestBody
        ? valueFor(operation.requestBody.content["application/json"]?.schema)
        : fc.constant(undefined),
    });
    for (const { values, body } of fc.sample(request, { numRuns: rounds, seed: 7 })) {
      let address = path;
      const query = new URLSearchParams();
      parameters.forEach(({ name, in: where }, i) => {
        const value = values[i];
        const shown = typeof value === "string" ? value : JSON.stringify(value ?? "");
        if (where === "path") address = address.replace(`{${name}}`, escaped(shown === "" ? "x" : shown));
        else if (value !== null) query.set(name, shown);
      });
      address = address.replace(/\*$|\{\*\}$/u, escaped(String(values[0] ?? "x")));
      const answer = await call(method, `${address}${query.size > 0 ? `?${query}` : ""}`, body);
      const shown = `${method} ${address} ${JSON.stringify(body)?.slice(0, 300)} → ${answer.status} ${JSON.stringify(answer.body)?.slice(0, 300)}`;
      expect(answer.status, shown).toBeLessThan(500);
      if (answer.status >= 400) {
        const said = JSON.stringify(answer.body);
        expect(said, shown).not.toContain(tmpdir());
        expect(said, shown).not.toMatch(/node_modules|\.ts:\d|\.js:\d|SQLITE|select .* from/iu);
        expect(answer.body.error, shown).toMatchObject({ message: expect.stringMatching(/.{6}/u) });
      }
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    }
  }
  expect(statuses.get(200) ?? 0, JSON.stringify([...statuses])).toBeGreaterThan(4 * rounds);
  const { damage, problems } = await served.store.verify();
  expect([damage, problems.filter(({ severity }) => severity === "error")]).toEqual([[], []]);
});

/** Encodes a value for an address; a lone surrogate has no encoding, and is sent as the server would receive it. */
const escaped = (value: string): string => encodeURIComponent(value.toWellFormed());
