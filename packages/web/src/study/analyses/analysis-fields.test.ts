import { analysisKindNames } from "@throughline/study";
import { expect, test } from "vitest";
import { fieldsOf, type NamedField } from "./analysis-fields.ts";

const named = (fields: readonly NamedField[], name: string) => fields.find((one) => one.name === name);

test("settings include the records they refer to", () => {
  const fields = fieldsOf("truth-table");
  expect(named(fields, "cases")).toMatchObject({ isRequired: true, field: { is: "text", to: "caseKinds" } });
  expect(named(fields, "conditions")?.field).toEqual({
    is: "list",
    item: { is: "text", to: "attributes", isExpression: false },
  });
  expect(named(fields, "outcome")?.field).toEqual({ is: "text", to: "attributes", isExpression: true });
  expect(named(fields, "incl_cut")?.field).toMatchObject({ is: "number", from: 0, upTo: 1 });
  expect(named(fields, "dichotomise")).toMatchObject({ fallback: false, field: { is: "yes or no" } });
});

test("groups and nested settings include their parts", () => {
  expect(named(fieldsOf("ladder"), "instruments")?.field).toEqual({
    is: "groups",
    item: { is: "list", item: { is: "text", to: "attributes", isExpression: false } },
  });
  const location = named(fieldsOf("variation"), "location")?.field;
  expect(location?.is === "parts" && location.fields.map(({ name }) => name)).toEqual(["label", "any"]);
});

test.each(analysisKindNames)("every setting of %s has a form", (kind) => {
  const fields = fieldsOf(kind);
  expect(fields.length).toBeGreaterThan(0);
  for (const { name } of fields) expect(["id", "kind", "title"]).not.toContain(name);
  if (kind !== "testimony" && kind !== "judgements" && kind !== "process-tracing")
    expect(named(fields, "cases")?.field).toMatchObject({ to: "caseKinds" });
});
