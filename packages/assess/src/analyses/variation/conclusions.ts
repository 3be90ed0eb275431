import { list, type Message } from "@throughline/messages";
import type { AnalysisOf, Case } from "@throughline/study";
import { cellId } from "@throughline/study";
import { type Draft, drafter, type Members } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { isAbout, issuesOf } from "../../issues.ts";
import { caseList, caseReference, gradeValue, notComparedMessage, write } from "../../messages/write.ts";
import { sidesBy, sidesOf } from "../sides.ts";
import { contrastDrafts, selectionCaveats } from "./contrast.ts";
import { locations } from "./location.ts";

type Analysis = AnalysisOf<"variation">;

/** The cases by what is known of their activity. */
type Activity = {
  readonly all: readonly Case[];
  readonly active: readonly Case[];
  readonly inactive: readonly Case[];
  readonly unknown: readonly Case[];
  /** that little is known of cases that are not active, where it is so */
  readonly caveats: readonly Message[];
};

/** Which cases are active, where they lie, what may explain it, and who took which measure. */
export function variationDrafts(evidence: Evidence, analysis: Analysis, cases: readonly Case[]): Draft[] {
  const { inside, outside: inactive, unknown } = sidesOf(evidence, cases, analysis.orientation);
  const activity: Activity = {
    all: cases,
    active: inside,
    inactive,
    unknown,
    caveats: selectionCaveats({ active: inside, inactive, unknown }),
  };
  return [
    activeDraft(evidence, analysis, activity),
    locationDraft(evidence, analysis, activity),
    ...widerDrafts(evidence, analysis, activity),
    ...contrastDrafts(evidence, analysis, activity),
    ...analysis.explanations.map((attribute) => explanationDraft(evidence, analysis, activity, attribute)),
    ...analysis.measures.flatMap((measure) =>
      evidence.ofAttribute(measure, analysis, (own) => measureDrafts(own, analysis, cases, measure)),
    ),
  ];
}

const membersOf = (inside: readonly Case[], unknown: readonly Case[]): Members => ({
  ids: inside.map(({ id }) => id),
  open: unknown.map(({ id }) => id),
});

function activeDraft(
  evidence: Evidence,
  { id, orientation }: Analysis,
  { all, active, inactive, unknown, caveats }: Activity,
): Draft {
  return drafter(evidence, id)(
    "active",
    active.length === 0
      ? write("variation.noneActive", {
          attribute: evidence.attributeReference(orientation),
          known: inactive.length,
          unknown: unknown.length,
        })
      : write("variation.active", {
          active: active.length,
          known: all.length - unknown.length,
          cases: caseList(active),
          unknown: unknown.length,
        }),
    unknown.length === all.length ? null : membersOf(active, unknown),
    {
      on: { cells: [...active, ...inactive].map((c) => cellId(c.id, orientation)) },
      agreeing: [...active, ...inactive].map(({ id: one }) => one),
      needs: unknown.map((c) => cellId(c.id, orientation)),
      caveats,
    },
  );
}

function locationCells({ orientation, location }: Analysis, cases: readonly Case[]): string[] {
  return cases.flatMap((c) => [orientation, ...location.any].map((a) => cellId(c.id, a)));
}

function locationDraft(
  evidence: Evidence,
  analysis: Analysis,
  { active, inactive, caveats }: Activity,
): Draft {
  const { location } = analysis;
  const { known, inside, outside } = locations(evidence, analysis, active);
  return drafter(evidence, analysis.id)(
    "location",
    known.length === 0
      ? write("variation.locationUnknown", { location: location.label })
      : write("variation.location", {
          inside: inside.length,
          known: known.length,
          unknown: active.length - known.length,
          location: location.label,
          cases: caseList(inside),
          outside: outside.length,
          others: caseList(outside),
        }),
    known.length === 0 ? null : `${inside.length}/${known.length}`,
    {
      on: { cells: locationCells(analysis, known) },
      headline: true,
      ...(known.length === 1
        ? { untested: write("variation.oneCase", { cases: caseList(known) }) }
        : inside.length > 0
          ? { agreeing: inside.map(({ id }) => id) }
          : {}),
      gradedWithoutOutcome: inactive.length,
      figures: {
        inside: inside.length,
        active: known.length,
        ...(known.length > 0 ? { share: inside.length / known.length } : {}),
      },
      needs: active
        .filter((c) => !known.includes(c))
        .flatMap((c) => location.any.map((a) => cellId(c.id, a))),
      caveats,
    },
  );
}

/** Where active cases lie when the inactive ones that come nearest count too. */
function widerDrafts(evidence: Evidence, analysis: Analysis, { active, inactive }: Activity): Draft[] {
  const gradeOf = (c: Case) => evidence.grade(c.id, analysis.orientation);
  const next = Math.max(...inactive.map((c) => gradeOf(c) ?? Number.NEGATIVE_INFINITY));
  const nearly = inactive.filter((c) => gradeOf(c) === next && next > 0);
  if (nearly.length === 0) return [];
  const { known, inside } = locations(evidence, analysis, [...active, ...nearly]);
  return [
    drafter(evidence, analysis.id)(
      "location-wider",
      write("variation.wider", {
        cases: caseList(nearly),
        grade: gradeValue(next),
        inside: inside.length,
        known: known.length,
        unknown: active.length + nearly.length - known.length,
      }),
      `${inside.length}/${known.length}`,
      {
        on: { cells: locationCells(analysis, known) },
        figures: { inside: inside.length, active: known.length },
      },
    ),
  ];
}

function explanationDraft(
  evidence: Evidence,
  analysis: Analysis,
  { active, caveats }: Activity,
  attribute: string,
): Draft {
  const { inside: high, known: graded, unknown: blank } = sidesOf(evidence, active, attribute);
  const explanation = evidence.attributeReference(attribute);
  return drafter(evidence, analysis.id)(
    `explanation.${attribute}`,
    graded.length === 0
      ? write("variation.explanationUnknown", { attribute: explanation })
      : write("variation.explanation", {
          high: high.length,
          known: graded.length,
          unknown: blank.length,
          attribute: explanation,
          cases: list(
            graded.map((c) =>
              write("some.gradedCase", {
                case: caseReference(c),
                grade: gradeValue(evidence.grade(c.id, attribute)),
              }),
            ),
            "comma",
          ),
        }),
    graded.length === 0 ? null : membersOf(high, blank),
    {
      on: { cells: graded.map((c) => cellId(c.id, attribute)) },
      agreeing: graded.map(({ id }) => id),
      figures: Object.fromEntries(graded.map((c) => [c.id, evidence.grade(c.id, attribute) ?? Number.NaN])),
      needs: blank.map((c) => cellId(c.id, attribute)),
      caveats: [...blank.map((c) => blankMessage(evidence, c, attribute)), ...caveats],
    },
  );
}

function blankMessage(evidence: Evidence, c: Case, attribute: string): Message {
  return evidence.grade(c.id, attribute) === undefined
    ? write("some.caseWithoutGrade", { case: caseReference(c) })
    : notComparedMessage(c, true);
}

function measureDrafts(
  evidence: Evidence,
  analysis: Analysis,
  all: readonly Case[],
  measure: string,
): Draft[] {
  const { issue } = analysis;
  const graded = sidesOf(evidence, all, measure);
  const elsewhere = graded.inside.filter(
    (c) => issue !== undefined && !isAbout(evidence, c.id, measure, issue),
  );
  const {
    inside: having,
    known,
    unknown,
  } = sidesBy(all, (c) => (elsewhere.includes(c) ? undefined : evidence.isIn(c.id, measure)));
  if (graded.inside.length === 0) return [];
  const attribute = evidence.attributeReference(measure);
  const counts = { having: having.length, known: known.length, unknown: unknown.length };
  return [
    drafter(evidence, analysis.id)(
      `measure.${measure}`,
      known.length === 0
        ? write("variation.measureUnknown", { attribute, unknown: unknown.length })
        : write("variation.measure", { ...counts, cases: caseList(having), attribute }),
      known.length === 0 ? null : membersOf(having, unknown),
      {
        on: { cells: all.map((c) => cellId(c.id, measure)) },
        agreeing: known.map(({ id }) => id),
        figures: counts,
        needs: unknown.filter((c) => !elsewhere.includes(c)).map((c) => cellId(c.id, measure)),
        caveats: [
          ...(elsewhere.length === 0 || issue === undefined
            ? []
            : [
                write("variation.anotherIssue", {
                  issue,
                  cases: list(elsewhere.map((c) => caseWithIssues(evidence, c, measure))),
                }),
              ]),
          ...(issue === undefined ? mixedIssues(evidence, having, measure) : []),
        ],
      },
    ),
  ];
}

function caseWithIssues(evidence: Evidence, c: Case, measure: string): Message {
  return write("variation.caseOnIssue", {
    case: caseReference(c),
    issues: list(issuesOf(evidence, c.id, measure)),
  });
}

/** Cases that are counted together and are about different issues. */
function mixedIssues(evidence: Evidence, cases: readonly Case[], measure: string): Message[] {
  const issues = new Set(cases.flatMap((c) => issuesOf(evidence, c.id, measure)));
  if (issues.size < 2) return [];
  return [
    write("variation.mixedIssues", {
      cases: list(cases.map((c) => caseWithIssues(evidence, c, measure))),
    }),
  ];
}
