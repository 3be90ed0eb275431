import { type Message, notice } from "@throughline/messages";
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from "yaml";
import type { Place, Problem } from "../problem.ts";

/** The path of a value inside a file: names of settings and indices of lists. */
export type Path = readonly (string | number)[];

/** The result of reading a YAML file: its content, the problems, and a function for the place of any value. */
export type YamlFile = {
  readonly content: unknown;
  readonly problems: Problem[];
  readonly placeOf: (path: Path) => Place;
};

/** Reads YAML with the line and column of every value. */
export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const refused = (what: Message, fix: Message): YamlFile => {
    const place: Place = { file, line: 1, column: 1 };
    return {
      content: undefined,
      problems: [{ severity: "error", at: place, what, fix }],
      placeOf: () => place,
    };
  };
  if (text.length > maxText)
    return refused(
      notice("the file has {count} characters, more than the limit of {limit} for settings", {
        count: text.length,
        limit: maxText,
      }),
      notice("Check that it is the right file. Data belong in the tables."),
    );
  const document = parse(text, lines);
  if (!document)
    return refused(
      notice("the YAML is nested too deeply to be read"),
      notice("Check that it is the right file. Settings are nested about eight levels deep."),
    );
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const placeOf = (path: Path): Place => {
    for (let depth = path.length; depth > 0; depth--) {
      const parent = document.getIn(path.slice(0, depth - 1), true) as Node | undefined;
      const key = path[depth - 1];
      if (isMap(parent)) {
        const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
        const node = (pair?.key ?? undefined) as Node | undefined;
        if (node?.range) return at(node.range[0]);
      }
      const node = document.getIn(path.slice(0, depth), true) as Node | undefined;
      if (node?.range) return at(node.range[0]);
    }
    return { file, line: 1, column: 1 };
  };
  const problems = document.errors.slice(0, maxErrors).map(
    (error): Problem => ({
      severity: "error",
      at: at(error.pos[0]),
      what: notice("the YAML cannot be read: {message}", { message: error.message }),
      fix: notice("Correct the indentation or the quotation marks here."),
    }),
  );
  if (problems.length > 0) return { content: undefined, problems, placeOf };
  const unusable = contentProblem(document, at);
  if (unusable) return { content: undefined, problems: [unusable], placeOf };
  return { content: document.toJS({ maxAliasCount: -1 }), problems, placeOf };
}

const maxText = 1_000_000;
/** Maximum number of errors listed per file; the first explains most of the others. */
const maxErrors = 20;
/** A study.yaml of a large study has about 10,000 values and is nested 8 deep. */
const maxValues = 1_000_000;
const maxDepth = 100;

function parse(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  if (nestedTooDeep(text)) return undefined;
  try {
    // contentProblem() finds duplicate keys, because the library compares each key with all others.
    const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false });
    // The library reports its own stack overflow as an error of the text.
    return document.errors.some(({ message }) => message.startsWith("Maximum call stack"))
      ? undefined
      : document;
  } catch (error) {
    // The parser is recursive, and a text of brackets and indents can overflow the stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Returns whether brackets are nested deeper than the parser can handle at a reasonable cost. */
function nestedTooDeep(text: string): boolean {
  let depth = 0;
  for (const mark of text) {
    if (mark === "[" || mark === "{") depth++;
    else if (mark === "]" || mark === "}") depth = Math.max(0, depth - 1);
    if (depth > 10 * maxDepth) return true;
  }
  return false;
}

/**
 * Returns why a parsed file cannot be used: a duplicate key, an alias (`*name`) without an anchor or inside its own,
 * or nested copies that grow too large.
 */
function contentProblem(document: Document.Parsed, at: (offset: number) => Place): Problem | undefined {
  const sizes = new Map<Node, number>();
  const open = new Set<Node>();
  let found: Problem | undefined;
  const problemAt = (node: Node, what: Message, fix: Message) => {
    found ??= { severity: "error", at: at(node.range?.[0] ?? 0), what, fix };
    return 0;
  };
  const sizeOf = (node: unknown, depth: number): number => {
    if (found || !isNode(node)) return 0;
    if (depth > maxDepth)
      return problemAt(
        node,
        notice("the settings are nested more than {limit} levels deep here", { limit: maxDepth }),
        notice("Use fewer levels."),
      );
    if (isAlias(node)) {
      const source = node.resolve(document);
      if (!source)
        return problemAt(
          node,
          notice('the alias "*{source}" has no anchor "&{source}" before it', { source: node.source }),
          notice("Write the value itself, or put the text in quotation marks if it begins with an asterisk."),
        );
      if (open.has(source))
        return problemAt(
          node,
          notice('the alias "*{source}" is inside its own anchor', { source: node.source }),
          notice("Write the value itself."),
        );
      return sizeOf(source, depth + 1);
    }
    const known = sizes.get(node);
    if (known !== undefined) return known;
    open.add(node);
    let size = 1;
    const twice = isMap(node) ? duplicateKey(node) : undefined;
    if (twice)
      return problemAt(
        twice,
        notice('the setting "{name}" appears twice', { name: String(twice.value) }),
        notice("Delete or rename one of the two."),
      );
    if (isCollection(node))
      for (const item of node.items)
        size += isPair(item)
          ? sizeOf(item.key, depth + 1) + sizeOf(item.value, depth + 1)
          : sizeOf(item, depth + 1);
    open.delete(node);
    sizes.set(node, size);
    if (size > maxValues)
      return problemAt(
        node,
        notice("with its aliases there are more than {limit} values here", { limit: maxValues }),
        notice("Write the values out instead of repeating them with aliases."),
      );
    return size;
  };
  sizeOf(document.contents, 0);
  return found;
}

function duplicateKey(map: YAMLMap): Scalar | undefined {
  const seen = new Set<unknown>();
  for (const { key } of map.items) {
    if (!isScalar(key)) continue;
    if (seen.has(key.value)) return key;
    seen.add(key.value);
  }
  return undefined;
}
