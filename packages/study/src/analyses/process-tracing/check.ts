import { HypothesisError, weighEvidence } from "@throughline/inference";
import { inferenceProbability } from "../../manifest/probability.ts";
import { suggestion } from "../../nearest.ts";
import type { AddProblem, CheckContext, Named, SettingPath } from "../kind.ts";
import type { ProcessTracingSettings as ProcessTracing } from "./settings.ts";

type Item = ProcessTracing["evidence"][number];

/** Checks the references of a process tracing, and that its judgements can be weighed. */
export function checkProcessTracing(analysis: ProcessTracing, { named, add }: CheckContext): void {
  const { cases, claims } = named;
  if (!cases.has(analysis.case)) {
    add(
      ["case"],
      `the case "${analysis.case}" is not in cases.csv.${suggestion(analysis.case, cases.keys())}`,
      "Correct the id, or add the case.",
    );
  }
  checkHypotheses(analysis, ["hypotheses"], add);
  analysis.hypotheses.forEach(({ together = [] }, h) => {
    together.forEach((cause, i) => {
      const named = analysis.hypotheses.find((one) => one.id === cause);
      if (named !== undefined && named.together === undefined) return;
      add(
        ["hypotheses", h, "together", i],
        named === undefined
          ? `"${cause}" is not a hypothesis.${suggestion(
              cause,
              analysis.hypotheses.map(({ id }) => id),
            )}`
          : `"${cause}" is itself made of several causes`,
        "Name hypotheses of one cause each.",
      );
    });
  });
  checkTwice(analysis.evidence, ["evidence"], "item", add);
  analysis.evidence.forEach((item, i) => {
    checkLikelihoods(analysis, item, ["evidence", i], add);
    checkComputed(item, named, ["evidence", i, "computed"], add);
    item.claims.forEach((claim, c) => {
      if (claims === undefined || claims.has(claim)) return;
      add(
        ["evidence", i, "claims", c],
        `item "${item.id}" rests on the claim "${claim}", which is not in claims.csv.${suggestion(claim, claims.keys())}`,
        "Correct the id, or add the claim.",
      );
    });
  });
  checkPackages(analysis, ["packages"], add);
  if (claims) checkLeftOut(analysis, ["packages"], claims, add);
}

function checkHypotheses({ hypotheses }: ProcessTracing, path: SettingPath, add: AddProblem): void {
  try {
    weighEvidence({
      hypotheses: hypotheses.map(({ id, prior }) => ({ id, prior: inferenceProbability(prior) })),
      evidence: [],
    });
  } catch (error) {
    if (!(error instanceof HypothesisError)) throw error;
    add(path, error.what, error.fix);
  }
}

function checkTwice(
  things: readonly { id: string }[],
  path: SettingPath,
  name: string,
  add: AddProblem,
): void {
  const ids = things.map(({ id }) => id);
  ids.forEach((id, i) => {
    if (ids.indexOf(id) < i) add([...path, i, "id"], `the ${name} "${id}" is given twice`, "Rename one.");
  });
}

/** Checks the ties, events and cases of a computed item. */
function checkComputed(
  { id: item, computed }: Item,
  { ties, events, cases }: Named,
  path: SettingPath,
  add: AddProblem,
): void {
  const check = (record: string, where: SettingPath) => {
    if (ties === undefined || events === undefined || ties.has(record) || events.has(record)) return;
    add(
      [...path, ...where],
      `item "${item}" is computed from "${record}", which is neither a tie nor an event.${suggestion(record, [...ties, ...events])}`,
      "Correct the id, or add the tie or event.",
    );
  };
  computed?.order?.first.forEach((record, i) => {
    check(record, ["order", "first", i]);
  });
  computed?.order?.later.forEach((record, i) => {
    check(record, ["order", "later", i]);
  });
  if (computed?.window !== undefined) check(computed.window.record, ["window", "record"]);
  const other = computed?.side?.case;
  if (other !== undefined && !cases.has(other))
    add(
      [...path, "side", "case"],
      `item "${item}" is computed from the case "${other}", which is not in cases.csv.${suggestion(other, cases.keys())}`,
      "Correct the id, or add the case.",
    );
}

function checkLikelihoods(
  { hypotheses }: ProcessTracing,
  item: Item,
  path: SettingPath,
  add: AddProblem,
): void {
  const ids = hypotheses.map(({ id }) => id);
  for (const id of Object.keys(item.likelihoods)) {
    if (ids.includes(id)) continue;
    add(
      [...path, "likelihoods", id],
      `item "${item.id}" has a likelihood under "${id}", which is not a hypothesis.${suggestion(id, ids)}`,
      "Correct the id, or add the hypothesis.",
    );
  }
  for (const { id, together } of hypotheses) {
    if (Object.hasOwn(item.likelihoods, id) || together !== undefined) continue;
    add(
      [...path, "likelihoods"],
      `item "${item.id}" has no likelihood under the hypothesis "${id}"`,
      `State how probable it is to be found if "${id}" holds.`,
    );
  }
}

function checkPackages({ evidence, packages }: ProcessTracing, path: SettingPath, add: AddProblem): void {
  const observed = new Map(evidence.map((item) => [item.id, item.observed]));
  const taken = new Set<string>();
  packages.forEach(({ evidence: ids, correlation }, p) => {
    ids.forEach((id, i) => {
      const where = [...path, p, "evidence", i];
      if (!observed.has(id))
        add(
          where,
          `a package names the item "${id}", which is not among the evidence.${suggestion(id, observed.keys())}`,
          "Correct the id, or add the item.",
        );
      if (taken.has(id))
        add(
          where,
          `the item "${id}" is in packages twice`,
          "Put all items that depend on it into one package.",
        );
      taken.add(id);
    });
    if (correlation === 1 && new Set(ids.map((id) => observed.get(id))).size > 1) {
      add(
        [...path, p],
        `the package of ${ids.join(", ")} counts as one item (correlation 1), but some of it is present and some absent`,
        "Split it into two packages, or give a correlation below 1.",
      );
    }
  });
}

/**
 * Checks for items that share a source with a package without being in one: they would count as independent of it.
 */
function checkLeftOut(
  { evidence, packages }: ProcessTracing,
  path: SettingPath,
  claims: ReadonlyMap<string, readonly string[]>,
  add: AddProblem,
): void {
  const declared = new Set(packages.flatMap((one) => one.evidence));
  const works = (item: Item) => item.claims.flatMap((claim) => claims.get(claim) ?? []);
  for (const item of evidence) {
    if (declared.has(item.id)) continue;
    const own = new Set(works(item));
    packages.forEach((one, p) => {
      const members = evidence.filter(({ id }) => one.evidence.includes(id));
      const shared = members.flatMap(works).find((work) => own.has(work));
      if (shared === undefined) return;
      add(
        [...path, p],
        `the item "${item.id}" rests on "${shared}", as this package does, and is in no package`,
        "State how it depends on the others: add it here, or put it alone in a package.",
      );
    });
  }
}
