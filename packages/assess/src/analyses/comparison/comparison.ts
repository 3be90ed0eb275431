import type { AnalysisOf, Case, Claim } from "@throughline/study";
import type { Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { bearsOnChange } from "../../time/change.ts";
import { keyOfSide } from "../grade-keys.ts";
import {
  changeDrafts,
  distinguishingDraft,
  greatestDraft,
  membersDraft,
  outcomesDraft,
} from "./conclusions.ts";
import { greatest } from "./greatest.ts";
import type { ComparisonResult } from "./result.ts";

/** Which instruments each case had and which outcomes it had: who is first, who is alone, what sets the first apart. */
export function comparison(evidence: Evidence, analysis: AnalysisOf<"comparison">): Yield<ComparisonResult> {
  const cases = evidence.casesOf(analysis.cases);
  const instruments = Object.values(analysis.instruments).flat();
  const leader = greatest(evidence, cases, analysis.reform).leader;
  const distinguishing =
    leader === undefined
      ? { present: [], absent: [], open: [] }
      : separates(evidence, cases, leader, instruments);
  const gradesOn = (attribute: string) => cases.map((c) => evidence.grade(c.id, attribute)).join();
  const gradesOf = (c: Case) => analysis.outcomes.map((outcome) => evidence.grade(c.id, outcome)).join();
  const drafts = [
    ...analysis.outcomes.map((outcome) =>
      evidence.forAnswers(analysis, `greatest ${outcome} ${gradesOn(outcome)}`, () =>
        greatestDraft(evidence, analysis, cases, outcome),
      ),
    ),
    ...instruments.map((attribute) =>
      evidence.forAnswers(analysis, `members ${attribute} ${gradesOn(attribute)}`, () =>
        membersDraft(evidence, analysis, cases, attribute),
      ),
    ),
    ...cases.map((c) =>
      evidence.forAnswers(analysis, `outcomes ${c.id} ${gradesOf(c)}`, () =>
        outcomesDraft(evidence, analysis, c, c.id === leader),
      ),
    ),
    ...cases.flatMap((c) => changeDrafts(evidence, analysis, c)),
    evidence.forAnswers(analysis, `distinguishing ${leader} ${JSON.stringify(distinguishing)}`, () =>
      distinguishingDraft(evidence, analysis, cases, leader, distinguishing),
    ),
  ];
  return {
    result: {
      cases: cases.map(({ id, name }) => ({ id, name })),
      groups: [
        ...Object.entries(analysis.instruments).map(([name, attributes]) => ({
          name,
          role: "instrument" as const,
          attributes,
        })),
        { name: "outcomes", role: "outcome" as const, attributes: analysis.outcomes },
      ],
      leader,
      distinguishing,
    },
    drafts,
  };
}

function separates(
  evidence: Evidence,
  cases: readonly Case[],
  leader: string,
  attributes: readonly string[],
) {
  const others = cases.filter((c) => c.id !== leader);
  const apart = (leaderIn: boolean) =>
    attributes.filter(
      (a) =>
        evidence.isIn(leader, a) === leaderIn && others.every((c) => evidence.isIn(c.id, a) === !leaderIn),
    );
  const [present, absent] = [apart(true), apart(false)];
  const mayBe = (id: string, attribute: string, side: boolean) => evidence.isIn(id, attribute) !== !side;
  const open = attributes.filter(
    (a) =>
      !present.includes(a) &&
      !absent.includes(a) &&
      [true, false].some((side) => mayBe(leader, a, side) && others.every((c) => mayBe(c.id, a, !side))),
  );
  return { present, absent, open };
}

/** Claims can show that an outcome rose or fell. */
export function readByComparison(
  evidence: Evidence,
  { outcomes }: AnalysisOf<"comparison">,
  claim: Claim,
): boolean {
  return bearsOnChange(evidence, outcomes, claim);
}

/** The grades of outcomes are compared; of instruments it is asked on which side they are. */
export function gradeKeyOfComparison(
  evidence: Evidence,
  { outcomes, reform }: AnalysisOf<"comparison">,
  attribute: string,
  grade: number | undefined,
): string {
  const isCompared = attribute === reform || outcomes.includes(attribute);
  return isCompared ? String(grade) : keyOfSide(evidence, attribute, grade);
}
