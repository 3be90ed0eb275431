import { z } from "zod";
import { attribute, attributes, caseKind, common, share } from "../manifest/parts.ts";
import { analysisKind, each, expressions, literal, one } from "./kind.ts";

const steps = z.number().int().min(1);

export const coincidence = analysisKind({
  settings: z
    .strictObject({
      ...common,
      kind: z.literal("coincidence"),
      cases: caseKind,
      factors: z.array(attribute).min(2).describe("the factors, each of which may be cause and effect"),
      outcomes: attributes
        .optional()
        .describe("the factors to explain as outcomes; every factor when left out"),
      con: share.default(0.8).describe("consistency threshold of a formula"),
      cov: share.default(0.8).describe("coverage threshold of a formula"),
      ordering: z
        .array(attributes)
        .default([])
        .describe("factors in order of time: a later one causes no earlier one; those not named come first"),
      strict: z.boolean().default(false).describe("simultaneous factors do not cause each other"),
      negated: attributes.optional().describe("the outcomes that are explained by their absence"),
      exclude: z
        .array(z.strictObject({ causes: z.array(z.string()).min(1), outcome: z.string() }))
        .optional()
        .describe("causes to rule out for an outcome: A, ~B, C{1}"),
      con_msc: share
        .optional()
        .describe("consistency threshold of a sufficient condition; that of con when left out"),
      measures: z
        .tuple([z.enum(["con", "ccon", "PAcon", "AACcon"]), z.enum(["cov", "ccov", "PACcov", "AAcov"])])
        .optional()
        .describe("the measures of consistency and coverage; con and cov when left out"),
      max_step: z
        .tuple([steps, steps, steps])
        .optional()
        .describe(
          "most conjuncts of a disjunct, disjuncts and literals of a formula; 3, 4, 10 when left out",
        ),
      acyclic: z.boolean().optional().describe("leave out structures with cycles"),
      robustness: z
        .boolean()
        .default(false)
        .describe("score the robustness of models at other thresholds, from 0.7 to 1 in steps of 0.1"),
    })
    .describe("Coincidence analysis: causes of several outcomes, chains and common causes."),
  title: "Coincidence analysis",
  tables: ["cases", "grades"],
  references: ({ cases, factors, outcomes, ordering, negated, exclude }) => [
    ...one("caseKinds", cases, "cases"),
    ...each("attributes", factors, "factors"),
    ...each("attributes", outcomes, "outcomes"),
    ...ordering.flatMap((group, i) => each("attributes", group, "ordering", i)),
    ...each("attributes", negated, "negated"),
    ...(exclude ?? []).flatMap(({ causes, outcome }, i) => [
      ...expressions(causes, "exclude", i, "causes"),
      ...literal(outcome, "exclude", i, "outcome"),
    ]),
  ],
});
