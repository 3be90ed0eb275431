import { HypothesisError, weighEvidence } from "@throughline/inference";
import { notice } from "@throughline/messages";
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
      notice('the case "{case}" is not in cases.csv{nearest}', {
        case: analysis.case,
        nearest: suggestion(analysis.case, cases.keys()),
      }),
      notice("Correct the id, or add the case."),
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
          ? notice('"{cause}" is not a hypothesis{nearest}', {
              cause,
              nearest: suggestion(
                cause,
                analysis.hypotheses.map(({ id }) => id),
              ),
            })
          : notice('"{cause}" is itself made of several causes', { cause }),
        notice("Name hypotheses of one cause each."),
      );
    });
  });
  checkTwice(analysis.evidence, ["evidence"], add);
  analysis.evidence.forEach((item, i) => {
    checkLikelihoods(analysis, item, ["evidence", i], add);
    checkComputed(item, named, ["evidence", i, "computed"], add);
    item.claims.forEach((claim, c) => {
      if (claims === undefined || claims.has(claim)) return;
      add(
        ["evidence", i, "claims", c],
        notice('item "{id}" rests on the claim "{claim}", which is not in claims.csv{nearest}', {
          id: item.id,
          claim,
          nearest: suggestion(claim, claims.keys()),
        }),
        notice("Correct the id, or add the claim."),
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

function checkTwice(things: readonly { id: string }[], path: SettingPath, add: AddProblem): void {
  const ids = things.map(({ id }) => id);
  ids.forEach((id, i) => {
    if (ids.indexOf(id) < i)
      add([...path, i, "id"], notice('the item "{id}" is given twice', { id }), notice("Rename one."));
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
      notice('item "{item}" is computed from "{record}", which is neither a tie nor an event{nearest}', {
        item,
        record,
        nearest: suggestion(record, [...ties, ...events]),
      }),
      notice("Correct the id, or add the tie or event."),
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
      notice('item "{item}" is computed from the case "{other}", which is not in cases.csv{nearest}', {
        item,
        other,
        nearest: suggestion(other, cases.keys()),
      }),
      notice("Correct the id, or add the case."),
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
      notice('item "{item}" has a likelihood under "{id}", which is not a hypothesis{nearest}', {
        item: item.id,
        id,
        nearest: suggestion(id, ids),
      }),
      notice("Correct the id, or add the hypothesis."),
    );
  }
  for (const { id, together } of hypotheses) {
    if (Object.hasOwn(item.likelihoods, id) || together !== undefined) continue;
    add(
      [...path, "likelihoods"],
      notice('item "{item}" has no likelihood under the hypothesis "{id}"', { item: item.id, id }),
      notice('State how probable it is to be found if "{id}" holds.', { id }),
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
          notice('a package names the item "{id}", which is not among the evidence{nearest}', {
            id,
            nearest: suggestion(id, observed.keys()),
          }),
          notice("Correct the id, or add the item."),
        );
      if (taken.has(id))
        add(
          where,
          notice('the item "{id}" is in packages twice', { id }),
          notice("Put all items that depend on it into one package."),
        );
      taken.add(id);
    });
    if (correlation === 1 && new Set(ids.map((id) => observed.get(id))).size > 1) {
      add(
        [...path, p],
        notice(
          "the package of {ids} counts as one item (correlation 1), but some of it is present and some absent",
          { ids: ids.join(", ") },
        ),
        notice("Split it into two packages, or give a correlation below 1."),
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
        notice('the item "{id}" rests on "{shared}", as this package does, and is in no package', {
          id: item.id,
          shared,
        }),
        notice("State how it depends on the others: add it here, or put it alone in a package."),
      );
    });
  }
}
