import { z } from "zod";
import { limitUpTo, numberFrom } from "./parts.ts";
import { route } from "./route.ts";
import { type RowOf, tableContract } from "./tables.ts";

const text = z.string().max(400);
const passages = tableContract.passages.list.answer.shape.rows as z.ZodType<RowOf<"passages">[]>;

const matrixQuery = {
  across: z
    .enum(["sources", "cases", "codes"])
    .describe("sources of the passages, cases of the claims based on them, or other codes of the same words"),
  below: z
    .stringbool({ truthy: ["true"], falsy: ["false"] })
    .default(false)
    .describe("whether a code includes the passages of its subcodes; not across codes"),
};

const meetingSchema = z.object({ code: z.string(), column: z.string(), count: z.int() });
export type CodeMeeting = z.infer<typeof meetingSchema>;

export const codeMatrixContract = {
  get: route({
    method: "GET",
    path: "/api/code-matrix",
    tag: "passages",
    summary:
      "How often each code occurs with each source, case or other code; pairs without passages are left out",
    query: z.strictObject(matrixQuery),
    answer: z.array(meetingSchema).readonly().describe("counts; pairs of codes appear in both directions"),
  }),
  passages: route({
    method: "GET",
    path: "/api/code-matrix/passages",
    tag: "passages",
    summary: "The passages behind one count of the matrix, in the order of their file",
    query: z.strictObject({ ...matrixQuery, code: text, column: text }),
    answer: passages,
  }),
};

const searchKinds = ["documents", "passages", "claims", "memos"] as const;
const oneKind = `(?:${searchKinds.join("|")})`;
const searchKindsList = new RegExp(`^${oneKind}(?:,${oneKind})*$`, "u");

const hitSchema = z.object({
  in: z.enum(searchKinds),
  key: z.string().describe("path of the document, or id"),
  field: z.string(),
  start: z.int().describe("in Unicode code points from 0"),
  end: z.int(),
  before: z.string(),
  exact: z.string(),
  after: z.string(),
});
export type Hit = z.infer<typeof hitSchema>;

export const search = route({
  method: "GET",
  path: "/api/search",
  tag: "search",
  summary:
    "Finds words in any inflected form (English, Russian), phrases, prefixes, and words near each other",
  description:
    'Matches contain all words of the query. "a phrase"; prefix*; "several words"~10 within ten words of each other.',
  query: z.strictObject({
    q: z.string().min(1).max(500).describe("the query"),
    in: z
      .string()
      .regex(searchKindsList)
      .optional()
      .describe("documents, passages, claims, memos, separated by commas; all when left out"),
    limit: limitUpTo(500, 50),
    from: numberFrom(0).default(0).describe("`next` of the previous page"),
  }),
  answer: z
    .object({
      things: z.int().describe("number of documents, passages, claims and memos with a match"),
      next: z.int().nullable(),
      hits: z.array(hitSchema),
    })
    .describe("each match in its context (keyword in context)"),
});
