import type { Layout } from "./layout.ts";

/** PLOVER records as JSON, one per line or in a list. A record can name several sources and targets. */
export const plover: Layout = {
  id: "plover",
  name: "PLOVER",
  documentation: "PLOVER Codebook, Open Event Data Alliance, github.com/openeventdata/PLOVER",
  scheme: "plover",
  form: "json",
  delimiter: "\t",
  quoted: false,
  columns: ["id", "date", "source", "event", "mode", "context", "target"],
  key: "id",
  begin: { column: "date", formats: ["%Y-%m-%d"] },
  from: [{ code: "source.code", name: "source.actorText", sector: "source.sector" }],
  to: [{ code: "target.code", name: "target.actorText", sector: "target.sector" }],
  code: ["event", "mode", "context"],
  manyReports: false,
};
