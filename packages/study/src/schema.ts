import { patternFileSchema } from "@throughline/influence";
import { z } from "zod";
import type { Column } from "./column.ts";
import { manifestSchema } from "./manifest.ts";
import { type Table, tables } from "./tables.ts";

const draft = "https://json-schema.org/draft/2020-12/schema";

/** JSON Schemas of every file of the study folder, by file name; a CSV's schema describes one row. */
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
      Object.entries(table.columns).map(([name, column]) => [name, columnSchema(column)]),
    ),
    required: Object.entries(table.columns).flatMap(([name, column]) => (column.required ? [name] : [])),
  };
}

function columnSchema({ about, kind }: Column): unknown {
  switch (kind.is) {
    case "number":
      return {
        description: about,
        type: "number",
        ...(kind.from === undefined ? {} : { minimum: kind.from }),
        ...(kind.to === undefined ? {} : { maximum: kind.to }),
      };
    case "choice":
      return { description: about, enum: kind.of };
    case "date":
      return { description: about, type: "string", pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" };
    case "reference":
      return { description: `${about}; refers to ${kind.to}`, type: "string" };
    default:
      return { description: about, type: "string" };
  }
}
