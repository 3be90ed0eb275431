// Randomly generated studies with a known truth, which the assessment must recover.
import { type Assessment, assess } from "@throughline/assess";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Course,
  hasInstrument,
  hasLaw,
  hasPressure,
  type Plan,
  plans,
  type Support,
} from "./planted/plan.ts";
import { caseId, instrument, plantedStudy } from "./planted/study.ts";
import { repetitions } from "./repetitions.ts";

const numRuns = repetitions({ quick: 20, long: 300 });

/** Runs a check on generated studies; a failure prints the seed and the smallest failing plan. */
function recovers(name: string, check: (plan: Plan, found: Assessment) => void): void {
  test(name, () => {
    fc.assert(
      fc.property(plans, (plan) =>
        check(plan, assess(plantedStudy(plan), { leverage: false, closer: false })),
      ),
      { numRuns },
    );
  });
}

const answerOf = ({ conclusions }: Assessment, id: string) =>
  conclusions.find((one) => one.id === id)?.answer;
const countOf = (plan: Plan) => plan.cases.map((_, i) => i);

recovers("the instruments that bring the law", (plan, found) => {
  const cause = plan.cause.map(instrument).join("*");
  expect(answerOf(found, "table.solution.parsimonious")).toBe(cause);
  expect(answerOf(found, "table.solution.conservative")).toBe(cause);
});

recovers("how often the law is higher where one instrument is added alone", (plan, found) => {
  for (let k = 0; k < plan.instruments; k++) {
    const gained = countOf(plan).filter(
      (i) => !hasInstrument(i, k) && !hasLaw(plan, i) && hasLaw(plan, i + 2 ** k),
    );
    expect(answerOf(found, `added.alone.${instrument(k)}`)).toBe(`paper: ${gained.length}>0`);
  }
});

type Expected = (course: Course, isLaw: boolean, practice: Support) => string;
const outcomes: Readonly<Record<string, Expected>> = {
  boomerang(course, isLaw) {
    if (course === "boomerang reversed") return "contradicted";
    // A threat is also pressure, and the law came before it.
    if (course === "sanctions late") return isLaw ? "contradicted" : "missing";
    if (!isLaw) return "missing";
    return course === "boomerang" ? "holds" : course === "boomerang undated" ? "may hold" : "missing";
  },
  "smart-sanctions"(course, isLaw, practice) {
    if (!isLaw || course === "sanctions late" || course === "sanctions slow") return "contradicted";
    if (course === "sanctions") return practice === "denied" ? "may hold" : "holds";
    return course.startsWith("sanctions") ? "may hold" : "missing";
  },
  // Whether the movement had reached the state before is open, because nothing is recorded and no silence is
  // declared.
  preemption(course, isLaw) {
    if (!isLaw || course === "sanctions late") return "contradicted";
    return course.startsWith("sanctions") ? "may hold" : "missing";
  },
};

recovers("the pathway of each country, with its own target", (plan, found) => {
  for (const i of countOf(plan))
    for (const [pattern, expected] of Object.entries(outcomes)) {
      const { course, practice } = plan.cases[i] ?? { course: "nothing", practice: "none" };
      const answer = answerOf(found, `pathway.${pattern}.${caseId(i)}`);
      const outcome = answer === null ? "may hold" : answer === "" ? "missing" : answer?.split(":")[0];
      expect(outcome, `${pattern} in ${caseId(i)}, ${course}`).toBe(
        expected(course, hasLaw(plan, i), practice),
      );
    }
});

recovers("the order of threat and law, and what it means for the scope of pressure", (plan, found) => {
  for (const i of countOf(plan)) {
    const course = plan.cases[i]?.course ?? "nothing";
    const isLate = course === "sanctions late";
    if (course.startsWith("sanctions")) {
      const order = isLate ? "law before threat" : "threat before law";
      const isSettled = hasLaw(plan, i) && course !== "sanctions undated";
      expect(answerOf(found, `pathway.order.${caseId(i)}`)).toBe(isSettled ? order : null);
    }
    const standing = !hasPressure(course)
      ? "no pressure"
      : !hasLaw(plan, i)
        ? "disconfirms"
        : isLate
          ? "outcome first"
          : "confirms";
    expect(answerOf(found, `scope.case.${caseId(i)}`)).toBe(standing);
  }
});

const statuses: Readonly<Record<Support, string>> = {
  three: "supported",
  two: "supported",
  one: "supported",
  thin: "supported",
  judged: "supported",
  none: "unsupported",
  denied: "contradicted",
};

recovers("which grades are supported, unsupported, contradicted or judged", (plan, found) => {
  for (const i of countOf(plan))
    for (const attribute of ["paper", "practice"] as const) {
      const by = plan.cases[i]?.[attribute] ?? "none";
      const cell = found.cells.find(({ id }) => id === `${caseId(i)}/${attribute}`);
      expect(cell?.status).toBe(statuses[by]);
      expect(cell?.circular).toBe(by === "judged");
    }
});

// Sources, adequacy and relevance by section 7 of docs/reasoning.md: none 0, minor 1, moderate 2, serious 4.
const concerns: Readonly<Record<Exclude<Support, "denied">, readonly [number, number, number]>> = {
  three: [0, 0, 0],
  two: [0, 1, 0],
  one: [1, 2, 0],
  thin: [1, 4, 0],
  judged: [2, 4, 0],
  none: [4, 4, 4],
};

function levelOf(...by: readonly Support[]): string {
  if (by.includes("denied")) return "cannot say";
  if (by.includes("none")) return "very low";
  const worst = [0, 1, 2].map((component) =>
    Math.max(...by.map((one) => (one === "denied" ? 0 : (concerns[one][component] ?? 0)))),
  );
  const sum = worst.reduce((total, concern) => total + concern, 0);
  const bySum = sum <= 1 ? "high" : sum <= 4 ? "moderate" : sum <= 7 ? "low" : "very low";
  const levels = ["very low", "low", "moderate", "high"];
  const cap = by.includes("judged")
    ? "low"
    : by.some((one) => one === "one" || one === "thin")
      ? "moderate"
      : "high";
  return levels.indexOf(cap) < levels.indexOf(bySum) ? cap : bySum;
}

recovers("how confident one may be, by what was planted under both grades", (plan, found) => {
  for (const i of countOf(plan)) {
    const { paper, practice } = plan.cases[i] ?? { paper: "none", practice: "none" };
    const conclusion = found.conclusions.find(({ id }) => id === `gap.gap.${caseId(i)}`);
    expect(conclusion?.confidence.level, `${paper} and ${practice}`).toBe(levelOf(paper, practice));
  }
});
