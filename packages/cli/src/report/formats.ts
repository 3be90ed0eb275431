/** The formats of a report, with the files that each adds to the folder. */
export const formats = {
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

export type Format = keyof typeof formats;

/** What `assess` writes when no format is named. */
export const usualFormats: readonly Format[] = ["html", "csv", "r"];

export const formatNames = Object.keys(formats) as readonly Format[];
