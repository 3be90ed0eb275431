import { isDeepStrictEqual } from "node:util";

type Csl = Readonly<Record<string, unknown>>;

/** Properties that every format keeps, or that do not describe the work. */
const ignoredProperties = new Set(["id", "citation-key", "citation-label", "keyword", "_graph"]);

/** Returns the properties of a work that another form of it has lost or changed. */
export function lostProperties(work: Csl, other: Csl): Csl {
  return Object.fromEntries(
    Object.entries(work).filter(
      ([name, value]) =>
        !ignoredProperties.has(name) &&
        !isEmpty(value) &&
        !isDeepStrictEqual(comparable(name, value), comparable(name, other[name])),
    ),
  );
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

function comparable(name: string, value: unknown): unknown {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") {
    // Braces that protect capitals are BibTeX syntax and mean nothing elsewhere.
    const text = value.replace(/[{}]/gu, "").replace(/\s+/gu, " ").trim();
    return name.startsWith("page") ? text.replace(/[–—]|--/gu, "-") : text;
  }
  if (Array.isArray(value)) return value.map((one) => comparable(name, one));
  if (typeof value !== "object" || value === null) return value;
  const { literal, ...parts } = value as Record<string, unknown>;
  // BibTeX writes an institution and a person without a given name alike.
  const named = literal !== undefined && parts.family === undefined && !("date-parts" in parts);
  const all = name === "issued" || !named ? { ...parts, literal } : { ...parts, family: literal };
  return Object.fromEntries(
    Object.entries(all).flatMap(([key, part]) => (part === undefined ? [] : [[key, comparable("", part)]])),
  );
}
