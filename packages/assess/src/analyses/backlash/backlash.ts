import { type AnalysisOf, cellId, compareText, firstDay, printInterval, type Tie } from "@throughline/study";
import { drafter, type Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { count, figure, list } from "../../wording.ts";

type Reaction = {
  readonly tie: string;
  readonly caseId: string;
  readonly date: string;
  readonly year: number | undefined;
  readonly lagYears: number | undefined;
};

export type BacklashResult = {
  /** the pressure it is said to react to, earliest first */
  readonly pressure: readonly { readonly tie: string; readonly caseId: string; readonly date: string }[];
  readonly reactions: readonly Reaction[];
};

/** Hostile reaction and its spread to related issues, dated, linked to the pressure it follows. */
export function backlash(evidence: Evidence, analysis: AnalysisOf<"backlash">): Yield<BacklashResult> {
  const draft = drafter(evidence, analysis.id);
  const own = evidence.casesOf(analysis.cases);
  const related = evidence.casesOf(analysis.spillover);
  const ofChannel = (ids: readonly string[], channels: readonly string[]) =>
    ids
      .flatMap((id) => evidence.tiesOf(id))
      .filter((tie) => tie.sign === "+" && channels.includes(tie.channel));
  const pressure = ofChannel(
    own.map((c) => c.id),
    ["sanction threat", "sanction", "pressure"],
  )
    .filter((tie) => tie.dateFrom !== undefined)
    .sort((a, b) => compareText(a.dateFrom ?? "", b.dateFrom ?? "") || compareText(a.id, b.id));
  const threat = pressure.find((tie) => tie.channel !== "pressure") ?? pressure[0];
  const year = (tie: Tie) => (tie.dateFrom === undefined ? undefined : Number(tie.dateFrom.slice(0, 4)));
  const lag = (tie: Tie) => {
    const [from, to] = [threat && year(threat), year(tie)];
    return from === undefined || to === undefined ? undefined : to - from;
  };
  const reaction = (tie: Tie): Reaction => ({
    tie: tie.id,
    caseId: tie.caseId,
    date: printInterval(tie.dateFrom, tie.dateTo),
    year: year(tie),
    lagYears: lag(tie),
  });
  const hostile = ofChannel(
    [...own, ...related].map((c) => c.id),
    ["backlash"],
  );

  const drafts = own
    .filter(
      (c) => evidence.grade(c.id, analysis.grade) !== undefined || hostile.some((tie) => tie.caseId === c.id),
    )
    .map((c) => {
      const grade = evidence.grade(c.id, analysis.grade);
      const ties = hostile.filter((tie) => tie.caseId === c.id);
      const dated = ties
        .filter((tie) => tie.dateFrom !== undefined)
        .map((tie) => printInterval(tie.dateFrom, tie.dateTo));
      return draft(
        `reaction.${c.id}`,
        `${c.name} ${grade !== undefined && grade <= 0.5 && ties.length === 0 ? "drew no hostile reaction to speak of" : "drew hostile reaction"}${grade === undefined ? "" : ` (grade ${figure(grade)})`}${ties.length > 0 ? `: ${count(ties.length, "tie")}${dated.length > 0 ? `, ${list(dated)}` : ""}` : ""}.`,
        grade === undefined ? null : grade > 0.5 ? "yes" : "no",
        {
          on: { cells: [cellId(c.id, analysis.grade)], ties: ties.map((tie) => tie.id) },
          needs: grade === undefined ? [cellId(c.id, analysis.grade)] : [],
        },
      );
    });

  const reached = related.filter((c) => hostile.some((tie) => tie.caseId === c.id));
  const spread = hostile.filter((tie) => reached.some((c) => c.id === tie.caseId));
  const before =
    threat === undefined
      ? []
      : spread.filter(
          (tie) => tie.dateFrom !== undefined && firstDay(tie.dateFrom) < firstDay(threat.dateFrom ?? ""),
        );
  const undated = spread.filter((tie) => tie.dateFrom === undefined);
  const named = reached.map((c) => {
    const dates = spread
      .filter((tie) => tie.caseId === c.id)
      .map((tie) => printInterval(tie.dateFrom, tie.dateTo))
      .filter((date) => date !== "");
    return `${c.name}${dates.length > 0 ? ` (${dates.join(", ")})` : " (undated)"}`;
  });
  const order =
    threat === undefined
      ? ""
      : before.length === 0
        ? `; every dated one came after the first ${threat.channel} (${threat.dateFrom})`
        : `; ${count(before.length, "of them came", "of them came")} before the first ${threat.channel} (${threat.dateFrom})`;
  drafts.push(
    draft(
      "spread",
      reached.length === 0
        ? "No hostile reaction on a related issue is recorded."
        : `Hostile reaction spread to ${count(reached.length, "related issue")}: ${list(named)}${order}.`,
      reached.length === 0 ? (related.length === 0 ? null : "") : reached.map((c) => c.id).join(","),
      {
        on: {
          ties: [...spread.map((tie) => tie.id), ...(threat && reached.length > 0 ? [threat.id] : [])],
          cells: reached.map((c) => cellId(c.id, analysis.grade)),
        },
        headline: reached.length > 0,
        figures: { issues: reached.length, before: before.length },
        caveats: [
          ...(undated.length > 0
            ? [
                `${count(undated.length, "tie is", "ties are")} undated, so the order is not known for ${undated.length === 1 ? "it" : "them"}.`,
              ]
            : []),
          ...(reached.length > 0
            ? [
                "That a reaction came after the pressure does not show that it came from it; the link is the coder's.",
              ]
            : []),
        ],
      },
    ),
  );
  return {
    result: {
      pressure: pressure.map((tie) => ({
        tie: tie.id,
        caseId: tie.caseId,
        date: printInterval(tie.dateFrom, tie.dateTo),
      })),
      reactions: hostile.map(reaction),
    },
    drafts,
  };
}
