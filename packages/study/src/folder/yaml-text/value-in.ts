import { parseDocument } from "yaml";
import type { Path } from "../yaml.ts";

/** Returns the value at a path of a YAML text; undefined when there is none, or the text cannot be read. */
export function valueIn(text: string, path: Path): unknown {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  let value: unknown = document.toJS();
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}
