import { isDeepStrictEqual } from "node:util";
import { type Document, isCollection, isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Path } from "../yaml.ts";
import { placeOf, type YamlText } from "./places.ts";
import { blockItem, blockPair, flowText } from "./render.ts";
import { itemEnd, lineEnd, splice } from "./splice.ts";

/**
 * Writes a value at a path of a YAML text. Comments and all unchanged text are kept; new maps and lists are written
 * as blocks.
 *
 * @returns undefined when the text cannot be read, or has no map or list that could contain the value
 */
export function setInYaml(text: string, path: Path, value: unknown): string | undefined {
  const document = parseDocument(text);
  const name = path.at(-1);
  if (document.errors.length > 0 || name === undefined) return undefined;
  const parentPath = path.slice(0, -1);
  const parent = parentPath.length === 0 ? document.contents : document.getIn(parentPath, true);
  if (parentPath.length > 0 && isScalar(parent) && parent.value === null)
    return setInYaml(text, parentPath, typeof name === "number" ? [value] : { [name]: value });
  if (!(typeof name === "number" ? isSeq(parent) : isMap(parent))) return undefined;
  document.setIn(path, document.createNode(value));
  return verifiedText(text, writeValue(text, path, value), document);
}

/**
 * Removes the entry or item at a path from a YAML text; comments and all other text are kept.
 *
 * @returns undefined when the text cannot be read, or has nothing there
 */
export function removeFromYaml(text: string, path: Path): string | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0 || path.length === 0 || !document.hasIn(path)) return undefined;
  document.deleteIn(path);
  return verifiedText(text, removeEntry(text, path), document);
}

/**
 * Returns the changed text if it parses to the same content as the document; otherwise the serialised document, which
 * keeps the comments too.
 */
function verifiedText(text: string, changed: string | undefined, document: Document): string {
  if (changed !== undefined) {
    const result = parseDocument(changed);
    if (result.errors.length === 0 && isDeepStrictEqual(result.toJS(), document.toJS())) return changed;
  }
  const whole = document.toString({ lineWidth: 0 });
  return text.includes("\r\n") ? whole.replaceAll(/\r?\n/gu, "\r\n") : whole;
}

/** Writes a value at a path with minimal changes of the text. */
function writeValue(text: string, path: Path, value: unknown): string | undefined {
  const place = placeOf(text, path);
  if (!place) return addEntry(text, path, value);
  const { node } = place;
  if (isDeepStrictEqual(node.toJS(place.document), value)) return text;
  if (isMap(node) && node.items.length > 0 && isPlain(value)) return writeMap(text, path, value);
  if (isSeq(node) && !node.flow && Array.isArray(value) && value.length > 0)
    return writeList(text, path, value);
  return replaceValue(place, path, value);
}

function writeMap(text: string, path: Path, value: Readonly<Record<string, unknown>>): string | undefined {
  let result: string | undefined = text;
  const before = jsAt(text, path) as Readonly<Record<string, unknown>>;
  for (const [name, content] of Object.entries(value))
    result = result === undefined ? undefined : writeValue(result, [...path, name], content);
  for (const name of Object.keys(before))
    if (!Object.hasOwn(value, name) && result !== undefined) result = removeEntry(result, [...path, name]);
  return result;
}

/** Items that are no longer in the list are removed first, to keep comments beside the items they are about. */
function writeList(text: string, path: Path, value: readonly unknown[]): string | undefined {
  let result: string | undefined = text;
  const before = jsAt(text, path) as readonly unknown[];
  let left = before.length;
  for (let i = before.length - 1; i >= 0 && left > 1; i--) {
    if (left <= value.length || value.some((item) => isDeepStrictEqual(item, before[i]))) continue;
    if (result !== undefined) result = removeEntry(result, [...path, i]);
    left--;
  }
  for (; left > value.length; left--)
    if (result !== undefined) result = removeEntry(result, [...path, left - 1]);
  value.forEach((item, i) => {
    if (result !== undefined) result = writeValue(result, [...path, i], item);
  });
  return result;
}

const jsAt = (text: string, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown>)[step],
    parseDocument(text).toJS(),
  );

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function replaceValue(place: YamlText, path: Path, value: unknown): string | undefined {
  const { text, node, pair } = place;
  const [start] = node.range ?? [0];
  if (place.inFlow) return splice(place, start, itemEnd(text, node), flowText(value));
  if (pair) {
    const end = itemEnd(text, node);
    const comment = /#.*$/mu.exec(text.slice(pair.keyRange[1], start))?.[0];
    const entry = blockPair(String(path.at(-1)), value, place.column);
    return splice(place, pair.keyRange[0], end, withComment(entry, comment), true);
  }
  return splice(place, start, itemEnd(text, node), blockItem(value, place.column), true);
}

/** Adds a comment at the end of the first line of a rendered entry. */
function withComment(entry: string, comment: string | undefined): string {
  if (comment === undefined) return entry;
  const [first = "", ...rest] = entry.split("\n");
  return [`${first} ${comment.trimEnd()}`, ...rest].join("\n");
}

function addEntry(text: string, path: Path, value: unknown): string | undefined {
  const name = path.at(-1) ?? "";
  const parentPath = path.slice(0, -1);
  const parent = placeOf(text, parentPath);
  if (!parent) return undefined;
  const { node } = parent;
  const isItem = typeof name === "number";
  const items = isCollection(node) ? node.items.length : 0;
  if (items === 0) {
    const whole = isItem ? [value] : { [name]: value };
    return parentPath.length === 0 ? undefined : replaceValue(parent, parentPath, whole);
  }
  if (!isMap(node) && !isSeq(node)) return undefined;
  if (node.flow) {
    const end = text.lastIndexOf(isItem ? "]" : "}", (node.range?.[1] ?? 0) - 1);
    const last = text.slice(0, end).trimEnd().length;
    const content = flowText(isItem ? value : { [name]: value });
    return splice(parent, last, last, `, ${isItem ? content : content.slice(1, -1)}`);
  }
  const first = placeOf(text, [...parentPath, isSeq(node) ? 0 : String(node.items[0]?.key)]);
  if (!first) return undefined;
  const at = lineEnd(text, itemEnd(text, node));
  const indent = " ".repeat(first.column);
  const entry = isItem ? `- ${blockItem(value, first.column + 2)}` : blockPair(name, value, first.column);
  return splice(parent, at, at, `\n${indent}${entry}`);
}

function removeEntry(text: string, path: Path): string | undefined {
  const place = placeOf(text, path);
  const parent = placeOf(text, path.slice(0, -1));
  if (!place || !parent) return undefined;
  const { node } = parent;
  if (!isMap(node) && !isSeq(node)) return undefined;
  if (node.items.length === 1 && path.length > 1)
    return replaceValue(parent, path.slice(0, -1), isMap(node) ? {} : []);
  const start = place.pair?.keyRange[0] ?? place.node.range?.[0] ?? 0;
  const end = itemEnd(text, place.node);
  if (place.inFlow) {
    const comma = text.indexOf(",", end);
    const close = node.range?.[1] ?? text.length;
    if (comma !== -1 && comma < close && place.index < node.items.length - 1) {
      const next = comma + 1 + (/^\s*/u.exec(text.slice(comma + 1))?.[0].length ?? 0);
      return splice(place, start, next, "");
    }
    return splice(place, text.lastIndexOf(",", start), end, "");
  }
  const lead = text.slice(0, start);
  const from = isSeq(node) ? lead.lastIndexOf("-") : start;
  const lineStart = text.lastIndexOf("\n", from - 1) + 1;
  // The first entry of a map that is an item of a list follows the dash.
  if (text.slice(lineStart, from).trim() !== "") {
    const next = placeOf(text, [...path.slice(0, -1), String(isMap(node) ? node.items[1]?.key : 1)]);
    const nextStart = next?.pair?.keyRange[0];
    return nextStart === undefined ? undefined : splice(place, from, nextStart, "");
  }
  return splice(place, lineStart, Math.min(text.length, lineEnd(text, end) + newLineAt(text, end)), "");
}

const newLineAt = (text: string, end: number): number =>
  text.startsWith("\r\n", lineEnd(text, end)) ? 2 : 1;
