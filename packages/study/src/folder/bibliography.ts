import { Cite } from "@citation-js/core";
import { notice } from "@throughline/messages";
import "@citation-js/plugin-bibtex";
import { provenanceOf } from "../bibtex-entry.ts";
import { parseEntry, stringsIn } from "../bibtex-syntax.ts";
import type { Problem } from "../problem.ts";
import type { Source } from "../study.ts";
import { completeCsl } from "./complete-csl.ts";
import { standardEntry } from "./standard-entry.ts";

const file = "sources.bib";

// Without the graph, which records how each entry was parsed. The type requires settings that have defaults.
const parsing = { generateGraph: false } as unknown as NonNullable<ConstructorParameters<typeof Cite>[1]>;

/**
 * Reads BibTeX entries as CSL-JSON. An entry that cannot be read becomes a problem with its line; the others are
 * kept.
 */
export function readBibliography(text: string): {
  sources: Source[];
  lineOf: Map<string, number>;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const sources: Source[] = [];
  const lineOf = new Map<string, number>();
  const strings = stringsIn(text);
  const entries = entriesOf(text).entries.map((entry) => {
    const plain = withoutComments(entry.text);
    return { ...entry, plain, written: parseEntry(plain) };
  });
  const byKey = new Map(entries.flatMap(({ written }) => (written ? [[written.key, written] as const] : [])));
  for (const entry of entries) {
    const at = { file, line: entry.line, column: 1 };
    let parsed: Record<string, unknown>[];
    try {
      parsed = new Cite(
        entry.written ? standardEntry(entry.written, strings, (key) => byKey.get(key)) : entry.plain,
        parsing,
      ).data as unknown as Record<string, unknown>[];
    } catch {
      problems.push({
        severity: "error",
        at,
        what: notice('the entry "{entry}" cannot be read as BibTeX', {
          entry: entry.text.split("\n", 1)[0]?.slice(0, 60) ?? "",
        }),
        fix: notice("Check its key, its commas and its braces."),
      });
      continue;
    }
    for (const csl of parsed) {
      const key = String(csl.id);
      const before = lineOf.get(key);
      if (before === undefined) {
        lineOf.set(key, entry.line);
        sources.push({
          key,
          ...provenanceOf(entry.text),
          csl: completeCsl(
            Object.fromEntries(Object.entries(csl).filter(([name]) => name !== "_graph")),
            entry.written,
          ),
        });
      } else {
        problems.push({
          severity: "error",
          at,
          what: notice('the key "{key}" is already in line {before}', { key, before }),
          fix: notice("Rename one of the two entries."),
        });
      }
    }
  }
  if (sources.length === 0 && problems.length === 0) {
    problems.push({
      severity: /^(?:\s*%.*(?:\n|$))*\s*$/u.test(text) ? "warning" : "error",
      at: { file, line: 1, column: 1 },
      what: notice("the file has no BibTeX entries"),
      fix: notice("Add an entry: {example}.", { example: "@book{key, title={…}}" }),
    });
  }
  return { sources, lineOf, problems };
}

/**
 * Splits a bibliography into its entries: each from an `@` at the start of a line, or behind another entry, to the
 * next.
 *
 * @returns the text before the first entry, and each entry with its first line; joined in order they give the text
 */
export function entriesOf(text: string): { preamble: string; entries: { text: string; line: number }[] } {
  const lines = text.split(/(?<=\n)/u);
  const starts = lines.flatMap((line, i) =>
    /^\s*@\s*(?!(?:comment|string|preamble)\b)[\p{L}\d_-]+\s*[{(]/iu.test(line) ? [i] : [],
  );
  return {
    preamble: lines.slice(0, starts[0] ?? lines.length).join(""),
    entries: starts.flatMap((start, i) =>
      entriesInLine(lines.slice(start, starts[i + 1] ?? lines.length).join(""), start + 1),
    ),
  };
}

const entryBegins = "@\\s*(?!(?:comment|string|preamble)\\b)[\\p{L}\\d_-]+\\s*[{(]";
const severalEntries = new RegExp(`${entryBegins}[^]*?${entryBegins}`, "iu");
const nextEntry = new RegExp(`^[^@\\n]*(?=${entryBegins})`, "iu");

/** Splits a text that begins with an entry before those that follow it in the same line. */
function entriesInLine(text: string, line: number): { text: string; line: number }[] {
  const entries: { text: string; line: number }[] = [];
  let rest = text;
  let at = line;
  while (severalEntries.test(rest)) {
    const close = parseEntry(rest)?.close;
    const between = close === undefined ? null : nextEntry.exec(rest.slice(close + 1));
    if (close === undefined || between === null) break;
    const own = rest.slice(0, close + 1 + between[0].length);
    entries.push({ text: own, line: at });
    at += own.split("\n").length - 1;
    rest = rest.slice(own.length);
  }
  return [...entries, { text: rest, line: at }];
}

const withoutComments = (entry: string): string =>
  entry
    .split(/\r?\n/u)
    .filter((line) => !/^\s*%/u.test(line))
    .join("\n");
