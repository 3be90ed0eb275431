import { patternFileSchema } from "@throughline/influence";
import { z } from "zod";
import { type Column, describeColumn } from "./column.ts";
import { manifestSchema } from "./manifest.ts";
import type { Table } from "./table.ts";
import { tables } from "./tables.ts";

const draft = "https://json-schema.org/draft/2020-12/schema";

/** Returns the JSON Schemas of all files of the study folder, by file name; the schema of a CSV describes one row. */
export function jsonSchemas(): Record<string, unknown> {
  const schemas: Record<string, unknown> = {
    "study.yaml": { title: "study.yaml", ...z.toJSONSchema(manifestSchema, { io: "input" }) },
    "pattern.yaml": { title: "patterns/<name>.yaml", ...z.toJSONSchema(patternFileSchema, { io: "input" }) },
    "sources.bib": {
      $schema: draft,
      title: "sources.bib",
      description: "BibTeX, one entry a work; this schema describes an entry as it is read (CSL-JSON).",
      type: "object",
      properties: { id: { type: "string", description: "the key" }, type: { type: "string" } },
      required: ["id", "type"],
    },
  };
  for (const table of Object.values(tables) as Table[]) schemas[table.file] = tableSchema(table);
  return schemas;
}

function tableSchema(table: Table): unknown {
  return {
    $schema: draft,
    title: table.file,
    description: `${table.about}. Identified by ${table.key.join(" + ")}.${table.required ? "" : " May be left out."}`,
    type: "object",
    properties: Object.fromEntries(
      Object.entries(table.columns).map(([name, column]) => [name, cellSchema(column)]),
    ),
    required: Object.entries(table.columns).flatMap(([name, column]) => (column.required ? [name] : [])),
  };
}

/**
 * Returns the schema of a filled cell. Several references are one text, and the limits of the API do not apply to
 * files.
 */
function cellSchema({ about, kind, value }: Column): unknown {
  if (kind.is === "reference") return { description: describeColumn(about, kind), type: "string" };
  const {
    $schema: _,
    maxLength: __,
    ...schema
  } = z.toJSONSchema(value instanceof z.ZodNullable ? value.unwrap() : value);
  return { description: about, ...schema };
}
