import { type AdoptionMark, type Diffusion, isSettledOrder } from "@throughline/influence";
import { type Dates, list } from "@throughline/messages";
import { type AnalysisOf, type Case, cellId, firstDay, lastDay } from "@throughline/study";
import { type Draft, drafter } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { write } from "../../messages/write.ts";
import { actDates, tieDates } from "../../time/printed-dates.ts";
import { lawsOf } from "../../time/records.ts";
import { adoptersInOrder } from "../../time/sentences.ts";

type Analysis = AnalysisOf<"pathways">;

/**
 * What shows that a case has adopted: events that mark the status of the norm, laws that its own state made, or, without any, a grade
 * that is in, with the claims that date it.
 */
export function marksOfAdoption(evidence: Evidence, { paper }: Analysis, { id }: Case): AdoptionMark[] {
  const days = (from: string | undefined) =>
    from === undefined ? {} : { start: firstDay(from), startBy: lastDay(from) };
  const records = [
    ...evidence.eventsOf(id).filter(({ phase }) => phase === "status"),
    ...lawsOf(evidence, id),
  ];
  if (records.length > 0) return records.map((record) => ({ id: record.id, ...days(record.dateFrom) }));
  if (evidence.isIn(id, paper) !== true) return [];
  const dated = claimsOfAdoption(evidence, cellId(id, paper)).filter(
    ({ dateFrom }) => dateFrom !== undefined,
  );
  return dated.length > 0
    ? dated.map((claim) => ({ id: claim.id, ...days(claim.dateFrom) }))
    : [{ id: cellId(id, paper) }];
}

/** The claims of fact about a cell itself that bear out its grade. */
function claimsOfAdoption(evidence: Evidence, cell: string) {
  return (evidence.grading(cell)?.own ?? []).flatMap(({ claim, stand, relation }) =>
    stand === "for" && relation === "cell" && claim.kind !== "judgement" ? [claim] : [],
  );
}

/** Whether each case is a unit that can adopt for itself: cases that share a country or region are not. */
export function areUnits(cases: readonly Case[]): boolean {
  const places = cases.flatMap(({ iso, target }) => iso ?? target ?? []);
  return new Set(places).size === places.length;
}

/** Who adopted, in which order if the dates settle it, and how many by when; what is not known of a case counts for neither side. */
export function diffusionDraft(
  evidence: Evidence,
  analysis: Analysis,
  cases: readonly { readonly adoption: readonly AdoptionMark[] }[],
  { adopters, undated, without, third }: Diffusion,
): Draft {
  const marks = cases.flatMap(({ adoption }) => adoption.map(({ id }) => id));
  const unknown = without.filter((id) => evidence.isIn(id, analysis.paper) !== false);
  const isSettled = isSettledOrder(adopters);
  const isEvent = (id: string) => evidence.event(id) !== undefined;
  return drafter(evidence, analysis.id)(
    "diffusion",
    adopters.length === 0
      ? write("diffusion.none", { cases: cases.length })
      : write("diffusion.order", {
          count: adopters.length,
          known: cases.length - unknown.length,
          unknown: unknown.length,
          adopters: adoptersInOrder(
            adopters.map(({ id, mark }) =>
              write("diffusion.adopter", {
                case: evidence.caseReference(id),
                date: printedDates(evidence, mark),
              }),
            ),
            isSettled,
          ),
          third: thirdAdopted(cases.length, third, adopters.length + undated.length + unknown.length),
        }),
    adopters.map(({ id }) => id).join(","),
    {
      on: {
        ties: marks.filter((id) => evidence.tie(id) !== undefined),
        events: marks.filter(isEvent),
        claims: marks.filter((id) => evidence.claim(id) !== undefined),
        cells: [...without, ...undated].map((id) => cellId(id, analysis.paper)),
      },
      figures: {
        adopted: adopters.length,
        undated: undated.length,
        unknown: unknown.length,
        cases: cases.length,
      },
      needs: unknown.map((id) => cellId(id, analysis.paper)),
      caveats: [
        ...(undated.length > 0
          ? [write("diffusion.undated", { cases: list(undated.map((id) => evidence.caseReference(id))) })]
          : []),
        ...(adopters.length > 1 ? [write("diffusion.notLearned")] : []),
      ],
    },
  );
}

/** By which year a third of all cases had adopted, for the choice in the wording. */
function thirdAdopted(cases: number, year: number | undefined, atMost: number): string {
  if (cases < 3) return "unasked";
  if (year !== undefined) return String(year);
  return atMost * 3 >= cases ? "unknown" : "none";
}

/** The dates of the tie, event or claim that shows an adoption. */
function printedDates(evidence: Evidence, mark: string): Dates {
  const tie = evidence.tie(mark);
  return tie === undefined
    ? actDates(evidence.event(mark) ?? evidence.claim(mark) ?? {})
    : tieDates(evidence, tie);
}
