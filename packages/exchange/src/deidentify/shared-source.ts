import { csvRow, printProblem, type Study, tables, withBibtexField } from "@throughline/study";
import { entriesOf, readStudy } from "@throughline/study/folder";
import { parse } from "csv-parse/sync";
import type { ExportSource } from "../export/export-source.ts";
import { type Pseudonym, PseudonymError, pseudonymiser, replacementFinder } from "./pseudonyms.ts";
import { sharedPassages } from "./shared-passages.ts";

/** Tables that quote participants, or contain the opinions of coders. */
const omittedTables = new Set([tables.passages.file, tables.memos.file]);
/** Columns of claims that lead to such quotations. */
const blankColumns = new Set(["quote", "passages"]);
/** Fields of works with private notes of researchers, or paths on their computers. */
const privateFields = ["abstract", "annote", "annotation", "csl", "file", "keywords", "note"];

/** The audience of a shared study: everybody, or users who accept terms. */
export type SharedLevel = "public" | "restricted";

/**
 * Returns the study as it can be shared, with pseudonyms for names. Claims, grades and analyses stay. The
 * public version has no documents, passages, quotations or memos; the restricted version has them, with
 * documents as text. Neither contains the history, original documents, or data kept from imported projects.
 *
 * @throws PseudonymError when the study has errors under its pseudonyms, such as two cases with the same id
 */
export async function sharedSource(
  source: ExportSource,
  list: readonly Pseudonym[],
  level: SharedLevel,
): Promise<ExportSource> {
  const replaced = pseudonymiser(list);
  const files = new Map<string, string>();
  const isShared = (path: string): boolean => isPublic(path) || (level === "restricted" && isOfTexts(path));
  // Positions count in Unicode normal form C, in which pseudonyms are searched for.
  const textOf = async (path: string): Promise<string | undefined> =>
    source.paths.includes(path) && isShared(path)
      ? new TextDecoder().decode(await source.file(path))
      : undefined;
  for (const path of source.paths.filter(isShared)) {
    const text = (await textOf(path)) ?? "";
    const shown =
      path === tables.passages.file
        ? await sharedPassages(text, textOf, replacementFinder(list))
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
  !omittedTables.has(path) &&
  (/^[^/]+\.csv$|^study\.yaml$|^sources\.bib$/u.test(path) || /^patterns\/[^/]+\.yaml$/u.test(path));

const isOfTexts = (path: string): boolean =>
  omittedTables.has(path) || /^sources\/[^/]+\.(?:txt|md)$/u.test(path);

function withoutPrivate(path: string, text: string, level: SharedLevel): string {
  if (path === "sources.bib") return worksOf(text);
  if (path !== tables.claims.file || level === "restricted") return text;
  const [header = [], ...rows]: string[][] = parse(text, { bom: true, relax_column_count: true });
  return [header, ...rows.map((row) => row.map((cell, c) => (blankColumns.has(header[c] ?? "") ? "" : cell)))]
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
