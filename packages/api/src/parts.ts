import { messageSchema } from "@throughline/assess";
import { z } from "zod";

/** The body of an error response. */
export const refusalSchema = z
  .object({
    error: z.object({
      code: z.string().describe("a code for programs: problems, conflict, not_found, …"),
      message: z.string().describe("what was found, where, and what to do"),
      notice: messageSchema.optional().describe("the same as a message, for other languages"),
      what: z.string().optional().describe("what was found"),
      fix: z.string().optional().describe("what to do"),
      at: z.looseObject({ file: z.string() }).optional().describe("the place"),
      problems: z
        .array(z.looseObject({}))
        .readonly()
        .optional()
        .describe("each with `at` (file, row, column), `what` and `fix`"),
      conflict: z
        .looseObject({ author: z.string(), version: z.number() })
        .optional()
        .describe("the current value, and what changed"),
    }),
  })
  .describe("rejected; nothing was changed");
export type ApiRefusal = z.infer<typeof refusalSchema>["error"];

const revisionFields = {
  number: z.int().describe("its number in the order of all revisions, from 1"),
  id: z.string().describe("a UUIDv7"),
  at: z.string().describe("UTC, ISO 8601"),
  author: z.string(),
  action: z.enum(["import", "edit", "undo", "redo", "purge"]),
  note: z.string().nullable(),
};

/** A revision. */
export const revisionSchema = z.object(revisionFields).describe("the revision");

/** A revision with the number of its changes. */
export const revisionLineSchema = z.object({
  ...revisionFields,
  changes: z.int(),
  things: z.array(z.string()).readonly().describe("the first records that it changed, as kind/key"),
  acts: z
    .array(z.enum(["added", "changed", "deleted"]))
    .readonly()
    .describe("what was done to each of these records"),
});
export type RevisionLine = z.infer<typeof revisionLineSchema>;

/** A revision and its change of one record. */
export const changeSchema = z.object({
  ...revisionFields,
  key: z.string(),
  before: z.record(z.string(), z.string()).nullable(),
  after: z.record(z.string(), z.string()).nullable(),
});
export type Change = z.infer<typeof changeSchema>;

export const version = z.int().min(0).describe("the version you read");
const wholeNumber = z.coerce.number<number | string>().int();
export const count = z.int().min(0);
export const versionQuery = z.strictObject({ version: wholeNumber.min(0).describe("the version you read") });

/** The point in time at which the study is read. */
const asOf = z
  .string()
  .max(40)
  .optional()
  .describe("an earlier state of the study: a date (its end, UTC), a time, or the number of a revision");
export const asOfQuery = z.strictObject({ as_of: asOf });

/** The page of a list. */
export const pageFields = {
  limit: wholeNumber.min(1).max(5000).default(100).describe("maximum number of items"),
  after: wholeNumber.min(0).optional().describe("`next` of the previous page"),
  as_of: asOf,
};

/** The part of a list that a request asks for. */
export type Page = z.output<z.ZodObject<typeof pageFields>>;

/** Returns the schema of a limit from 1 to `max`. */
export const limitUpTo = (max: number, usual: number) => wholeNumber.min(1).max(max).default(usual);
export const numberFrom = (from: number) => wholeNumber.min(from);

/** The start of the next page. */
export const next = z.int().nullable().describe("the value of `after` for the next page; null at the end");

/** The query of a request that uploads a document. */
export const conversionFields = {
  name: z.string().min(1).max(1000).describe("the name of the file"),
  conversion: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .describe("an id, under which /api/live reports its progress"),
};

/** The schema of an answer whose type is declared elsewhere; the server does not check it. */
export const answerOf = <T>(about: string) => z.unknown().describe(about) as z.ZodType<T>;

/**
 * A schema that accepts any object; the study checks it later and reports problems with their place. The type is that
 * of the sent value.
 */
export const checkedByStudy = <T, Input = T>(about: string) =>
  z.looseObject({}).describe(about) as unknown as z.ZodType<T, Input>;
