import { fieldValue, parseEntry } from "@throughline/study/folder";

/** Extensions of documents whose text can be read. */
const readable = /\.(?:pdf|docx|odt|rtf|epub|txt|md|html?|srt|vtt)$/iu;

/**
 * Returns the files that a bibliography attaches to a work, as relative paths: `file` of Zotero and JabRef
 * (description:path:type;…), `L1` of RIS. Documents come before saved web pages.
 *
 * @param csl the work, with kept RIS tags
 */
export function attachedFiles(bibtex: string, csl: Readonly<Record<string, unknown>>): string[] {
  const field = parseEntry(bibtex)?.fields.find(({ name }) => name === "file");
  const ofBibtex = field ? split(fieldValue(field, new Map()), ";").map(pathIn) : [];
  const { L1: ofRis = [] } = (csl.custom as { ris?: { L1?: readonly string[] } } | undefined)?.ris ?? {};
  const paths = [...ofBibtex, ...ofRis.map((path) => path.replaceAll("\\", "/"))].filter(
    (path) => readable.test(path) && !/^(?:\/|[a-z]:|[a-z-]+:\/\/)/iu.test(path),
  );
  const isPage = (path: string): boolean => /\.html?$/iu.test(path);
  return [...new Set([...paths.filter((path) => !isPage(path)), ...paths.filter(isPage)])];
}

/** Splits at a sign that is not escaped by a backslash. */
const split = (text: string, sign: string): string[] =>
  text.split(new RegExp(`(?<!\\\\)${sign}`, "u")).filter((part) => part.trim() !== "");

/** Returns the path of an attached file: the second of three parts, or the whole text. */
function pathIn(attached: string): string {
  const parts = split(` ${attached}`, ":").map((part) => part.trim());
  const path = parts.find((part) => readable.test(part) && (parts.length === 1 || /[/.]/u.test(part)));
  const second = attached.split(/(?<!\\):/u)[1];
  const chosen = second !== undefined && readable.test(second) ? second : (path ?? "");
  return chosen
    .replace(/\\([:;\\_&%$#{}])/gu, "$1")
    .replaceAll("\\", "/")
    .trim();
}
