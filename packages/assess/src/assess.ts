import { type Message, textOf } from "@throughline/messages";
import { cellParts, compareText, type Study, type Verdict } from "@throughline/study";
import { runAnalysis } from "./analyses/analyses.ts";
import type { AnalysisResult, Assessment, Missing } from "./assessment.ts";
import { cellsOf } from "./cells.ts";
import type { Conclusion, ConclusionConfidence, ConclusionVerdict, Leverage } from "./conclusion.ts";
import { conclusionConfidence, isCircular } from "./conclusion-confidence.ts";
import { concordanceOf } from "./concordance.ts";
import type { Draft, Yield } from "./draft.ts";
import { Evidence } from "./evidence.ts";
import { leverageOf, noLeverage } from "./leverage/leverage.ts";
import { inEnglish } from "./messages/english.ts";
import { gradeValue, write } from "./messages/write.ts";
import { NeededItems } from "./needed-items.ts";
import { warningsOf } from "./warnings.ts";

/** The version written into every assessment. */
export const version = "0.1.0";

/**
 * Computes the assessment of a study: every analysis that it asks for, every conclusion with its trace, our confidence in it and what
 * would overturn it, what is missing, and the warnings.
 *
 * @param study a study without errors
 * @param onProgress receives before each part its name and the share of the whole that is done (0..1)
 * @param onSearch receives at intervals how far a long search within an analysis is (0..1)
 * @param leverage whether to find what overturns each conclusion; without it an assessment is quick enough to be live
 * @param closer whether to look closer at each result: tables of cases, how far cut-offs and anchors can be moved, robustness; `cases`
 *   leaves out what is found by trying out other settings, and the cases of further tied models; without it there are no items either
 * @param count whether tied models are counted beyond those that are listed
 * @returns plain data, the same for the same study, whatever the locale or time zone
 */
export function assess(
  study: Study,
  {
    onProgress = () => undefined,
    onSearch,
    leverage: withLeverage = true,
    closer = true,
    count = true,
  }: {
    onProgress?: (part: string, done: number) => void;
    onSearch?: (done: number) => void;
    leverage?: boolean;
    closer?: boolean | "cases";
    count?: boolean;
  } = {},
): Assessment {
  const evidence = new Evidence(study);
  const { analyses } = study.manifest;
  const yields = analyses.map((analysis, i) => {
    onProgress(analysis.title, (0.3 * i) / analyses.length);
    return {
      analysis,
      run: runAnalysis(evidence, analysis, {
        onProgress: onSearch && (({ done, of }) => onSearch(done / of)),
        count,
      }),
    };
  });
  const drafts = yields.flatMap(({ run }) => run.drafts);
  const leverage = withLeverage
    ? leverageOf(evidence, drafts, (share) => onProgress("What overturns it", 0.3 + 0.4 * share))
    : noLeverage;
  const whole = yields.map(({ analysis, run }, i) => {
    onProgress(analysis.title, 0.7 + (0.3 * i) / analyses.length);
    return {
      analysis,
      run: (closer === false ? undefined : run.closer?.(closer === "cases" ? "cases" : "all")) ?? run,
    };
  });
  const verdicts = new Map(study.verdicts.map((verdict) => [verdict.conclusion, verdict]));
  const needed = new NeededItems(evidence);
  const conclusions = drafts.map((draft) =>
    conclusionOf(
      draft,
      conclusionConfidence(evidence, needed, draft),
      leverage.of(draft.id),
      verdicts.get(draft.id),
    ),
  );
  const warnings = warningsOf(evidence, conclusions, leverage);
  return {
    format: "throughline-assessment/2",
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
    items: closer === false ? [] : itemsOf(whole.map(({ run }) => run)),
    cells: cellsOf(evidence),
    concordance: concordanceOf(evidence, drafts, conclusions),
    missing: missingOf(evidence, drafts),
    warnings: warnings.map((warning) => textOf(warning, inEnglish)),
    warningMessages: warnings,
    sources: leverage.sources,
  };
}

function itemsOf(yields: readonly Pick<Yield<unknown>, "items">[]): Assessment["items"] {
  const items = yields.flatMap(({ items }) => items?.() ?? []);
  return items.map((item) => ({ ...item, label: textOf(item.message, inEnglish) }));
}

/** Makes a drafted conclusion text. What rests on judgements alone says so. */
function conclusionOf(
  draft: Draft,
  confidence: ConclusionConfidence,
  leverage: readonly Leverage[],
  verdict: Verdict | undefined,
): Conclusion {
  const { id, analysis, headline, origin, answer, figures, trace, needs, caveats, attributed } = draft;
  const message =
    isCircular(confidence) && attributed !== true
      ? write("confidence.inJudgement", { statement: draft.message })
      : draft.message;
  const statement = textOf(message, inEnglish);
  const inText = (messages: readonly Message[]) => messages.map((one) => textOf(one, inEnglish));
  return {
    id,
    analysis,
    headline,
    origin,
    statement,
    message,
    answer,
    figures,
    trace,
    needs,
    caveats: inText(caveats),
    caveatMessages: caveats,
    ...(verdict === undefined ? {} : { verdict: verdictOn(statement, verdict) }),
    confidence,
    leverage,
  };
}

function verdictOn(statement: string, { conclusion: _, draft, ...verdict }: Verdict): ConclusionVerdict {
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
      const named = {
        case: evidence.caseReference(caseId),
        attribute: evidence.attributeReference(attribute),
      };
      const contradictedBy = contradictingClaims(evidence, cell);
      const message =
        contradictedBy.length === 0
          ? write("missing.cell", named)
          : write("missing.contradicted", {
              ...named,
              grade: gradeValue(evidence.recordedGrade(cell)?.grade),
              claims: evidence.claimList(contradictedBy),
            });
      return { cell, contradictedBy, label: textOf(message, inEnglish), message, neededBy: by };
    });
}

/** The claims against a grade that is contradicted; none for other cells. */
function contradictingClaims(evidence: Evidence, cell: string): string[] {
  const grading = evidence.grading(cell);
  if (grading?.status !== "contradicted") return [];
  return grading.own.flatMap(({ claim, stand }) => (stand === "against" ? [claim.id] : []));
}
