import { classOf } from "../network/network.ts";
import type { Dated } from "../time/days.ts";
import { beganBefore, endedBefore, inOrder, withinYears } from "../time/order.ts";
import { allOf, type Truth } from "../time/truth.ts";
import {
  type Assignment,
  bestAssignment,
  type Candidate,
  type Roles,
  type TieStep,
} from "./best-assignment.ts";
import type { PathwayMatch, PathwayStep, StepReason } from "./pathway-match.ts";
import type { PathwaySetting, PathwayTie } from "./pathway-setting.ts";
import type { AnyPattern, Pattern, PhasePattern, Requirement, Role, Step, TieAsked } from "./pattern.ts";
import { PatternError } from "./patterns.ts";

/**
 * Judges how far a case bears out a pattern, with three truth values: met, not met, unknown.
 *
 * Required steps keep the listed order of their beginnings, unless the pattern says otherwise. Where several ties
 * fit, the combination counts that leaves the fewest steps without a record, and of those the one that meets most. A
 * pattern holds when every required step is met, may hold when some are unknown, and fails when one is contradicted
 * or missing.
 *
 * @param others the patterns that `no_chain` steps refer to
 * @param budget combinations to try before giving up
 * @param setting ties, events and grades of the case, its actors and the target state
 * @param pattern a chain of steps, or phases
 * @returns the outcome with every step; the same for any order of ties; the cost grows with the combinations of ties
 *   that fit the steps; when `budget` ends the search, the result says so
 * @throws PatternError when a `no_chain` step names a pattern or step that is not among `others`
 * @see the sources that each pattern names in its file (patterns/*.yaml); the truth values are those of `allOf()`
 */
export function matchPathway(
  pattern: Pattern | PhasePattern,
  setting: PathwaySetting,
  others: readonly AnyPattern[],
  budget = 2_000_000,
): PathwayMatch {
  return new PathwayMatching(
    pattern.is === "phases" ? stepsOfPhases(pattern) : pattern,
    setting,
    others,
    budget,
  ).result();
}

/** A pattern told as phases, as steps; a phase can be marked by events, ties and a grade. */
function stepsOfPhases(pattern: PhasePattern): Pattern & { readonly marks: PhasePattern["phases"] } {
  const ids = pattern.phases.map(({ id }) => id);
  return {
    ...pattern,
    is: "chain",
    roles: {},
    scopeAsked: false,
    marks: pattern.phases,
    steps: pattern.phases.map(({ id, name, label }, i) => ({
      id,
      name,
      asks: { is: "phase", label },
      after: ids.slice(0, i),
      optional: false,
    })),
  };
}

class PathwayMatching {
  private readonly pattern: Pattern & { readonly marks?: PhasePattern["phases"] };
  private readonly setting: PathwaySetting;
  private readonly others: readonly AnyPattern[];
  private readonly budget: number;
  private readonly best: Assignment;
  private readonly judgedAbsences = new Map<string, PathwayStep>();

  /** @param limits roles that are filled from outside, and something before which the last step has to begin */
  constructor(
    pattern: PathwayMatching["pattern"],
    setting: PathwaySetting,
    others: readonly AnyPattern[],
    budget: number,
    { roles = {}, before }: { readonly roles?: Roles; readonly before?: Dated } = {},
  ) {
    this.pattern = pattern;
    this.setting = setting;
    this.others = others;
    this.budget = budget;
    const required = pattern.steps.filter((step) => !step.optional);
    const steps = required.flatMap((step) => this.tieStep(step) ?? []);
    const dependent = required.filter((step) => this.dependsOnOthers(step));
    this.best = bestAssignment(
      before === undefined ? steps : lastStepBefore(steps, before),
      {
        count: dependent.length,
        judge: (chosen, filled) =>
          dependent.map((step) => {
            const { truth } = this.judgeAbsent(step, { chosen, roles: filled });
            return truth === "missing" ? "unknown" : truth;
          }),
      },
      roles,
      budget,
    );
  }

  /** Whether what meets the other steps can decide a step that asks for something not to be. */
  private dependsOnOthers({ asks }: Step): boolean {
    if (asks.is === "no tie") return this.tiesBetween(asks).length > 0;
    if (asks.is !== "no chain") return false;
    return this.stepsUpTo(asks).steps.every((step) => (this.tieStep(step)?.candidates.length ?? 0) > 0);
  }

  result(): PathwayMatch {
    const { pattern } = this;
    const steps = pattern.steps.map((step) => this.judge(step));
    const required = steps.filter((step) => !step.optional);
    const some = (truth: PathwayStep["truth"]) => required.some((step) => step.truth === truth);
    const because = some("not met") ? "contradicted" : some("missing") ? "missing" : undefined;
    return {
      pattern: pattern.id,
      name: pattern.name,
      about: pattern.about,
      outcome: because !== undefined ? "fails" : some("unknown") ? "may hold" : "holds",
      because,
      steps,
      roles: this.best.roles,
      complete: this.best.complete,
    };
  }

  private judge(step: Step): PathwayStep {
    const { asks } = step;
    switch (asks.is) {
      case "tie":
      case "phase":
        return this.judgeTimed(step);
      case "no tie":
      case "no chain":
        return this.judgeAbsent(step, this.best);
      case "grade":
        return this.step(step, this.side(asks.of, asks.above, asks.atMost), { grades: [asks.of] });
      case "grades": {
        // Two attributes have two rubrics, so only their sides are compared: in on the one, out on the other.
        const truth = allOf([this.side(asks.of, 0.5, undefined), this.side(asks.exceeds, undefined, 0.5)]);
        return this.step(step, truth, { grades: [asks.of, asks.exceeds] });
      }
    }
  }

  private step(
    { id, name, optional }: Step,
    truth: PathwayStep["truth"],
    found: Partial<Pick<PathwayStep, "ties" | "events" | "grades" | "channels" | "reasons">>,
  ): PathwayStep {
    const { ties = [], events = [], grades = [], channels = [] } = found;
    const graded = grades.length > 0 && truth !== "met";
    const reasons = found.reasons ?? (graded ? [truth === "unknown" ? "grade unknown" : "other side"] : []);
    return { id, name, optional, truth, reasons, ties, events, grades, channels };
  }

  private side(part: string, above: number | undefined, atMost: number | undefined): Truth {
    const grade = this.setting.grades[part];
    if (grade === undefined) return "unknown";
    if (grade === 0.5 && (above === 0.5 || atMost === 0.5)) return "unknown";
    return (above === undefined || grade > above) && (atMost === undefined || grade <= atMost)
      ? "met"
      : "not met";
  }

  private judgeTimed(step: Step): PathwayStep {
    if (step.optional) return this.judgeOptional(step);
    const chosen = this.best.chosen.get(step.id);
    if (chosen === undefined) return this.unrecorded(step);
    const { candidate, truth, reasons } = chosen;
    return this.step(step, truth, { ...evidenceOf(candidate), reasons });
  }

  /** A step for which nothing fits: contradicted where the sources would have reported it, missing otherwise. */
  private unrecorded(step: Step): PathwayStep {
    const channels = step.asks.is === "tie" ? step.asks.channels : [];
    const silent = channels.length > 0 && channels.every((channel) => this.setting.isSilent(channel));
    const absent = channels.length > 0 && channels.every((channel) => this.setting.isReportedAbsent(channel));
    if (absent) return this.step(step, "not met", { channels, reasons: ["reported absence"] });
    return silent
      ? this.step(step, "not met", { channels, reasons: ["declared silence"] })
      : this.step(step, "missing", { channels, reasons: ["nothing recorded"] });
  }

  private judgeOptional(step: Step): PathwayStep {
    const tieStep = this.tieStep(step);
    const found = (tieStep?.candidates ?? []).flatMap((candidate) => {
      if (!fitsRoles(candidate, this.best.roles)) return [];
      const truth = allOf([candidate.truth, this.orderOf(step, candidate)]);
      return truth === "not met" ? [] : [{ candidate, truth }];
    });
    if (found.length === 0) return this.unrecorded(step);
    const met = found.filter(({ truth }) => truth === "met");
    const shown = met.length > 0 ? met : found;
    const all = shown.map(({ candidate }) => evidenceOf(candidate));
    return this.step(step, met.length > 0 ? "met" : "unknown", {
      ties: [...new Set(all.flatMap(({ ties }) => ties))].sort(),
      events: [...new Set(all.flatMap(({ events }) => events))].sort(),
      reasons: met.length > 0 ? [] : ["order not settled"],
    });
  }

  private orderOf(step: Step, candidate: Candidate): Truth {
    const parts: Truth[] = [];
    for (const before of step.after) {
      const other = this.best.chosen.get(before)?.candidate;
      if (other) parts.push(beganBefore(other.last, candidate.first));
    }
    for (const later of this.pattern.steps)
      if (later.after.includes(step.id)) {
        const other = this.best.chosen.get(later.id)?.candidate;
        if (other) parts.push(beganBefore(candidate.last, other.first));
      }
    return allOf(parts);
  }

  /** Judges a step that asks for something not to be, once for each way to fill what it depends on. */
  private judgeAbsent(step: Step, given: Pick<Assignment, "chosen" | "roles">): PathwayStep {
    const { asks } = step;
    const records = [...given.chosen].map(([id, { candidate }]) => `${id}:${candidate.ids.join("+")}`);
    const key = JSON.stringify([step.id, records, given.roles]);
    const known = this.judgedAbsences.get(key);
    if (known !== undefined) return known;
    const judged =
      asks.is === "no tie"
        ? this.judgeNoTie(step, asks, given)
        : asks.is === "no chain"
          ? this.judgeNoChain(step, asks, given)
          : this.judge(step);
    this.judgedAbsences.set(key, judged);
    return judged;
  }

  private judgeNoTie(
    step: Step,
    asks: Extract<Requirement, { is: "no tie" }>,
    { chosen, roles }: Pick<Assignment, "chosen" | "roles">,
  ): PathwayStep {
    const { beforeStep, afterStep } = asks;
    // What a tie would have to come before, or to outlast, may not be recorded itself.
    const timed = (id: string | undefined, judge: (first: Dated) => Truth): Truth => {
      if (id === undefined) return "met";
      const other = chosen.get(id)?.candidate;
      return other === undefined ? "unknown" : judge(other.first);
    };
    const fitting = this.tiesBetween(asks).flatMap((tie) => {
      if (!fitsRoles({ from: tie.from, to: tie.to, roles: [asks.from, asks.to] }, roles)) return [];
      const truth = allOf([
        tie.contradicted === true ? "not met" : "met",
        this.termsOf(asks, tie).truth,
        timed(beforeStep, (first) => beganBefore(tie, first)),
        timed(afterStep, (first) => opposite(endedBefore(tie, first))),
      ]);
      return truth === "not met" ? [] : [{ tie, truth }];
    });
    const sure = fitting.filter(({ truth }) => truth === "met").map(({ tie }) => tie.id);
    const { channels } = asks;
    if (sure.length > 0)
      return this.step(step, "not met", { ties: sure.sort(), channels, reasons: ["recorded"] });
    if (fitting.length > 0) {
      const isUntimed = [beforeStep, afterStep].some((id) => id !== undefined && !chosen.has(id));
      return this.step(step, "unknown", {
        ties: fitting.map(({ tie }) => tie.id).sort(),
        channels,
        reasons: [isUntimed ? "other step missing" : "order not settled"],
      });
    }
    const { isSilent, isReportedAbsent } = this.setting;
    if (channels.every((channel) => isReportedAbsent(channel)))
      return this.step(step, "met", { channels, reasons: ["reported absence"] });
    return channels.every((channel) => isSilent(channel) || isReportedAbsent(channel))
      ? this.step(step, "met", { channels, reasons: ["declared silence"] })
      : this.step(step, "unknown", { channels, reasons: ["nothing recorded"] });
  }

  /** That another pattern had not got so far before this one began, with one of its roles held by an actor of this one. */
  private judgeNoChain(
    step: Step,
    asks: Extract<Requirement, { is: "no chain" }>,
    { chosen, roles }: Pick<Assignment, "chosen" | "roles">,
  ): PathwayStep {
    const actor = roles[asks.reaching];
    const first = [...chosen.values()][0]?.candidate.first;
    if (actor === undefined || first === undefined)
      return this.step(step, "unknown", { reasons: ["nothing recorded"] });
    const { pattern, steps } = this.stepsUpTo(asks);
    const last = steps.at(-1)?.asks;
    const bound = last?.is === "tie" ? { [last.to]: actor } : {};
    const part = new PathwayMatching({ ...pattern, steps }, this.setting, this.others, this.budget, {
      roles: bound,
      before: first,
    });
    const { outcome, steps: judged } = part.result();
    const ties = judged.flatMap((one) => one.ties).sort();
    const channels = [...new Set(judged.flatMap((one) => one.channels))];
    if (outcome === "holds") return this.step(step, "not met", { ties, reasons: ["recorded"] });
    if (outcome === "may hold") return this.step(step, "unknown", { ties, reasons: ["order not settled"] });
    const contradicted = judged.find(({ truth }) => truth === "not met");
    return contradicted
      ? this.step(step, "met", { ties: contradicted.ties, channels, reasons: contradicted.reasons })
      : this.step(step, "unknown", { channels, reasons: ["nothing recorded"] });
  }

  /** The required steps of another pattern, up to the one that a `no_chain` step names. */
  private stepsUpTo({ pattern: id, upTo }: Extract<Requirement, { is: "no chain" }>): {
    readonly pattern: Pattern;
    readonly steps: readonly Step[];
  } {
    const pattern = this.others.find((one) => one.id === id);
    if (pattern?.is !== "chain")
      throw new PatternError(
        `pattern "${this.pattern.id}" refers to a pattern "${id}" with steps, which is not there; give it among the patterns`,
      );
    const end = pattern.steps.findIndex((one) => one.id === upTo);
    if (end === -1)
      throw new PatternError(
        `pattern "${this.pattern.id}" refers to step "${upTo}" of "${id}", which is not there; correct it`,
      );
    return { pattern, steps: pattern.steps.slice(0, end + 1).filter(({ optional }) => !optional) };
  }

  private tieStep(step: Step): TieStep | undefined {
    const { asks } = step;
    if (asks.is !== "tie" && asks.is !== "phase") return undefined;
    const candidates =
      asks.is === "tie" ? this.tieCandidates(asks) : this.phaseCandidates(step.id, asks.label);
    const years =
      asks.within && (asks.within.months === "asked" ? this.setting.years : asks.within.months / 12);
    return {
      id: step.id,
      after: step.after,
      candidates,
      ...(asks.within && years !== undefined ? { within: { step: asks.within.step, years } } : {}),
      timeOf: (earlier, later, within) => timing(earlier, later, within),
    };
  }

  private tieCandidates(asks: Extract<Requirement, { is: "tie" }>): Candidate[] {
    if (asks.through) return this.pathCandidates(asks, asks.through);
    return this.tiesBetween(asks).map((tie) => this.candidate(asks, [tie]));
  }

  private candidate(asks: TieAsked, ties: readonly PathwayTie[]): Candidate {
    const [first, last] = [ties[0]!, ties.at(-1) as PathwayTie];
    const parts = ties.map((tie) =>
      tie.contradicted === true
        ? { truth: "not met" as const, reasons: ["record contradicted" as const] }
        : this.termsOf(asks, tie),
    );
    const order = inOrder(ties);
    const ordered: StepReason[] =
      order === "met" ? [] : [order === "unknown" ? "order not settled" : "reverse order"];
    return {
      ids: ties.map(({ id }) => id),
      is: "tie",
      from: first.from,
      to: last.to,
      roles: [asks.from, asks.to],
      first,
      last,
      weakness: Math.max(...ties.map(({ weakness = 0 }) => weakness)),
      truth: allOf([order, ...parts.map(({ truth }) => truth)]),
      reasons: [...ordered, ...parts.flatMap(({ reasons }) => reasons)],
    };
  }

  private termsOf({ terms }: TieAsked, tie: PathwayTie): { truth: Truth; reasons: readonly StepReason[] } {
    if (terms === undefined) return { truth: "met", reasons: [] };
    if (tie.terms === undefined) return { truth: "unknown", reasons: ["terms blank"] };
    return terms.includes(tie.terms)
      ? { truth: "met", reasons: [] }
      : { truth: "not met", reasons: ["other terms"] };
  }

  /** Every way from one role to the other that passes through no actor twice. */
  private pathCandidates(
    asks: Extract<Requirement, { is: "tie" }>,
    { classes, atMost }: NonNullable<Extract<Requirement, { is: "tie" }>["through"]>,
  ): Candidate[] {
    const legs = Map.groupBy(this.tiesAsked(asks), ({ from }) => from);
    const [start, end] = [this.canStand(asks.from), this.canStand(asks.to)];
    const pass = this.canStandIn({ classes });
    const found: Candidate[] = [];
    const walk = (path: readonly PathwayTie[], at: string, seen: readonly string[]) => {
      for (const tie of legs.get(at) ?? []) {
        if (seen.includes(tie.to) || found.length >= maxPaths) continue;
        const longer = [...path, tie];
        if (end(tie.to)) found.push(this.candidate(asks, longer));
        if (pass(tie.to) && longer.length <= atMost) walk(longer, tie.to, [...seen, tie.to]);
      }
    };
    for (const actor of legs.keys()) if (start(actor)) walk([], actor, [actor]);
    return found.sort(
      (a, b) =>
        a.ids.length - b.ids.length || a.weakness - b.weakness || compare(a.ids.join(" "), b.ids.join(" ")),
    );
  }

  private phaseCandidates(stepId: string, label: string): Candidate[] {
    const mark = this.pattern.marks?.find(({ id }) => id === stepId);
    const events = this.setting.events
      .filter((event) => event.label === label)
      .map((event) => marked("event", event));
    const { ties, grade } = mark ?? {};
    const byTies = ties
      ? this.setting.ties
          .filter(
            (tie) =>
              tie.sign === "+" &&
              ties.channels.includes(tie.channel) &&
              this.canStandIn({ classes: ties.from })(tie.from) &&
              this.canStandIn({ classes: ties.to })(tie.to),
          )
          .map((tie) => marked("tie", tie))
      : [];
    const value = grade && this.setting.grades[grade.of];
    const byGrade =
      grade && value !== undefined && value >= grade.from
        ? [marked("grade", { id: grade.of, nature: "relation" })]
        : [];
    return [...events, ...byTies, ...byGrade].sort(
      (a, b) => a.weakness - b.weakness || compare(a.ids.join(" "), b.ids.join(" ")),
    );
  }

  private tiesAsked({ channels, sign, anotherCase }: TieAsked): PathwayTie[] {
    const { ties, elsewhere } = this.setting;
    const pool = anotherCase === "either" ? [...ties, ...elsewhere] : anotherCase ? elsewhere : ties;
    return pool
      .filter(
        (tie) =>
          channels.includes(tie.channel) && (sign === "either" || tie.sign === sign) && tie.from !== tie.to,
      )
      .sort((a, b) => (a.weakness ?? 0) - (b.weakness ?? 0) || compare(a.id, b.id));
  }

  private tiesBetween(asks: TieAsked): PathwayTie[] {
    const [from, to] = [this.canStand(asks.from), this.canStand(asks.to)];
    return this.tiesAsked(asks).filter((tie) => from(tie.from) && to(tie.to));
  }

  private canStand(role: string): (actor: string) => boolean {
    const asked = this.pattern.roles[role];
    return asked ? this.canStandIn(asked) : () => false;
  }

  private canStandIn({ classes, kinds }: Role): (actor: string) => boolean {
    const { actors, target } = this.setting;
    return (id) => {
      const actor = actors.get(id);
      if (actor === undefined || !classes.includes(classOf(actor, target))) return false;
      const known = target.kinds?.[actor.kind];
      return (
        kinds === undefined || kinds.includes(actor.kind) || (known !== undefined && kinds.includes(known))
      );
    };
  }
}

/** The steps with what could meet the last of them only where it began before something. */
function lastStepBefore(steps: readonly TieStep[], limit: Dated): TieStep[] {
  return steps.map((step, i) => {
    if (i < steps.length - 1) return step;
    const candidates = step.candidates.map((candidate): Candidate => {
      const order = beganBefore(candidate.last, limit);
      if (order === "met") return candidate;
      const reason: StepReason = order === "unknown" ? "order not settled" : "reverse order";
      return {
        ...candidate,
        truth: allOf([candidate.truth, order]),
        reasons: [...new Set([...candidate.reasons, reason])],
      };
    });
    return { ...step, candidates };
  });
}

/** The most ways of a step through others; further ones are not tried. */
const maxPaths = 20_000;

function marked(
  is: Candidate["is"],
  thing:
    | PathwayTie
    | (Candidate["first"] & {
        readonly id: string;
        readonly contradicted?: boolean;
        readonly weakness?: number;
      }),
): Candidate {
  const denied = thing.contradicted === true;
  return {
    ids: [thing.id],
    is,
    from: undefined,
    to: undefined,
    roles: undefined,
    first: thing,
    last: thing,
    weakness: thing.weakness ?? 0,
    truth: denied ? "not met" : "met",
    reasons: denied ? ["record contradicted"] : [],
  };
}

function timing(
  earlier: Candidate,
  later: Candidate,
  withinOf: number | undefined,
): { truth: Truth; reasons: readonly StepReason[] } {
  // One tie may meet two steps; it does not precede itself, and nothing asks it to.
  if (earlier.ids.length === later.ids.length && earlier.ids.every((id, i) => id === later.ids[i]))
    return { truth: "met", reasons: [] };
  const order = beganBefore(earlier.last, later.first);
  const within = withinOf === undefined ? "met" : withinYears(earlier.last, later.first, withinOf);
  const reasons: StepReason[] = [];
  if (order !== "met") reasons.push(order === "unknown" ? "order not settled" : "reverse order");
  if (within !== "met" && order !== "not met")
    reasons.push(within === "unknown" ? "time not settled" : "too late");
  return { truth: allOf([order, within]), reasons };
}

function evidenceOf({ is, ids }: Candidate): Pick<PathwayStep, "ties" | "events" | "grades"> {
  return {
    ties: is === "tie" ? [...ids] : [],
    events: is === "event" ? [...ids] : [],
    grades: is === "grade" ? [...ids] : [],
  };
}

function fitsRoles(
  { from, to, roles }: Pick<Candidate, "from" | "to" | "roles">,
  filled: Readonly<Record<string, string>>,
): boolean {
  if (roles === undefined) return true;
  const [fromRole, toRole] = roles;
  return (
    (filled[fromRole] === undefined || filled[fromRole] === from) &&
    (filled[toRole] === undefined || filled[toRole] === to)
  );
}

const opposite = (truth: Truth): Truth =>
  truth === "met" ? "not met" : truth === "not met" ? "met" : "unknown";
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
