import { z } from "zod";
import { attributes, caseKind, common, share } from "../manifest/parts.ts";
import { analysisKind, each, expressions, literal, literals, one } from "./kind.ts";

export const truthTable = analysisKind({
  settings: z
    .strictObject({
      ...common,
      kind: z.literal("truth-table"),
      cases: caseKind,
      conditions: attributes,
      outcome: z.string().describe("the outcome; `~` before it negates it, `{1}` after it names a value"),
      dichotomise: z
        .boolean()
        .default(false)
        .describe("round fuzzy grades above one half to 1, and the others to 0"),
      incl_cut: z
        .union([share, z.tuple([share, share])])
        .default(0.8)
        .describe("consistency from which a row is positive"),
      pri_cut: share.default(0).describe("PRI threshold of positive rows"),
      n_cut: z.number().int().min(1).default(1).describe("frequency threshold of observed rows"),
      solutions: z
        .array(z.enum(["conservative", "parsimonious", "intermediate"]))
        .min(1)
        .default(["conservative", "parsimonious", "intermediate"]),
      expect: z.array(z.string()).default([]).describe("directional expectations: A, ~B, C{1}"),
      max_models: z
        .number()
        .int()
        .min(1)
        .max(10_000)
        .optional()
        .describe("most tied models listed of each solution; 100 when left out"),
      set_rows: z
        .array(
          z.strictObject({
            configuration: z
              .string()
              .describe("the row: every condition with its value, as A*~B, with C{1} for a value"),
            out: z
              .union([z.literal(1), z.literal(0), z.literal("?")])
              .describe("1 positive; 0 negative, or not to be assumed where there is no case; ? a remainder"),
            reason: z.string().trim().min(1).describe("why, for the report"),
          }),
        )
        .optional()
        .describe("rows whose outcome is set by hand instead of by the thresholds"),
    })
    .describe("Truth table, necessity and solutions of qualitative comparative analysis."),
  title: "Truth table",
  tables: ["cases", "grades"],
  references: ({ cases, conditions, outcome, expect, set_rows = [] }) => [
    ...one("caseKinds", cases, "cases"),
    ...each("attributes", conditions, "conditions"),
    ...literal(outcome, "outcome"),
    ...expressions(expect, "expect"),
    ...set_rows.flatMap(({ configuration }, i) => literals(configuration, "set_rows", i, "configuration")),
  ],
});
