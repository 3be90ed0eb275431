import { type Edit, type EditedKind, tableNames } from "@throughline/store";
import { cellsOf, type Table, tables } from "@throughline/study";
import type { FastifyInstance } from "fastify";
import { revisionOf } from "../as-of.ts";
import type { Context } from "../context.ts";
import { Refusal } from "../policies/errors.ts";
import { asOfProperties, refusals, revisionSchema, rowSchema } from "../schemas.ts";
import { rowOf } from "../values.ts";

const tags = ["study"];
const steps = {
  type: "object",
  additionalProperties: false,
  properties: { steps: { type: "integer", minimum: 1, maximum: 1000, default: 1 } },
} as const;

/** The study as a whole: what it asks, how it stands, batches of changes, undo and redo, history. */
export function studyRoutes(app: FastifyInstance, { store, author, folder, feed }: Context): void {
  app.get(
    "/api/study",
    {
      schema: {
        tags,
        summary: "What the study asks, and how it stands",
        querystring: { type: "object", additionalProperties: false, properties: asOfProperties },
        response: {
          200: {
            description: "the study",
            type: "object",
            properties: {
              id: { type: "string", description: "tells it from every other study, also of the same name" },
              name: { type: "string" },
              revision: { type: "integer" },
              counts: { type: "object", additionalProperties: { type: "integer" } },
              undo: { type: "boolean", description: "there is something to undo" },
              redo: { type: "boolean" },
              folder: {
                type: "object",
                additionalProperties: true,
                description: "whether everything is in the folder, and what stands in the way",
              },
              manifest: { type: "object", additionalProperties: true, description: "study.yaml" },
            },
          },
          ...refusals,
        },
      },
    },
    async (request) => {
      const asOf = await revisionOf(store, (request.query as { as_of?: string }).as_of);
      const [id, revision, counts, undoable, manifest] = await Promise.all([
        store.identity(),
        asOf ?? store.revision(),
        store.counts(),
        store.undoable(),
        store.manifest(asOf),
      ]);
      const { layouts: _, ...shown } = counts;
      return { id, name: store.name, revision, counts: shown, ...undoable, folder: folder.state, manifest };
    },
  );

  const edits = {
    type: "array",
    minItems: 1,
    maxItems: 250_000,
    items: {
      type: "object",
      additionalProperties: false,
      properties: {
        op: { enum: ["create", "update", "delete"] },
        table: { enum: tableNames },
        key: {
          type: "string",
          maxLength: 400,
          description: "what identifies the row; case/attribute for a grade",
        },
        version: { type: "integer", minimum: 0, description: "the version you saw" },
        values: { type: "object", description: "columns and their values" },
      },
      required: ["op", "table"],
    },
  } as const;
  app.post(
    "/api/edits",
    {
      schema: {
        tags,
        summary: "Makes several changes as one revision, all or none",
        body: {
          type: "object",
          additionalProperties: false,
          properties: { note: { type: "string", maxLength: 1000, description: "why" }, edits },
          required: ["edits"],
        },
        response: {
          200: {
            description: "the revision, and the rows in the order of the edits",
            type: "object",
            properties: {
              revision: { ...revisionSchema, type: ["object", "null"] },
              rows: { type: "array", items: { type: "object", additionalProperties: true } },
            },
          },
          ...refusals,
        },
      },
    },
    async (request) => {
      const { note, edits: asked } = request.body as { note?: string; edits: readonly AskedEdit[] };
      const { revision, records } = await store.edit(author, asked.map(editOf), note);
      return {
        revision,
        rows: records.map((record) => ({
          table: record.kind,
          ...rowOf(tables[record.kind as keyof typeof tables] as Table, record),
        })),
      };
    },
  );

  app.get(
    "/api/cells",
    {
      schema: {
        tags,
        summary: "How many claims speak to each cell, by what they say of it",
        response: {
          200: {
            description: "cells with claims",
            type: "array",
            items: {
              type: "object",
              properties: {
                case: { type: "string" },
                attribute: { type: "string" },
                direction: { enum: ["supports", "contradicts", "qualifies"] },
                count: { type: "integer" },
              },
            },
          },
          ...refusals,
        },
      },
    },
    async () => store.cellClaims(),
  );

  app.get(
    "/api/coded",
    {
      schema: {
        tags,
        summary: "How many passages have each code",
        response: {
          200: {
            description: "the codes, in the order of the codebook",
            type: "array",
            items: {
              type: "object",
              properties: {
                code: { type: "string" },
                own: { type: "integer", description: "passages with this code" },
                all: { type: "integer", description: "passages with it or a code under it, each once" },
              },
            },
          },
          ...refusals,
        },
      },
    },
    async () => store.coded(),
  );

  app.get(
    "/api/patterns",
    {
      schema: {
        tags,
        summary: "The pathway patterns of the study's own, from patterns/*.yaml, made ready for matching",
        response: {
          200: {
            description: "patterns",
            type: "array",
            items: { type: "object", additionalProperties: true },
          },
          ...refusals,
        },
      },
    },
    async () => store.patterns(),
  );

  const passages: Table = tables.passages;
  app.get(
    "/api/orphans",
    {
      schema: {
        tags,
        summary: "Passages whose words are not where they were in their text, or whose text is gone",
        response: {
          200: { description: "rows of passages.csv", type: "array", items: rowSchema(passages) },
          ...refusals,
        },
      },
    },
    async () => (await store.orphans()).map((record) => rowOf(passages, record)),
  );

  for (const what of ["undo", "redo"] as const)
    app.post(
      `/api/${what}`,
      {
        schema: {
          tags,
          summary: what === "undo" ? "Takes back the last edits" : "Makes again what was undone",
          body: steps,
          response: {
            200: { description: "the revisions made", type: "array", items: revisionSchema },
            ...refusals,
          },
        },
      },
      async (request) => store[what](author, (request.body as { steps: number }).steps),
    );

  app.get(
    "/api/history",
    {
      schema: {
        tags,
        summary: "Revisions, the last first",
        querystring: {
          type: "object",
          additionalProperties: false,
          properties: {
            before: { type: "integer", minimum: 1, description: "only those before this number" },
            limit: { type: "integer", minimum: 1, maximum: 500, default: 50 },
          },
        },
        response: {
          200: {
            description: "revisions, with how much each changed",
            type: "array",
            items: {
              type: "object",
              properties: {
                ...revisionSchema.properties,
                changes: { type: "integer" },
                things: { type: "array", items: { type: "string" } },
              },
            },
          },
          ...refusals,
        },
      },
    },
    async (request) => store.revisions(request.query as { before?: number; limit?: number }),
  );

  app.post(
    "/api/folder",
    {
      schema: {
        tags,
        summary: "Brings folder and database together, and settles conflicts",
        body: {
          type: "object",
          additionalProperties: false,
          properties: {
            prefer: { enum: ["folder", "store"], description: "which side stands where both have changed" },
          },
        },
        response: {
          200: { description: "how they stand", type: "object", additionalProperties: true },
          ...refusals,
        },
      },
    },
    async (request) => {
      const { prefer } = request.body as { prefer?: "folder" | "store" };
      const state = await folder.sync(prefer);
      await feed.look();
      return state;
    },
  );
}

type AskedEdit = {
  op: "create" | "update" | "delete";
  table: Exclude<EditedKind, "sources">;
  key?: string;
  version?: number;
  values?: Record<string, unknown>;
};

function editOf({ op, table: kind, key, version, values = {} }: AskedEdit): Edit {
  const table: Table = tables[kind];
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(table.columns, name));
  if (unknown.length > 0)
    throw new Refusal(
      400,
      "column",
      `${table.file} has no column ${unknown.map((name) => `"${name}"`).join(", ")}; it has ${Object.keys(table.columns).join(", ")}.`,
    );
  for (const [name, value] of Object.entries(values))
    if (!isCellValue(value))
      throw new Refusal(
        400,
        "value",
        `The value of "${name}" in ${table.file} is ${Array.isArray(value) ? "a list with something other than text in it" : "an object or a truth value"}. Give a text, a number, a list of texts, or null for a blank.`,
      );
  if (op === "create") return { op, kind, cells: cellsOf(table, values) };
  if (key === undefined || version === undefined)
    throw new Refusal(400, "version", `To ${op} a row, give its key and the version you saw.`);
  return op === "delete"
    ? { op, kind, key, version }
    : { op, kind, key, version, cells: cellsOf(table, values) };
}

/** What can stand in a cell; anything else would be stored as the text that JavaScript makes of it. */
function isCellValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((one) => typeof one === "string");
  return value === null || typeof value === "string" || typeof value === "number";
}
