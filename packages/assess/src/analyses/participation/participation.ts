import { classOf, type Dated } from "@throughline/influence";
import { type Dates, dates, list, type Message } from "@throughline/messages";
import { type AnalysisOf, type Claim, cellId, type Part, printInterval } from "@throughline/study";
import { type Draft, drafter, type Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { caseReference, gradeValue, term, write } from "../../messages/write.ts";
import { targetIn } from "../../target.ts";
import { tieDates } from "../../time/printed-dates.ts";
import { byBeginning, datedTie, playsRole } from "../../time/records.ts";
import { course, type DatedPart } from "../../time/sentences.ts";

export type ParticipationResult = {
  readonly cases: readonly {
    readonly id: string;
    readonly name: string;
    readonly during: number | undefined;
    readonly after: number | undefined;
    /** ties of participation between participants and organs of the target state, by the last day on which they can have begun */
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
  const cases = evidence.casesOf(analysis.cases).map((c) => {
    const target = targetIn(evidence, c.id);
    const ties = evidence.tiesOf(c.id).filter((tie) => {
      const ends = [tie.from, tie.to].flatMap((id) => evidence.actors.get(id) ?? []);
      return (
        playsRole(evidence, tie, "participation") &&
        ends.some((actor) => analysis.participants.includes(actor.kind)) &&
        ends.some((actor) => classOf(actor, target) === "state")
      );
    });
    return {
      id: c.id,
      name: c.name,
      during: evidence.grade(c.id, analysis.during),
      after: evidence.grade(c.id, analysis.after),
      ties: byBeginning(evidence, ties).map((tie) => ({
        tie: tie.id,
        sign: tie.sign,
        ...(tie.part === undefined ? {} : { part: tie.part }),
        date: printInterval(tie.dateFrom, tie.dateTo),
      })),
    };
  });
  return { result: { cases }, drafts: cases.map((c) => courseDraft(evidence, analysis, c)) };
}

type Participation = ParticipationResult["cases"][number];

function courseDraft(evidence: Evidence, analysis: AnalysisOf<"participation">, c: Participation): Draft {
  const cells = [cellId(c.id, analysis.during), cellId(c.id, analysis.after)];
  const [during, after] = [evidence.isIn(c.id, analysis.during), evidence.isIn(c.id, analysis.after)];
  const needs = [analysis.during, analysis.after].filter((a) => evidence.isIn(c.id, a) === undefined);
  const spells = spellsOf(evidence, c.ties);
  const against = claimsAgainst(evidence, analysis, c);
  return drafter(evidence, analysis.id)(
    `course.${c.id}`,
    write("participation.course", {
      case: caseReference(c),
      during: evidence.attributeReference(analysis.during),
      before: partMessage(during, c.during),
      after: evidence.attributeReference(analysis.after),
      later: partMessage(after, c.after),
      course: course(spells),
    }),
    during === undefined || after === undefined ? null : `${short(during)} → ${short(after)}`,
    {
      on: { cells, ties: c.ties.map((tie) => tie.tie) },
      needed: { cells },
      headline: needs.length === 0 && during !== after,
      needs: needs.map((a) => cellId(c.id, a)),
      caveats: [
        ...needs.map((a) => write("some.noGrade", { attribute: evidence.attributeReference(a) })),
        ...(against.length > 0
          ? [
              write("participation.qualified", {
                claims: evidence.claimList(against.map(({ id }) => id)),
              }),
            ]
          : []),
      ],
    },
  );
}

/** Claims that contradict the grade of later participation. */
function claimsAgainst(evidence: Evidence, analysis: AnalysisOf<"participation">, c: Participation): Claim[] {
  const after = evidence.isIn(c.id, analysis.after);
  if (after === undefined) return [];
  return evidence.study.claims.filter(
    ({ caseId, attribute, direction, kind }) =>
      caseId === c.id &&
      attribute === analysis.after &&
      kind !== "silence" &&
      after === (direction === "contradicts"),
  );
}

function partMessage(isIn: boolean | undefined, grade: number | undefined): Message {
  if (isIn === undefined) return write("participation.unknown");
  return write(isIn ? "participation.in" : "participation.out", { grade: gradeValue(grade) });
}

const short = (isIn: boolean): string => (isIn ? "in" : "out");

/** The parts given; neighbouring ties with the same part are one spell. */
function spellsOf(evidence: Evidence, ties: Participation["ties"]): DatedPart[] {
  const spells: { readonly part: string; readonly dates: Map<string, Dates>; readonly dated: Dated[] }[] = [];
  for (const { tie, sign, part, date } of ties) {
    const given = part ?? (sign === "-" ? "excluded" : "taking_part");
    const record = evidence.tie(tie);
    const dated = record === undefined ? [] : [datedTie(evidence, record)];
    const last = spells.at(-1);
    const printed = record === undefined ? dates(undefined, undefined) : tieDates(evidence, record);
    if (last?.part !== given) spells.push({ part: given, dates: new Map([[date, printed]]), dated });
    else {
      last.dates.set(date, printed);
      last.dated.push(...dated);
    }
  }
  return spells.map(({ part, dates: printed, dated }) => ({
    dates: dated,
    said: write("participation.spell", { part: term("part", part), dates: list([...printed.values()]) }),
  }));
}
