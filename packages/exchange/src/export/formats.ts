import { risOf } from "@throughline/documents";
import { gexfOf, graphmlOf } from "@throughline/report";
import { fileName } from "@throughline/study";
import { codebookOf, projectOf } from "../refi-qda/write-project.ts";
import { annotationsOf } from "./annotations.ts";
import { codebookTable } from "./codebook-csv.ts";
import { crateOf } from "./crate.ts";
import { type ExportSource, textIn } from "./export-source.ts";
import type { ExportFormatName } from "./format-names.ts";
import { statisticsFiles } from "./statistics-syntax.ts";
import { csvFiles, studyTables, workbookOf } from "./study-tables.ts";

/** The files of an export by their paths, and what they do not hold, as sentences. */
export type Exported = {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly notices?: readonly string[];
};

/** @param date the day of the export, ISO 8601 */
type Writer = (source: ExportSource, date: string) => Promise<Exported> | Exported;

const nameOf = ({ study }: ExportSource): string => fileName(study.id, "study");

/** What writes each format. */
const writers = {
  csv: async (source) => ({ files: csvFiles(await studyTables(source)) }),
  xlsx: async (source) => ({ files: { "tables.xlsx": workbookOf(await studyTables(source)) } }),
  statistics: ({ study }) => ({ files: statisticsFiles(study) }),
  qdpx: async (source) => {
    const { bytes, notices } = await projectOf(source);
    return { files: { [`${nameOf(source)}.qdpx`]: bytes }, notices };
  },
  qdc: async (source) => ({ files: { "codebook.qdc": await codebookOf(source) } }),
  codebook: ({ study }) => ({ files: { "codebook.csv": codebookTable(study) } }),
  bibtex: async (source) => ({ files: { "sources.bib": (await textIn(source, "sources.bib")) ?? "" } }),
  ris: ({ study }) => ({ files: { "sources.ris": risOf(study.sources) } }),
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
 * Writes a study in some formats, in memory.
 *
 * @returns the files by their paths, and what they do not hold
 */
export async function exported(
  source: ExportSource,
  formats: readonly ExportFormatName[],
  date: string,
): Promise<Required<Exported>> {
  const files: Record<string, string | Uint8Array> = {};
  const notices: string[] = [];
  for (const name of formats) {
    const writer: Writer = writers[name];
    const written = await writer(source, date);
    Object.assign(files, written.files);
    notices.push(...(written.notices ?? []));
  }
  return { files, notices };
}
