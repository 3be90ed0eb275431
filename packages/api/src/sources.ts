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
const position = count.describe("in Unicode code points from 0, line ends as one");
const documentKind = z.enum(["text", "markdown", "html", "docx", "odt", "rtf", "epub", "srt", "vtt", "pdf"]);

const people = z.array(z.looseObject({ family: z.string().optional(), literal: z.string().optional() }));

/** An entry as CSL-JSON: the parts of it that are read here. */
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
  author: z.string().describe("who changed it last"),
});
export type SourceRow = z.infer<typeof sourceSchema>;

const fileSchema = z.object({
  path: z.string(),
  size: z.int().describe("bytes"),
  sha256: z.string(),
  version: z.int(),
  author: z.string(),
});
/** A file of the study that is no table. */
export type FileRow = z.infer<typeof fileSchema>;
const path = z.object({ "*": z.string() });

const names = z.array(z.string()).readonly();
const purgePlan = z
  .object({
    source: z.string(),
    removed: names.describe("what is removed, as kind/key"),
    changed: names.describe("what stays without its reference to what is removed"),
    fromHistory: count.describe("records removed from the history only"),
    backups: names.describe("backups that are purged too"),
    removedFiles: names.describe("files that are removed as a whole"),
    mentions: names.describe("what stays and names the source: to be read by a person"),
  })
  .describe("what is removed, what stays without it, and what should be read by a person");
const keepClaims = "whether claims stay, without quotations, on an entry that says nothing of the source";

const formatSchema = z.object({
  as: z.enum(["heading", "item", "table", "row", "cell", "strong", "emphasis"]),
  start: count.describe("in UTF-16 code units of the text, with LF at line ends"),
  end: count,
  level: z.int().min(1).optional().describe("of a heading, 1 to 6; of an item, how deep its list is nested"),
});

export const sourceContract = {
  list: route({
    method: "GET",
    path: "/api/sources",
    tag,
    summary: "The works, in the order of sources.bib",
    query: z.strictObject(pageFields),
    answer: z.object({ rows: z.array(sourceSchema), next }),
  }),
  get: route({
    method: "GET",
    path: "/api/sources/:key",
    tag,
    summary: "One work",
    params,
    answer: sourceSchema.extend({ citation: z.string().describe("in APA style") }),
  }),
  create: route({
    method: "POST",
    path: "/api/sources",
    tag,
    summary: "Adds a work",
    body: z.strictObject({ bibtex }),
    status: 201,
    answer: sourceSchema,
  }),
  change: route({
    method: "PATCH",
    path: "/api/sources/:key",
    tag,
    summary: "Changes the entry of a work; what refers to it, and its files, follow a new key",
    params,
    body: z.strictObject({ bibtex, version }),
    answer: sourceSchema,
  }),
  changeSeveral: route({
    method: "PATCH",
    path: "/api/sources",
    tag,
    summary: "Changes the entries of several works as one revision, all or none",
    body: z.strictObject({
      works: z.array(z.strictObject({ key, bibtex, version })).min(1).max(20_000),
    }),
    answer: revisionSchema.nullable(),
  }),
  remove: route({
    method: "DELETE",
    path: "/api/sources/:key",
    tag,
    summary: "Deletes a work to which nothing refers",
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
    summary: "Removes a source from folder, database, history and backups, for good",
    params,
    body: z.strictObject({
      confirm: z.string().describe("the key of the source once more"),
      keep_claims: z.boolean().default(false).describe(keepClaims),
    }),
    answer: purgePlan,
  }),
  passageCounts: route({
    method: "GET",
    path: "/api/source-passages",
    tag,
    summary: "How many passages and claims each work has; works without any are left out",
    answer: z.array(z.object({ source: z.string(), count: count.describe("its passages"), claims: count })),
  }),
  addDocument: route({
    method: "POST",
    path: "/api/documents",
    tag,
    summary:
      "Adds a document (TXT, Markdown, HTML, DOCX, ODT, RTF, EPUB, PDF, SRT, VTT): a work, its text and its original, as one revision",
    query: z.strictObject({
      ...conversionFields,
      source: key.optional().describe("the work whose document it is; a new one without it"),
      folder: z
        .string()
        .max(400)
        .optional()
        .describe("the folder of a new work, with slashes between its parts"),
    }),
    body: bytes,
    status: 201,
    answer: z.object({
      key: z.string().describe("of the work"),
      kind: documentKind,
      file: z.string().describe("the text, to which passages are anchored"),
      original: z.string().nullable().describe("the document as it came, where it is kept"),
      pages: z.int().nullable(),
      notices: z.array(z.string()).readonly().describe("what to know of it"),
    }),
  }),
  addBibliography: route({
    method: "POST",
    path: "/api/bibliographies",
    tag,
    summary:
      "Adds the entries of a bibliography (BibTeX, RIS, CSL-JSON) as one revision; those that are refused are listed",
    query: z.strictObject(conversionFields),
    body: bytes,
    answer: z.object({
      format: z.enum(["bibtex", "ris", "csl"]),
      added: z.array(z.object({ key: z.string(), was: z.string().describe("its key in the bibliography") })),
      refused: z.array(z.object({ line: z.int(), entry: z.string(), reason: z.string() })),
      revision: revisionSchema.nullable(),
    }),
  }),
  replace: route({
    method: "POST",
    path: "/api/replacements",
    tag,
    summary:
      "Reads a document that is to take the place of a source's text, and says what becomes of its passages",
    description:
      "Nothing is changed yet. Passages whose words stand in the new text at one place, with the words around them, are kept; for all others a person says where they stand (POST /api/replacements/{id}).",
    query: z.strictObject({ ...conversionFields, source: id.describe("the work whose text it is") }),
    body: bytes,
    status: 201,
    answer: z.object({
      id: z.string(),
      kind: documentKind,
      from: z.string().describe("the text whose place it takes"),
      file: z.string().describe("where its own text will be"),
      text: z.string().describe("the new text"),
      notices: z.array(z.string()).readonly(),
      kept: count.describe("passages that stand in it as they are"),
      rest: z.array(z.string()).describe("the ids of all others"),
    }),
  }),
  confirmReplacement: route({
    method: "POST",
    path: "/api/replacements/:id",
    tag,
    summary: "Puts a document that was read in the place of a source's text, as one revision",
    params: z.object({ id }),
    body: z.strictObject({
      confirmed: z
        .array(z.strictObject({ passage: id, start: position, end: position }))
        .max(100_000)
        .describe("where passages stand that are not kept; those left out lose their place"),
      keep_original: z
        .boolean()
        .default(false)
        .describe("leaves the old original, such as a PDF, beside a new plain text"),
    }),
    answer: z.object({ kept: count, confirmed: count, lost: count, revision: revisionSchema.nullable() }),
  }),
  dropReplacement: route({
    method: "DELETE",
    path: "/api/replacements/:id",
    tag,
    summary: "Gives up a document that was read to take the place of a text",
    params: z.object({ id }),
    answer: z.object({}),
  }),
  formats: route({
    method: "GET",
    path: "/api/formats",
    tag,
    summary: "How stretches of a text are formatted in the document that it was made of",
    description:
      "Headings, items, tables and words that stand out, found in the text as it is now: lines that were corrected have none. Empty where no document lies beside the text.",
    query: z.strictObject({ file: id.describe("the text, as sources/key.txt") }),
    answer: z.array(formatSchema).readonly().describe("the outer before those within them"),
  }),
  correct: route({
    method: "POST",
    path: "/api/corrections",
    tag,
    summary: "Corrects words of a text; its passages stay with theirs, as one revision",
    description:
      "Passages beside the words move along. Passages with the words in them keep their place when they are named in `passages`, and lose it otherwise.",
    body: z.strictObject({
      file: id.describe("the text, as sources/key.txt"),
      version: count.describe("of the file, as you saw it"),
      start: position,
      end: position,
      exact: z.string().max(100_000).describe("the words that stand there"),
      text: z.string().max(100_000).describe("what is to stand there"),
      passages: z
        .array(id)
        .max(100_000)
        .default([])
        .describe("passages with the words in them that read as corrected"),
    }),
    answer: z.object({ moved: count, confirmed: count, lost: count, revision: revisionSchema.nullable() }),
  }),
};

/** How a stretch of a text is formatted. */
export type TextFormat = z.infer<typeof formatSchema>;

export const fileContract = {
  list: route({
    method: "GET",
    path: "/api/files",
    tag: "files",
    summary: "The files of the study that are no tables",
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
    summary: "Puts a file in place; a new study.yaml is checked against the whole study",
    params: path,
    query: z.strictObject({
      version: numberFrom(0).optional().describe("the version you saw, when the file is already there"),
    }),
    body: bytes,
    answer: z.object({ path: z.string(), version: z.int().optional() }),
  }),
  remove: route({
    method: "DELETE",
    path: "/api/files/*",
    tag: "files",
    summary: "Takes a file away; its history stays",
    params: path,
    query: versionQuery,
    answer: revisionSchema.nullable(),
  }),
};
