/** The export formats, with descriptions. */
export const exportFormats = {
  csv: "all tables as CSV for spreadsheets, with a codebook",
  xlsx: "all tables as one workbook, with a codebook",
  statistics: "grades as CSV, with commands for SPSS and Stata that add labels",
  qdpx: "coded project (REFI-QDA) for NVivo, ATLAS.ti, MAXQDA, QualCoder",
  qdc: "codebook (REFI-QDA)",
  codebook: "codebook as CSV",
  bibtex: "works as BibTeX",
  ris: "works as RIS",
  csl: "works as CSL-JSON",
  graphml: "actors and ties as GraphML",
  gexf: "actors and ties as GEXF for Gephi",
  annotations: "passages and claims as Web Annotations (JSON-LD)",
  crate: "the whole study with its assessment, history and metadata (RO-Crate), to deposit and to open again",
} as const;

export type ExportFormatName = keyof typeof exportFormats;

export const exportFormatNames = Object.keys(exportFormats) as readonly ExportFormatName[];
