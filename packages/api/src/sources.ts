import { saidSchema } from "@throughline/assess";
import { z } from "zod";
import {
  asOfQuery,
  conversionFields,
  count,
  next,
  numberFrom,
  pageFields,
  revisionSchema,
  version,
  versionQuery,
} from "./parts.ts";
import { route } from "./route.ts";

const tag = "sources";
const bytes = "bytes";
const key = z.string().min(1).max(200);
const id = z.string().min(1).max(400);
const bibtex = z.string().min(1).max(100_000).describe("one BibTeX entry");
const params = z.object({ key });
const position = count.describe("in Unicode code points from 0; a line end counts as one");
const documentKind = z.enum(["text", "markdown", "html", "docx", "odt", "rtf", "epub", "srt", "vtt", "pdf"]);

const people = z.array(z.looseObject({ family: z.string().optional(), literal: z.string().optional() }));

/** An entry as CSL-JSON, limited to the fields that are read here. */
const cslSchema = z.looseObject({
  type: z.string().optional(),
  title: z.string().optional(),
  author: people.readonly().optional(),
  editor: people.readonly().optional(),
  issued: z
    .looseObject({ "date-parts": z.array(z.array(z.union([z.number(), z.string()]))).optional() })
    .optional(),
});

const sourceSchema = z.object({
  key: z.string().describe("its key"),
  bibtex: z.string().describe("its entry in sources.bib"),
  csl: z.looseObject({}).describe("the entry as CSL-JSON") as unknown as typeof cslSchema,
  version: z.int(),
  author: z.string().describe("the author of the last change"),
});
export type SourceRow = z.infer<typeof sourceSchema>;

const fileSchema = z.object({
  path: z.string(),
  size: z.int().describe("bytes"),
  sha256: z.string(),
  version: z.int(),
  author: z.string(),
});
/** A file of the study other than a table. */
export type FileRow = z.infer<typeof fileSchema>;
const path = z.object({ "*": z.string() });

const names = z.array(z.string()).readonly();
const purgePlan = z
  .object({
    source: z.string(),
    removed: names.describe("the removed records, as kind/key"),
    changed: names.describe("records that stay and lose their reference"),
    fromHistory: count.describe("number of records that are removed only from the history"),
    backups: names.describe("backups that are purged too"),
    removedFiles: names.describe("files that are deleted"),
    mentions: names.describe("records that stay and mention the source, for a person to check"),
  })
  .describe("what is removed, what loses a reference, and what a person should check");
const keepClaims = "whether claims stay, without quotations, on an entry that says nothing of the source";

const formatSchema = z.object({
  as: z.enum(["heading", "item", "table", "row", "cell", "strong", "emphasis", "sign"]),
  start: count.describe("in UTF-16 code units of the text, with LF at line ends"),
  end: count,
  level: z.int().min(1).optional().describe("of a heading, 1 to 6; of a list item, its nesting depth"),
});

export const sourceContract = {
  list: route({
    method: "GET",
    path: "/api/sources",
    tag,
    summary: "The sources, in the order of sources.bib",
    query: z.strictObject(pageFields),
    answer: z.object({ rows: z.array(sourceSchema), next }),
  }),
  get: route({
    method: "GET",
    path: "/api/sources/:key",
    tag,
    summary: "One source",
    params,
    answer: sourceSchema.extend({ citation: z.string().describe("in APA style") }),
  }),
  create: route({
    method: "POST",
    path: "/api/sources",
    tag,
    summary: "Adds a source",
    body: z.strictObject({ bibtex }),
    status: 201,
    answer: sourceSchema,
  }),
  change: route({
    method: "PATCH",
    path: "/api/sources/:key",
    tag,
    summary: "Changes the entry of a source. References and files are updated to a new key",
    params,
    body: z.strictObject({ bibtex, version }),
    answer: sourceSchema,
  }),
  changeSeveral: route({
    method: "PATCH",
    path: "/api/sources",
    tag,
    summary: "Changes the entries of several sources as one revision, all or nothing",
    body: z.strictObject({
      works: z.array(z.strictObject({ key, bibtex, version })).min(1).max(20_000),
    }),
    answer: revisionSchema.nullable(),
  }),
  remove: route({
    method: "DELETE",
    path: "/api/sources/:key",
    tag,
    summary: "Deletes a source without references to it",
    params,
    query: versionQuery,
    answer: revisionSchema.nullable(),
  }),
  planPurge: route({
    method: "GET",
    path: "/api/sources/:key/purge",
    tag,
    summary: "What a purge of a source would remove; nothing is changed",
    params,
    query: z.strictObject({
      keep_claims: z
        .enum(["true", "false"])
        .default("false")
        .transform((text) => text === "true")
        .describe(keepClaims),
    }),
    answer: purgePlan,
  }),
  purge: route({
    method: "POST",
    path: "/api/sources/:key/purge",
    tag,
    summary: "Removes a source permanently from folder, database, history and backups",
    params,
    body: z.strictObject({
      confirm: z.string().describe("the key of the source, as confirmation"),
      keep_claims: z.boolean().default(false).describe(keepClaims),
    }),
    answer: purgePlan,
  }),
  passageCounts: route({
    method: "GET",
    path: "/api/source-passages",
    tag,
    summary: "Number of passages and claims of each source; sources without any are left out",
    answer: z.array(
      z.object({ source: z.string(), count: count.describe("number of passages"), claims: count }),
    ),
  }),
  addDocument: route({
    method: "POST",
    path: "/api/documents",
    tag,
    summary:
      "Adds a document (TXT, Markdown, HTML, DOCX, ODT, RTF, EPUB, PDF, SRT, VTT): a source, its text and its original, as one revision",
    query: z.strictObject({
      ...conversionFields,
      source: key.optional().describe("the source of the document; a new source when left out"),
      folder: z
        .string()
        .max(400)
        .optional()
        .describe("the folder of a new source, with slashes between its parts"),
    }),
    body: bytes,
    status: 201,
    answer: z.object({
      key: z.string().describe("the key of the source"),
      kind: documentKind,
      file: z.string().describe("the text, to which passages are anchored"),
      original: z.string().nullable().describe("the original document, if it is stored"),
      pages: z.int().nullable(),
      notices: z.array(saidSchema).readonly().describe("notices about the conversion"),
    }),
  }),
  addBibliography: route({
    method: "POST",
    path: "/api/bibliographies",
    tag,
    summary:
      "Adds the entries of a bibliography (BibTeX, RIS, CSL-JSON) as one revision, and lists rejected entries",
    query: z.strictObject(conversionFields),
    body: bytes,
    answer: z.object({
      format: z.enum(["bibtex", "ris", "csl"]),
      added: z.array(
        z.object({ key: z.string(), was: z.string().describe("its key in the imported bibliography") }),
      ),
      refused: z.array(z.object({ line: z.int(), entry: z.string(), reason: z.string() })),
      revision: revisionSchema.nullable(),
    }),
  }),
  replace: route({
    method: "POST",
    path: "/api/replacements",
    tag,
    summary: "Reads a document to replace the text of a source, and reports the effect on its passages",
    description:
      "Nothing is changed yet. Passages whose words occur once in the new text, in the same context, are kept; a person confirms the positions of the others (POST /api/replacements/{id}).",
    query: z.strictObject({ ...conversionFields, source: id.describe("the source of the text") }),
    body: bytes,
    status: 201,
    answer: z.object({
      id: z.string(),
      kind: documentKind,
      from: z.string().describe("the text that it replaces"),
      file: z.string().describe("the path of the new text"),
      text: z.string().describe("the new text"),
      notices: z.array(saidSchema).readonly(),
      kept: count.describe("number of passages that occur in it unchanged"),
      rest: z.array(z.string()).describe("the ids of all other passages"),
    }),
  }),
  confirmReplacement: route({
    method: "POST",
    path: "/api/replacements/:id",
    tag,
    summary: "Replaces the text of a source by a document that was read, as one revision",
    params: z.object({ id }),
    body: z.strictObject({
      confirmed: z
        .array(z.strictObject({ passage: id, start: position, end: position }))
        .max(100_000)
        .describe("positions of passages that are not kept; passages left out lose their position"),
      keep_original: z
        .boolean()
        .default(false)
        .describe("whether to keep the old original, such as a PDF, beside a new plain text"),
    }),
    answer: z.object({ kept: count, confirmed: count, lost: count, revision: revisionSchema.nullable() }),
  }),
  dropReplacement: route({
    method: "DELETE",
    path: "/api/replacements/:id",
    tag,
    summary: "Discards a document that was read to replace a text",
    params: z.object({ id }),
    answer: z.object({}),
  }),
  formats: route({
    method: "GET",
    path: "/api/formats",
    tag,
    summary: "The formatting of a text in its original document",
    description:
      "Headings, list items, tables and emphasised words, located in the current text; corrected lines have no formatting. In Markdown also the signs that make words headings or emphasised. Empty for plain text without a document beside it.",
    query: z.strictObject({ file: id.describe("the text, such as sources/key.txt") }),
    answer: z.array(formatSchema).readonly().describe("outer ranges before the ranges within them"),
  }),
  correct: route({
    method: "POST",
    path: "/api/corrections",
    tag,
    summary: "Corrects words of a text as one revision; its passages keep their words",
    description:
      "Passages elsewhere in the text keep their words. Passages that contain the corrected words keep their position when they are named in `passages`, and lose it otherwise.",
    body: z.strictObject({
      file: id.describe("the text, such as sources/key.txt"),
      version: count.describe("the version of the file that you read"),
      start: position,
      end: position,
      exact: z.string().max(100_000).describe("the present words"),
      text: z.string().max(100_000).describe("the corrected words"),
      passages: z
        .array(id)
        .max(100_000)
        .default([])
        .describe("passages that contain the words and will read as corrected"),
    }),
    answer: z.object({ moved: count, confirmed: count, lost: count, revision: revisionSchema.nullable() }),
  }),
};

/** The formatting of a range of text. */
export type TextFormat = z.infer<typeof formatSchema>;

export const fileContract = {
  list: route({
    method: "GET",
    path: "/api/files",
    tag: "files",
    summary: "The files of the study other than tables",
    query: asOfQuery,
    answer: z.array(fileSchema),
  }),
  get: route({
    method: "GET",
    path: "/api/files/*",
    tag: "files",
    summary: "The bytes of a file",
    params: path,
    query: asOfQuery,
    answer: { file: "application/octet-stream" },
  }),
  put: route({
    method: "PUT",
    path: "/api/files/*",
    tag: "files",
    summary: "Writes a file; a new study.yaml is checked against the whole study",
    params: path,
    query: z.strictObject({
      version: numberFrom(0).optional().describe("the version you read, if the file exists"),
    }),
    body: bytes,
    answer: z.object({ path: z.string(), version: z.int().optional() }),
  }),
  remove: route({
    method: "DELETE",
    path: "/api/files/*",
    tag: "files",
    summary: "Deletes a file; its history is kept",
    params: path,
    query: versionQuery,
    answer: revisionSchema.nullable(),
  }),
};
