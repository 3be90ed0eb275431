// Generates a study from a plan: several countries, each its own target, with claims for every grade.
import {
  type Case,
  type Claim,
  emptyStudy,
  type Grade,
  type Manifest,
  manifestSchema,
  type Study,
  type Tie,
} from "@throughline/study";
import { type Course, hasInstrument, hasLaw, hasPressure, type Plan, type Support } from "./plan.ts";

export const caseId = (i: number) => `country-${i}`;
export const instrument = (i: number) => `instrument_${i}`;
const stateOf = (i: number) => `C${i}`;
const sources = ["gazette", "monitor", "survey"];

/** Generates the study of a plan. */
export function plantedStudy(plan: Plan): Study {
  const cases = plan.cases.map((_, i): Case => {
    return { id: caseId(i), name: `Country ${i}`, kind: "country", target: stateOf(i) };
  });
  const graded = plan.cases.flatMap((_, i) => gradesOf(plan, i));
  return {
    ...emptyStudy,
    id: "planted",
    manifest: manifestOf(plan),
    sources: sources.map((key) => ({ key, csl: { id: key, type: "report", title: key } })),
    claims: graded.flatMap(({ claims }) => claims),
    cases,
    grades: graded.map(({ grade }) => grade),
    actors: [
      { id: "power", name: "Great power", kind: "state", place: "ZZ" },
      { id: "union", name: "Union of states", kind: "io", place: "ZU" },
      { id: "network", name: "Network", kind: "network", place: "ZN" },
      ...plan.cases.flatMap((_, i) => [
        { id: `government-${i}`, name: `Government ${i}`, kind: "state", place: stateOf(i) },
        { id: `parliament-${i}`, name: `Parliament ${i}`, kind: "legislature", place: stateOf(i) },
        { id: `movement-${i}`, name: `Movement ${i}`, kind: "ngo", place: stateOf(i) },
      ]),
    ],
    ties: plan.cases.flatMap((_, i) => tiesOf(plan, i)),
  };
}

function manifestOf({ instruments, cases }: Plan): Manifest {
  const ids = [...Array(instruments).keys()].map(instrument);
  const fuzzy = (label: string, role: string) => ({ label, role, scale: "fuzzy" });
  const quiet = cases.flatMap(({ course }, i) => (course === "sanctions" ? [caseId(i)] : []));
  const silence = { channel: "sanction", cases: quiet, sources, reason: "They follow every sanction." };
  return manifestSchema.parse({
    title: "Planted study",
    question: "Which instrument brings the law?",
    authors: ["Nobody"],
    licence: "CC0-1.0",
    attributes: {
      ...Object.fromEntries(ids.map((id) => [id, fuzzy(id, "condition")])),
      pressure: fuzzy("Pressure", "condition"),
      low_priority: fuzzy("Low priority", "condition"),
      access: fuzzy("Access", "condition"),
      paper: fuzzy("Law", "outcome"),
      practice: fuzzy("Practice", "outcome"),
      objectives: fuzzy("Objectives met", "outcome"),
    },
    ...(quiet.length === 0 ? {} : { silences: [silence] }),
    actors: { lawmaking: cases.map((_, i) => `parliament-${i}`) },
    analyses: [
      {
        id: "added",
        kind: "ladder",
        title: "What each instrument came with",
        cases: "country",
        instruments: Object.fromEntries(ids.map((id) => [`group_${id}`, [id]])),
        outcomes: ["paper"],
      },
      {
        id: "table",
        kind: "truth-table",
        title: "Conditions",
        cases: "country",
        conditions: ids,
        outcome: "paper",
        incl_cut: 1,
      },
      {
        id: "pathway",
        kind: "pathways",
        title: "Pathways",
        cases: "country",
        access: "access",
        objectives: "objectives",
        paper: "paper",
        practice: "practice",
        scope: ["low_priority"],
        years: 3,
        patterns: ["boomerang", "smart-sanctions", "preemption"],
      },
      {
        id: "scope",
        kind: "scope",
        title: "Scope",
        cases: "country",
        instruments: ["pressure"],
        conditions: ["low_priority"],
        outcome: "paper",
      },
      { id: "gap", kind: "gap", title: "Gap", cases: "country", paper: "paper", practice: "practice" },
    ],
  });
}

type Graded = { readonly grade: Grade; readonly claims: readonly Claim[] };

function gradesOf(plan: Plan, i: number): Graded[] {
  const planted = plan.cases[i];
  if (planted === undefined) return [];
  const has = (held: boolean) => (held ? 1 : 0);
  const ids = [...Array(plan.instruments).keys()];
  return [
    ...ids.map((k) => gradedCell(i, instrument(k), has(hasInstrument(i, k)), "two")),
    gradedCell(i, "pressure", has(hasPressure(planted.course)), "two"),
    gradedCell(i, "low_priority", 1, "two"),
    gradedCell(i, "access", 0, "two"),
    gradedCell(i, "objectives", has(hasLaw(plan, i)), "two"),
    gradedCell(i, "paper", has(hasLaw(plan, i)), planted.paper),
    gradedCell(i, "practice", 0, planted.practice),
  ];
}

/**
 * Generates a grade with the claims for its support: facts of several sources, one judgement, nothing, or a fact
 * against it.
 */
function gradedCell(i: number, attribute: string, grade: number, by: Support): Graded {
  const carriers = { three: 3, two: 2, one: 1, thin: 1, judged: 1, none: 0, denied: 1 }[by];
  const rows = by === "one" ? 2 : carriers;
  const isFor = by !== "denied";
  const claims = [...Array(rows).keys()].map((k): Claim => {
    const id = `${caseId(i)}-${attribute}-${k}`;
    return {
      id,
      source: sources[k % Math.max(carriers, 1)] ?? "gazette",
      locator: `p. ${k + 1}`,
      caseId: caseId(i),
      attribute,
      direction: isFor === (grade === 1) ? "supports" : "contradicts",
      statement: `Statement ${k + 1} on ${attribute} of country ${i}`,
      confidence: "high",
      cites: [],
      passages: [],
      covers: [],
      kind: by === "judged" ? "judgement" : "fact",
    };
  });
  return {
    claims,
    grade: { caseId: caseId(i), attribute, grade, confidence: "high", claims: claims.map(({ id }) => id) },
  };
}

function tiesOf(plan: Plan, i: number): Tie[] {
  const planted = plan.cases[i];
  if (planted === undefined) return [];
  const { course, year } = planted;
  const law: Tie = tie(i, "law", `parliament-${i}`, `government-${i}`, "legislation", year);
  return [...(hasLaw(plan, i) ? [law] : []), ...courseOf(i, course, year)];
}

function courseOf(i: number, course: Course, year: number): Tie[] {
  const turn = (at: number) => tie(i, "turn", `movement-${i}`, "network", "participation", at);
  const carry = (at: number | undefined) => tie(i, "carry", "network", "union", "norm", at);
  const press = (at: number) => tie(i, "press", "union", `government-${i}`, "pressure", at);
  const threat = (at: number | undefined): Tie => {
    return {
      ...tie(i, "threat", "power", `government-${i}`, "sanction threat", at),
      terms: "conditional",
    };
  };
  switch (course) {
    case "boomerang":
      return [turn(year - 3), carry(year - 2), press(year - 1)];
    case "boomerang reversed":
      return [turn(year - 3), carry(year - 2), press(year - 4)];
    case "boomerang undated":
      return [turn(year - 3), carry(undefined), press(year - 1)];
    case "boomerang broken":
      return [turn(year - 3), press(year - 1)];
    case "sanctions":
    case "sanctions, silence open":
      return [threat(year - 1)];
    case "sanctions late":
      return [threat(year + 1)];
    case "sanctions slow":
      return [threat(year - 6)];
    case "sanctions undated":
      return [threat(undefined)];
    case "nothing":
      return [];
  }
}

function tie(
  i: number,
  name: string,
  from: string,
  to: string,
  channel: string,
  year: number | undefined,
): Tie {
  return {
    id: `${name}-${i}`,
    from,
    to,
    channel,
    caseId: caseId(i),
    sign: "+",
    claims: [`${caseId(i)}-pressure-0`],
    ...(year === undefined ? {} : { dateFrom: `${year}` }),
  };
}
