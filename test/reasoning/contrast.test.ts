// Comparison of active and inactive cases, and possible selection on the outcome.
import { assess } from "@throughline/assess";
import type { Grade, Study } from "@throughline/study";
import { expect, test } from "vitest";
import { bundled } from "../russia.ts";

const study = await bundled("russia-gender-violence");
const conclusionOf = (of: Study, id: string) => {
  const found = assess(of, { leverage: false, closer: false }).conclusions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} is not drawn`);
  return found;
};

/** Returns the study with further inactive regions, in or out on attention from abroad. */
function withInactive(regions: Readonly<Record<string, number>>): Study {
  const rows = Object.entries(regions).flatMap(([caseId, attention]): Grade[] => {
    const row = { caseId, confidence: "high", claims: [], from: "a survey" } as const;
    return [
      { ...row, attribute: "reform_orientation", grade: 0 },
      { ...row, attribute: "intl_attention", grade: attention },
    ];
  });
  const isNew = ({ caseId, attribute }: Grade) =>
    rows.some((row) => row.caseId === caseId && row.attribute === attribute);
  return { ...study, grades: [...study.grades.filter((one) => !isNew(one)), ...rows] };
}

test("one inactive region gives a contrast, with the caveat that the regions are selected on the outcome", () => {
  const location = conclusionOf(study, "regions.contrast.location");
  expect(location.answer).toBe("3/4 against 0/1");
  expect(location.statement).toBe(
    "Compared on the Far East or the north: 3 of 4 active cases, against 0 of 1 inactive ones.",
  );
  expect(location.caveats.join()).toContain(
    "The cases are selected on the outcome: 4 are active, and of 1 known inactive case",
  );
  expect(["low", "very low"]).toContain(location.confidence.level);
});

test("without a grade of an inactive region there is no contrast", () => {
  const attention = conclusionOf(study, "regions.contrast.border_exposure");
  expect(attention.answer).toBeNull();
  expect(attention.caveats.join()).toContain("none is graded here");
});

test("with grades of inactive regions there is no caveat, and those with the explanation are named", () => {
  const more = conclusionOf(
    withInactive({ altai: 1, chuvashiia: 0, mordoviia: 0 }),
    "regions.contrast.intl_attention",
  );
  expect(more.answer).toMatch(/^3\/4 against 1\/[34]$/u);
  expect(more.caveats.join()).not.toContain("selected on the outcome");
  expect(more.caveats).toContain("These inactive cases share it: Altai (Barnaul).");
});
