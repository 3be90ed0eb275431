import { z } from "zod";
import { attribute, common, id } from "../../manifest/parts.ts";

/** 0 and 1 are not allowed, because no evidence could revise them. */
const error = ({ input }: { readonly input?: unknown }) =>
  `${JSON.stringify(input)} is not a probability above 0 and below 1, nor the lowest and highest of a range, as [0.2, 0.4]`;
const inner = z.number().gt(0, { error }).lt(1, { error });

const probability = z.union(
  [
    inner,
    z
      .tuple([inner, inner])
      .refine(([low, high]) => low < high, "the lowest value of a range comes first: [0.2, 0.4]"),
  ],
  { error },
);

const hypothesis = z.strictObject({
  id: id.describe("its id, as the likelihoods name it"),
  statement: z
    .string()
    .min(1)
    .describe("what it says, as a clause: sanctions were threatened before the bill"),
  together: z
    .array(id)
    .min(2)
    .optional()
    .describe(
      "the hypotheses whose causes act together in this one; likelihoods that it leaves out follow from theirs",
    ),
  prior: probability.describe(
    "how probable it is before the evidence; of a range the middle counts; all sum to 1",
  ),
});

const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u, "a date is YYYY, YYYY-MM or YYYY-MM-DD, in quotation marks");

const computed = z
  .strictObject({
    order: z
      .strictObject({
        first: z
          .array(id)
          .min(1)
          .describe("ties or events, one of which has to begin before all of the others"),
        later: z.array(id).min(1).describe("the ties or events that have to begin later"),
      })
      .optional(),
    side: z
      .strictObject({
        attribute,
        is: z.enum(["in", "out"]),
        case: id.optional().describe("another case than the one that is explained"),
      })
      .optional(),
    window: z.strictObject({ record: id.describe("a tie or event"), from: date, to: date }).optional(),
  })
  .refine(({ order, side, window }) => order ?? side ?? window, "give order, side or window");

const evidenceItem = z
  .strictObject({
    id: id.describe("its id, as packages name it"),
    statement: z.string().min(1).describe("what is looked for: a bill was drafted within a month"),
    claims: z
      .array(id)
      .default([])
      .describe(
        "the claims that say that it was found, or not found; those of the records when it is computed",
      ),
    computed: computed
      .optional()
      .describe(
        "the order of ties and events, the side of a grade, or a span in which something began: met is found, not met is not found, and an item that is not known is left out",
      ),
    observed: z
      .enum(["present", "absent"])
      .default("present")
      .describe("looked for and found, or looked for and not found"),
    likelihoods: z
      .record(id, probability)
      .describe("for each hypothesis, how probable it is to be found if that hypothesis holds"),
  })
  .refine(({ claims, computed: rule }) => claims.length > 0 || rule !== undefined, {
    path: ["claims"],
    error: "an item rests on at least one claim, or is computed",
  });

const evidencePackage = z
  .strictObject({
    evidence: z
      .array(id)
      .min(1)
      .describe("the items that depend on each other; one alone depends on no other"),
    correlation: z
      .number()
      .min(0)
      .max(1)
      .default(1)
      .describe("1: they count as one item; 0: as independent ones"),
    reason: z.string().min(1).optional().describe("why; needed when they count for more than one item"),
  })
  .refine(({ correlation, reason }) => correlation === 1 || reason !== undefined, {
    path: ["reason"],
    error: "items that count for more than one need a reason",
  });

export const settings = z
  .strictObject({
    ...common,
    kind: z.literal("process-tracing"),
    case: id.describe("the case whose outcome is explained, as in cases.csv"),
    illustrative: z
      .boolean()
      .default(false)
      .describe(
        "priors and likelihoods only show the method: every conclusion says so, and none is a finding",
      ),
    hypotheses: z.array(hypothesis).min(2).describe("rival explanations, of which exactly one holds"),
    evidence: z.array(evidenceItem).min(1).describe("what was looked for, in the order of weighing"),
    packages: z
      .array(evidencePackage)
      .default([])
      .describe(
        "which items depend on each other; items that rest on one source and are not named here count as one item",
      ),
  })
  .describe("Rival explanations of one case, weighed by the evidence that was looked for.");

export type ProcessTracingSettings = z.infer<typeof settings>;
