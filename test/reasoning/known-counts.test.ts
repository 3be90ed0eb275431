// A case that is blank, contradicted or exactly at the crossover counts as unknown, never as without.
import { assess } from "@throughline/assess";
import type { Grade, Study } from "@throughline/study";
import { expect, test } from "vitest";
import { bundled } from "../russia.ts";

const study = await bundled("russia-gender-violence");
const quick = { leverage: false, closer: false } as const;

/** Returns the study with some grades changed; undefined removes a grade. */
const graded = (
  ...changes: readonly (readonly [caseId: string, attribute: string, grade: number | undefined])[]
): Study => ({
  ...study,
  grades: study.grades.flatMap((one): Grade[] => {
    const found = changes.find(([caseId, attribute]) => caseId === one.caseId && attribute === one.attribute);
    if (found === undefined) return [one];
    const [, , grade] = found;
    return grade === undefined ? [] : [{ ...one, grade }];
  }),
});
const conclusionOf = (of: Study, id: string) => {
  const found = assess(of, quick).conclusions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} is not drawn`);
  return found;
};

test("an instrument that only one of the cases known had", () => {
  const id = "interventions.members.sanction_threat";
  expect(conclusionOf(study, id).statement).toMatch(
    /^Only Trafficking in women had threat of economic sanctions /u,
  );
  const { statement, needs, answer } = conclusionOf(
    graded(["sexual-assault", "sanction_threat", undefined]),
    id,
  );
  expect(statement).toMatch(
    /^Of the 2 known cases, only Trafficking in women had threat .*\. Not known for 1 case\.$/u,
  );
  expect([answer, needs]).toEqual(["trafficking", ["sexual-assault/sanction_threat"]]);
});

test("a superlative over a kind with an ungraded case has lower adequacy, and states the number of cases", () => {
  const id = "interventions.greatest.national_law";
  const blank = conclusionOf(graded(["sexual-assault", "national_law", undefined]), id);
  expect(blank.statement).toMatch(
    /^Of the 2 known cases, Trafficking in women has the highest grade on .*\. Not known for 1 case\.$/u,
  );
  expect(blank.confidence.concerns.adequacy.concern).not.toBe("none");
  expect(blank.confidence.reasons.join(" ")).toMatch(/Adequacy/u);
});

test("conditions that may distinguish the first case are named separately", () => {
  const id = "interventions.distinguishing";
  const blank = conclusionOf(graded(["sexual-assault", "diplomatic_pressure", undefined]), id);
  expect(blank.answer?.split(",")).not.toContain("diplomatic_pressure");
  expect(blank.caveats.join()).toContain(
    "Missing grades leave open whether these also set Trafficking in women apart: diplomatic pressure",
  );
});

test("parts of a reform", () => {
  const id = "three-ps.parts.trafficking";
  const half = conclusionOf(graded(["trafficking", "protection", 0.5]), id);
  expect(half.statement).toMatch(
    /prosecution \(0\.67\) advanced; prevention \(0\.33\) did not\. 1 part is not known\.$/u,
  );
  expect(half.needs).toContain("trafficking/protection");
});

test("active regions and their explanations", () => {
  const active = conclusionOf(study, "regions.active");
  expect(active.statement).toMatch(/^4 of the 5 known cases count as active: .*\. Not known for 5 cases\.$/u);
  const half = graded(["karelia", "intl_attention", 0.5]);
  expect(conclusionOf(half, "regions.explanation.intl_attention").statement).toMatch(
    /^2 of 3 known active cases are more in than out on .*\. Not known for 1 case\.$/u,
  );
  const lost = graded(["karelia", "northern", undefined]);
  const location = conclusionOf(lost, "regions.location");
  expect(location.statement).toMatch(/^2 of 3 known active cases lie in .*\. Not known for 1 case\.$/u);
  expect(location.answer).toBe("2/3");
});

test("types of response, and paper ahead of practice", () => {
  const half = graded(["trafficking", "feminist_access", 0.5]);
  expect(conclusionOf(half, "response.type.trafficking").answer).toBeNull();
  expect(conclusionOf(half, "response.types").statement).toMatch(
    /^Types of response in the 2 known cases: .*\. Not known for 1 case\.$/u,
  );
  const blank = graded(["domestic-violence", "practice", undefined]);
  expect(conclusionOf(blank, "paper.cases").statement).toBe(
    "Stated reform and practice in the 2 known cases: stated reform ahead in 1 (Trafficking in women); both more out than in: 1 (Sexual assault). Not known for 1 case.",
  );
  expect(conclusionOf(study, "paper.gap.sexual-assault").statement).toContain("both more out than in");
});
