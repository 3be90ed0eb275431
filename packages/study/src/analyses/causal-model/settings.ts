import { z } from "zod";
import { caseKind, common, id } from "../../manifest/parts.ts";

const query = z.strictObject({
  id: id.describe("its id, used in the id of its conclusion"),
  title: z.string().min(1).describe("what it asks, in words: the average effect of a threat on reform"),
  query: z.string().min(1).describe("as in CausalQueries: Y[X=1] - Y[X=0], or Y[X=1] > Y[X=0]"),
  given: z.string().min(1).optional().describe("which cases it is about: X==1 & Y==1"),
  case: id.optional().describe("one case of cases.csv: the answer is for it, given what was observed of it"),
});

export const settings = z
  .strictObject({
    ...common,
    kind: z.literal("causal-model"),
    cases: caseKind,
    model: z
      .string()
      .min(1)
      .describe(
        "arrows between attributes, X -> M -> Y; <-> joins two that have an unobserved cause in common; grades above one half are 1",
      ),
    restrictions: z
      .array(z.string().min(1))
      .default([])
      .describe("what no case does, one node a statement: Y[X=1] < Y[X=0]"),
    priors: z
      .union([z.enum(["uniform", "jeffreys"]), z.record(z.string(), z.number().positive())], {
        error: 'give uniform, jeffreys, or a number above 0 for parameters by name, as {"Y.01": 2}',
      })
      .default("uniform")
      .describe("shapes of the Dirichlet priors on the shares of types"),
    queries: z.array(query).min(1),
    draws: z
      .number()
      .int()
      .min(100)
      .max(100_000)
      .default(4000)
      .describe("draws for intervals, and for what cannot be found exactly"),
    seed: z.number().int().min(0).default(1).describe("the same seed gives the same draws"),
  })
  .describe(
    "A causal model over binary attributes, updated with the cases and asked about effects and causes.",
  );

export type CausalModelSettings = z.infer<typeof settings>;
