import type { AnalysisResult, Assessment } from "@throughline/assess";
import { cellId, type Study, spreadsheetRow } from "@throughline/study";

type Line = readonly (string | number | undefined)[];

const csv = (header: readonly string[], lines: readonly Line[]): string =>
  [header, ...lines].map((line) => spreadsheetRow(line)).join("");

/** The tables of an assessment as CSV for a spreadsheet, by file name. */
export function csvTables(assessment: Assessment, study: Study): Record<string, string> {
  const files: Record<string, string> = {
    "conclusions.csv": csv(
      [
        "id",
        "statement",
        "answer",
        "strength",
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
      assessment.conclusions.map((c) => [
        c.id,
        c.statement,
        c.answer ?? undefined,
        c.strength.level,
        c.origin,
        c.trace.cells.join(" "),
        c.trace.ties.join(" "),
        c.trace.events.join(" "),
        c.trace.claims.join(" "),
        c.trace.sources.join(" "),
        c.verdict?.verdict,
        c.verdict?.wording,
        c.verdict?.reason,
        c.verdict?.by,
      ]),
    ),
    "missing.csv": csv(
      ["cell", "label", "needed_by"],
      assessment.missing.map((m) => [m.cell, m.label, m.neededBy.join(" ")]),
    ),
  };
  for (const analysis of assessment.analyses) {
    for (const [name, text] of Object.entries(tablesOf(analysis, study)))
      files[`${analysis.id}${name}.csv`] = text;
  }
  return files;
}

type TruthTable = Extract<AnalysisResult, { kind: "truth-table" }>["result"];
type ModelCases = TruthTable["solutions"][number]["models"][number]["cases"];

function caseLines(cases: ModelCases): Line[] {
  const { terms = [], uncovered = [] } = cases ?? {};
  return [
    ...terms.flatMap(({ term, typical, deviant }): Line[] => [
      ...typical.first.map((c) => [
        "typical",
        term,
        undefined,
        c.caseId,
        c.membership,
        c.outcome,
        c.best,
        String(c.mostTypical),
        String(c.uniquelyCovered),
      ]),
      ...deviant.first.map((c) => [
        "deviant consistency",
        term,
        undefined,
        c.caseId,
        c.membership,
        c.outcome,
        c.best,
        String(c.mostDeviant),
      ]),
    ]),
    ...uncovered.flatMap(({ row, cases: { first } }): Line[] =>
      first.map((c) => [
        "deviant coverage",
        undefined,
        row,
        c.caseId,
        c.solution,
        c.outcome,
        c.best,
        String(c.mostDeviant),
      ]),
    ),
  ];
}

function tablesOf(analysis: AnalysisResult, study: Study): Record<string, string> {
  const grades = new Map(study.grades.map((g) => [cellId(g.caseId, g.attribute), g.grade]));
  switch (analysis.kind) {
    case "comparison": {
      const { cases, groups } = analysis.result;
      return {
        "": csv(
          ["group", "attribute", ...cases.map((c) => c.id)],
          groups.flatMap((group) =>
            group.attributes.map((a) => [group.name, a, ...cases.map((c) => grades.get(cellId(c.id, a)))]),
          ),
        ),
      };
    }
    case "variation": {
      const { measures } = analysis.parameters;
      return {
        "": csv(
          ["case", "orientation", "located", "from", "to", ...measures, "partners"],
          analysis.result.cases.map((c) => [
            c.id,
            c.orientation,
            c.located === undefined ? undefined : String(c.located),
            c.years?.[0],
            c.years?.[1],
            ...measures.map((m) => grades.get(`${c.id}/${m}`)),
            c.partners.join("; "),
          ]),
        ),
      };
    }
    case "gap":
      return {
        "": csv(
          ["case", "paper", "practice", "gap"],
          analysis.result.cases.map((c) => [c.id, c.paper, c.practice, c.gap]),
        ),
      };
    case "balance":
      return {
        "": csv(
          ["case", ...analysis.parameters.parts],
          analysis.result.cases.map((c) => [c.id, ...c.grades.map((g) => g.grade)]),
        ),
      };
    case "pathways":
      return {
        "": csv(
          ["case", "pattern", "step", "name", "status", "ties", "events", "against"],
          analysis.result.cases.flatMap((c) =>
            c.matches.flatMap((m) =>
              m.steps.map((s) => [
                c.id,
                m.pattern,
                s.id,
                s.name,
                s.status,
                s.ties.join(" "),
                s.events.join(" "),
                s.against.join(" "),
              ]),
            ),
          ),
        ),
        "-brokers": csv(
          ["case", "actor", "coordinator", "itinerant", "gatekeeper", "representative", "liaison"],
          (analysis.result.networks ?? []).flatMap((c) =>
            c.brokers.map((b) => [
              c.id,
              b.actor,
              b.coordinator,
              b.itinerant,
              b.gatekeeper,
              b.representative,
              b.liaison,
            ]),
          ),
        ),
        "-positions": csv(
          ["case", "from", "to", "actor", "in", "out", "betweenness"],
          (analysis.result.networks ?? []).flatMap((c) =>
            c.windows.flatMap((w) =>
              w.positions.map((p) => [c.id, w.from, w.to, p.actor, p.in, p.out, p.betweenness]),
            ),
          ),
        ),
      };
    case "series":
      return {
        "": csv(
          ["case", "from", "to", "source", "month", "events"],
          analysis.result.cases.flatMap((c) =>
            c.dyads.flatMap(({ from, to, source, months }) =>
              months.map(({ month, count }) => [c.caseId, from, to, source, month, count]),
            ),
          ),
        ),
      };
    case "scope":
      return {
        "": csv(
          ["case", "pressure", "scope", "outcome", "standing"],
          analysis.result.cases.map((c) => [c.id, c.pressure, c.scope, c.outcome, c.standing]),
        ),
      };
    case "response":
      return {
        "": csv(
          ["case", "access", "objectives", "type", "critique"],
          analysis.result.cases.map((c) => [c.id, c.access, c.objectives, c.type, c.critique]),
        ),
      };
    case "backlash":
      return {
        "": csv(
          ["tie", "case", "date", "lag_years"],
          analysis.result.reactions.map((r) => [r.tie, r.caseId, r.date, r.lagYears]),
        ),
      };
    case "coincidence":
      return {
        "": csv(
          ["structure", "con", "cov", "literals", "exhaustiveness", "faithfulness", "coherence", "cyclic"],
          analysis.result.structures.map((s) => [
            s.condition,
            s.con,
            s.cov,
            s.complexity,
            s.exhaustiveness,
            s.faithfulness,
            s.coherence,
            String(s.cyclic),
          ]),
        ),
        "-formulas": csv(
          ["outcome", "formula", "con", "cov", "literals"],
          analysis.result.atoms.map((a) => [a.outcome, a.condition, a.con, a.cov, a.complexity]),
        ),
        ...(analysis.result.underFirst.length > 0 && {
          "-cases": csv(
            ["case", "outcome", "causes", "effect", "zone", "complies"],
            analysis.result.underFirst.flatMap((c) =>
              c.parts.map((part) => [
                c.caseId,
                part.outcome,
                part.causes,
                part.effect,
                part.zone,
                c.compliance,
              ]),
            ),
          ),
        }),
        ...(analysis.result.robustness && {
          "-robustness": csv(
            ["model", "found", "score", "normalised", "of_ideal"],
            analysis.result.robustness.models.map((m) => [
              m.model,
              m.found,
              m.score,
              m.normalised,
              m.idealNormalised,
            ]),
          ),
          "-grid": csv(
            ["con", "cov", "models"],
            analysis.result.robustness.grid.map((pair) => [pair.con, pair.cov, pair.models]),
          ),
        }),
      };
    case "process-tracing": {
      const { hypotheses, items, bars } = analysis.result;
      return {
        "": csv(
          ["hypothesis", "prior", "prior_low", "prior_high", "posterior", "posterior_low", "posterior_high"],
          hypotheses.map(({ id, prior, posterior }) => [
            id,
            ...[prior, posterior].flatMap(({ value, low, high }) => [value, low, high]),
          ]),
        ),
        "-evidence": csv(
          [
            "item",
            "observed",
            "hypothesis",
            "likelihood",
            "low",
            "high",
            "decibels",
            "test",
            "otherwise",
            "claims",
          ],
          items.flatMap(({ item, observed, weights, otherwise, claims }) =>
            weights.map(({ hypothesis, likelihood, decibels, test }, h) => [
              item,
              observed,
              hypothesis,
              likelihood.value,
              likelihood.low,
              likelihood.high,
              decibels,
              test,
              otherwise?.[h]?.probability,
              claims.join(" "),
            ]),
          ),
        ),
        "-judgements": csv(
          [
            "judgement",
            "value",
            "low",
            "high",
            "posterior_at_low",
            "posterior_at_high",
            "turns_at",
            "turns_to",
          ],
          bars.map(({ id, judgement, posterior, turns }) => [
            id,
            judgement.value,
            judgement.low,
            judgement.high,
            posterior.atLow,
            posterior.atHigh,
            turns?.at,
            turns?.to,
          ]),
        ),
      };
    }
    case "causal-model":
      return {
        "": csv(
          ["query", "asks", "given", "case", "prior", "posterior", "sd", "low", "high", "exact"],
          analysis.result.queries.map(({ id, query, given, caseId, prior, posterior }) => [
            id,
            query,
            given,
            caseId,
            prior?.mean,
            posterior?.mean,
            posterior?.sd ?? undefined,
            posterior?.low ?? undefined,
            posterior?.high ?? undefined,
            posterior && String(posterior.exact),
          ]),
        ),
      };
    case "truth-table": {
      const { conditions, rows, solutions, necessity } = analysis.result;
      return {
        "": csv(
          ["row", ...conditions, "OUT", "n", "incl", "PRI", "cases"],
          rows.map((r) => [r.row, ...r.configuration, r.out, r.n, r.inclS, r.PRI, r.cases.join(" ")]),
        ),
        "-solutions": csv(
          ["solution", "model", "term", "inclS", "PRI", "covS", "covU", "cases"],
          solutions.flatMap((s) =>
            s.models.flatMap((m, i) =>
              m.terms.map((t) => [s.type, i + 1, t.term, t.inclS, t.PRI, t.covS, t.covU, t.cases.join(" ")]),
            ),
          ),
        ),
        "-cases": csv(
          [
            "solution",
            "model",
            "kind",
            "term",
            "row",
            "case",
            "membership",
            "outcome",
            "best",
            "most",
            "unique",
          ],
          solutions.flatMap((s) =>
            s.models.flatMap((m, i) => caseLines(m.cases).map((line) => [s.type, i + 1, ...line])),
          ),
        ),
        "-ranges": csv(
          [
            "solution",
            "setting",
            "attribute",
            "value",
            "lower",
            "upper",
            "lower_end",
            "upper_end",
            "step",
            "steps_at_most",
          ],
          solutions.flatMap((s) =>
            (s.ranges?.found ?? []).map((r) => [
              s.type,
              r.setting,
              r.attribute,
              r.value,
              r.lower ?? undefined,
              r.upper ?? undefined,
              r.lowerEnd,
              r.upperEnd,
              r.step,
              r.maxRuns,
            ]),
          ),
        ),
        "-necessity": csv(
          ["condition", "inclN", "RoN", "covN"],
          necessity.map((n) => [n.condition, n.inclN, n.RoN, n.covN]),
        ),
      };
    }
    default:
      return {};
  }
}
