import { z } from "zod";
import { type BibtexEntry, fieldValue } from "../bibtex-syntax.ts";

type Csl = Readonly<Record<string, unknown>>;

const text = z.union([z.string(), z.number()]);
const names = z.array(z.record(z.string(), z.union([z.string(), z.boolean(), z.number()])));
const date = z.looseObject({
  "date-parts": z.array(z.array(text.nullable()).nullable()).optional(),
  literal: z.string().optional(),
});

const nameProperties =
  /^(?:author|chair|compiler|composer|contributor|curator|director|editor|guest|host|illustrator|interviewer|narrator|organizer|performer|producer|recipient|translator|\w+-(?:author|creator|director|editor|producer|translator|writer))$/u;
const dateProperties = /^(?:issued|accessed|submitted|available-date|event-date|original-date)$/u;

/** The BibTeX field for properties that BibTeX has no field for. */
export const cslFieldName = "csl";

/**
 * Writes properties of CSL-JSON as the value of a BibTeX field.
 *
 * @param type the type of the entry; the stored type is valid only for it
 */
export function cslFieldValue(type: string, properties: Csl): string {
  const json = JSON.stringify({ "bibtex-type": type, ...properties }, (_, value: unknown) =>
    typeof value === "string" ? value.replace(/[{}%@]/gu, (sign) => `\ue020${sign.charCodeAt(0)};`) : value,
  );
  // Braces in texts need not match, and could end the field.
  return json.replace(/\ue020(\d+);/gu, (_, code: string) => `\\u00${Number(code).toString(16)}`);
}

/** Reads the properties that an entry stores for CSL-JSON; other properties are ignored. */
export function cslInField(entry: BibtexEntry | undefined): Csl {
  const field = entry?.fields.find(({ name }) => name === cslFieldName);
  if (!field) return {};
  let found: unknown;
  try {
    found = JSON.parse(fieldValue(field, new Map()));
  } catch {
    return {};
  }
  if (typeof found !== "object" || found === null || Array.isArray(found)) return {};
  const { "bibtex-type": type, ...properties } = found as Record<string, unknown>;
  if (type !== entry?.type) delete properties.type;
  return Object.fromEntries(Object.entries(properties).filter(([name, value]) => isCsl(name, value)));
}

function isCsl(name: string, value: unknown): boolean {
  if (!/^[A-Za-z][A-Za-z-]*$/u.test(name)) return false;
  if (name === "custom") return typeof value === "object";
  if (name === "categories") return z.array(z.string()).safeParse(value).success;
  if (nameProperties.test(name)) return names.safeParse(value).success;
  return (dateProperties.test(name) ? date : text).safeParse(value).success;
}
