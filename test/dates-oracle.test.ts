// Random changes of dates: their effects are also computed by independent code that shares nothing with the product.
import { type Assessment, assess } from "@throughline/assess";
import type { AnalysisOf, Study, Tie } from "@throughline/study";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  groupOrder,
  itemOrder,
  lawsIn,
  pressureOrder,
  reactionsAround,
  threatOrder,
} from "./oracle/analyses.ts";
import { spanOf, type Three } from "./oracle/days.ts";
import { outcomesOf, patterns } from "./oracle/pathways.ts";
import { plans } from "./planted/plan.ts";
import { plantedStudy } from "./planted/study.ts";
import { repetitions } from "./repetitions.ts";
import { bundled } from "./russia.ts";

const russia = await bundled("russia-gender-violence");
const timed = ["pathways", "scope", "backlash", "process-tracing"];
const withTimedAnalyses = (study: Study): Study => ({
  ...study,
  manifest: {
    ...study.manifest,
    analyses: study.manifest.analyses.filter(({ id, kind }) => timed.includes(kind) && id !== "spread"),
  },
});

const year = fc.integer({ min: 1993, max: 2009 }).map(String);
const two = (n: number) => String(n).padStart(2, "0");
const date = fc.oneof(
  year,
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`),
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
);
const maybeDate = fc.option(date, { nil: undefined, freq: 3 });
/** The dates of a tie; its end is not before its beginning. */
const dates = fc
  .tuple(maybeDate, maybeDate)
  .filter(([from, to]) => from === undefined || to === undefined || spanOf(from).first <= spanOf(to).last);
const moves = fc.array(fc.record({ tie: fc.nat(), dates }), { minLength: 1, maxLength: 4 });
type Moves = ReturnType<typeof fc.sample<{ tie: number; dates: (string | undefined)[] }[]>>[number];

function moved(study: Study, which: readonly Tie[], all: Moves): Study {
  const to = new Map(all.map(({ tie, dates: found }) => [which[tie % which.length]?.id, found]));
  return {
    ...study,
    ties: study.ties.map((tie) => {
      const found = to.get(tie.id);
      if (found === undefined) return tie;
      const { dateFrom: _, dateTo: __, ...rest } = tie;
      const [dateFrom, dateTo] = found;
      return {
        ...rest,
        ...(dateFrom === undefined ? {} : { dateFrom }),
        ...(dateTo === undefined ? {} : { dateTo }),
      };
    }),
  };
}

type Check = (study: Study, assessment: Assessment) => void;

const analysisOf = <K extends "pathways" | "scope" | "backlash" | "process-tracing">(study: Study, kind: K) =>
  study.manifest.analyses.find((one): one is AnalysisOf<K> => one.kind === kind);
const answerOf = ({ conclusions }: Assessment, id: string) =>
  conclusions.find((one) => one.id === id)?.answer;

/** Returns the side of a grade, unless its claims contradict it. */
function sideOf(study: Study, { cells }: Assessment, caseId: string, attribute: string): Three {
  const grade = study.grades.find((one) => one.caseId === caseId && one.attribute === attribute)?.grade;
  const cell = cells.find(({ id }) => id === `${caseId}/${attribute}`);
  if (grade === undefined || grade === 0.5 || cell?.status === "contradicted") return "unknown";
  return grade > 0.5 ? "met" : "not met";
}

const checkPathways: Check = (study, assessment) => {
  const analysis = analysisOf(study, "pathways");
  if (analysis === undefined) return;
  const { access, objectives, paper, practice, scope, years } = analysis;
  for (const { id: caseId } of study.cases.filter(({ kind }) => kind === analysis.cases)) {
    const side = (attribute: string) => sideOf(study, assessment, caseId, attribute);
    const scoped = scope.map(side);
    const roots =
      study.manifest.attributes.local_roots === undefined ? {} : { local_roots: side("local_roots") };
    const sides: Readonly<Record<string, Three>> = {
      access: side(access),
      objectives: side(objectives),
      paper: side(paper),
      practice: side(practice),
      scope: scoped.includes("not met") ? "not met" : scoped.includes("unknown") ? "unknown" : "met",
      ...roots,
    };
    const isSilent = (channel: string) =>
      (study.manifest.silences ?? []).some((one) => one.channel === channel && one.cases.includes(caseId));
    for (const [id, pattern] of Object.entries(patterns)) {
      const answer = answerOf(assessment, `pathway.${id}.${caseId}`);
      if (answer === undefined) continue;
      const found = answer === null ? "may hold" : answer === "" ? "missing" : answer.split(":")[0];
      const allowed = outcomesOf(pattern, { study, caseId, sides, years, isSilent });
      expect([...allowed], `${id} in ${caseId}`).toContain(found);
    }
    const order = threatOrder(study, caseId);
    const said = { before: "threat before law", after: "law before threat", open: null };
    expect(answerOf(assessment, `pathway.order.${caseId}`), caseId).toBe(order && said[order]);
  }
};

const checkScope: Check = (study, assessment) => {
  const result = assessment.analyses.find((one) => one.kind === "scope")?.result;
  const orders = (result?.cases ?? []).map((c) => {
    const order = pressureOrder(study, c.id);
    expect(c.order, c.id).toBe(order === "open" ? "not ordered" : order);
    if (order === "after") expect(c.standing).not.toBe("confirms");
    return { order, standing: c.standing };
  });
  const confirming = orders.filter(({ standing }) => standing === "confirms");
  const isFollowed = confirming.length > 0 && confirming.every(({ order }) => order === "before");
  const analysis = analysisOf(study, "scope");
  const statement = assessment.conclusions.find(({ id }) => id === `${analysis?.id}.tested`)?.statement ?? "";
  expect(statement.includes("followed by"), statement).toBe(isFollowed);
};

const checkBacklash: Check = (study, assessment) => {
  const analysis = analysisOf(study, "backlash");
  if (analysis === undefined) return;
  const found = assessment.conclusions.find(({ id }) => id === `${analysis.id}.spread`)?.figures;
  expect(found).toMatchObject(reactionsAround(study, analysis));
};

const checkTracing: Check = (study, assessment) => {
  const analysis = analysisOf(study, "process-tracing");
  const result = assessment.analyses.find((one) => one.kind === "process-tracing")?.result;
  for (const { id, computed } of analysis?.evidence ?? []) {
    if (computed?.order === undefined) continue;
    const truth = itemOrder(study, computed.order.first, computed.order.later);
    const found = result?.items.find(({ item }) => item === id)?.observed;
    const expected = { met: "present", "not met": "absent", unknown: undefined };
    expect(found, id).toBe(expected[truth]);
    expect(result?.unknown.includes(id)).toBe(truth === "unknown");
  }
};

const checks = [checkPathways, checkScope, checkBacklash, checkTracing];
const numRuns = repetitions({ quick: 60, long: 250 });

test("dates of the Russia study moved at random", () => {
  const study = withTimedAnalyses(russia);
  const interventions = new Set(study.cases.filter(({ kind }) => kind !== "region").map(({ id }) => id));
  const ties = study.ties.filter(({ caseId }) => interventions.has(caseId));
  fc.assert(
    fc.property(moves, (all) => {
      const changed = moved(study, ties, all);
      const assessment = assess(changed, { leverage: false, closer: false });
      for (const check of checks) check(changed, assessment);
    }),
    { numRuns },
  );
});

test("dates of planted studies moved at random", () => {
  fc.assert(
    fc.property(plans, moves, (plan, all) => {
      const study = withTimedAnalyses(plantedStudy(plan));
      const changed = moved(study, study.ties, study.ties.length === 0 ? [] : all);
      const assessment = assess(changed, { leverage: false, closer: false });
      for (const check of checks) check(changed, assessment);
    }),
    { numRuns },
  );
});

const who = ["power", "second-power", "union", "network", "second-network", "movement", "second-movement"];
const anyTie = fc.record({
  from: fc.constantFrom(...who, "government", "parliament"),
  to: fc.constantFrom(...who, "government", "parliament"),
  channel: fc.constantFrom(
    "norm",
    "participation",
    "expertise",
    "pressure",
    "sanction threat",
    "sanction",
    "legislation",
    "backlash",
  ),
  sign: fc.constantFrom("+" as const, "+" as const, "-" as const),
  terms: fc.constantFrom("targeted" as const, "neither" as const, undefined),
  dates,
});

test("ties drawn at random between several powers, networks and movements", () => {
  const kinds = ["state", "state", "io", "network", "network", "ngo", "ngo"];
  fc.assert(
    fc.property(plans, fc.array(anyTie, { minLength: 3, maxLength: 10 }), (plan, drawn) => {
      const planted = withTimedAnalyses(plantedStudy(plan));
      const [first] = planted.cases;
      const here = (id: string) => (id === "government" || id === "parliament" ? `${id}-0` : id);
      const ties = drawn.map(({ from, to, channel, sign, terms, dates: [dateFrom, dateTo] }, i): Tie => {
        return {
          id: `r${i}`,
          from: here(from),
          to: here(to),
          caseId: first?.id ?? "",
          channel,
          sign,
          claims: [],
          ...(terms === undefined ? {} : { terms }),
          ...(dateFrom === undefined ? {} : { dateFrom }),
          ...(dateTo === undefined ? {} : { dateTo }),
        };
      });
      const own = who.map((id, i) => {
        const place = kinds[i] === "ngo" ? "C0" : "ZZ";
        return { id, name: id, kind: kinds[i] ?? "ngo", place };
      });
      const others = planted.actors.filter(({ id }) => !who.includes(id));
      const analyses = planted.manifest.analyses.map((one) =>
        one.kind === "pathways" ? { ...one, patterns: Object.keys(patterns) } : one,
      );
      const study: Study = {
        ...planted,
        actors: [...others, ...own],
        ties,
        cases: planted.cases.slice(0, 1),
        manifest: { ...planted.manifest, analyses },
      };
      const assessment = assess(study, { leverage: false, closer: false });
      for (const check of checks) check(study, assessment);
    }),
    { numRuns: 4 * numRuns },
  );
});

test("the oracle checked by hand: a threat of 2001 and a law of December 2003", () => {
  const [threat] = russia.ties.filter(({ id }) => id === "t013");
  if (threat === undefined) throw new Error("t013 is not there");
  const laws = lawsIn(russia, "trafficking");
  expect(laws.map(({ id }) => id)).toEqual(["t038", "t039"]);
  expect(groupOrder([threat], laws)).toBe("before");
  expect(groupOrder([{ ...threat, dateFrom: "2003" }], laws)).toBe("open");
  expect(groupOrder([{ ...threat, dateFrom: "2004" }], laws)).toBe("after");
});
