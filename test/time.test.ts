// Statements about time, and what rests on them, follow the dates.
import { assess } from "@throughline/assess";
import type { Study, Tie } from "@throughline/study";
import { expect, test } from "vitest";
import { answers, bundled } from "./russia.ts";

const study = await bundled("russia-gender-violence");

const withTies = (change: (tie: Tie) => Tie): Study => ({ ...study, ties: study.ties.map(change) });
const isPressure = ({ channel }: Tie) => ["pressure", "sanction threat", "sanction"].includes(channel);
const conclusionsOf = (changed: Study) =>
  new Map(assess(changed, { leverage: false }).conclusions.map((one) => [one.id, one]));

const now = conclusionsOf(study);
const afterLaw = conclusionsOf(
  withTies((tie) => (isPressure(tie) ? { ...tie, dateFrom: "2005", dateTo: "2006" } : tie)),
);
const undated = conclusionsOf(
  withTies((tie) => {
    const { dateFrom: _, dateTo: __, ...rest } = tie;
    return isPressure(tie) ? rest : tie;
  }),
);

test("pressure dated later than the law changes four analyses", () => {
  expect(now.get("sanctions.tested")?.answer).toBe("+trafficking");
  expect(now.get("sanctions.tested")?.statement).toContain("pressure was followed by");
  expect(afterLaw.get("sanctions.tested")?.answer).toBeNull();
  expect(afterLaw.get("sanctions.case.trafficking")?.answer).toBe("outcome first");
  expect(afterLaw.get("sanctions.tested")?.caveats.join()).toContain(
    "In Trafficking in women, the outcome came before the pressure",
  );
  for (const pattern of ["smart-sanctions", "preemption"])
    expect(afterLaw.get(`pathway.${pattern}.trafficking`)?.answer, pattern).toMatch(/^contradicted: /u);
  expect(afterLaw.get("pathway.order.trafficking")?.answer).toBe("law before threat");
  const posterior = (found: typeof now) =>
    found.get("cause.posterior.threat")?.figures.posterior ?? Number.NaN;
  expect(posterior(afterLaw)).toBeLessThan(posterior(now) / 5);
});

test("without dates pressure only coincides with the law, and its item of evidence is left out", () => {
  expect(undated.get("sanctions.tested")?.statement).toContain("pressure came with");
  expect(undated.get("pathway.order.trafficking")?.answer).toBeNull();
  expect(undated.get("cause.leading")?.caveats.join()).toContain(
    "Not counted, because the records do not settle them: “The threat came before the bill and the law”.",
  );
});

test("hostile reaction counts as later only if the order is certain", () => {
  expect(now.get("backlash.spread")?.figures).toEqual({ issues: 3, before: 0, after: 2 });
  expect(now.get("backlash.spread")?.statement).toContain(
    "of 2 ties with a known order, 2 came after the sanctions threat (from 2001 to 2003); the order of 1 is not known",
  );
  expect(undated.get("backlash.spread")?.statement).not.toMatch(/\b(?:before|after)\b/u);
});

test("a foreign law is not an adoption, and a grade with a dated claim is one", () => {
  expect(now.get("spread.diffusion")?.answer).toBe("st-petersburg,arkhangelsk,chuvashiia,mordoviia");
  expect(now.get("pathway.diffusion")).toBeUndefined();
  const foreign = withTies((tie) =>
    tie.id === "t014" ? { ...tie, caseId: "karelia", dateFrom: "1999" } : tie,
  );
  expect(answers(foreign)["spread.diffusion"]).toBe(now.get("spread.diffusion")?.answer);
});

test("an inclusion and an exclusion of unknown order are not reported as a sequence", () => {
  const course = "participation.course.trafficking";
  expect(now.get(course)?.statement).toContain("drafting (until 2003), then excluded");
  const open = withTies((tie) => (tie.id === "t030" ? { ...tie, dateTo: "2007" } : tie));
  expect(conclusionsOf(open).get(course)?.statement).toContain("in an order that the dates do not settle");
});

test("an outcome rises only by agreeing periods, comparable quantities or a reported change", () => {
  const grade = study.grades.find((one) => one.caseId === "trafficking" && one.attribute === "prosecution");
  if (!grade) throw new Error("prosecution of trafficking is not graded");
  const { caseId, attribute, confidence, claims } = grade;
  const earlier = (value: number, period: string) => ({
    caseId,
    attribute,
    confidence,
    claims,
    grade: value,
    period,
  });
  const id = "interventions.change.prosecution.trafficking";
  const dated = study.grades.map((one) => (one === grade ? { ...one, period: "2004/2006" } : one));
  const from = "a data source";
  const risen = conclusionsOf({
    ...study,
    grades: dated,
    periods: [{ ...earlier(0.33, "1995/2000"), from }],
  });
  expect(risen.get(id)?.answer).toBe("up");
  expect(risen.get(id)?.statement).toContain(
    "rose, from 0.33 (from 1995 to 2000) to 0.67 (from 2004 to 2006)",
  );
  const overlapping = { ...study, grades: dated, periods: [{ ...earlier(0.33, "2003/2005"), from }] };
  expect(conclusionsOf(overlapping).get(id)).toBeUndefined();
  const report = study.claims.find((one) => one.caseId === caseId && one.attribute === attribute);
  const reported = (change: "up" | "down") => ({
    ...study,
    grades: dated,
    periods: [{ ...earlier(0.33, "1995/2000"), from }],
    claims: study.claims.map((one) => (one === report ? { ...one, kind: "fact" as const, change } : one)),
  });
  expect(conclusionsOf(reported("up")).get(id)?.answer).toBe("up");
  expect(conclusionsOf(reported("down")).get(id)).toBeUndefined();
});

test("a tie that a claim contradicts meets no step", () => {
  const [sample] = study.claims;
  if (sample === undefined) throw new Error("the study has no claims");
  const denial = { ...sample, id: "denial", direction: "contradicts" as const, about: "t005" };
  const denied = conclusionsOf({
    ...study,
    claims: [...study.claims, denial],
    ties: study.ties.map((tie) => (tie.id === "t005" ? { ...tie, claims: ["denial"] } : tie)),
  });
  expect(now.get("pathway.boomerang.trafficking")?.answer).not.toContain("B1");
  expect(denied.get("pathway.boomerang.trafficking")?.answer).toContain("B1");
});
