import { risOf } from "@throughline/documents";
import { gexfOf, graphmlOf } from "@throughline/report";
import { fileName, quoted, some } from "@throughline/study";
import { checkPackage } from "../deidentify/check-package.ts";
import { doubtfulFinder, type Pseudonym, PseudonymError } from "../deidentify/pseudonyms.ts";
import { type SharedLevel, sharedSource } from "../deidentify/shared-source.ts";
import { suggestedOriginals } from "../deidentify/suggest.ts";
import { codebookOf, projectOf } from "../refi-qda/write-project.ts";
import { annotationsOf } from "./annotations.ts";
import { codebookTable } from "./codebook-csv.ts";
import { crateOf } from "./crate.ts";
import { type ExportSource, textIn } from "./export-source.ts";
import type { ExportFormatName } from "./format-names.ts";
import { omittedByProject, omittedByRis, omittedByWorkbook } from "./omissions.ts";
import { statisticsFiles } from "./statistics-syntax.ts";
import { csvFiles, studyTables, workbookOf } from "./study-tables.ts";

/** The files of an export by path, and sentences about what they omit. */
export type ExportedFiles = {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly notices?: readonly string[];
};

/** @param date day of the export, ISO 8601 */
type Writer = (source: ExportSource, date: string) => Promise<ExportedFiles> | ExportedFiles;

const nameOf = ({ study }: ExportSource): string => fileName(study.id, "study");

/** The writer of each format. */
const writers = {
  csv: async (source) => ({ files: csvFiles(await studyTables(source)) }),
  xlsx: async (source) => {
    const found = await studyTables(source);
    const file = "tables.xlsx";
    return { files: { [file]: workbookOf(found) }, notices: omittedByWorkbook(file, found) };
  },
  statistics: ({ study }) => ({ files: statisticsFiles(study) }),
  qdpx: async (source) => {
    const { bytes, notices } = await projectOf(source);
    const file = `${nameOf(source)}.qdpx`;
    return { files: { [file]: bytes }, notices: [...notices, ...omittedByProject(file, source.study)] };
  },
  qdc: async (source) => ({ files: { "codebook.qdc": await codebookOf(source) } }),
  codebook: ({ study }) => ({ files: { "codebook.csv": codebookTable(study) } }),
  bibtex: async (source) => ({ files: { "sources.bib": (await textIn(source, "sources.bib")) ?? "" } }),
  ris: ({ study }) => ({
    files: { "sources.ris": risOf(study.sources) },
    notices: omittedByRis("sources.ris", study),
  }),
  csl: ({ study }) => ({
    files: {
      "sources.json": `${JSON.stringify(
        study.sources.map(({ key, csl }) => ({ ...csl, id: key })),
        null,
        1,
      )}\n`,
    },
  }),
  graphml: ({ study }) => ({ files: { "network.graphml": graphmlOf(study.actors, study.ties) } }),
  gexf: ({ study }) => ({ files: { "network.gexf": gexfOf(study.actors, study.ties) } }),
  annotations: ({ study }) => ({ files: { "annotations.jsonld": annotationsOf(study) } }),
  crate: async (source, date) => ({
    files: { [`${nameOf(source)}-crate.zip`]: await crateOf(source, date) },
  }),
} satisfies Readonly<Record<ExportFormatName, Writer>>;

/**
 * The audience of an export: everyone with access to the study; users who accept terms, without names; the
 * public, without documents and names.
 */
export type Access =
  | { readonly to: "all" }
  | { readonly to: SharedLevel; readonly pseudonyms: readonly Pseudonym[] };

/**
 * Exports a study in some formats, in memory.
 *
 * @param date day of the export, ISO 8601
 * @returns the files by path, and sentences about what they omit
 * @throws PseudonymError when a shared export would contain an original
 */
export async function exportStudy(
  source: ExportSource,
  formats: readonly ExportFormatName[],
  date: string,
  access: Access = { to: "all" },
): Promise<Required<ExportedFiles>> {
  const files: Record<string, string | Uint8Array> = {};
  const notices: string[] = [];
  const shown = access.to === "all" ? source : await sharedSource(source, access.pseudonyms, access.to);
  for (const name of formats) {
    const writer: Writer = writers[name];
    const written = await writer(shown, date);
    Object.assign(files, written.files);
    notices.push(...(written.notices ?? []));
  }
  if (access.to !== "all") {
    await checkPackage(files, access.pseudonyms);
    const texts = await Promise.all(shown.paths.map((path) => textIn(shown, path)));
    const { forms, parts } = doubtfulFinder(access.pseudonyms)(texts.join("\n"));
    if (forms.length > 0)
      throw new PseudonymError(
        `Nothing was written. Words that may be forms of originals remain: ${some(forms.map(quoted))}`,
        "Add them to the list of pseudonyms. Give a word that names nobody itself as its pseudonym.",
      );
    const tables = texts.filter((_, i) => shown.paths[i]?.endsWith(".csv"));
    const names = [...new Set([...parts, ...suggestedOriginals(tables.join("\n"), 20)])];
    if (names.length > 0)
      notices.push(
        `Check whether these may be named: ${names.join("; ")}. Add those that may not to the list.`,
      );
  }
  return { files, notices };
}
