import { cellId, dependencies, type Study } from "@throughline/study";
import { Evidence } from "./evidence.ts";

/** Something that the rules of reasoning need and a study in the former format does not say. */
export type MigrationNeed = {
  /** how many records lack it */
  readonly count: number;
  /** of how many */
  readonly of: number;
  readonly what: string;
  /** what it costs until it is added */
  readonly effect: string;
  readonly fix: string;
};

/**
 * Lists what a study in the former format lacks, with counts: a study in which some claims have no kind. Other studies have nothing to
 * migrate, and `gradingProblems()` lists the problems of their grades.
 *
 * @param study a study without errors
 */
export function migrationNeeds(study: Study): MigrationNeed[] {
  const withoutKind = study.claims.filter(({ kind }) => kind === undefined).length;
  if (withoutKind === 0) return [];
  const evidence = new Evidence(study);
  const statuses = study.grades.map(
    ({ caseId, attribute }) => evidence.grading(cellId(caseId, attribute))?.status,
  );
  const threats = study.ties.filter(({ channel }) =>
    study.channels.some(
      ({ id, roles }) => id === channel && roles.some((role) => role === "threat" || role === "sanction"),
    ),
  );
  const asksForTarget = study.manifest.analyses.some((analysis) =>
    dependencies(analysis).tables.includes("actors"),
  );
  const untargeted =
    asksForTarget && study.manifest.actors?.target === undefined
      ? study.cases.filter(({ target }) => target === undefined)
      : [];
  const needs: MigrationNeed[] = [
    {
      count: withoutKind,
      of: study.claims.length,
      what: "claims have no kind",
      effect: "they count as facts, and whether a conclusion only repeats its author is not tested",
      fix: "Add the column kind to claims.csv: fact, judgement, definition or silence.",
    },
    {
      count: statuses.filter((status) => status === "contradicted").length,
      of: statuses.length,
      what: "grades are contradicted by their own claims",
      effect: "no analysis uses them",
      fix: "Add the columns at_least and at_most to claims.csv where a claim fits a low or a middle grade.",
    },
    {
      count: statuses.filter((status) => status === "unsupported").length,
      of: statuses.length,
      what: "grades have no claim for them",
      effect: "what needs them has very low confidence",
      fix: "Say where they come from: from, made_of or definition of the attribute, silences (study.yaml), covers (claims.csv).",
    },
    {
      count: threats.filter(({ terms }) => terms === undefined).length,
      of: threats.length,
      what: "threats and sanctions have no terms",
      effect: "pathways that ask for targeted or conditional threats may hold at most",
      fix: "Add the column terms to ties.csv.",
    },
    {
      count: study.ties.filter(({ dateFrom, dateTo }) => dateFrom === undefined && dateTo === undefined)
        .length,
      of: study.ties.length,
      what: "ties have no date",
      effect: "they are not ordered, and pathways that need them may hold at most",
      fix: "Give date_from or date_to in ties.csv, as far as the sources say.",
    },
    {
      count: untargeted.length,
      of: study.cases.length,
      what: "cases have no target",
      effect: "no actor is foreign or domestic to them",
      fix: "Add actors: {target: …} to study.yaml, or the column target to cases.csv.",
    },
  ];
  return needs.filter(({ count }) => count > 0);
}
