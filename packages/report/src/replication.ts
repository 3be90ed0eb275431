import type { Assessment } from "@throughline/assess";
import type { Study } from "@throughline/study";
import { cellId } from "@throughline/study";

type TruthTableAnalysis = Extract<Assessment["analyses"][number], { kind: "truth-table" }>;

const quoted = (text: string): string => `"${text.replace(/["\\]/gu, "\\$&")}"`;
const vector = (values: readonly string[]): string => `c(${values.join(", ")})`;

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
    `# ${assessment.study.title}: the set-theoretic numbers of the assessment, recomputed with the R package QCA.`,
    `# install.packages("QCA") once, then: Rscript replicate.R`,
    "library(QCA)",
    "",
    ...analyses.map((analysis) => scriptOf(analysis, study)),
  ].join("\n");
}

function scriptOf({ id, title, parameters, result }: TruthTableAnalysis, study: Study): string {
  const outcome = parameters.outcome.replace(/^~|[[{].*$/gu, "");
  const attributes = [...parameters.conditions, outcome];
  const grades = new Map(study.grades.map((g) => [cellId(g.caseId, g.attribute), g.grade]));
  const valued = study.cases.filter((c) => c.kind === parameters.cases);
  const cases = valued.filter((c) => attributes.every((a) => grades.has(cellId(c.id, a))));
  const columns = attributes.map((a) => {
    const { calibration, scale } = study.manifest.attributes[a] ?? {};
    // The indirect method fits a curve through all cases that have a value, also those that the analysis leaves out.
    const fitted =
      calibration?.method === "indirect" ? valued.filter((c) => grades.has(cellId(c.id, a))) : cases;
    const values = vector(fitted.map((c) => String(grades.get(cellId(c.id, a)))));
    const chosen = fitted === cases ? "" : `[${vector(cases.map((c) => String(fitted.indexOf(c) + 1)))}]`;
    const memberships = calibration === undefined ? values : `${calibrated(values, calibration)}${chosen}`;
    const fuzzy = scale === "fuzzy" || (calibration !== undefined && calibration.method !== "crisp");
    return `  ${quoted(a)} = ${parameters.dichotomise && fuzzy ? `as.numeric(${memberships} > 0.5)` : memberships}`;
  });
  const name = id.replace(/[^A-Za-z0-9]/gu, "_");
  const r = (text: string) => text.replace(/\{(\d+)\}/gu, "[$1]");
  const expectations =
    parameters.expect.length === 0 ? undefined : quoted(parameters.expect.map(r).join(","));
  const minimize = {
    conservative: `minimize(tt_${name}, details = TRUE)`,
    parsimonious: `minimize(tt_${name}, include = "?", details = TRUE)`,
    intermediate:
      expectations === undefined
        ? undefined
        : `minimize(tt_${name}, include = "?", dir.exp = ${expectations}, details = TRUE)`,
  };
  const outcomeText = quoted(r(parameters.outcome));
  const cut = Array.isArray(parameters.incl_cut)
    ? vector(parameters.incl_cut.map(String))
    : String(parameters.incl_cut);
  return [
    `# ${title}`,
    `data_${name} <- data.frame(\n${columns.join(",\n")},\n  row.names = ${vector(cases.map((c) => quoted(c.id)))}, check.names = FALSE\n)`,
    `tt_${name} <- truthTable(data_${name}, outcome = ${outcomeText}, conditions = ${vector(parameters.conditions.map(quoted))}, incl.cut = ${cut}, pri.cut = ${parameters.pri_cut}, n.cut = ${parameters.n_cut}, show.cases = TRUE)`,
    `print(tt_${name})`,
    ...result.necessity.map(
      ({ condition }) =>
        `print(pof(${quoted(r(condition))}, outcome = ${outcomeText}, data = data_${name}, relation = "necessity"))`,
    ),
    ...result.solutions.flatMap(({ type }) => {
      const call = minimize[type as keyof typeof minimize];
      return call === undefined
        ? [`# ${type}: no directional expectations are declared`]
        : [`print(${call})`];
    }),
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
