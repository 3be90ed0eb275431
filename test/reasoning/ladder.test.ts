// What accompanied each further instrument, in the study of three interventions.
import { assess } from "@throughline/assess";
import type { Study } from "@throughline/study";
import { expect, test } from "vitest";
import { answersOf, bundled } from "../russia.ts";

const study = await bundled("russia-gender-violence");
const assessed = (changed: Study) => assess(changed, { leverage: false });
const regraded = (caseId: string, attribute: string, grade: number | undefined): Study => ({
  ...study,
  grades: study.grades.flatMap((one) => {
    if (one.caseId !== caseId || one.attribute !== attribute) return [one];
    return grade === undefined ? [] : [{ ...one, grade }];
  }),
});

test("the trafficking intervention had pressure in addition, with higher law and lower activism", () => {
  const { conclusions } = assessed(study);
  const answers = answersOf(assessed(study));
  expect(answers["added.steps"]).toBe(
    "sexual-assault: norms; domestic-violence: norms+assistance; trafficking: norms+assistance+pressure",
  );
  expect(answers["added.added.domestic-violence.trafficking"]).toBe(
    "+norm_contention,+assist_legislation,+diplomatic_pressure,+sanction_threat,-rights_monitoring",
  );
  const pair = "added.outcome.domestic-violence.trafficking";
  expect(answers[`${pair}.national_law`]).toBe("higher");
  expect(answers[`${pair}.activism`]).toBe("lower");
  expect(conclusions.find(({ id }) => id === `${pair}.national_law`)?.statement).toBe(
    "Reform of national law: higher in Trafficking in women (“new law that meets some of the demands”) than in Domestic violence (“bill that failed, or amendment beside the demand”).",
  );
});

test("an outcome without a grade is neither higher nor lower, and the grade is requested", () => {
  const { conclusions } = assessed(regraded("domestic-violence", "activism", undefined));
  const found = conclusions.find(({ id }) => id === "added.outcome.domestic-violence.trafficking.activism");
  expect(found?.answer).toBeNull();
  expect(found?.needs).toEqual(["domestic-violence/activism"]);
});

test("a case whose pressure is exactly at the crossover is on no rung", () => {
  const half = regraded("trafficking", "diplomatic_pressure", 0.5);
  const blank = {
    ...half,
    grades: half.grades.filter((g) => g.caseId !== "trafficking" || g.attribute !== "sanction_threat"),
  };
  const answers = answersOf(assessed(blank));
  expect(answers["added.steps"]).toBe("sexual-assault: norms; domestic-violence: norms+assistance");
  expect(answers["added.added.trafficking.domestic-violence"]).toBeNull();
});
