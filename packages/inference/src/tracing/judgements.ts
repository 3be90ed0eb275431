import { classicTests } from "./classic-tests.ts";
import { EvidenceError, HypothesisError, LikelihoodError } from "./errors.ts";
import type { Dependence, Evidence, Likelihood, ProcessTracing, Test } from "./evidence.ts";
import { boundsOf, rivals } from "./hypothesis.ts";

/** One probability that somebody judged, and the hypotheses (by position) under which it is the likelihood of a piece. */
export type Judged = {
  readonly kind: "likelihood" | "sensitivity" | "falseAlarm";
  readonly hypotheses: readonly number[];
  readonly value: number;
  /** the range that was given, if any */
  readonly range: readonly [low: number, high: number] | null;
};

export type Piece = {
  readonly id: string;
  readonly claims: readonly string[];
  readonly found: "present" | "absent" | "unknown";
  readonly judged: readonly Judged[];
};

/** Pieces by position that depend on each other; a piece that depends on none is a group of its own. */
export type Group = { readonly pieces: readonly number[]; readonly correlation: number };

/** What is weighed, checked, with positions for ids. */
export type Judgements = {
  readonly hypotheses: readonly string[];
  readonly priors: readonly number[];
  /** the ranges in which priors may lie; both ends are the prior where none was given */
  readonly priorBounds: readonly (readonly [low: number, high: number])[];
  readonly pieces: readonly Piece[];
  readonly groups: readonly Group[];
};

/**
 * Checks a process tracing and gives its ids positions.
 *
 * @throws HypothesisError, LikelihoodError, EvidenceError: what is wrong, in which piece of evidence, and what to do
 */
export function judgements(tracing: ProcessTracing): Judgements {
  const hypotheses = rivals(tracing.hypotheses);
  const ids = hypotheses.map(({ id }) => id);
  const certain = tracing.certainty === "allowed";
  const pieces = tracing.evidence.map((evidence): Piece => {
    if (tracing.evidence.filter(({ id }) => id === evidence.id).length > 1) {
      throw new EvidenceError(`Evidence "${evidence.id}" is given twice`, `Rename or remove one.`);
    }
    const judged = isTest(evidence.likelihoods)
      ? testJudgements(evidence, evidence.likelihoods, ids, certain)
      : likelihoodJudgements(evidence, evidence.likelihoods, ids, certain);
    return { id: evidence.id, claims: evidence.claims, found: evidence.found ?? "present", judged };
  });
  return {
    hypotheses: ids,
    priors: hypotheses.map(({ prior }) => prior),
    priorBounds: hypotheses.map(boundsOf),
    pieces,
    groups: groupsOf(pieces, tracing.dependence ?? []),
  };
}

const isTest = (likelihoods: Evidence["likelihoods"]): likelihoods is Test =>
  typeof (likelihoods as Test).test === "string" && typeof (likelihoods as Test).of === "string";

function testJudgements(evidence: Evidence, test: Test, ids: readonly string[], certain: boolean): Judged[] {
  const defaults = classicTests[test.test];
  if (!defaults) {
    throw new EvidenceError(
      `Evidence "${evidence.id}": "${test.test}" is not a test`,
      `Use one of ${Object.keys(classicTests).join(", ")}.`,
    );
  }
  const of = ids.indexOf(test.of);
  if (of < 0) throw unknownHypothesis(evidence.id, test.of, ids);
  const where = `Evidence "${evidence.id}", ${test.test} of "${test.of}"`;
  const others = ids.map((_, h) => h).filter((h) => h !== of);
  const sensitivity = test.sensitivity ?? defaults.sensitivity;
  const falseAlarm = test.falseAlarm ?? defaults.falseAlarm;
  return [
    { kind: "sensitivity", hypotheses: [of], ...probability(sensitivity, `${where}: sensitivity`, certain) },
    { kind: "falseAlarm", hypotheses: others, ...probability(falseAlarm, `${where}: false alarm`, certain) },
  ];
}

function likelihoodJudgements(
  evidence: Evidence,
  likelihoods: Readonly<Record<string, Likelihood>>,
  ids: readonly string[],
  certain: boolean,
): Judged[] {
  for (const id of Object.keys(likelihoods)) {
    if (!ids.includes(id)) throw unknownHypothesis(evidence.id, id, ids);
  }
  return ids.map((id, h) => {
    if (!Object.hasOwn(likelihoods, id)) {
      throw new LikelihoodError(
        `Evidence "${evidence.id}" has no likelihood under hypothesis "${id}"`,
        `State how probable it is if "${id}" holds.`,
      );
    }
    const where = `Evidence "${evidence.id}", hypothesis "${id}": likelihood`;
    return { kind: "likelihood", hypotheses: [h], ...probability(likelihoods[id]!, where, certain) };
  });
}

const unknownHypothesis = (evidence: string, id: string, ids: readonly string[]) =>
  new HypothesisError(
    `Evidence "${evidence}" names hypothesis "${id}", which is not among ${ids.join(", ")}`,
    `Correct the id, or add it.`,
  );

function probability(
  likelihood: Likelihood,
  where: string,
  certain: boolean,
): Pick<Judged, "value" | "range"> {
  const range =
    typeof likelihood === "number" ? null : ([likelihood.low, likelihood.high] as const satisfies object);
  const value =
    typeof likelihood === "number"
      ? likelihood
      : (likelihood.value ?? (likelihood.low + likelihood.high) / 2);
  for (const each of [value, ...(range ?? [])]) {
    if (!(each >= 0 && each <= 1))
      throw new LikelihoodError(`${where} is ${each}`, `Give a number from 0 to 1.`);
    if (!certain && (each === 0 || each === 1)) {
      const near = each === 0 ? "0.01" : "0.99";
      throw new LikelihoodError(
        `${where} is ${each}: this item alone would then decide, whatever else is found`,
        `Use a value such as ${near}, or set certainty to "allowed" if it is meant.`,
      );
    }
  }
  if (range && !(range[0] <= value && value <= range[1])) {
    throw new LikelihoodError(
      `${where} is ${value}, outside its range ${range[0]}..${range[1]}`,
      `Correct the value or the range.`,
    );
  }
  return { value, range };
}

function groupsOf(pieces: readonly Piece[], dependence: readonly Dependence[]): Group[] {
  const ids = pieces.map(({ id }) => id);
  const taken = new Set<number>();
  const groups = dependence.map(({ evidence, correlation }): Group => {
    if (!(correlation >= 0 && correlation <= 1)) {
      throw new EvidenceError(
        `Dependence of ${evidence.join(", ")}: the correlation is ${correlation}, but must be from 0 (independent) to 1 (one item)`,
      );
    }
    const members = evidence.map((id) => {
      const piece = ids.indexOf(id);
      if (piece < 0) {
        throw new EvidenceError(
          `Dependence names evidence "${id}", which is not among ${ids.join(", ")}`,
          `Correct the id, or add it.`,
        );
      }
      if (taken.has(piece)) {
        throw new EvidenceError(
          `Evidence "${id}" depends on others twice`,
          `Put all of them into one group.`,
        );
      }
      taken.add(piece);
      return piece;
    });
    return { pieces: members.sort((a, b) => a - b), correlation };
  });
  const single = ids.map((_, piece) => piece).filter((piece) => !taken.has(piece));
  return [...groups, ...single.map((piece) => ({ pieces: [piece], correlation: 0 }))];
}
