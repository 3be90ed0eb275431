import { type AnalysisResult, type Assessment, analysisSets, coincidenceSearch } from "@throughline/assess";
import type { Study } from "@throughline/study";
import { coincidenceSection } from "./coincidence-section.ts";
import { type Section, scriptOf } from "./script.ts";
import { truthTableSection } from "./truth-table-section.ts";

/**
 * Writes the R script that recomputes the set-theoretic numbers of an assessment with the packages QCA and cna, and
 * compares them.
 *
 * @returns undefined when no analysis has such numbers
 */
export function replicationScript(assessment: Assessment, study: Study): string | undefined {
  const sections = assessment.analyses.flatMap((analysis) => sectionOf(analysis, study) ?? []);
  if (sections.length === 0) return undefined;
  return scriptOf(`${assessment.study.title}: the set-theoretic numbers of the assessment`, sections);
}

function sectionOf(analysis: AnalysisResult, study: Study): Section | undefined {
  if (analysis.kind === "truth-table")
    return analysis.result.rows.length === 0 ? undefined : truthTableSection(analysis, study);
  if (analysis.kind === "coincidence" && analysis.result.reason === undefined)
    return structuresSection(analysis, study);
  return undefined;
}

function structuresSection(
  { id, title, parameters, result }: Extract<AnalysisResult, { kind: "coincidence" }>,
  study: Study,
): Section {
  const { cases, factors } = parameters;
  const { data } = analysisSets(study, { cases, attributes: factors, dichotomise: false });
  const { table, options } = coincidenceSearch(parameters, data);
  return coincidenceSection({
    id,
    title,
    data,
    table,
    options,
    atoms: result.atoms.map((atom) => ({ ...atom, atoms: [atom] })),
    structures: result.structures.map(({ fit: [con, cov], atoms }) => ({ con, cov, atoms })),
    complete: result.complete && result.structures.length === result.structureCount,
  });
}
