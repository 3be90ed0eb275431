import { list, type Message } from "@throughline/messages";
import { type AnalysisOf, type Case, cellId, type Tie } from "@throughline/study";
import { type Draft, drafter } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { caseReference, gradeValue, write, yesNo } from "../../messages/write.ts";
import { tieDates } from "../../time/printed-dates.ts";
import { datedTie } from "../../time/records.ts";
import { reactionsTo } from "../../time/sentences.ts";

/** Which cases drew hostile reaction. */
export function reactionDrafts(
  evidence: Evidence,
  analysis: AnalysisOf<"backlash">,
  cases: readonly Case[],
  hostile: readonly Tie[],
): Draft[] {
  const draft = drafter(evidence, analysis.id);
  return cases.flatMap((c) => {
    const grade = evidence.grade(c.id, analysis.grade);
    const ties = hostile.filter((tie) => tie.caseId === c.id);
    if (grade === undefined && ties.length === 0) return [];
    const datesOfTies = ties.flatMap((tie) => (tie.dateFrom === undefined ? [] : [tieDates(evidence, tie)]));
    const isIn = evidence.isIn(c.id, analysis.grade);
    const named = { case: caseReference(c), grade: gradeValue(grade) };
    const message =
      grade !== undefined && isIn === undefined
        ? write("backlash.undecided", { ...named, ties: ties.length })
        : isIn === false && ties.length > 0
          ? write("backlash.gradedOut", { ...named, ties: ties.length })
          : write("backlash.reaction", {
              ...named,
              reaction: isIn === false ? "none" : "some",
              graded: yesNo(grade !== undefined),
              ties: ties.length,
              dated: datesOfTies.length,
              dates: list(datesOfTies),
            });
    return [
      draft(`reaction.${c.id}`, message, isIn === undefined ? null : isIn ? "yes" : "no", {
        on: { cells: [cellId(c.id, analysis.grade)], ties: ties.map((tie) => tie.id) },
        needed: { cells: [cellId(c.id, analysis.grade)] },
        needs: isIn === undefined ? [cellId(c.id, analysis.grade)] : [],
      }),
    ];
  });
}

/**
 * On which related issues hostile reaction is recorded, and its order with the pressure.
 *
 * @param threatOf the pressure before a reaction
 */
export function spreadDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"backlash">,
  related: readonly Case[],
  hostile: readonly Tie[],
  threatOf: (reaction: Tie) => Tie | undefined,
): Draft {
  const draft = drafter(evidence, analysis.id);
  const reached = related.filter((c) => hostile.some((tie) => tie.caseId === c.id));
  const spread = hostile.filter((tie) => reached.some((c) => c.id === tie.caseId));
  const pairs = spread.map((reaction) => ({ reaction, threat: threatOf(reaction) }));
  const threats = [...new Set(pairs.flatMap(({ threat }) => threat ?? []))];
  const found =
    threats.length === 0
      ? undefined
      : reactionsTo(
          pairs.map(({ reaction, threat }) => ({
            reaction: datedTie(evidence, reaction),
            pressure: threat && datedTie(evidence, threat),
          })),
          {
            channel: list(
              [...new Set(threats.map(({ channel }) => channel))].map((id) => evidence.channelTerm(id)),
            ),
            date: list(threats.map((tie) => tieDates(evidence, tie))),
          },
        );
  return draft(
    "spread",
    reached.length === 0
      ? write("backlash.noSpread")
      : write("backlash.spread", {
          issues: reached.length,
          named: list(reached.map((c) => issueMessage(evidence, c, spread))),
          order: found?.message ?? "",
        }),
    related.length === 0 ? null : { ids: reached.map(({ id }) => id) },
    {
      on: {
        ties: [...spread.map((tie) => tie.id), ...threats.map(({ id }) => id)],
        cells: reached.map((c) => cellId(c.id, analysis.grade)),
      },
      headline: reached.length > 0,
      figures: { issues: reached.length, before: found?.before ?? 0, after: found?.after ?? 0 },
      caveats: reached.length > 0 ? [write("backlash.notCause")] : [],
    },
  );
}

function issueMessage(evidence: Evidence, c: Case, spread: readonly Tie[]): Message {
  const dated = spread.filter(
    (tie) => tie.caseId === c.id && (tie.dateFrom !== undefined || tie.dateTo !== undefined),
  );
  return dated.length > 0
    ? write("backlash.issue", {
        case: caseReference(c),
        dates: list(
          dated.map((tie) => tieDates(evidence, tie)),
          "comma",
        ),
      })
    : write("backlash.undatedIssue", { case: caseReference(c) });
}
