import type { Assessment } from "@throughline/assess";
import { type Study, spreadsheetRow } from "@throughline/study";
import { dataTablesOf } from "./analyses/index.ts";
import type { DataTable } from "./analyses/renderer.ts";

/** The tables of an assessment. */
export const dataTables = (assessment: Assessment, study: Study): DataTable[] => [
  conclusionTable(assessment),
  missingTable(assessment),
  ...assessment.analyses.flatMap((analysis) =>
    dataTablesOf(analysis, study).map((table) => ({ ...table, name: `${analysis.id}${table.name}` })),
  ),
];

/** Returns the tables of an assessment as CSV for spreadsheets, by file name. */
export const csvTables = (assessment: Assessment, study: Study): Record<string, string> =>
  Object.fromEntries(dataTables(assessment, study).map((table) => [`${table.name}.csv`, csvOf(table)]));

const csvOf = ({ columns, rows }: DataTable): string =>
  [columns, ...rows].map((row) => spreadsheetRow(row)).join("");

const conclusionTable = ({ conclusions }: Assessment): DataTable => ({
  name: "conclusions",
  columns: [
    "id",
    "statement",
    "answer",
    "confidence",
    "origin",
    "cells",
    "ties",
    "events",
    "claims",
    "sources",
    "verdict",
    "wording",
    "reason",
    "by",
  ],
  rows: conclusions.map(({ id, statement, answer, confidence, origin, trace, verdict }) => [
    id,
    statement,
    answer ?? undefined,
    confidence.level,
    origin,
    trace.cells.join(" "),
    trace.ties.join(" "),
    trace.events.join(" "),
    trace.claims.join(" "),
    trace.sources.join(" "),
    verdict?.verdict,
    verdict?.wording,
    verdict?.reason,
    verdict?.by,
  ]),
});

const missingTable = ({ missing }: Assessment): DataTable => ({
  name: "missing",
  columns: ["cell", "label", "needed_by"],
  rows: missing.map(({ cell, label, neededBy }) => [cell, label, neededBy.join(" ")]),
});
