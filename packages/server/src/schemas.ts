import type { Column, Table } from "@throughline/study";

/** A JSON Schema, as OpenAPI 3.1 takes it. */
export type Schema = Readonly<Record<string, unknown>>;

const text = { type: "string" } as const;

/** A list in one cell: at most so many references. */
const maxListed = 2000;
const maxText = 1_000_000;

function columnSchema({ about, kind }: Column, blank: boolean): Schema {
  const orNull = (type: string) => (blank ? [type, "null"] : type);
  switch (kind.is) {
    case "number":
      return {
        description: about,
        type: orNull("number"),
        ...(kind.from === undefined ? {} : { minimum: kind.from }),
        ...(kind.to === undefined ? {} : { maximum: kind.to }),
      };
    case "choice":
      return { description: about, enum: blank ? [...kind.of, null] : kind.of };
    case "reference":
      return kind.separator
        ? {
            description: `${about.replace(/, separated by (?:spaces|semicolons)$/u, "")}; refers to ${kind.to}`,
            type: "array",
            items: { ...text, maxLength: 200 },
            maxItems: maxListed,
          }
        : { description: `${about}; refers to ${kind.to}`, type: orNull("string"), maxLength: 200 };
    default:
      return { description: about, type: orNull("string"), maxLength: maxText };
  }
}

const version = {
  type: "integer",
  minimum: 0,
  description: "the revision that changed it last; a change has to name it",
} as const;

/** A row as it is given. */
export function rowSchema(table: Table): Schema {
  return {
    type: "object",
    description: table.about,
    properties: {
      ...Object.fromEntries(
        Object.entries(table.columns).map(([name, column]) => [name, columnSchema(column, !column.required)]),
      ),
      version,
      author: { ...text, description: "who changed it last" },
    },
  };
}

/** The values of a new row; an id may be left out. */
export function newRowSchema(table: Table): Schema {
  const own = table.key.length === 1 ? table.key[0] : undefined;
  return {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(table.columns).map(([name, column]) => [name, columnSchema(column, !column.required)]),
    ),
    required: Object.entries(table.columns).flatMap(([name, column]) =>
      column.required && name !== own ? [name] : [],
    ),
  };
}

/** The values that a change gives; those left out stay. */
export function changedRowSchema(table: Table): Schema {
  return {
    type: "object",
    additionalProperties: false,
    properties: {
      ...Object.fromEntries(
        Object.entries(table.columns).map(([name, column]) => [name, columnSchema(column, !column.required)]),
      ),
      version,
    },
    required: ["version"],
    minProperties: 2,
  };
}

/** What a refusal says. */
export const errorSchema = {
  type: "object",
  properties: {
    error: {
      type: "object",
      properties: {
        code: { ...text, description: "a short name for programs: problems, conflict, not_found, …" },
        message: { ...text, description: "what is wrong, where, and what to do" },
        problems: {
          type: "array",
          items: { type: "object", additionalProperties: true },
          description: "each with at (file, row, name of the column), what and fix",
        },
        conflict: {
          type: "object",
          additionalProperties: true,
          description: "what it is now, and what changed",
        },
      },
      required: ["code", "message"],
    },
  },
  required: ["error"],
} as const satisfies Schema;

/** A revision. */
export const revisionSchema = {
  type: "object",
  properties: {
    number: { type: "integer", description: "its place in the order of all revisions, from 1" },
    id: { ...text, description: "a UUIDv7" },
    at: { ...text, description: "UTC, ISO 8601" },
    author: text,
    action: { enum: ["import", "edit", "undo", "redo", "purge"] },
    note: { type: ["string", "null"] },
  },
} as const satisfies Schema;

/** The query of a list. */
export const pageProperties = {
  limit: { type: "integer", minimum: 1, maximum: 5000, default: 100, description: "at most so many" },
  after: { type: "integer", minimum: 0, description: "`next` of the page before" },
} as const;

/** When the study is wanted as it was. */
export const asOfProperties = {
  as_of: {
    ...text,
    maxLength: 40,
    description: "the study as it was: a date (its end, UTC), a time, or the number of a revision",
  },
} as const;

/** The refusals that every route can give. */
export const refusals = {
  "4xx": { description: "refused; nothing was changed", ...errorSchema },
  "5xx": { description: "the disk or the program failed; nothing was changed", ...errorSchema },
} as const;
