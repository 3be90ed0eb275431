/** The formats of a report, with the files of each. */
export const reportFormats = {
  html: "report.html",
  docx: "report.docx",
  pdf: "report.pdf",
  "pdf-full": "report-full.pdf",
  csv: "tables/*.csv",
  xlsx: "tables.xlsx",
  svg: "figures/*.svg",
  png: "figures/*.png",
  r: "replicate.R",
} as const;

export type ReportFormat = keyof typeof reportFormats;

export const reportFormatNames = Object.keys(reportFormats) as readonly ReportFormat[];

/** The formats that are written by default. */
export const defaultFormats: readonly ReportFormat[] = ["html", "csv", "r"];
