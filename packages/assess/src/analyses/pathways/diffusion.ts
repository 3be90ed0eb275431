import { type AdoptionMark, classOf, type Diffusion, diffusion } from "@throughline/influence";
import { type AnalysisOf, type Case, firstDay, lastDay, printInterval } from "@throughline/study";
import { type Draft, drafter } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { count, list } from "../../wording.ts";

/** The events and ties by which a case has adopted: status of the norm, and law that leaves the hands of the lawmakers. */
function marksOf(evidence: Evidence, { id }: Case): AdoptionMark[] {
  const { manifest, events } = evidence.study;
  const lawmaking = new Set(manifest.actors?.lawmaking ?? []);
  const days = (from: string | undefined) =>
    from === undefined ? {} : { start: firstDay(from), startBy: lastDay(from) };
  const governs = (actor: string) => {
    const known = evidence.actors.get(actor);
    return known !== undefined && ["state", "foreign-state"].includes(classOf(known, evidence.target));
  };
  return [
    ...events
      .filter(({ caseId, phase }) => caseId === id && phase === "status")
      .map((event) => ({ id: event.id, ...days(event.dateFrom) })),
    ...evidence
      .tiesOf(id)
      .filter(
        (tie) =>
          tie.channel === "legislation" && tie.sign === "+" && !lawmaking.has(tie.to) && governs(tie.from),
      )
      .map((tie) => ({ id: tie.id, ...days(tie.dateFrom) })),
  ];
}

/** How a reform spread over the cases of the analysis. */
export function diffusionOf(evidence: Evidence, cases: readonly Case[]): Diffusion {
  return diffusion(cases.map((c) => ({ id: c.id, marks: marksOf(evidence, c) })));
}

/** Who adopted first, who followed, and how many by when. */
export function diffusionDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"pathways">,
  cases: readonly Case[],
): Draft {
  const draft = drafter(evidence, analysis.id);
  const found = diffusionOf(evidence, cases);
  const dateOf = (mark: string): string => {
    const dated = evidence.tie(mark) ?? evidence.study.events.find(({ id }) => id === mark);
    return printInterval(dated?.dateFrom, dated?.dateTo);
  };
  const all = cases.flatMap((c) => marksOf(evidence, c).map(({ id }) => id));
  const adopted = found.adopters.map(({ id, mark }) => `${evidence.caseName(id)} (${dateOf(mark)})`);
  const third =
    cases.length < 3
      ? ""
      : found.third === undefined
        ? "; a third, from which on a norm is said to spread by itself, have not"
        : `; a third had by the end of ${found.third}`;
  const [first, second] = found.adopters;
  return draft(
    "diffusion",
    adopted.length === 0
      ? `No adoption with a date is recorded in any of ${count(cases.length, "case")}.`
      : `${adopted.length} of ${count(cases.length, "case")} ${adopted.length === 1 ? "has" : "have"} adopted a reform with a known date, in this order: ${list(adopted)}${third}.`,
    found.adopters.map(({ id }) => id).join(","),
    {
      on: {
        ties: all.filter((id) => evidence.tie(id) !== undefined),
        events: all.filter((id) => evidence.tie(id) === undefined),
      },
      figures: { adopted: found.adopters.length, undated: found.undated.length, cases: cases.length },
      absence: "a case without a record of adoption is taken not to have adopted.",
      caveats: [
        ...(first && second && first.startBy >= second.start
          ? ["Who was first is not certain: the dates are known to the year or month only, or are the same."]
          : []),
        ...(found.undated.length > 0
          ? [`Without a date, and not counted: ${list(found.undated.map((id) => evidence.caseName(id)))}.`]
          : []),
        ...(found.adopters.length > 1
          ? ["That one adopted after another does not show that it learned from it: see the norm cascade."]
          : []),
      ],
    },
  );
}
