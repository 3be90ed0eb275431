// The pathway conclusions of the Russia study rest on their evidence: each falls with it, moves with its case, and
// depends on no name.
import { type Assessment, assess, withdraw } from "@throughline/assess";
import type { Study, Terms } from "@throughline/study";
import { describe, expect, test } from "vitest";
import { answersOf, bundled } from "./russia.ts";

const study = await bundled("russia-gender-violence");
const kinds = ["pathways", "scope", "backlash", "response", "participation", "variation"];
/**
 * Assesses only the analyses of pathways, reaction and regions, without leverage, which is fast enough to repeat
 * often.
 */
const assessed = (of: Study): Assessment => {
  const analyses = of.manifest.analyses.filter(({ kind }) => kinds.includes(kind));
  return assess({ ...of, manifest: { ...of.manifest, analyses } }, { leverage: false });
};
const says = (of: Study) => answersOf(assessed(of));
const whole = assessed(study);
const [SA, DV, TR] = ["sexual-assault", "domestic-violence", "trafficking"] as const;

/** Each conclusion of the author with the program's answer, and its answer when all its claims are withdrawn. */
const conclusions: [name: string, id: string, answer: string | null, without: string | null][] = [
  ["K11 trafficking is preemption", `response.type.${TR}`, "preemption", null],
  ["K11 domestic violence is alliance", `response.type.${DV}`, "alliance", null],
  [
    "K13 no ally carries the grievance of trafficking to a foreign state",
    `pathway.boomerang.${TR}`,
    "missing: B2",
    "missing: B1",
  ],
  ["K14 sexual assault goes on to blame and shame", `pathway.boomerang.${SA}`, "missing: B3,B4", ""],
  ["K15 who presses in trafficking", `pathway.levers.${TR}`, "embassy,io,ministry,state", ""],
  ["K15 who presses in sexual assault", `pathway.levers.${SA}`, "io,rights-ngo", ""],
  ["K15 foreign states for rights advocates", "pathway.substitution", `${TR} for ${DV},${SA}`, ""],
  [
    "K15 embassies for transnational networks",
    "pathway.entry",
    `${DV}: network; ${SA}: network; ${TR}: embassy,expert,foreign-ngo,ministry`,
    // A longer path remains: t029 and t030, through domestic groups.
    `${TR}: state`,
  ],
  ["K16 trafficking went around the domestic process", "pathway.bypass", TR, null],
  ["K17 active regions lie in the Far East or the north", "regions.location", "3/4", null],
  ["K19 backlash spread to three issues", "backlash.spread", "adoption-ban,market-decree,prokhorov", ""],
  ["K20 in while drafting, out afterwards", `participation.course.${TR}`, "in → out", null],
  ["K21 the threat came before the law", `pathway.order.${TR}`, "threat before law", "not there"],
  ["K22 smart sanctions by their steps", `pathway.smart-sanctions.${TR}`, null, "missing: R1"],
  ["K22 within their scope", "sanctions.tested", `+${TR}`, null],
];

describe.each(conclusions)("%s", (_, id, answer, without) => {
  const found = whole.conclusions.find((c) => c.id === id);
  test("is drawn, and rests on claims of sources", () => {
    expect(found?.answer).toBe(answer);
    expect(found?.trace.claims.length).toBeGreaterThan(0);
    expect(found?.trace.sources.length).toBeGreaterThan(0);
  });
  test("falls when its claims are withdrawn", () => {
    const after = says(withdraw(study, { claims: found?.trace.claims ?? [] }));
    expect(id in after ? after[id] : "not there").toBe(without);
  });
});

/** Claims that a step depends on: without one of them the conclusion changes. */
test.each([
  ["the one tie to an ally abroad", ["x014"], `pathway.boomerang.${TR}`, "missing: B1"],
  [
    "the tie from the rights organisation to a foreign state",
    ["c048"],
    `pathway.boomerang.${SA}`,
    "missing: B2,B3,B4",
  ],
  ["the threat", ["s042", "c143", "c144", "c110"], `pathway.smart-sanctions.${TR}`, "missing: R1"],
  [
    "the embassy's pressure",
    ["s052", "s111", "s113"],
    "pathway.entry",
    `${DV}: network; ${SA}: network; ${TR}: expert,foreign-ngo,ministry`,
  ],
  ["the ban on adoption", ["s090"], "backlash.spread", "market-decree,prokhorov"],
])("without %s (%j), %s says %s", (_, claims, id, answer) => {
  expect(says(withdraw(study, { claims }))[id]).toBe(answer);
});

test("smart sanctions need the terms of the threat, its order with the law, and silence about sanctions", () => {
  const id = `pathway.smart-sanctions.${TR}`;
  const withThreat = (change: { terms?: Terms; dateFrom?: string; dateTo?: string }): Study => ({
    ...study,
    ties: study.ties.map((tie) => (tie.channel === "sanction threat" ? { ...tie, ...change } : tie)),
  });
  const silent = (of: Study): Study => ({
    ...of,
    manifest: {
      ...of.manifest,
      silences: [
        { channel: "sanction", cases: [TR], sources: ["johnson2009"], reason: "it follows the US reports" },
      ],
    },
  });
  const statement = (of: Study) => assessed(of).conclusions.find((one) => one.id === id)?.statement;
  expect(statement(study)).toContain("(its terms are not recorded)");
  expect(says(withThreat({ terms: "conditional" }))[id]).toBeNull();
  expect(says(silent(withThreat({ terms: "conditional" })))[id]).toBe("holds");
  expect(says(withThreat({ terms: "neither" }))[id]).toBe("contradicted: R1");
  expect(says(withThreat({ dateFrom: "2005", dateTo: "2005" }))[id]).toBe("contradicted: R2");
});

const own = (id: string) => conclusions.some(([, one]) => one === id);

test("when two cases exchange their facts, their pathways are exchanged", () => {
  const swap = (id: string) => (id === TR ? DV : id === DV ? TR : id);
  const inCase = <T extends { readonly caseId: string }>(records: readonly T[]) =>
    records.map((record) => ({ ...record, caseId: swap(record.caseId) }));
  const after = says({
    ...study,
    claims: inCase(study.claims),
    grades: inCase(study.grades),
    ties: inCase(study.ties),
    events: inCase(study.events),
  });
  const before = answersOf(whole);
  for (const [id, answer] of Object.entries(before)) {
    const there = id.replace(/[^.]+$/u, swap);
    if (there === id) continue;
    expect(after[there], there).toBe(answer);
  }
  expect(after["pathway.bypass"]).toBe(DV);
  expect(after["pathway.substitution"]).toBe(`${DV} for ${SA},${TR}`);
  expect(after["sanctions.tested"]).toBe(`+${DV}`);
});

test("renamed actors and kinds have the same roles", () => {
  const ids = new Map(study.actors.map(({ id }, i) => [id, `x${i}`]));
  const kindOf = (kind: string) => `k-${kind.split("").reverse().join("")}`;
  const nameOf = (id: string) => ids.get(id) as string;
  const known = ["state", "ministry", "legislature", "legislator", "executive", "regional-state", "court"]
    .concat(["embassy", "ngo", "rights-ngo", "foreign-ngo", "network", "movement", "io", "donor"])
    .map((kind) => [kindOf(kind), kind]);
  const { actors } = study.manifest;
  if (!actors) throw new Error("the study declares no actors");
  const renamed: Study = {
    ...study,
    actors: study.actors.map((a) => ({
      ...a,
      id: nameOf(a.id),
      name: `A ${a.id.length}`,
      kind: kindOf(a.kind),
    })),
    ties: study.ties.map((tie) => ({ ...tie, from: nameOf(tie.from), to: nameOf(tie.to) })),
    manifest: {
      ...study.manifest,
      actors: {
        ...actors,
        abroad: actors.abroad.map(kindOf),
        lawmaking: actors.lawmaking.map(nameOf),
        kinds: Object.fromEntries(known),
      },
      analyses: study.manifest.analyses.map((analysis) =>
        analysis.kind === "participation"
          ? { ...analysis, participants: analysis.participants.map(kindOf) }
          : analysis,
      ),
    },
  };
  const after = says(renamed);
  const plain = (answer: string | null) =>
    answer
      ?.replace(/k-[a-z-]+/gu, (kind) => kind.slice(2).split("").reverse().join(""))
      .split(/, ?/u)
      .sort()
      .join();
  for (const [id, answer] of Object.entries(answersOf(whole))) {
    if (id === "pathway.entry" || id === "pathway.roles") continue;
    expect(plain(after[id] ?? null), id).toBe(plain(answer));
  }
  expect(Object.keys(after).filter(own).length).toBe(new Set(conclusions.map(([, id]) => id)).size);
  expect(after["pathway.entry"]).toBe(
    `${DV}: k-krowten; ${SA}: k-krowten; ${TR}: k-ogn-ngierof,k-trepxe,k-yrtsinim,k-yssabme`,
  );
});
