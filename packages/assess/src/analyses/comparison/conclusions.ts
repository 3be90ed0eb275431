import { list, type Message, number } from "@throughline/messages";
import { necessity } from "@throughline/sets";
import type { AnalysisOf, Case } from "@throughline/study";
import { cellId } from "@throughline/study";
import { type Draft, drafter } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import {
  caseList,
  caseReference,
  gradeValue,
  notComparedMessage,
  write,
  yesNo,
} from "../../messages/write.ts";
import { changeMessage, changeOf } from "../../time/change.ts";
import { type Sides, sidesOf } from "../sides.ts";
import { greatest } from "./greatest.ts";
import type { ComparisonResult } from "./result.ts";

/** Below this relevance a necessary condition is trivial. */
const leastRelevance = 0.5;

/** The cases that are not compared, for want of a grade or of a side. */
const notCompared = (evidence: Evidence, cases: readonly Case[], attribute: string): Message[] =>
  cases.map((c) => notComparedMessage(c, evidence.grade(c.id, attribute) !== undefined));

/** Which case has the greatest grade on an outcome. */
export function greatestDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"comparison">,
  cases: readonly Case[],
  outcome: string,
): Draft {
  const draft = drafter(evidence, analysis.id);
  const { known, max, first } = greatest(evidence, cases, outcome);
  const attribute = evidence.attributeReference(outcome);
  const missing = cases.filter((c) => evidence.grade(c.id, outcome) === undefined);
  const blank = missing.map((c) => cellId(c.id, outcome));
  const details = {
    on: { cells: known.map((k) => cellId(k.id, outcome)) },
    headline: outcome === analysis.reform,
    figures: Object.fromEntries(known.map((k) => [k.id, k.grade])),
    needs: blank,
    leftOut: blank,
    caveats: notCompared(evidence, missing, outcome),
  };
  const topic = `greatest.${outcome}`;
  if (known.length < 2)
    return draft(topic, write("comparison.greatestUnknown", { attribute }), null, details);
  const grade = gradeValue(max);
  const message =
    first.length === known.length
      ? write("comparison.level", { known: known.length, unknown: missing.length, attribute, grade })
      : write("comparison.greatest", {
          cases: list(first.map((id) => evidence.caseReference(id))),
          count: first.length,
          known: known.length,
          unknown: missing.length,
          attribute,
          grade,
          others: list(known.flatMap((k) => (k.grade === max ? [] : [gradeValue(k.grade)]))),
        });
  return draft(topic, message, { ids: first, open: missing.map(({ id }) => id) }, details);
}

/** Which cases had an instrument. */
export function membersDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"comparison">,
  cases: readonly Case[],
  attribute: string,
): Draft {
  const draft = drafter(evidence, analysis.id);
  const sides = sidesOf(evidence, cases, attribute);
  const { known, inside, unknown } = sides;
  const blank = unknown.map((c) => cellId(c.id, attribute));
  const inAll = known.length > 1 && inside.length === known.length;
  const fit = inAll ? necessityOf(evidence, known, attribute, analysis.reform) : undefined;
  return draft(
    `members.${attribute}`,
    membersMessage(evidence, attribute, sides),
    known.length < 2 ? null : { ids: inside.map(({ id }) => id), open: unknown.map(({ id }) => id) },
    {
      headline: inAll,
      on: { cells: known.map((c) => cellId(c.id, attribute)) },
      figures: {
        ...Object.fromEntries(known.map((c) => [c.id, evidence.grade(c.id, attribute) ?? Number.NaN])),
        ...fit,
      },
      needs: blank,
      leftOut: blank,
      caveats: [
        ...notCompared(evidence, unknown, attribute),
        ...(fit === undefined
          ? []
          : [
              write("comparison.necessity", {
                outcome: evidence.attributeReference(analysis.reform),
                inclN: number(fit.inclN),
                RoN: number(fit.RoN),
                trivial: yesNo(fit.RoN < leastRelevance),
              }),
            ]),
      ],
    },
  );
}

function membersMessage(evidence: Evidence, id: string, { inside, outside, known, unknown }: Sides): Message {
  const attribute = evidence.attributeReference(id);
  if (known.length < 2) return write("comparison.membersUnknown", { attribute });
  const grades = list(
    known.map((c) => gradeValue(evidence.grade(c.id, id))),
    "comma",
  );
  const counts = { attribute, grades, known: known.length, unknown: unknown.length };
  if (inside.length === 0) return write("comparison.membersNone", counts);
  if (outside.length === 0) return write("comparison.membersAll", counts);
  const cases = caseList(inside);
  if (inside.length === 1) return write("comparison.membersOne", { ...counts, cases });
  return write("comparison.membersSome", { ...counts, cases, others: caseList(outside) });
}

/** How far an instrument that all cases had is necessary for the reform; undefined when fewer than two cases are graded on both. */
function necessityOf(evidence: Evidence, known: readonly Case[], attribute: string, reform: string) {
  const both = known.filter((c) => evidence.grade(c.id, reform) !== undefined);
  if (both.length < 2) return undefined;
  const { inclN, RoN } = necessity(
    both.map((c) => evidence.grade(c.id, attribute) ?? Number.NaN),
    both.map((c) => evidence.grade(c.id, reform) ?? Number.NaN),
  );
  return { inclN, RoN };
}

/** Which outcomes a case had. */
export function outcomesDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"comparison">,
  c: Case,
  headline: boolean,
): Draft {
  const known = analysis.outcomes.filter((o) => evidence.isIn(c.id, o) !== undefined);
  const inside = known.filter((o) => evidence.isIn(c.id, o));
  const outside = known.filter((o) => !inside.includes(o));
  const missing = analysis.outcomes.filter((o) => !known.includes(o));
  const blank = missing.map((o) => cellId(c.id, o));
  return drafter(evidence, analysis.id)(
    `outcomes.${c.id}`,
    inside.length === 0
      ? write("comparison.outcomesNone", {
          case: caseReference(c),
          unknown: missing.length,
          others: evidence.attributeList(outside),
        })
      : write("comparison.outcomes", {
          case: caseReference(c),
          unknown: missing.length,
          present: evidence.attributeList(inside),
          failed: outside.length,
          others: evidence.attributeList(outside),
        }),
    known.length === 0 ? null : { ids: inside, open: missing },
    {
      on: { cells: known.map((o) => cellId(c.id, o)) },
      headline,
      needs: blank,
      leftOut: blank,
      caveats: missing.map((o) => write("some.noGrade", { attribute: evidence.attributeReference(o) })),
    },
  );
}

/** Which outcomes rose or fell in a case, where periods, quantities or the sources themselves show it. */
export function changeDrafts(evidence: Evidence, analysis: AnalysisOf<"comparison">, c: Case): Draft[] {
  return evidence.ofCase(c.id, analysis, (own) => changesIn(own, analysis, c));
}

function changesIn(evidence: Evidence, analysis: AnalysisOf<"comparison">, c: Case): Draft[] {
  return analysis.outcomes.flatMap((outcome) => {
    const change = changeOf(evidence, c.id, outcome);
    if (change === undefined) return [];
    const named = { case: caseReference(c), attribute: evidence.attributeReference(outcome) };
    return [
      drafter(evidence, analysis.id)(
        `change.${outcome}.${c.id}`,
        changeMessage(change, named),
        change.direction,
        {
          on: { cells: [cellId(c.id, outcome)], claims: change.claims },
          needed: {},
          eitherOf: [change.shownBy],
        },
      ),
    ];
  });
}

/** What the case with the greatest reform alone had, and what it alone lacked. */
export function distinguishingDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"comparison">,
  cases: readonly Case[],
  leader: string | undefined,
  { present, absent, open }: ComparisonResult["distinguishing"],
): Draft {
  const draft = drafter(evidence, analysis.id);
  if (leader === undefined)
    return draft("distinguishing", write("comparison.noLeader"), null, {
      on: { cells: cases.map((c) => cellId(c.id, analysis.reform)) },
    });
  const total = present.length + absent.length;
  const first = evidence.caseReference(leader);
  const message =
    total === 0
      ? write("comparison.nothingApart", { case: first })
      : write("comparison.apart", {
          case: first,
          present: present.length,
          had: evidence.attributeList(present),
          both: yesNo(present.length > 0 && absent.length > 0),
          absent: absent.length,
          lacked: evidence.attributeList(absent),
          total,
          cases: cases.length,
        });
  const apart = { ids: [...present, ...absent.map((a) => `~${a}`)], open: open.flatMap((a) => [a, `~${a}`]) };
  return draft("distinguishing", message, apart, {
    on: { cells: [analysis.reform, ...present, ...absent].flatMap((a) => cases.map((c) => cellId(c.id, a))) },
    headline: true,
    figures: { conditions: total, cases: cases.length },
    leftOut: cases.flatMap((c) =>
      evidence.grade(c.id, analysis.reform) === undefined ? [cellId(c.id, analysis.reform)] : [],
    ),
    needs: open.flatMap((a) =>
      cases.flatMap((c) => (evidence.isIn(c.id, a) === undefined ? [cellId(c.id, a)] : [])),
    ),
    caveats: [
      ...(total > 1 ? [write("comparison.limitedDiversity", { count: total })] : []),
      ...(open.length > 0
        ? [write("comparison.mayBeApart", { case: first, attributes: evidence.attributeList(open) })]
        : []),
    ],
  });
}
