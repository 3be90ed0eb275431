import { csvRow, printProblem, type Study, tables, withBibtexField } from "@throughline/study";
import { entriesOf, readStudy } from "@throughline/study/folder";
import { parse } from "csv-parse/sync";
import type { ExportSource } from "../export/export-source.ts";
import { type Pseudonym, PseudonymError, replacementsFor, replacer } from "./pseudonyms.ts";
import { sharedPassages } from "./shared-passages.ts";

/** Tables that quote what people said, or what coders think of it. */
const leftOut = new Set([tables.passages.file, tables.memos.file]);
/** Columns of claims that lead to such quotations. */
const blanked = new Set(["quote", "passages"]);
/** Fields of works that hold notes of the researchers and paths of their computers. */
const privateFields = ["abstract", "annote", "annotation", "csl", "file", "keywords", "note"];

/** Who a study is shared with: everybody, or those who keep to terms. */
export type SharedLevel = "public" | "restricted";

/**
 * The study as others may see it, with pseudonyms in the place of names. What it claims, its grades and analyses stay. For everybody it
 * has no documents, passages, quotations and memos; under terms it has the texts of its documents with these. It never has its
 * history, the documents in the form in which they came, and what is kept of imported projects.
 *
 * @throws PseudonymError when the study has errors under its pseudonyms, as when two cases get the same id
 */
export async function sharedSource(
  source: ExportSource,
  list: readonly Pseudonym[],
  level: SharedLevel,
): Promise<ExportSource> {
  const replaced = replacer(list);
  const files = new Map<string, string>();
  const isShared = (path: string): boolean => isPublic(path) || (level === "restricted" && isOfTexts(path));
  // Positions are counted in a text whose letters are composed, as pseudonyms are looked for in one.
  const textOf = async (path: string): Promise<string | undefined> =>
    source.paths.includes(path) && isShared(path)
      ? new TextDecoder().decode(await source.file(path))
      : undefined;
  for (const path of source.paths.filter(isShared)) {
    const text = (await textOf(path)) ?? "";
    const shown =
      path === tables.passages.file
        ? await sharedPassages(text, textOf, replacementsFor(list))
        : withoutPrivate(path, text, level);
    files.set(replaced(path), replaced(shown));
  }
  const study = await studyOf(replaced(source.study.id), files);
  return {
    study,
    paths: [...files.keys()],
    file: async (path) => new TextEncoder().encode(files.get(path) ?? ""),
  };
}

const isPublic = (path: string): boolean =>
  !leftOut.has(path) &&
  (/^[^/]+\.csv$|^study\.yaml$|^sources\.bib$/u.test(path) || /^patterns\/[^/]+\.yaml$/u.test(path));

const isOfTexts = (path: string): boolean => leftOut.has(path) || /^sources\/[^/]+\.(?:txt|md)$/u.test(path);

function withoutPrivate(path: string, text: string, level: SharedLevel): string {
  if (path === "sources.bib") return worksOf(text);
  if (path !== tables.claims.file || level === "restricted") return text;
  const [header = [], ...rows]: string[][] = parse(text, { bom: true, relax_column_count: true });
  return [header, ...rows.map((row) => row.map((cell, c) => (blanked.has(header[c] ?? "") ? "" : cell)))]
    .map((row) => csvRow(row))
    .join("");
}

const worksOf = (text: string): string =>
  entriesOf(text)
    .entries.map(({ text: entry }) =>
      privateFields.reduce((written, field) => withBibtexField(written, field, "") ?? written, entry),
    )
    .join("");

async function studyOf(id: string, files: ReadonlyMap<string, string>): Promise<Study> {
  const names = (part: string, ending: string): string[] =>
    [...files.keys()]
      .filter((path) => path.startsWith(part) && path.endsWith(ending))
      .map((path) => path.slice(part.length));
  const { study, problems } = await readStudy(id, {
    read: async (file) => {
      const text = files.get(file);
      return text === undefined ? {} : { text };
    },
    notes: async () => names("sources/", ".md"),
    patterns: async () => names("patterns/", ".yaml"),
  });
  if (study) return study;
  const errors = problems.filter(({ severity }) => severity === "error").slice(0, 5);
  throw new PseudonymError(
    `the study has errors once its pseudonyms are applied:\n${errors.map(printProblem).join("\n")}`,
    "Give different cases, actors and works different pseudonyms.",
  );
}
