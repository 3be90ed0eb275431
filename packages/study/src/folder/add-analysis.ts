import { isNode, isSeq, parseDocument } from "yaml";
import type { Analysis } from "../analyses/analyses.ts";

/**
 * Adds an analysis to the text of a study.yaml, at the end of its analyses; every other character stays as it is.
 *
 * @returns nothing when the text has no list of analyses to which one could be added
 */
export function addAnalysis(text: string, analysis: Analysis): string | undefined {
  const list = parseDocument(text).get("analyses", true);
  const last = isSeq(list) ? list.items.at(-1) : undefined;
  const [first] = isSeq(list) ? list.items : [];
  if (isSeq(list) && list.flow && !last && list.range) {
    const [start, end] = list.range;
    return `${text.slice(0, start)}[${JSON.stringify(analysis)}]${text.slice(end)}`;
  }
  if (!isSeq(list) || !isNode(last) || !isNode(first) || !last.range || !first.range) return undefined;
  const [, end] = last.range;
  const json = JSON.stringify(analysis);
  if (list.flow) return `${text.slice(0, end)}, ${json}${text.slice(end)}`;
  const before = text.slice(0, first.range[0]);
  const dash = before.lastIndexOf("-");
  const indent = before.slice(before.lastIndexOf("\n", dash) + 1, dash);
  const lineEnd = text.indexOf("\n", text[end - 1] === "\n" ? end - 1 : end);
  const at = lineEnd === -1 ? text.length : text[lineEnd - 1] === "\r" ? lineEnd - 1 : lineEnd;
  const newLine = text.includes("\r\n") ? "\r\n" : "\n";
  return `${text.slice(0, at)}${newLine}${indent}- ${json}${text.slice(at)}`;
}
