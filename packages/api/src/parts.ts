import { z } from "zod";

/** What a refusal says. */
export const refusalSchema = z
  .object({
    error: z.object({
      code: z.string().describe("a short name for programs: problems, conflict, not_found, …"),
      message: z.string().describe("what is wrong, where, and what to do"),
      what: z.string().optional().describe("what was found"),
      fix: z.string().optional().describe("what to do"),
      at: z.looseObject({ file: z.string() }).optional().describe("where it is"),
      problems: z
        .array(z.looseObject({}))
        .optional()
        .describe("each with at (file, row, name of the column), what and fix"),
      conflict: z
        .looseObject({ author: z.string(), version: z.number() })
        .optional()
        .describe("what it is now, and what changed"),
    }),
  })
  .describe("refused; nothing was changed");
export type ApiRefusal = z.infer<typeof refusalSchema>["error"];

const revisionFields = {
  number: z.int().describe("its place in the order of all revisions, from 1"),
  id: z.string().describe("a UUIDv7"),
  at: z.string().describe("UTC, ISO 8601"),
  author: z.string(),
  action: z.enum(["import", "edit", "undo", "redo", "purge"]),
  note: z.string().nullable(),
};

/** A revision. */
export const revisionSchema = z.object(revisionFields).describe("the revision");

/** A revision with how much it changed. */
export const revisionLineSchema = z.object({
  ...revisionFields,
  changes: z.int(),
  things: z.array(z.string()).readonly().describe("the first of the things it changed, as kind/key"),
  acts: z
    .array(z.enum(["added", "changed", "deleted"]))
    .readonly()
    .describe("what was done to each of these"),
});
export type RevisionLine = z.infer<typeof revisionLineSchema>;

/** A revision with what it made of one thing. */
export const changeSchema = z.object({
  ...revisionFields,
  key: z.string(),
  before: z.record(z.string(), z.string()).nullable(),
  after: z.record(z.string(), z.string()).nullable(),
});
export type Change = z.infer<typeof changeSchema>;

export const version = z.int().min(0).describe("the version you saw");
const wholeNumber = z.coerce.number<number | string>().int();
export const count = z.int().min(0);
export const versionQuery = z.strictObject({ version: wholeNumber.min(0).describe("the version you saw") });

/** When the study is wanted as it was. */
export const asOf = z
  .string()
  .max(40)
  .optional()
  .describe("the study as it was: a date (its end, UTC), a time, or the number of a revision");
export const asOfQuery = z.strictObject({ as_of: asOf });

/** Which part of a list is wanted. */
export const pageFields = {
  limit: wholeNumber.min(1).max(5000).default(100).describe("at most so many"),
  after: wholeNumber.min(0).optional().describe("`next` of the page before"),
  as_of: asOf,
};

/** A limit from 1 to `max`. */
export const limitUpTo = (max: number, usual: number) => wholeNumber.min(1).max(max).default(usual);
export const numberFrom = (from: number) => wholeNumber.min(from);

/** Where the next page begins. */
export const next = z.int().nullable().describe("give it as `after` to go on; null at the end");

/** What a request with a document says of it. */
export const conversionFields = {
  name: z.string().min(1).max(1000).describe("the name of the file"),
  conversion: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .describe("a name for it, under which its progress is told in /api/live"),
};

/**
 * An object that the study checks, with messages of its own that name the place of each problem. The type is that of what is sent.
 */
export const checkedByStudy = <T, Input = T>(about: string) =>
  z.looseObject({}).describe(about) as unknown as z.ZodType<T, Input>;
