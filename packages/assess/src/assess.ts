import { cellParts, compareText, type Study } from "@throughline/study";
import { runAnalysis } from "./analyses/analyses.ts";
import type { AnalysisResult, Assessment, Missing } from "./assessment.ts";
import { cellsOf } from "./cells.ts";
import type { ConclusionVerdict } from "./conclusion.ts";
import type { Draft } from "./draft.ts";
import { Evidence } from "./evidence.ts";
import { leverageOf, noLeverage } from "./leverage.ts";
import { strengthOf } from "./strength.ts";
import { count, inline, list } from "./wording.ts";

/** The version written into every assessment. */
export const version = "0.1.0";

/**
 * Computes the assessment of a study: every analysis that it asks for, every conclusion with its trace, its strength and what
 * would overturn it, what is missing, and what a reader must be warned of.
 *
 * @param study a study without errors
 * @param onProgress told before each part what it is, and how much of the whole is done (0..1)
 * @param onSearch told now and then how far a long search within an analysis is (0..1)
 * @param leverage whether to find what overturns each conclusion; without it an assessment is quick enough to be live
 * @param closer whether to look closer at each result: tables of cases, how far cut-offs and anchors can be moved, robustness; `cases`
 *   leaves out what is found by trying out other settings, and the cases of further tied models
 * @returns plain data, the same for the same study, whatever the locale or time zone
 */
export function assess(
  study: Study,
  {
    onProgress = () => undefined,
    onSearch,
    leverage: withLeverage = true,
    closer = true,
  }: {
    onProgress?: (part: string, done: number) => void;
    onSearch?: (done: number) => void;
    leverage?: boolean;
    closer?: boolean | "cases";
  } = {},
): Assessment {
  const evidence = new Evidence(study);
  const { analyses } = study.manifest;
  const yields = analyses.map((analysis, i) => {
    onProgress(analysis.title, (0.3 * i) / analyses.length);
    return {
      analysis,
      run: runAnalysis(evidence, analysis, onSearch && (({ done, of }) => onSearch(done / of))),
    };
  });
  const drafts = yields.flatMap(({ run }) => run.drafts);
  const leverage = withLeverage
    ? leverageOf(study, drafts, (share) => onProgress("What overturns it", 0.3 + 0.4 * share))
    : noLeverage;
  const whole = yields.map(({ analysis, run }, i) => {
    onProgress(analysis.title, 0.7 + (0.3 * i) / analyses.length);
    return {
      analysis,
      run: (closer === false ? undefined : run.closer?.(closer === "cases" ? "cases" : "all")) ?? run,
    };
  });
  const verdicts = new Map(study.verdicts.map((verdict) => [verdict.conclusion, verdict]));
  const conclusions = drafts.map(({ untested, absence, judgements, sourcesOnly, ...draft }) => {
    const overturns = leverage.of(draft.id);
    const verdict = verdicts.get(draft.id);
    return {
      ...draft,
      ...(verdict === undefined ? {} : { verdict: verdictOn(draft.statement, verdict) }),
      strength: strengthOf(
        evidence,
        {
          ...draft,
          ...(absence === undefined ? {} : { absence }),
          ...(judgements === undefined ? {} : { judgements }),
          ...(sourcesOnly === undefined ? {} : { sourcesOnly }),
        },
        untested,
        overturns,
      ),
      leverage: overturns,
    };
  });
  return {
    format: "throughline-assessment/1",
    version,
    study: {
      id: study.id,
      title: study.manifest.title,
      question: study.manifest.question,
      authors: study.manifest.authors,
      licence: study.manifest.licence,
    },
    conclusions,
    analyses: whole.map(
      ({ analysis, run }) =>
        ({
          kind: analysis.kind,
          id: analysis.id,
          title: analysis.title,
          parameters: analysis,
          result: run.result,
        }) as AnalysisResult,
    ),
    items: whole.flatMap(({ run }) => run.items ?? []),
    cells: cellsOf(evidence),
    missing: missingOf(evidence, drafts),
    warnings: warningsOf(evidence, drafts, leverage),
    sources: leverage.sources,
  };
}

function verdictOn(
  statement: string,
  { conclusion: _, draft, ...verdict }: Study["verdicts"][number],
): ConclusionVerdict {
  return draft === statement ? verdict : { ...verdict, draftThen: draft };
}

function missingOf(evidence: Evidence, drafts: readonly Draft[]): Missing[] {
  const neededBy = new Map<string, string[]>();
  for (const draft of drafts)
    for (const cell of draft.needs) neededBy.set(cell, [...(neededBy.get(cell) ?? []), draft.id]);
  return [...neededBy]
    .sort(([a], [b]) => compareText(a, b))
    .map(([cell, by]) => {
      const { caseId, attribute } = cellParts(cell);
      return {
        cell,
        label: `${evidence.caseName(caseId)}: ${inline(evidence.label(attribute))}`,
        neededBy: by,
      };
    });
}

function warningsOf(
  evidence: Evidence,
  drafts: readonly Draft[],
  leverage: ReturnType<typeof leverageOf>,
): string[] {
  const warnings: string[] = [];
  const { study } = evidence;
  const computed = drafts.filter((draft) => draft.origin === "computed" && draft.answer !== null);
  const [heaviest] = leverage.sources;
  if (heaviest && heaviest.falls.length > 0) {
    const share = heaviest.falls.length / computed.length;
    warnings.push(
      `${heaviest.falls.length} of ${computed.length} computed conclusions fall when one source is withdrawn: ${heaviest.source} (${count(heaviest.claims, "claim")} of ${study.claims.length}).${share > 0.5 ? " The study rests on one work; independent sources carry little of it." : ""}`,
    );
  }
  if (leverage.skipped) warnings.push(leverage.skipped);
  const drafted = new Map(drafts.map(({ id, statement }) => [id, statement]));
  for (const { conclusion, verdict, draft } of study.verdicts) {
    const statement = drafted.get(conclusion);
    if (statement === undefined)
      warnings.push(
        `verdicts.csv: "${conclusion}" is ${verdict}, and the assessment does not draft it (any more).`,
      );
    else if (statement !== draft)
      warnings.push(
        `verdicts.csv: "${conclusion}" is ${verdict}, and its draft has changed since; look at it again.`,
      );
  }
  const bare = study.grades.filter((grade) => grade.claims.length === 0).length;
  if (bare > 0) warnings.push(`${count(bare, "grade rests", "grades rest")} on no claim.`);
  const used = new Set([...study.grades, ...study.ties, ...study.events].flatMap((record) => record.claims));
  const direct = new Set(drafts.flatMap((draft) => draft.trace.claims));
  const unused = study.claims.filter((claim) => !used.has(claim.id) && !direct.has(claim.id));
  if (unused.length > 0) {
    const shown = unused.slice(0, 12).map((claim) => claim.id);
    warnings.push(
      `${count(unused.length, "claim is", "claims are")} used by no grade, tie, event or conclusion: ${list(shown)}${unused.length > shown.length ? " and others" : ""}.`,
    );
  }
  return warnings;
}
