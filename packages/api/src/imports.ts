import type { Said } from "@throughline/messages";
import {
  attributeScales,
  certainties,
  decimalMarks,
  gradedRoles,
  type Problem,
  type RecognisedFile,
  rowCombinations,
  type TableSurvey,
} from "@throughline/study";
import { z } from "zod";
import { route } from "./route.ts";

const column = z.string().min(1).max(1000);
const word = z.string().min(1).max(200);
const columns = z.array(column).max(2000);

/** The request of a job that reads or imports a file. */
export const importSchema = z
  .strictObject({
    upload: z
      .string()
      .regex(/^[0-9a-f]{64}$/u)
      .describe("the id of the file from POST /api/uploads"),
    add: z
      .boolean()
      .default(false)
      .describe("whether to import it, as one revision; otherwise nothing is changed"),
    encoding: word.optional().describe("encoding of a text, such as windows-1251; detected when left out"),
    decimal: z.enum(decimalMarks).optional().describe("decimal mark; detected when left out"),
    missing: z
      .array(word)
      .max(100)
      .optional()
      .describe("codes for missing values; with `none`, every other value is valid"),
    cases: columns.optional().describe("columns that together identify the case"),
    sheet: word.optional().describe("sheet of a workbook"),
    long: z
      .strictObject({ attribute: column, value: column })
      .optional()
      .describe(
        "for a table with one row per case and attribute: the columns of the attribute and the value",
      ),
    combine: z
      .enum(rowCombinations)
      .optional()
      .describe("for a table with several rows per case: how they are combined into one grade"),
    attributes: z
      .array(
        z.strictObject({
          column,
          attribute: word
            .optional()
            .describe("id or label of the attribute (default: the name of the column)"),
          role: z.enum(gradedRoles).optional(),
          scale: z.enum(attributeScales).optional(),
        }),
      )
      .max(2000)
      .optional()
      .describe("columns that become attributes (default: numeric columns)"),
    texts: columns.optional().describe("columns whose cells become texts, one for each case"),
    caseKind: word.optional().describe("kind of the new cases"),
    confidence: z.enum(certainties).optional(),
    channel: word.optional().describe("for a network: the channel of ties without one"),
    case: word.optional().describe("for a network: the case of ties without one"),
  })
  .describe("for `import`: an uploaded file, and how to read it (docs/import.md)");
export type ImportOptions = z.input<typeof importSchema>;

/** The changes that an import would make. */
export type ImportPlan = {
  readonly counts: readonly { readonly kind: string; readonly found: number; readonly known: number }[];
  /** number of records and files that it adds or changes */
  readonly changes: number;
  readonly notices: readonly Said[];
  /** the first changes, one line each */
  readonly preview: readonly string[];
};

/** The result of a job that reads or imports a file. */
export type ImportResult = RecognisedFile & {
  /** why the file cannot be imported with these options */
  readonly problems: readonly Problem[];
  readonly survey?: TableSurvey;
  readonly encoding?: string;
  /** the sheets of a workbook with more than one */
  readonly sheets?: readonly string[];
  readonly plan?: ImportPlan;
  /** the revision of the import; null when the study already had everything */
  readonly revision?: number | null;
};

export const uploadContract = {
  send: route({
    method: "POST",
    path: "/api/uploads",
    tag: "jobs",
    summary:
      "Uploads a file for a job to read. It is not part of the study and is deleted when the study is closed",
    query: z.strictObject({ name: z.string().min(1).max(1000).describe("the name of the file") }),
    body: "bytes",
    status: 201,
    answer: z.object({ id: z.string(), name: z.string().describe("the name in messages") }),
  }),
};
/** An uploaded file. */
export type UploadedFile = z.infer<typeof uploadContract.send.answer>;
