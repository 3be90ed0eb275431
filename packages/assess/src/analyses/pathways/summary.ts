import { containsPattern, type PathwayMatch, recordsOfStep } from "@throughline/influence";
import { list, type Message, type Value } from "@throughline/messages";
import type { AnalysisOf } from "@throughline/study";
import { type Draft, drafter } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { caseReference, write } from "../../messages/write.ts";
import {
  groundsOf,
  type MatchedCase,
  patternList,
  patternReference,
  refutationsOf,
  requiredSteps,
  stepReference,
  stepsThatAre,
} from "./steps.ts";

/** Which of the rival pathways a case follows, may follow, and does not; none is ranked by its number of steps. */
export function summaryDraft(evidence: Evidence, analysis: AnalysisOf<"pathways">, row: MatchedCase): Draft {
  const rivals = row.matches.filter((match) => match.about === "pathway");
  const holding = rivals.filter((match) => match.outcome === "holds");
  const open = rivals.filter((match) => match.outcome === "may hold");
  const contradicted = rivals.filter((match) => match.because === "contradicted");
  const missing = rivals.filter((match) => match.because === "missing");
  const groundsIn = (match: PathwayMatch) => groundsOf(evidence, analysis, row, match.steps);
  const followed = holding.map(groundsIn);
  const grounds = [...followed, ...open.map(groundsIn), ...contradicted.map(groundsIn)];
  // The pathways that a case follows rest on their own steps; that it follows none rests on the evidence against each.
  const isNone = holding.length === 0;
  const unrecorded = isNone ? missing.flatMap((match) => stepsThatAre(match, "missing")) : [];
  const part = (matches: readonly PathwayMatch[], message: () => Message): Value =>
    matches.length === 0 ? "" : message();
  return drafter(evidence, analysis.id)(
    `which.${row.id}`,
    write("which.pathways", {
      case: caseReference(row),
      holding: holding.length,
      followed: patternList(holding),
      open: part(open, () => write("which.mayFollow", { patterns: patternList(open) })),
      contradicted: part(contradicted, () =>
        write("which.followsNot", { patterns: patternList(contradicted) }),
      ),
      missing: part(missing, () => write("which.notShown", { patterns: patternList(missing) })),
    }),
    holding.length === 0 && open.length > 0 ? null : { ids: holding.map(({ pattern }) => pattern) },
    {
      on: {
        ties: grounds.flatMap(({ ties }) => ties),
        events: grounds.flatMap(({ events }) => events),
        cells: grounds.flatMap(({ cells }) => cells),
      },
      headline: true,
      needed: {
        ties: followed.flatMap(({ ties }) => ties),
        events: followed.flatMap(({ events }) => events),
        cells: followed.flatMap(({ cells }) => cells),
      },
      eitherOf: (isNone ? contradicted : []).map((match) =>
        stepsThatAre(match, "not met").flatMap((step) => refutationsOf(evidence, analysis, row, match, step)),
      ),
      absence:
        unrecorded.length === 0
          ? undefined
          : write("pathways.noTie", { steps: list(unrecorded.map(stepReference), "semicolon") }),
      figures: {
        holds: holding.length,
        mayHold: open.length,
        contradicted: contradicted.length,
        missing: missing.length,
      },
      caveats: containments(holding),
    },
  );
}

/** Of patterns that hold together: which contains which, and the steps that distinguish them. */
function containments(holding: readonly PathwayMatch[]): Message[] {
  return holding.flatMap((outer) =>
    holding
      .filter((inner) => containsPattern(outer, inner))
      .map((inner) => {
        const own = requiredSteps(outer).filter((step) => !sharesRecord(step, inner));
        return write("which.contains", {
          outer: patternReference(outer),
          inner: patternReference(inner),
          count: own.length,
          steps: list(
            own.map((step) => write("which.step", { name: stepReference(step) })),
            "semicolon",
          ),
        });
      }),
  );
}

function sharesRecord(step: PathwayMatch["steps"][number], { steps }: PathwayMatch): boolean {
  const records = new Set(steps.flatMap(recordsOfStep));
  return recordsOfStep(step).some((record) => records.has(record));
}
