import type { Dated } from "../time/days.ts";
import { allOf, type Truth, tally } from "../time/truth.ts";
import type { StepReason } from "./pathway-match.ts";

/** What could meet a step: a tie, a way over several ties, a dated event, or a grade. */
export type Candidate = {
  readonly ids: readonly string[];
  readonly is: "tie" | "event" | "grade";
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** the roles that its two ends would fill */
  readonly roles: readonly [from: string, to: string] | undefined;
  /** how weak its evidence is */
  readonly weakness: number;
  /** what it begins with and ends with; the same unless it is a way */
  readonly first: Dated;
  readonly last: Dated;
  /** whether it is what the step asks for, its place in time apart */
  readonly truth: Truth;
  readonly reasons: readonly StepReason[];
};

/** A required step with what could meet it. */
export type TieStep = {
  readonly id: string;
  readonly after: readonly string[];
  readonly candidates: readonly Candidate[];
  readonly within?: { readonly step: string; readonly years: number };
  readonly timeOf: (
    earlier: Candidate,
    later: Candidate,
    withinYears: number | undefined,
  ) => { readonly truth: Truth; readonly reasons: readonly StepReason[] };
};

export type Chosen = {
  readonly candidate: Candidate;
  readonly truth: Truth;
  readonly reasons: readonly StepReason[];
};

/** What meets each step in the best combination, and who stands in each role; steps that nothing fits are left out. */
export type Assignment = {
  readonly chosen: ReadonlyMap<string, Chosen>;
  readonly roles: Roles;
  readonly complete: boolean;
};

export type Roles = Readonly<Record<string, string>>;

/** Steps that ask for something not to be, and that depend on what meets the others and on who stands in the roles. */
export type DependentSteps = {
  readonly count: number;
  readonly judge: (chosen: ReadonlyMap<string, Chosen>, roles: Roles) => readonly Truth[];
};

type Score = readonly [filled: number, notContradicted: number, met: number];

/**
 * Finds the combination of ties that bears a pattern out best: the one that leaves the fewest steps without a record, then contradicts
 * the fewest, then meets most; of equal ones the first in order of the candidates: those of better evidence, then by id.
 *
 * Branch and bound over the steps in their order of time; the cost grows with the product of the candidates of each step in the worst
 * case, and ends after `budget` combinations.
 *
 * @param steps in order of time
 * @param dependent further steps, which count in every combination too
 * @param bound roles that are filled from outside
 */
export function bestAssignment(
  steps: readonly TieStep[],
  dependent: DependentSteps,
  bound: Roles,
  budget: number,
): Assignment {
  let best: { score: Score; chosen: Map<string, Chosen>; roles: Record<string, string> } | undefined;
  let tried = 0;
  let isWhole = false;
  const chosen = new Map<string, Chosen>();
  const roles: Record<string, string> = { ...bound };

  const better = (a: Score, b: Score) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
  const place = (k: number, score: Score): void => {
    if (isWhole || tried >= budget) return;
    const left = steps.length - k + dependent.count;
    const [filled, kept, met] = score;
    if (best && better([filled + left, kept + left, met + left], best.score) <= 0) return;
    const step = steps[k];
    if (step === undefined) {
      finish(score);
      return;
    }
    for (const { candidate, truth, reasons } of inOrderOfPromise(step)) {
      if (++tried > budget) return;
      const undo = fill(candidate);
      if (undo === undefined) continue;
      chosen.set(step.id, { candidate, truth, reasons });
      place(k + 1, [filled + 1, kept + (truth === "not met" ? 0 : 1), met + (truth === "met" ? 1 : 0)]);
      chosen.delete(step.id);
      undo();
    }
    place(k + 1, score);
  };

  const finish = ([filled, kept, met]: Score): void => {
    const { met: free, unknown } = tally(dependent.judge(chosen, roles));
    const total = [filled + dependent.count, kept + free + unknown, met + free] as const;
    if (best && better(total, best.score) <= 0) return;
    best = { score: total, chosen: new Map(chosen), roles: { ...roles } };
    isWhole = total[2] === steps.length + dependent.count;
  };

  /** Judges every candidate in its place in time, those that meet the step first. */
  const inOrderOfPromise = (step: TieStep): Chosen[] => {
    const judged = step.candidates.map((candidate): Chosen => {
      const parts = step.after.flatMap((id) => {
        const earlier = chosen.get(id)?.candidate;
        if (earlier === undefined) return [];
        return [step.timeOf(earlier, candidate, step.within?.step === id ? step.within.years : undefined)];
      });
      return {
        candidate,
        truth: allOf([candidate.truth, ...parts.map(({ truth }) => truth)]),
        reasons: [...new Set([...candidate.reasons, ...parts.flatMap(({ reasons }) => reasons)])],
      };
    });
    const of = (truth: Truth) => judged.filter((one) => one.truth === truth);
    return [...of("met"), ...of("unknown"), ...of("not met")];
  };

  /** Puts the ends of a candidate into their roles; undefined when another actor holds one of them. */
  const fill = ({ from, to, roles: ends }: Candidate): (() => void) | undefined => {
    if (ends === undefined || from === undefined || to === undefined) return () => undefined;
    const [fromRole, toRole] = ends;
    const before = [roles[fromRole], roles[toRole]];
    if ((before[0] ?? from) !== from || (before[1] ?? to) !== to) return undefined;
    if (fromRole === toRole && from !== to) return undefined;
    roles[fromRole] = from;
    roles[toRole] = to;
    return () => {
      if (before[0] === undefined) delete roles[fromRole];
      if (before[1] === undefined) delete roles[toRole];
    };
  };

  place(0, [0, 0, 0]);
  return { chosen: best?.chosen ?? new Map(), roles: best?.roles ?? { ...bound }, complete: tried < budget };
}
