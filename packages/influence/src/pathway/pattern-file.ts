import { z } from "zod";

const id = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, "an id has letters, digits, '.', '_' and '-' only");
const text = z.string().min(1);
const oneOrMore = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(1)]);

/** The parts that an actor can play, in the words of a pattern file. */
const actorClass = z.enum(["state", "domestic", "ally", "foreign-state", "international", "donor", "other"]);
const classes = oneOrMore(actorClass);
const channels = oneOrMore(text).describe("one channel, or a list with alternatives");
const arrow = z
  .string()
  .regex(/^.+(->|→).+$/u, "write the two roles with an arrow between them: group -> ally");
const bound = z.number().min(0).max(1);
const steps = oneOrMore(id);

const role = z.union([
  classes,
  z.strictObject({
    class: classes,
    kind: oneOrMore(text).optional().describe("only actors of these kinds (as in actors.csv)"),
  }),
]);

const within = z
  .strictObject({
    years: z
      .union([z.number().positive(), z.literal("asked")])
      .optional()
      .describe("the number of years; `asked`: the `years` of the analysis"),
    months: z.number().int().positive().optional(),
    of: id.describe("the step from whose start the time is counted"),
  })
  .describe("the longest time that may lie between the start of another step and this one");

const step = z.strictObject({
  id,
  name: text.describe("what has to have happened, as a sentence part that can stand in a report"),
  tie: arrow.optional().describe("a tie from one role to another: `group -> ally`"),
  no_tie: arrow.optional().describe("that there is no such tie on record"),
  no_chain: z
    .strictObject({
      pattern: id,
      up_to: id.describe("a step of that pattern"),
      reaching: text.describe("the role of this pattern that it must not have reached"),
    })
    .optional()
    .describe("that no chain of another pattern had got so far before this one began"),
  phase: text.optional().describe("a dated event of the case that carries this phase in events.csv"),
  grade: text
    .optional()
    .describe(
      "access, objectives, paper or practice (the analysis says which attributes they are), or an attribute",
    ),
  channels: channels.optional(),
  terms: oneOrMore(text)
    .optional()
    .describe("alternative terms of the tie (ties.csv); the step is unknown where they are blank"),
  sign: z.enum(["+", "-", "either"]).optional().describe("`+` made (when left out), `-` cut or refused"),
  through: classes.optional().describe("classes of actors through which the tie may pass on the way"),
  through_at_most: z
    .number()
    .int()
    .min(1)
    .max(20)
    .optional()
    .describe("through how many of them; 5 when left out"),
  another_case: z
    .union([z.literal(true), z.literal("either")])
    .optional()
    .describe("the tie belongs to another case of the study; `either`: to this case or to another"),
  above: bound.optional().describe("the grade has to be above this"),
  at_most: bound.optional().describe("the grade has to be at most this"),
  exceeds: text.optional().describe("the grade has to be above this other grade"),
  within: within.optional(),
  after: z
    .union([id, z.array(id)])
    .optional()
    .describe("the steps it comes after; every one listed before when left out"),
  before: steps.optional().describe("the steps it comes before"),
  optional: z.literal(true).optional().describe("shown where it is found, and not asked for"),
});

const phase = z.strictObject({
  id,
  name: text,
  event: text.describe("the phase that marks it on an event (events.csv)"),
  ties: z.strictObject({ from: classes, to: classes, channels }).optional().describe("ties that mark it too"),
  grade: text.optional().describe("a grade that marks it too"),
  at_least: bound.optional().describe("from which grade on"),
});

/** A pattern file: `patterns/<name>.yaml`. It has `steps`, or `phases`, or a `measure`. */
export const patternFileSchema = z
  .strictObject({
    id,
    name: text,
    about: z
      .enum(["pathway", "consequence"])
      .optional()
      .describe("a way that influence takes (when left out), or what follows from it"),
    definition: text.describe("what it is, in two or three sentences"),
    sources: z.array(text).min(1).describe("the literature it comes from"),
    roles: z.record(text, role).optional().describe("who can stand in each role: classes of actors"),
    steps: z.array(step).min(1).optional().describe("the pattern as steps in order of time"),
    scope: z
      .literal("asked")
      .optional()
      .describe("the scope conditions that the analysis names are further steps"),
    phases: z.array(phase).min(2).optional().describe("the pattern as phases of dated events"),
    measure: z
      .enum(["bypass", "substitution", "diffusion"])
      .optional()
      .describe("a figure over all ties instead"),
  })
  .describe("A pathway pattern for Throughline.");

/** A pattern as in its file. */
export type PatternFile = z.infer<typeof patternFileSchema>;
/** Returns the two roles of a tie in a pattern, such as `group -> state`; blanks where there is none. */
export function rolesOfTie(tie = ""): { readonly from: string; readonly to: string } {
  const [from = "", to = ""] = tie.split(/->|→/u).map((role) => role.trim());
  return { from, to };
}

export type StepInFile = NonNullable<PatternFile["steps"]>[number];
