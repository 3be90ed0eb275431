import { z } from "zod";
import { attribute, attributes, caseKind, common } from "../manifest/parts.ts";
import { analysisKind, each, one } from "./kind.ts";

export const scope = analysisKind({
  settings: z
    .strictObject({
      ...common,
      kind: z.literal("scope"),
      cases: caseKind,
      instruments: attributes.describe("the pressure whose scope is tested: present when any of these is"),
      conditions: attributes.describe("the scope conditions, all of which must be present"),
      outcome: attribute.describe("what the pressure achieves within its scope"),
    })
    .describe("Where an instrument can be expected to work, tested over cases."),
  title: "Scope of pressure",
  tables: ["cases", "grades", "claims", "actors", "ties"],
  references: ({ cases, instruments, conditions, outcome }) => [
    ...one("caseKinds", cases, "cases"),
    ...each("attributes", instruments, "instruments"),
    ...each("attributes", conditions, "conditions"),
    ...one("attributes", outcome, "outcome"),
  ],
});
