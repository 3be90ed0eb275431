import type { Problem } from "@throughline/study";
import { z } from "zod";
import { route } from "./route.ts";

const column = z.string().min(1).max(1000);
const word = z.string().min(1).max(200);
const columns = z.array(column).max(2000);

/** What is asked for when a file is read for import, or imported. */
export const importSchema = z
  .strictObject({
    upload: z
      .string()
      .regex(/^[0-9a-f]{64}$/u)
      .describe("the file, by the id that POST /api/uploads gave"),
    add: z
      .boolean()
      .default(false)
      .describe("whether it is imported, as one revision; otherwise nothing is changed"),
    encoding: word
      .optional()
      .describe("encoding of a text, such as windows-1251; by its letters when left out"),
    decimal: z.enum([".", ","]).optional().describe("decimal mark; by the numbers when left out"),
    missing: z
      .array(word)
      .max(100)
      .optional()
      .describe("codes for missing values; none as the only one when every value is meant"),
    cases: columns.optional().describe("columns that name the case together"),
    sheet: word.optional().describe("sheet of a workbook"),
    long: z
      .strictObject({ attribute: column, value: column })
      .optional()
      .describe("of a table with a row for each case and attribute: the columns that hold them"),
    attributes: z
      .array(
        z.strictObject({
          column,
          attribute: word
            .optional()
            .describe("id or label of the attribute; the name of the column when left out"),
          role: z.enum(["condition", "outcome", "context"]).optional(),
          scale: z.enum(["crisp", "fuzzy", "multi", "raw"]).optional(),
        }),
      )
      .max(2000)
      .optional()
      .describe("columns that become attributes; those of numbers when left out"),
    texts: columns.optional().describe("columns whose cells become texts, one for each case"),
    caseKind: word.optional().describe("kind of the new cases"),
    confidence: z.enum(["high", "medium", "low"]).optional(),
    channel: word.optional().describe("of a network: the channel of ties that name none"),
    case: word.optional().describe("of a network: the case of ties that name none"),
  })
  .describe("for `import`: a file that was sent, and how it is read (docs/import.md)");
export type AskedImport = z.input<typeof importSchema>;

/** What there is in a column of a table, and what it becomes if nobody chooses. */
export type ImportColumn = {
  readonly name: string;
  readonly filled: number;
  readonly examples: readonly string[];
  readonly use: "case" | "attribute" | "text" | "none";
  /** the attribute of the study that has its name */
  readonly attribute?: string;
  readonly scale: "crisp" | "fuzzy" | "multi" | "raw";
  /** numbers that look like codes for missing values */
  readonly codes: readonly number[];
};

/** What there is in a table. */
export type ImportSurvey = {
  readonly rows: number;
  readonly columns: readonly ImportColumn[];
  /** the first rows, their cells shortened */
  readonly first: readonly (readonly string[])[];
  readonly decimal: "." | ",";
  /** columns that seem to hold a row for each case and attribute */
  readonly long?: { readonly attribute: string; readonly value: string };
};

/** By what a file was recognised. */
export type ImportEvidence =
  | { readonly by: "ending"; readonly ending: string }
  | { readonly by: "part"; readonly name: string }
  | { readonly by: "tabs" }
  | { readonly by: "columns"; readonly names: readonly string[] }
  | { readonly by: "layout"; readonly id: string; readonly name: string };

/** What an import would change. */
export type ImportPlan = {
  readonly counts: readonly { readonly kind: string; readonly found: number; readonly known: number }[];
  /** how many records and files it adds or changes */
  readonly changes: number;
  readonly notices: readonly string[];
  /** the first of what it adds, a line each */
  readonly preview: readonly string[];
};

/** The result of a job that reads a file for import, or imports it. */
export type ImportFound = {
  readonly kind:
    | "table"
    | "study"
    | "codebook"
    | "network"
    | "project"
    | "bibliography"
    | "events"
    | "document";
  readonly evidence: ImportEvidence;
  /** why it cannot be imported as it was chosen */
  readonly problems: readonly Problem[];
  readonly survey?: ImportSurvey;
  readonly encoding?: string;
  /** the sheets of a workbook with several */
  readonly sheets?: readonly string[];
  readonly plan?: ImportPlan;
  /** the revision that it was imported as; null when the study had all of it */
  readonly revision?: number | null;
};

export const uploadContract = {
  send: route({
    method: "POST",
    path: "/api/uploads",
    tag: "jobs",
    summary:
      "Takes a file to be read by a job, and not kept in the study; it is gone when the study is closed",
    query: z.strictObject({ name: z.string().min(1).max(1000).describe("the name of the file") }),
    body: "bytes",
    status: 201,
    answer: z.object({ id: z.string(), name: z.string().describe("as it stands in messages") }),
  }),
};
/** A file that was sent to be read. */
export type SentFile = z.infer<typeof uploadContract.send.answer>;
