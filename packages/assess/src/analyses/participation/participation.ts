import { classOf } from "@throughline/influence";
import { type AnalysisOf, cellId, compareText, type Part, printInterval } from "@throughline/study";
import { drafter, type Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { figure, inline, list } from "../../wording.ts";

export type ParticipationResult = {
  readonly cases: readonly {
    readonly id: string;
    readonly name: string;
    readonly during: number | undefined;
    readonly after: number | undefined;
    /** ties of participation between participants and organs of the target state, in order of time */
    readonly ties: readonly {
      readonly tie: string;
      readonly sign: "+" | "-";
      readonly part?: Part;
      readonly date: string;
    }[];
  }[];
};

/** Who was let in while a reform was made, and afterwards. */
export function participation(
  evidence: Evidence,
  analysis: AnalysisOf<"participation">,
): Yield<ParticipationResult> {
  const draft = drafter(evidence, analysis.id);
  const cases = evidence.casesOf(analysis.cases).map((c) => {
    const ties = evidence
      .tiesOf(c.id)
      .filter((tie) => {
        const ends = [tie.from, tie.to].flatMap((id) => evidence.actors.get(id) ?? []);
        return (
          tie.channel === "participation" &&
          ends.some((actor) => analysis.participants.includes(actor.kind)) &&
          ends.some((actor) => classOf(actor, evidence.target) === "state")
        );
      })
      .sort(
        (a, b) =>
          compareText(a.dateFrom ?? a.dateTo ?? "9999", b.dateFrom ?? b.dateTo ?? "9999") ||
          compareText(a.id, b.id),
      );
    return {
      id: c.id,
      name: c.name,
      during: evidence.grade(c.id, analysis.during),
      after: evidence.grade(c.id, analysis.after),
      ties: ties.map((tie) => ({
        tie: tie.id,
        sign: tie.sign,
        ...(tie.part === undefined ? {} : { part: tie.part }),
        date: printInterval(tie.dateFrom, tie.dateTo),
      })),
    };
  });
  const drafts = cases.map((c) => {
    const cells = [cellId(c.id, analysis.during), cellId(c.id, analysis.after)];
    const needs = cells.filter((cell) => evidence.gradeRecord(cell) === undefined);
    const ties = c.ties.map((tie) => tie.tie);
    const word = (grade: number | undefined) =>
      grade === undefined ? "not known" : `${grade > 0.5 ? "in" : "out"} (${figure(grade)})`;
    const short = (grade: number | undefined) => (grade === undefined ? "?" : grade > 0.5 ? "in" : "out");
    const turn = courseOf(c.ties);
    const against = evidence.study.claims.filter(
      (claim) =>
        claim.caseId === c.id &&
        claim.attribute === analysis.after &&
        c.after !== undefined &&
        (c.after > 0.5 ? claim.direction === "contradicts" : claim.direction !== "contradicts"),
    );
    const sources = [...new Set(against.map((claim) => claim.source))];
    return draft(
      `course.${c.id}`,
      `${c.name}: ${inline(evidence.label(analysis.during))}: ${word(c.during)}; ${inline(evidence.label(analysis.after))}: ${word(c.after)}.${turn}`,
      c.during === undefined && c.after === undefined ? null : `${short(c.during)} → ${short(c.after)}`,
      {
        on: { cells, ties },
        headline: c.during !== undefined && c.after !== undefined && c.during > 0.5 !== c.after > 0.5,
        needs,
        caveats: [
          ...needs.map(
            (cell) => `There is no grade on ${inline(evidence.label(cell.slice(c.id.length + 1)))}.`,
          ),
          ...(against.length > 0
            ? [
                `Other evidence qualifies the second half: ${list(against.map((claim) => claim.id))} (${list(sources)}).`,
              ]
            : []),
        ],
      },
    );
  });
  return { result: { cases }, drafts };
}

/** The parts given, in order of time; what follows with the same part is told with it. */
function courseOf(ties: ParticipationResult["cases"][number]["ties"]): string {
  const spells: { part: string; dates: string[] }[] = [];
  for (const { sign, part, date } of ties) {
    const given = part ?? (sign === "-" ? "excluded" : "taking part");
    const last = spells.at(-1);
    const when = date === "" ? "not dated" : date;
    if (last?.part !== given) spells.push({ part: given, dates: [when] });
    else if (!last.dates.includes(when)) last.dates.push(when);
  }
  return spells.length === 0
    ? ""
    : ` In order of time: ${spells.map(({ part, dates }) => `${part} (${list(dates)})`).join(", then ")}.`;
}
