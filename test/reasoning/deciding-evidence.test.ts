// A conclusion rests on the evidence that decides it: the loss of other evidence makes it no surer, and other silence limits nothing.
import { assess, type Conclusion, regrade } from "@throughline/assess";
import type { Claim, Study } from "@throughline/study";
import { expect, test } from "vitest";
import type { Plan } from "../planted/plan.ts";
import { caseId, plantedStudy } from "../planted/study.ts";
import { bundled } from "../russia.ts";

const russia = await bundled("russia-gender-violence");
const coasts = await bundled("invented-coasts");

const conclusionsOf = (study: Study): ReadonlyMap<string, Conclusion> =>
  new Map(
    assess(study, { leverage: false, closer: false }).conclusions.map((conclusion) => [
      conclusion.id,
      conclusion,
    ]),
  );

/** The answer of a conclusion, its level, and why the level is no higher. */
function said(study: Study, id: string) {
  const found = conclusionsOf(study).get(id);
  const limits = found?.confidence.limits.map(({ because }) => because) ?? [];
  return { answer: found?.answer, level: found?.confidence.level, limits };
}

const without = (study: Study, ties: readonly string[]): Study => ({
  ...study,
  ties: study.ties.filter(({ id }) => !ties.includes(id)),
});

/** Four countries with two instruments; in the last, which has the law, a threat came first, and silence is declared for sanctions. */
const plan: Plan = {
  instruments: 2,
  cause: [0, 1],
  cases: [0, 1, 2, 3].map(() => ({ course: "sanctions", year: 2005, paper: "three", practice: "two" })),
};
const planted = plantedStudy(plan);

test("a pathway that fails for want of a law does not rest on the silence about sanctions", () => {
  const { answer, limits } = said(planted, `pathway.smart-sanctions.${caseId(0)}`);
  expect(answer).toBe("contradicted: R4");
  expect(limits).not.toContain("declared silence");
  const holding = said(planted, `pathway.smart-sanctions.${caseId(3)}`);
  expect(holding.answer).toBe("holds");
  expect(holding.limits).toContain("declared silence");
});

test("a pathway with a missing record is very low, whatever silence is declared for another step", () => {
  const found = said(without(planted, ["law-3"]), `pathway.smart-sanctions.${caseId(3)}`);
  expect(found).toMatchObject({ answer: "missing: R2", level: "very low" });
});

test("that a case follows no pathway is very low where a record is lacking for one of them", () => {
  const id = `pathway.which.${caseId(0)}`;
  expect(said(without(planted, ["threat-0"]), id)).toMatchObject({ answer: "", level: "very low" });
});

test("the order of threat and law rests on the ties, and not on the grade of the law", () => {
  const id = "pathway.order.trafficking";
  const blank = russia.grades.filter(
    ({ caseId: of, attribute }) => of !== "trafficking" || attribute !== "national_law",
  );
  expect(said({ ...russia, grades: blank }, id)).toEqual(said(russia, id));
});

test("a case without pressure stands so by its instruments alone", () => {
  const id = "sanctions.case.sexual-assault";
  const blank = russia.grades.filter(
    ({ caseId: of, attribute }) => of !== "sexual-assault" || attribute !== "national_law",
  );
  expect(said(russia, id).answer).toBe("no pressure");
  expect(said({ ...russia, grades: blank }, id)).toEqual(said(russia, id));
});

test("a case exactly at one half neither has the outcome nor lacks it, so no row contradicts itself by it", () => {
  const crisp = { ...plan, cases: plan.cases.map((one) => ({ ...one, paper: "none" as const })) };
  const study = plantedStudy(crisp);
  const twin = { ...study.cases[0], id: "twin", name: "Twin" } as Study["cases"][number];
  const own = study.grades.filter((grade) => grade.caseId === caseId(0));
  const both: Study = {
    ...study,
    cases: [...study.cases, twin],
    grades: [...study.grades, ...own.map((grade) => ({ ...grade, caseId: "twin", claims: [] }))],
  };
  expect(conclusionsOf(regrade(both, "twin/paper", 1)).has("table.contradictions")).toBe(true);
  expect(conclusionsOf(regrade(both, "twin/paper", 0.5)).has("table.contradictions")).toBe(false);
});

/** Russia with counts of convictions for trafficking in place of its other claims on prosecution. */
function counted(
  rows: readonly (readonly [value: number, from: string | undefined, to: string | undefined])[],
) {
  const [sample] = russia.claims;
  if (sample === undefined) throw new Error("the study has no claims");
  const { dateFrom: _, dateTo: __, ...undated } = sample;
  const claims = rows.map(([value, from, to], i): Claim => {
    const claim: Claim = {
      ...undated,
      id: `count-${i}` as Claim["id"],
      locator: `p. ${i}`,
      caseId: "trafficking",
      attribute: "prosecution",
      direction: "supports",
      kind: "fact",
      covers: [],
      value,
      unit: "convictions",
    };
    const begun = from === undefined ? claim : { ...claim, dateFrom: from };
    return to === undefined ? begun : { ...begun, dateTo: to };
  });
  const others = russia.claims.filter(({ attribute }) => attribute !== "prosecution");
  return { ...russia, claims: [...others, ...claims] };
}
const rise = "interventions.change.prosecution.trafficking";

test("a count whose dates are wider, or blank, still keeps others from showing a rise that it may go against", () => {
  expect(
    said(
      counted([
        [10, "2000", "2000"],
        [20, "2002", "2002"],
      ]),
      rise,
    ).answer,
  ).toBe("up");
  for (const [from, to] of [
    ["2001", "2001"],
    ["2001", "2002"],
    ["2000", "2002"],
    [undefined, undefined],
  ])
    expect(
      said(
        counted([
          [10, "2000", "2000"],
          [50, from, to],
          [20, "2002", "2002"],
        ]),
        rise,
      ).answer,
      `${from} to ${to}`,
    ).toBeUndefined();
});

test("a rise shown by periods rests on the grades of the periods", () => {
  const shown = [...conclusionsOf(coasts).values()].filter(
    ({ id, message }) =>
      id.startsWith("compared.change.") && JSON.stringify(message).includes("time.byPeriods"),
  );
  const [first] = shown;
  if (first === undefined) throw new Error("nothing is shown by periods");
  const [attribute, of] = first.id.split(".").slice(2);
  const isHere = (row: { readonly caseId: string; readonly attribute: string }) =>
    row.caseId === of && row.attribute === attribute;
  const bare: Study = {
    ...coasts,
    claims: coasts.claims.filter((claim) => !isHere(claim)),
    grades: coasts.grades.map((row) => (isHere(row) ? { ...row, claims: [] } : row)),
    periods: coasts.periods.map((row) => (isHere(row) ? { ...row, claims: [] } : row)),
  };
  expect(said(bare, first.id)).toMatchObject({ answer: first.answer, level: "very low" });
});

test("a tie that is recorded in two rows is counted once", () => {
  const twice: Study = {
    ...russia,
    ties: [...russia.ties, ...russia.ties.map((tie) => ({ ...tie, id: `again-${tie.id}` as typeof tie.id }))],
  };
  const once = conclusionsOf(russia);
  for (const [id, { statement }] of conclusionsOf(twice))
    if (/^pathway\.(levers|bypass|substitution)/u.test(id))
      expect(statement, id).toBe(once.get(id)?.statement);
});
