// The author's conclusions (expected-conclusions.md, K01 to K23), derived from the coded facts alone.
import { assess, regrade, why, withdraw } from "@throughline/assess";
import { describe, expect, test } from "vitest";
import { answers, answersOf, bundled } from "./russia.ts";

const study = await bundled("russia-gender-violence");
const assessment = assess(study);
const says = answersOf(assessment);
const conclusion = (id: string) => {
  const found = assessment.conclusions.find((c) => c.id === id);
  if (!found) throw new Error(`there is no conclusion ${id}`);
  return found;
};
const [SA, DV, TR] = ["sexual-assault", "domestic-violence", "trafficking"] as const;

describe("interventions compared", () => {
  test("K01 trafficking has the greatest reform of national law", () =>
    expect(says["interventions.greatest.national_law"]).toBe(TR));
  test.each([
    ["K02", "diplomatic_pressure"],
    ["K03", "sanction_threat"],
    ["K04", "assist_legislation"],
    ["K05", "norm_contention"],
  ])("%s only trafficking had %s", (_, attribute) =>
    expect(says[`interventions.members.${attribute}`]).toBe(TR),
  );
  test("K06 all three had a norm, and its relevance is low", () => {
    const norm = conclusion("interventions.members.norm_articulation");
    expect(norm.answer).toBe([DV, SA, TR].join());
    expect(norm.figures.inclN).toBe(1);
    expect(norm.figures.RoN).toBeLessThan(0.5);
  });
  test.each(["assist_activism", "assist_awareness"])(
    "K07 %s is shared by domestic violence and trafficking",
    (attribute) => expect(says[`interventions.members.${attribute}`]).toBe([DV, TR].join()),
  );
  test("K08 in trafficking activism, coverage and law all rose", () =>
    expect(says[`interventions.outcomes.${TR}`]?.split(",")).toEqual(
      expect.arrayContaining(["activism", "media_coverage", "national_law"]),
    ));
  test("the conditions that distinguish trafficking cannot be separated, and none is selected", () => {
    const apart = conclusion("interventions.distinguishing");
    expect(apart.answer?.split(",")).toEqual(
      expect.arrayContaining([
        "diplomatic_pressure",
        "sanction_threat",
        "assist_legislation",
        "norm_contention",
        "bypass",
      ]),
    );
    expect(apart.caveats.join()).toContain("limited diversity");
    expect(conclusion("law.solution.parsimonious").answer?.split(" | ").sort()).toEqual([
      "assist_legislation",
      "diplomatic_pressure",
      "norm_contention",
      "sanction_threat",
    ]);
  });
});

describe("three Ps, paper and practice, critique", () => {
  test("K09 in trafficking prosecution rose, protection and prevention did not", () =>
    expect(says[`three-ps.parts.${TR}`]).toBe("prosecution"));
  test.each([
    [TR, "paper ahead", 0.34],
    [DV, "practice ahead", -0.34],
    [SA, "both out", 0.33],
  ])("K10 %s: %s by %d", (caseId, answer, gap) => {
    expect(says[`paper.gap.${caseId}`]).toBe(answer);
    expect(conclusion(`paper.gap.${caseId}`).figures.gap).toBeCloseTo(gap, 12);
  });
  test("K12 domestic violence kept part of the critique, trafficking lost it, sexual assault stays blank", () => {
    expect(says[`response.critique.${DV}`]).toBe("kept");
    expect(says[`response.critique.${TR}`]).toBe("lost");
    expect(conclusion(`response.critique.${TR}`).statement).toContain("pseudofeminism");
    expect(says[`response.critique.${SA}`]).toBeNull();
    expect(assessment.missing.map((m) => m.cell)).toContain(`${SA}/critique_retained`);
  });
});

describe("pathway", () => {
  test("K11 trafficking preemption, domestic violence alliance; sexual assault is found by the program", () => {
    expect(says[`response.type.${TR}`]).toBe("preemption");
    expect(says[`response.type.${DV}`]).toBe("alliance");
    expect(says[`response.type.${SA}`]).toBe("co-optation");
    expect(conclusion(`response.type.${SA}`).caveats.join()).toContain(
      "do not say whether the author classifies",
    );
  });
  test("K13 trafficking is not a boomerang: the missing step is named", () => {
    expect(says[`pathway.boomerang.${TR}`]).toBe("missing: B2");
    expect(conclusion(`pathway.boomerang.${TR}`).statement).toContain("the ally carries the grievance");
  });
  test("K14 sexual assault follows the boomerang, but for pressure and the law", () =>
    expect(says[`pathway.boomerang.${SA}`]).toBe("missing: B3,B4"));
  test("domestic violence only begins a boomerang", () =>
    expect(says[`pathway.boomerang.${DV}`]).toBe("missing: B2,B3"));
  test("K15 states and organisations press in trafficking, rights bodies and organisations in sexual assault", () => {
    expect(says[`pathway.levers.${TR}`]?.split(",").sort()).toEqual(["embassy", "io", "ministry", "state"]);
    expect(says[`pathway.levers.${SA}`]?.split(",").sort()).toEqual(["io", "rights-ngo"]);
    expect(says["pathway.substitution"]).toBe(`${TR} for ${DV},${SA}`);
  });
  test("K15 in trafficking embassies, among others, have the place of transnational networks elsewhere", () => {
    const entry = conclusion("pathway.entry");
    expect(entry.answer).toBe(`${DV}: network; ${SA}: network; ${TR}: embassy,expert,foreign-ngo,ministry`);
    expect(entry.statement).toContain(
      "embassies, expert, foreign NGOs and ministries in Trafficking in women take the place of networks in Sexual assault and Domestic violence",
    );
    expect(entry.trace.claims).toEqual(expect.arrayContaining(["s052", "s111", "s113"]));
  });
  test("the spiral of trafficking: denial overlaps with the concession, and recurs after the law", () => {
    const { answer, caveats } = conclusion(`pathway.spiral.${TR}`);
    expect(answer).toBe("contradicted: P3");
    expect(caveats).toEqual([
      "These records mark a phase that begins, or goes on, after a later one has begun (overlap): Labour minister calls the US report libel and Russian Ministry of Labour → US State Department (backlash).",
      "This record marks a phase that comes back after a later one (relapse): Russian government → United States government (backlash).",
    ]);
  });
  test("rival explanations of the law are an illustration, not a finding", () => {
    const leading = conclusion("cause.leading");
    expect(leading.statement).toMatch(/^Illustration, not a finding: /u);
    expect([leading.headline, leading.confidence.level]).toEqual([false, "not rated"]);
    expect(leading.trace.claims).toEqual(expect.arrayContaining(["c143", "s050", "c140"]));
  });
  test("K16 trafficking bypassed the domestic process most", () => {
    const bypass = conclusion("pathway.bypass");
    expect(bypass.answer).toBe(TR);
    expect(bypass.figures).toEqual({ [SA]: 0, [DV]: 0, [TR]: 5 / 8 });
    expect(bypass.caveats.join()).toContain("agree");
  });
  test("K21 the threat came before the law", () => {
    expect(says[`pathway.order.${TR}`]).toBe("threat before law");
    expect(conclusion(`pathway.order.${TR}`).statement).toContain("2001");
    expect(conclusion(`pathway.order.${TR}`).statement).toContain("December 2003");
  });
  test("trafficking may follow smart sanctions, and the unknown parts are named", () => {
    expect(says[`pathway.which.${TR}`]).toBeNull();
    expect(conclusion(`pathway.smart-sanctions.${TR}`).statement).toBe(
      "Trafficking in women may follow the smart sanctions pattern. Not known: a foreign state threatens sanctions that are targeted or conditional (its terms are not recorded); the threat is not carried out (nothing is recorded).",
    );
  });
  test("K22 the scope holds for trafficking, and beyond it the claim is untested", () => {
    const tested = conclusion("sanctions.tested");
    expect(tested.answer).toBe(`+${TR}`);
    expect(tested.confidence.level).toBe("low");
    expect(says[`sanctions.case.${SA}`]).toBe("no pressure");
  });
});

describe("regions", () => {
  test("K17, K18 three of the four active regions lie in the Far East or the north; Yaroslavl does not", () => {
    const location = conclusion("regions.location");
    expect(location.answer).toBe("3/4");
    expect(location.statement).toContain("Yaroslavl does not");
    expect(says["regions.location-wider"]).toBe("3/5");
  });
  test("four regions have a law, in an order that the years leave open; six are unknown", () => {
    const spread = conclusion("spread.diffusion");
    expect(spread.answer).toBe("st-petersburg,arkhangelsk,chuvashiia,mordoviia");
    expect(spread.figures).toEqual({ adopted: 4, undated: 0, unknown: 6, cases: 10 });
    expect(spread.statement).toContain("4 of the 4 known cases");
    expect(spread.statement).toContain("in an order that the dates do not settle in full");
    expect(says["spread.diffusion"]).not.toBe(
      answers(withdraw(study, { claims: ["c080"] }))["spread.diffusion"],
    );
  });
  test("explanations are reported with missing grades and a warning that non-cases are missing", () => {
    expect(conclusion("regions.explanation.border_exposure").figures).toEqual({
      khabarovsk: 0.67,
      primorskii: 0.67,
      karelia: 1,
    });
    expect(conclusion("regions.explanation.intl_attention").figures).toEqual({
      khabarovsk: 0.67,
      yaroslavl: 0.33,
      karelia: 1,
      primorskii: 1,
    });
    expect(conclusion("regions.explanation.border_exposure").caveats.join()).toContain(
      "The inactive cases may share what the active cases have in common.",
    );
  });
});

describe("reaction and participation", () => {
  test("K19 backlash spread to three related issues, none dated before 2005, all after the threat", () => {
    const spread = conclusion("backlash.spread");
    expect(spread.answer).toBe("adoption-ban,market-decree,prokhorov");
    expect(spread.figures.before).toBe(0);
    expect(spread.statement).toContain("2001");
  });
  test("K20 NGOs were in at drafting and out afterwards, and two other sources qualify it", () => {
    const course = conclusion(`participation.course.${TR}`);
    expect(course.answer).toBe("in → out");
    expect(course.statement).toContain("drafting (until 2003), then excluded (March 2006 and from 2006)");
    expect(course.caveats.join()).toContain(
      "U.S. Department of State 2006, Russia (Tier 2 Watch List) and United Nations in Russia 2006, press release of 15 March 2006",
    );
  });
  test("K23 coverage of domestic violence rose tenfold from 1995 to 2004", () =>
    expect(conclusion(`media.growth.${DV}`).figures.times).toBe(10));
  test("four causes named by one witness are one witness", () =>
    expect(conclusion("testimony.witnesses.cause_of_law").caveats.join()).toContain(
      "4 statements of Tiuriukanova count as one witness",
    ));
  test("judgements without a grade are shown as the author's", () => {
    const claims = ["s070", "s121", "s073", "s074", "s071", "s072"];
    for (const id of claims) expect(conclusion(`judgements.${id}`).origin).toBe("author");
  });
});

describe("what overturns a conclusion", () => {
  test("nearly everything falls with the one book, and that is the first warning", () => {
    expect(assessment.warnings[0]).toMatch(
      /^\d+ of \d+ computed conclusions depend on one source, Johnson 2009/u,
    );
    expect(assessment.sources[0]?.source).toBe("johnson2009");
  });
  test("K09 stands without tiuriukanova2006", () =>
    expect(answers(withdraw(study, { sources: ["tiuriukanova2006"] }))[`three-ps.parts.${TR}`]).toBe(
      "prosecution",
    ));
  test("K02 to K04 stand without the witness", () => {
    const after = answers(withdraw(study, { sources: ["tiuriukanova-n62"] }));
    for (const attribute of ["diplomatic_pressure", "sanction_threat", "assist_legislation"])
      expect(after[`interventions.members.${attribute}`]).toBe(TR);
  });
  test("K01 stands when sexual assault is graded 0 on law, and its gap closes", () => {
    const after = answers(regrade(study, `${SA}/national_law`, 0));
    expect(after["interventions.greatest.national_law"]).toBe(TR);
    const gap = assess(regrade(study, `${SA}/national_law`, 0), { leverage: false }).conclusions.find(
      ({ id }) => id === `paper.gap.${SA}`,
    );
    expect(gap?.figures.gap).toBe(0);
  });
  test("one step of objectives or access changes the type of response, and the conclusion says so", () => {
    const turns = conclusion(`response.type.${TR}`).leverage.flatMap((entry) =>
      "cell" in entry ? [[entry.cell, entry.to, entry.answer]] : [],
    );
    expect(turns).toEqual(
      expect.arrayContaining([
        [`${TR}/objectives_met`, 0.33, "no response"],
        [`${TR}/feminist_access`, 0.67, "alliance"],
      ]),
    );
  });
});

test("every conclusion with content rests on existing records", () => {
  const claims = new Set(study.claims.map((c) => c.id));
  for (const c of assessment.conclusions) {
    if (c.answer === null || c.answer === "" || c.answer === "holds") continue;
    expect(c.trace.claims.length + c.trace.media.length, c.id).toBeGreaterThan(0);
    for (const claim of c.trace.claims) expect(claims).toContain(claim);
  }
});

describe("typical cases", () => {
  test("Khabarovsk is typical of the Far East, and why traces it to the claims of its grades", () => {
    const found = why(study, assessment, "where.case.khabarovsk");
    expect(found?.label).toContain("typical of “in the Far East”");
    expect(found?.trace.cells).toContain("khabarovsk/reform_orientation");
    expect(found?.trace.claims.length).toBeGreaterThan(0);
  });
});
