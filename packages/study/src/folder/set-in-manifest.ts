import { isMap, isNode, isScalar, isSeq, parseDocument, stringify, type YAMLMap } from "yaml";
import type { Analysis } from "../analyses/analyses.ts";
import type { AttributeDeclaration, CalibrationDeclaration } from "../manifest.ts";

/**
 * Writes the calibration of an attribute into the text of a study.yaml; every other character stays as it is.
 *
 * @returns nothing when the text does not declare the attribute
 */
export function setCalibration(
  text: string,
  attribute: string,
  calibration: CalibrationDeclaration,
): string | undefined {
  const declaration = parseDocument(text).getIn(["attributes", attribute], true);
  return isMap(declaration) ? withEntry(text, declaration, "calibration", calibration) : undefined;
}

/**
 * Declares an attribute in the text of a study.yaml, after those that are there; every other character stays as it is.
 *
 * @returns nothing when the text has no attributes to which one could be added
 */
export function addAttribute(
  text: string,
  id: string,
  declaration: AttributeDeclaration,
): string | undefined {
  const attributes = parseDocument(text).get("attributes", true);
  return isMap(attributes) && !attributes.has(id) ? withEntry(text, attributes, id, declaration) : undefined;
}

/**
 * Writes fields of the study itself, such as its title, into the text of a study.yaml; every other character stays as it is.
 *
 * @returns nothing when the text is not a map of fields
 */
export function setStudyFields(text: string, fields: Readonly<Record<string, unknown>>): string | undefined {
  return withFields(text, [], fields);
}

/**
 * Writes fields of an attribute, such as its label, into the text of a study.yaml; every other character stays as it is.
 *
 * @returns nothing when the text does not declare the attribute
 */
export function setAttributeFields(
  text: string,
  attribute: string,
  fields: Readonly<Record<string, unknown>>,
): string | undefined {
  return withFields(text, ["attributes", attribute], fields);
}

function withFields(
  text: string,
  path: readonly string[],
  fields: Readonly<Record<string, unknown>>,
): string | undefined {
  let written = text;
  for (const [name, value] of Object.entries(fields)) {
    const document = parseDocument(written);
    const map = path.length === 0 ? document.contents : document.getIn(path, true);
    const next = isMap(map) ? withEntry(written, map, name, value) : undefined;
    if (next === undefined) return undefined;
    written = next;
  }
  return written;
}

/** A value on one line: a word or a sentence without quotation marks where YAML allows it. */
function onOneLine(content: unknown, isInBraces: boolean): string {
  if (typeof content !== "string" || isInBraces) return JSON.stringify(content);
  const plain = stringify(content, { lineWidth: 0 }).trimEnd();
  return plain.includes("\n") ? JSON.stringify(content) : plain;
}

/**
 * Writes the settings of an analysis into the text of a study.yaml, in the place of those that it has; every other character stays as it
 * is.
 *
 * @returns nothing when the text has no analysis of that id
 */
export function setAnalysis(text: string, analysis: Analysis): string | undefined {
  const list = parseDocument(text).get("analyses", true);
  const present = isSeq(list)
    ? list.items.find((item) => isMap(item) && item.get("id") === analysis.id)
    : undefined;
  if (!isNode(present) || !present.range) return undefined;
  const [start, end] = present.range;
  const after = start + text.slice(start, end).trimEnd().length;
  return `${text.slice(0, start)}${JSON.stringify(analysis)}${text.slice(after)}`;
}

/** The text with an entry of a map replaced, or added after its last. */
function withEntry(text: string, map: YAMLMap, name: string, content: unknown): string | undefined {
  const line = onOneLine(content, map.flow ?? false);
  const present = map.items.find(({ key }) => isScalar(key) && key.value === name);
  const { key, value } = present ?? map.items.at(-1) ?? {};
  if (!isNode(key) || !isNode(value) || !key.range || !value.range) {
    const [start, end] = map.range ?? [0, 0];
    return map.flow && map.items.length === 0 && map.range
      ? `${text.slice(0, start)}{${name}: ${line}}${text.slice(end)}`
      : undefined;
  }
  const [start, end] = value.range;
  if (present) {
    const after = start + text.slice(start, end).trimEnd().length;
    return `${text.slice(0, key.range[1])}: ${line}${text.slice(after)}`;
  }
  if (map.flow) return `${text.slice(0, end)}, ${name}: ${line}${text.slice(end)}`;
  const indent = text.slice(text.lastIndexOf("\n", key.range[0]) + 1, key.range[0]);
  const newLine = text.includes("\r\n") ? "\r\n" : "\n";
  const lineEnd = text.indexOf("\n", text[end - 1] === "\n" ? end - 1 : end);
  const at = lineEnd === -1 ? text.length : text[lineEnd - 1] === "\r" ? lineEnd - 1 : lineEnd;
  return `${text.slice(0, at)}${newLine}${indent}${name}: ${line}${text.slice(at)}`;
}
