import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { type AskedCorrection, correctionEdits } from "../documents/correct-text.ts";
import {
  type Confirmed,
  outlook,
  type Replacement,
  replaceable,
  replacementEdits,
} from "../documents/replacement.ts";
import { Refusal } from "../policies/errors.ts";
import { refusals, revisionSchema } from "../schemas.ts";
import { bytesIn, conversionParameters, whileWaiting } from "./conversion.ts";
import { maxFile } from "./files.ts";

const tags = ["sources"];
const text = { type: "string" } as const;
const count = { type: "integer", minimum: 0 } as const;
const position = { ...count, description: "in Unicode code points from 0, line ends as one" } as const;
const id = { ...text, minLength: 1, maxLength: 400 } as const;

/** So many documents that were read wait to be put in place; older ones have to be chosen anew. */
const mostWaiting = 3;

/** The texts of sources, as they are replaced and corrected: passages stay with their words, exactly or not at all. */
export function textRoutes(app: FastifyInstance, context: Context): void {
  const { store, author, converter } = context;
  const waiting = new Map<string, Replacement>();

  app.post(
    "/api/replacements",
    {
      bodyLimit: maxFile,
      schema: {
        tags,
        consumes: ["application/octet-stream"],
        summary:
          "Reads a document that is to take the place of a source's text, and says what becomes of its passages",
        description:
          "Nothing is changed yet. Passages whose words stand in the new text at one place, with the words around them, are kept; for all others a person says where they stand (POST /api/replacements/{id}).",
        querystring: {
          type: "object",
          additionalProperties: false,
          properties: {
            ...conversionParameters,
            source: { ...id, description: "the work whose text it is" },
          },
          required: ["name", "source"],
        },
        response: {
          201: {
            description: "what would be",
            type: "object",
            properties: {
              id: text,
              kind: { enum: ["text", "markdown", "html", "docx", "pdf"] },
              from: { ...text, description: "the text whose place it takes" },
              file: { ...text, description: "where its own text will be" },
              text: { ...text, description: "the new text" },
              notices: { type: "array", items: text },
              kept: { ...count, description: "passages that stand in it as they are" },
              rest: { type: "array", items: text, description: "the ids of all others" },
            },
          },
          ...refusals,
        },
      },
    },
    async (request, reply) => {
      const asked = request.query as { name: string; source: string; conversion?: string };
      const bytes = bytesIn(request.body);
      const read = await converter.document(
        asked.name,
        bytes,
        whileWaiting(context, reply, asked.conversion),
      );
      const replacement = {
        source: asked.source,
        read,
        bytes,
        ...(await replaceable(store, asked.source, read.kind)),
      };
      const { kept, rest } = await outlook(store, replacement);
      const key = randomUUID();
      waiting.set(key, replacement);
      for (const oldest of [...waiting.keys()].slice(0, -mostWaiting)) waiting.delete(oldest);
      reply.code(201);
      return {
        id: key,
        kind: read.kind,
        from: replacement.from,
        file: replacement.file,
        text: read.text,
        notices: read.notices,
        kept: kept.length,
        rest: rest.map((passage) => passage.id),
      };
    },
  );

  const params = { type: "object", properties: { id }, required: ["id"] } as const;
  app.post(
    "/api/replacements/:id",
    {
      schema: {
        tags,
        params,
        summary: "Puts a document that was read in the place of a source's text, as one revision",
        body: {
          type: "object",
          additionalProperties: false,
          properties: {
            confirmed: {
              type: "array",
              maxItems: 100_000,
              description: "where passages stand that are not kept; those left out lose their place",
              items: {
                type: "object",
                additionalProperties: false,
                properties: { passage: id, start: position, end: position },
                required: ["passage", "start", "end"],
              },
            },
            keep_original: {
              type: "boolean",
              default: false,
              description: "leaves the old PDF, DOCX or HTML beside a new plain text",
            },
          },
          required: ["confirmed"],
        },
        response: {
          200: {
            description: "what became of the passages",
            type: "object",
            properties: { kept: count, confirmed: count, lost: count, revision: revisionSchema },
          },
          ...refusals,
        },
      },
    },
    async (request) => {
      const { id: key } = request.params as { id: string };
      const asked = request.body as { confirmed: readonly Confirmed[]; keep_original: boolean };
      const replacement = waiting.get(key);
      if (!replacement)
        throw new Refusal(
          "not-found",
          "not_found",
          "The document does not wait any more",
          "Choose the file again.",
        );
      const { edits, ...counts } = await replacementEdits(
        store,
        replacement,
        asked.confirmed,
        asked.keep_original,
      );
      const { revision } = await store.edit(author, edits, `replaces the text of ${replacement.source}`);
      waiting.delete(key);
      return { ...counts, revision };
    },
  );

  app.delete(
    "/api/replacements/:id",
    {
      schema: {
        tags,
        params,
        summary: "Gives up a document that was read to take the place of a text",
        response: { 200: { description: "it is forgotten", type: "object" }, ...refusals },
      },
    },
    async (request) => {
      waiting.delete((request.params as { id: string }).id);
      return {};
    },
  );

  app.post(
    "/api/corrections",
    {
      schema: {
        tags,
        summary: "Corrects words of a text; its passages stay with theirs, as one revision",
        description:
          "Passages beside the words move along. Passages with the words in them keep their place when they are named in `passages`, and lose it otherwise.",
        body: {
          type: "object",
          additionalProperties: false,
          properties: {
            file: { ...id, description: "the text, as sources/key.txt" },
            version: { ...count, description: "of the file, as you saw it" },
            start: position,
            end: position,
            exact: { ...text, maxLength: 100_000, description: "the words that stand there" },
            text: { ...text, maxLength: 100_000, description: "what is to stand there" },
            passages: {
              type: "array",
              maxItems: 100_000,
              items: id,
              default: [],
              description: "passages with the words in them that read as corrected",
            },
          },
          required: ["file", "version", "start", "end", "exact", "text"],
        },
        response: {
          200: {
            description: "what became of the passages",
            type: "object",
            properties: {
              moved: count,
              confirmed: count,
              lost: count,
              revision: { ...revisionSchema, type: ["object", "null"] },
            },
          },
          ...refusals,
        },
      },
    },
    async (request) => {
      const asked = request.body as AskedCorrection;
      const { edits, ...counts } = await correctionEdits(store, asked);
      const { revision } = await store.edit(author, edits, `corrects ${asked.file}`);
      return { ...counts, revision };
    },
  );
}
