import { type AdoptionMark, classOf, type Diffusion, diffusion } from "@throughline/influence";
import { list } from "@throughline/messages";
import { type AnalysisOf, type Case, firstDay, lastDay, printInterval } from "@throughline/study";
import { type Draft, drafter } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { write } from "../../messages/write.ts";

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
  const { adopters, undated, third } = diffusionOf(evidence, cases);
  const marks = cases.flatMap((c) => marksOf(evidence, c).map(({ id }) => id));
  const [first, second] = adopters;
  return drafter(evidence, analysis.id)(
    "diffusion",
    adopters.length === 0
      ? write("diffusion.none", { cases: cases.length })
      : write("diffusion.order", {
          count: adopters.length,
          cases: cases.length,
          adopters: list(
            adopters.map(({ id, mark }) =>
              write("diffusion.adopter", { case: evidence.caseReference(id), date: dateOf(evidence, mark) }),
            ),
          ),
          third: cases.length < 3 ? "unasked" : third === undefined ? "none" : String(third),
        }),
    adopters.map(({ id }) => id).join(","),
    {
      on: {
        ties: marks.filter((id) => evidence.tie(id) !== undefined),
        events: marks.filter((id) => evidence.tie(id) === undefined),
      },
      figures: { adopted: adopters.length, undated: undated.length, cases: cases.length },
      absence: write("diffusion.absence"),
      caveats: [
        ...(first && second && first.startBy >= second.start ? [write("diffusion.firstUncertain")] : []),
        ...(undated.length > 0
          ? [
              write("diffusion.undated", {
                cases: list(undated.map((id) => evidence.caseReference(id))),
              }),
            ]
          : []),
        ...(adopters.length > 1 ? [write("diffusion.notLearned")] : []),
      ],
    },
  );
}

/** The date of the tie or event that marks an adoption. */
function dateOf(evidence: Evidence, mark: string): string {
  const dated = evidence.tie(mark) ?? evidence.study.events.find(({ id }) => id === mark);
  return printInterval(dated?.dateFrom, dated?.dateTo);
}
