// Joint counts, statements on witnesses, and the effect of withdrawing a source.
import { assess, uses } from "@throughline/assess";
import type { Study } from "@throughline/study";
import { expect, test } from "vitest";
import { bundled } from "../russia.ts";

const study = await bundled("russia-gender-violence");
const quick = { leverage: false, closer: false } as const;
const conclusionOf = (of: Study, id: string) => {
  const found = assess(of, quick).conclusions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} is not drawn`);
  return found;
};

test("measures on domestic violence are not counted among those on trafficking", () => {
  const group = conclusionOf(study, "regions.measure.working_group");
  expect(group.answer).toBe("khabarovsk");
  expect(group.caveats).toContain(
    "Not counted, because on another issue than trafficking: Altai (Barnaul) (domestic violence).",
  );
  expect(conclusionOf(study, "regions.measure.regional_reform_law").answer).toBeNull();
  expect(conclusionOf(study, "regions.measure.state_shelter").answer).toBe("karelia,st-petersburg");
});

test("without declared issues the mixture is reported", () => {
  const undeclared: Study = {
    ...study,
    manifest: {
      ...study.manifest,
      analyses: study.manifest.analyses.map((one) =>
        one.kind === "variation" ? { ...one, issue: undefined } : one,
      ),
    },
  };
  const group = conclusionOf(undeclared, "regions.measure.working_group");
  expect(group.answer).toBe("altai,khabarovsk");
  expect(group.caveats).toContain(
    "These cases are on different issues: Khabarovsk (trafficking) and Altai (Barnaul) (domestic violence).",
  );
});

test("the issue of a case applies to claims without one", () => {
  const moved: Study = {
    ...study,
    claims: study.claims.map(({ issue: _, ...claim }) => claim),
    cases: study.cases.map((one) => (one.id === "altai" ? { ...one, issue: "domestic violence" } : one)),
  };
  expect(conclusionOf(moved, "regions.measure.working_group").answer).toBe("khabarovsk");
});

test("splitting a tie into two rows does not change the share that bypassed the domestic process", () => {
  const [split] = study.ties.filter(({ id }) => id === "t012");
  if (split === undefined) throw new Error("t012 is not there");
  const more: Study = { ...study, ties: [...study.ties, { ...split, id: "t012b", dateFrom: "2002" }] };
  expect(conclusionOf(more, "pathway.bypass").figures).toEqual(conclusionOf(study, "pathway.bypass").figures);
});

test("the sentence on testimony names the witnesses and their statements", () => {
  const { statement } = conclusionOf(study, "testimony.witnesses.cause_of_law");
  expect(statement).toContain(
    "Tiuriukanova (“The witness on the causes of the law is introduced as Russia's foremost expert",
  );
  expect(statement).toContain("“The expert names the US embassy as a cause of the law”");
  const own: Study = {
    ...study,
    claims: study.claims.map((claim) => (claim.id === "s052" ? { ...claim, interest: "yes" } : claim)),
  };
  expect(conclusionOf(own, "testimony.witnesses.cause_of_law").statement).toContain(
    ", in part on their own work: ",
  );
});

test("three cases and five conditions are reported in one line", () => {
  const { statement, headline } = conclusionOf(study, "law.few-cases");
  expect(headline).toBe(true);
  expect(statement).toMatch(
    /^3 cases cannot separate the effects of 5 conditions: 3 of 32 configurations are observed, and \d+ simplest models fit equally well\.$/u,
  );
  const headlines = assess(study, quick).conclusions.filter((one) => one.analysis === "law" && one.headline);
  expect(headlines.map(({ id }) => id)).toEqual(["law.few-cases"]);
});

test("the list of sources counts as many falling conclusions as the query for one source", () => {
  const assessment = assess(study, { closer: false });
  const heaviest = assessment.sources.filter(({ falls }) => falls.length > 0);
  const others = assessment.sources.filter(({ falls }) => falls.length === 0).slice(0, 2);
  for (const { source, falls } of [...heaviest.slice(0, 4), ...others]) {
    const asked = uses(study, assessment, source)?.conclusions.filter((one) => one.falls);
    expect(asked?.map(({ id }) => id).sort(), source).toEqual([...falls].sort());
  }
  const computed = assessment.conclusions.filter(
    ({ origin, answer }) => origin === "computed" && answer !== null,
  );
  expect(assessment.warnings.join()).toContain(
    `${heaviest[0]?.falls.length} of ${computed.length} computed conclusions depend`,
  );
});
