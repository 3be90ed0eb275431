import type { Assessment } from "@throughline/assess";
import { parseLiteral } from "@throughline/sets";
import { cellId, type Study } from "@throughline/study";
import { comment, rNames, rString, vector } from "./replication/r-text.ts";
import { type TruthTableAnalysis, truthTableCalls } from "./replication/truth-table-calls.ts";
import { isMultiValue } from "./replication/values.ts";

/**
 * Writes an R script that recomputes the set-theoretic numbers with the R package QCA: the grades as they are, the calibrations,
 * truth tables, necessity and solutions of every analysis of the kind.
 */
export function replicationScript(assessment: Assessment, study: Study): string | undefined {
  const analyses = assessment.analyses.filter(
    (a): a is TruthTableAnalysis => a.kind === "truth-table" && a.result.rows.length > 0,
  );
  if (analyses.length === 0) return undefined;
  return [
    comment(
      `${assessment.study.title}: the set-theoretic numbers of the assessment, recomputed with the R package QCA.`,
    ),
    `# install.packages("QCA") once, then: Rscript replicate.R`,
    "library(QCA)",
    "",
    ...analyses.map((analysis) => scriptOf(analysis, study)),
  ].join("\n");
}

function scriptOf(analysis: TruthTableAnalysis, study: Study): string {
  const { id, title, parameters, result } = analysis;
  const outcome = parseLiteral(parameters.outcome).name;
  const attributes = [...parameters.conditions, outcome];
  const columns = rNames(attributes);
  const grades = new Map(study.grades.map((g) => [cellId(g.caseId, g.attribute), g.grade]));
  const all = study.cases.filter((c) => c.kind === parameters.cases);
  const cases = all.filter((c) => attributes.every((a) => grades.has(cellId(c.id, a))));
  const valuesOf = (attribute: string) => {
    const { calibration, scale } = study.manifest.attributes[attribute] ?? {};
    // The indirect method fits a curve through all cases that have a value, also those that the analysis leaves out.
    const fitted =
      calibration?.method === "indirect" ? all.filter((c) => grades.has(cellId(c.id, attribute))) : cases;
    const values = vector(fitted.map((c) => String(grades.get(cellId(c.id, attribute)))));
    const chosen = fitted === cases ? "" : `[${vector(cases.map((c) => String(fitted.indexOf(c) + 1)))}]`;
    const memberships = calibration === undefined ? values : `${calibrated(values, calibration)}${chosen}`;
    const fuzzy = scale === "fuzzy" || (calibration !== undefined && calibration.method !== "crisp");
    return parameters.dichotomise && fuzzy ? `as.numeric(${memberships} > 0.5)` : memberships;
  };
  const name = id.replace(/[^A-Za-z0-9]/gu, "_");
  const names = { data: `data_${name}`, table: `tt_${name}`, columns };
  return [
    comment(title),
    ...[...columns].flatMap(([attribute, inR]) =>
      attribute === inR ? [] : [comment(`${attribute} is called ${inR} here.`)],
    ),
    `${names.data} <- data.frame(\n${attributes.map((a) => `  ${rString(columns.get(a) ?? a)} = ${valuesOf(a)}`).join(",\n")},\n  row.names = ${vector(cases.map((c) => rString(c.id)))}, check.names = FALSE\n)`,
    ...truthTableCalls(
      analysis,
      names,
      isMultiValue(study, outcome),
      result.solutions.map(({ type }) => type),
    ),
    "",
  ].join("\n");
}

function calibrated(
  values: string,
  calibration: { method: string; thresholds: readonly number[]; shape?: string },
): string {
  const thresholds = vector(calibration.thresholds.map(String));
  if (calibration.method === "crisp")
    return `calibrate(${values}, type = "crisp", thresholds = ${thresholds})`;
  if (calibration.method === "indirect")
    return `calibrate(${values}, type = "fuzzy", method = "indirect", thresholds = ${thresholds})`;
  return `calibrate(${values}, type = "fuzzy", thresholds = ${thresholds}${calibration.shape === "logistic" ? "" : ", logistic = FALSE"})`;
}
