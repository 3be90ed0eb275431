import { knownKinds } from "@throughline/influence";
import { z } from "zod";
import { causalModel, processTracing } from "./manifest/inference.ts";
import { map } from "./manifest/map.ts";
import { attribute, attributes, caseKind, common, id } from "./manifest/parts.ts";
import { channels } from "./tables.ts";

const actorKinds = z.array(id).min(1);

const comparison = z
  .strictObject({
    ...common,
    kind: z.literal("comparison"),
    cases: caseKind,
    instruments: z
      .record(id, attributes)
      .describe("the instruments, in groups: norms, assistance, pressure, …"),
    outcomes: attributes.describe("the outcomes, in the order of the table"),
    reform: attribute.describe("the outcome by which one case is said to have the greatest reform"),
  })
  .describe(
    "Which instruments each case had and which outcomes followed: who is first, who is alone, what sets the first apart.",
  );

const variation = z
  .strictObject({
    ...common,
    kind: z.literal("variation"),
    cases: caseKind,
    orientation: attribute.describe("the attribute by which a case counts as active"),
    measures: attributes.describe("the measures a case can have taken"),
    location: z
      .strictObject({ label: z.string().min(1), any: attributes })
      .describe("a location: a case is in it when it is in any of these attributes"),
    explanations: attributes.describe("what may explain why cases are active"),
    maps: attributes.optional().describe("attributes that the report draws on a map of their own, by grade"),
    boundaries: z
      .string()
      .optional()
      .describe("the name of the boundary set that the report's maps are drawn on; the first when left out"),
  })
  .describe("Cases by measures, dates, partners and mechanisms, and what the active ones have in common.");

const gap = z
  .strictObject({ ...common, kind: z.literal("gap"), cases: caseKind, paper: attribute, practice: attribute })
  .describe("Stated reform against reform in practice.");

const balance = z
  .strictObject({ ...common, kind: z.literal("balance"), cases: caseKind, parts: attributes })
  .describe("How evenly several parts of a reform went forward, per case and over time.");

const pathways = z
  .strictObject({
    ...common,
    kind: z.literal("pathways"),
    cases: caseKind,
    access: attribute.describe(
      "the movement was let into making the intervention (preemption asks for at most one half)",
    ),
    objectives: attribute.describe(
      "the movement's objectives were met (preemption asks for more than one half)",
    ),
    paper: attribute.describe("stated reform"),
    practice: attribute.describe("reform in practice (the last phase of the spiral asks for 0.67)"),
    scope: attributes.describe("the scope conditions of smart sanctions"),
    bypass: attribute
      .optional()
      .describe("the coder's own grade of how far the domestic process was bypassed"),
    years: z
      .number()
      .positive()
      .default(3)
      .describe("within how many years of a threat the reform has to follow"),
    patterns: z
      .array(id)
      .min(1)
      .optional()
      .describe("ids of the patterns: shipped ones, and those in patterns/; every one when left out"),
  })
  .describe(
    "Which pathway the ties match, which step is missing, who stands in whose place, how much went around the domestic process.",
  );

const scope = z
  .strictObject({
    ...common,
    kind: z.literal("scope"),
    cases: caseKind,
    instruments: attributes.describe("the pressure whose scope is in question: in when any of these is"),
    conditions: attributes.describe("the scope conditions, all of which have to be in"),
    outcome: attribute.describe("what the pressure attains within its scope"),
  })
  .describe("Where an instrument can be expected to work, tested over cases.");

const backlash = z
  .strictObject({
    ...common,
    kind: z.literal("backlash"),
    cases: caseKind,
    grade: attribute.describe("the coder's grade of hostile reaction"),
    spillover: caseKind.describe("the kind of the cases of related issues it may spread to"),
  })
  .describe("Hostile reaction and its spread to related issues, dated, linked to the pressure it follows.");

const response = z
  .strictObject({
    ...common,
    kind: z.literal("response"),
    cases: caseKind,
    access: attribute.describe("descriptive: the movement's actors let into the process"),
    objectives: attribute.describe("substantive: the movement's objectives met"),
    critique: attribute.optional().describe("how far the movement's critique is kept"),
  })
  .describe("No response, co-optation, preemption or alliance.");

const participation = z
  .strictObject({
    ...common,
    kind: z.literal("participation"),
    cases: caseKind,
    during: attribute.describe("part taken while the reform was made"),
    after: attribute.describe("part taken afterwards"),
    participants: actorKinds.describe("the kinds of actor whose part it is"),
  })
  .describe("Who was invited, consulted, drafting, excluded, over time.");

const testimony = z
  .strictObject({
    ...common,
    kind: z.literal("testimony"),
    attributes: attributes.describe("the attributes under which testimony is kept"),
  })
  .describe(
    "Expert statements as evidence with author, locator and quotation, and how many witnesses there are.",
  );

const judgements = z
  .strictObject({ ...common, kind: z.literal("judgements"), attributes })
  .describe("Judgements of the authors that no grade carries, shown as theirs with their claims.");

const coverage = z
  .strictObject({
    ...common,
    kind: z.literal("coverage"),
    cases: caseKind,
    from: z.number().int(),
    to: z.number().int(),
  })
  .describe("Counts of articles in media.csv, first year against last.");

const series = z
  .strictObject({
    ...common,
    kind: z.literal("series"),
    cases: caseKind,
    channels: z
      .array(z.enum(channels))
      .min(1)
      .default(["pressure", "sanction threat", "sanction"])
      .describe("the channels whose events are counted together"),
    from: z.array(id).min(1).optional().describe("the actors they come from; any when left out"),
    to: z.array(id).min(1).optional().describe("the actors they go to; any when left out"),
    events: z
      .array(id)
      .default([])
      .describe("ids of events whose dates are drawn in, and before and after which events are counted"),
    months: z.number().int().min(1).default(12).describe("how many months before and after"),
  })
  .describe("Monthly counts of events between two actors (series.csv), with the dates of the interventions.");

const cut = z.number().min(0).max(1);

const truthTable = z
  .strictObject({
    ...common,
    kind: z.literal("truth-table"),
    cases: caseKind,
    conditions: attributes,
    outcome: z.string().describe("the outcome; `~` before it negates it, `{1}` after it names a value"),
    dichotomise: z
      .boolean()
      .default(false)
      .describe("take fuzzy grades above one half as in (1) and the others as out (0)"),
    incl_cut: z
      .union([cut, z.tuple([cut, cut])])
      .default(0.8)
      .describe("consistency from which a row is positive"),
    pri_cut: cut.default(0).describe("PRI from which a row is positive"),
    n_cut: z.number().int().min(1).default(1).describe("cases from which a row is observed"),
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
  })
  .describe("Truth table, necessity and solutions of qualitative comparative analysis.");

const coincidence = z
  .strictObject({
    ...common,
    kind: z.literal("coincidence"),
    cases: caseKind,
    factors: z.array(attribute).min(2).describe("the factors, each of which may be cause and effect"),
    outcomes: attributes.optional().describe("the factors whose causes are sought; every one when left out"),
    con: cut.default(0.8).describe("consistency asked of a formula"),
    cov: cut.default(0.8).describe("coverage asked of a formula"),
    ordering: z
      .array(attributes)
      .default([])
      .describe("factors in order of time: a later one causes no earlier one; those not named come first"),
    strict: z.boolean().default(false).describe("factors of one time do not cause each other"),
    negated: attributes.optional().describe("those of the outcomes that are sought by their absence"),
    exclude: z
      .array(z.strictObject({ causes: z.array(z.string()).min(1), outcome: z.string() }))
      .optional()
      .describe("causes that are out of the question for an outcome: A, ~B, C{1}"),
    con_msc: cut
      .optional()
      .describe("consistency asked of a sufficient condition; that of con when left out"),
    measures: z
      .tuple([z.enum(["con", "ccon", "PAcon", "AACcon"]), z.enum(["cov", "ccov", "PACcov", "AAcov"])])
      .optional()
      .describe("what consistency and coverage are measured by; con and cov when left out"),
    max_step: z
      .tuple([z.number().int().min(1), z.number().int().min(1), z.number().int().min(1)])
      .optional()
      .describe("most conjuncts of a disjunct, disjuncts and literals of a formula; 3, 4, 10 when left out"),
    acyclic: z.boolean().optional().describe("leave out structures in which something causes itself"),
    robustness: z
      .boolean()
      .default(false)
      .describe("score models by how far they withstand other thresholds, from 0.7 to 1 in steps of 0.1"),
  })
  .describe("Coincidence analysis: causes of several outcomes, chains and common causes.");

/** An analysis that a study asks for, with its parameters. */
export const analysisSchema = z.discriminatedUnion("kind", [
  comparison,
  variation,
  gap,
  balance,
  pathways,
  scope,
  backlash,
  response,
  participation,
  testimony,
  judgements,
  coverage,
  series,
  truthTable,
  coincidence,
  processTracing,
  causalModel,
]);

/** Whether anchors part a set: three that rise or fall, six that rise (the inner two may be equal). */
function areAnchors(anchors: readonly number[]): boolean {
  const steps = anchors.slice(1).map((anchor, i) => anchor - (anchors[i] ?? anchor));
  if (anchors.length === 3) return steps.every((step) => step > 0) || steps.every((step) => step < 0);
  return anchors.length === 6 && steps.every((step, i) => step > 0 || (i === 2 && step === 0));
}

const cuts = z
  .array(z.number())
  .min(1)
  .refine(
    (all) => all.every((cut, i) => i === 0 || cut > (all[i - 1] ?? cut)),
    "give the thresholds from lowest to highest, each once",
  );

/** How a raw attribute becomes a set. */
export const calibrationSchema = z.discriminatedUnion("method", [
  z.strictObject({
    method: z.literal("direct"),
    thresholds: z
      .array(z.number())
      .refine(
        areAnchors,
        "give exclusion, crossover and inclusion, all rising or all falling; or six that rise, for a bell",
      )
      .describe("exclusion, crossover, inclusion; six for a bell"),
    shape: z.enum(["logistic", "s-shaped", "bell"]).default("logistic"),
  }),
  z.strictObject({ method: z.literal("crisp"), thresholds: cuts }),
  z
    .strictObject({ method: z.literal("indirect"), thresholds: cuts })
    .describe("rough grades by the thresholds, and a curve fitted through them; no negative values"),
]);

/** An attribute as study.yaml declares it. */
export const attributeSchema = z.strictObject({
  label: z.string().min(1),
  role: z
    .enum(["condition", "outcome", "context", "note"])
    .describe("a note groups claims and is not graded"),
  scale: z
    .enum(["crisp", "fuzzy", "multi", "raw"])
    .optional()
    .describe("crisp 0 or 1; fuzzy 0..1; multi 0, 1, 2, …; raw any number, to be calibrated"),
  of: z
    .union([id, z.array(id).min(1)])
    .optional()
    .describe("the kind or kinds of case it applies to; every kind when left out"),
  calibration: calibrationSchema.optional().describe("how a raw attribute becomes a set"),
});

/** `study.yaml`: what a study asks, of what, and how. */
export const manifestSchema = z
  .strictObject({
    title: z.string().min(1),
    question: z.string().min(1),
    authors: z.array(z.string().min(1)).min(1),
    licence: z.string().min(1).describe("an SPDX identifier or a sentence"),
    language: z.string().default("en"),
    about: z.string().optional().describe("a paragraph on where the study comes from"),
    attributes: z.record(id, attributeSchema),
    actors: z
      .strictObject({
        target: z.string().describe("ISO 3166 code of the state on which influence is brought to bear"),
        abroad: z
          .array(id)
          .default([])
          .describe("kinds that are foreign even when they sit in the target state"),
        kinds: z
          .record(id, z.enum(knownKinds))
          .optional()
          .describe("kinds of the study's own, each with the kind that patterns know for which it stands"),
        lawmaking: z.array(id).default([]).describe("the actors that make the law"),
      })
      .optional(),
    map: map.optional(),
    analyses: z.array(analysisSchema),
  })
  .describe("A Throughline study.");

export type Manifest = z.infer<typeof manifestSchema>;
export type Analysis = z.infer<typeof analysisSchema>;
export type AnalysisOf<K extends Analysis["kind"]> = Extract<Analysis, { kind: K }>;
export type CalibrationDeclaration = z.infer<typeof calibrationSchema>;
export type AttributeDeclaration = z.infer<typeof attributeSchema>;
