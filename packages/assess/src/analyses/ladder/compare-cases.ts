import { anyOf, type Truth } from "@throughline/influence";

/** What a case had and what it came with, as the ladder reads it. */
export type LadderCase = {
  readonly id: string;
  /** per instrument whether the case had it; unknown when the grade is blank, contradicted or at the crossover */
  readonly has: Readonly<Record<string, Truth>>;
  /** per outcome the step of its rubric; undefined when blank or contradicted */
  readonly steps: Readonly<Record<string, number | undefined>>;
};

/** Instruments by group, as the study declares them. */
export type Groups = Readonly<Record<string, readonly string[]>>;

export type Direction = "higher" | "lower" | "same" | "unknown";

/** One case beside another: what the second had besides, what it lacked, and where its outcomes stood. */
export type Rung = {
  readonly from: string;
  readonly to: string;
  readonly groupsAdded: readonly string[];
  readonly groupsLost: readonly string[];
  /** groups that may or may not be in one of the two cases */
  readonly groupsUnknown: readonly string[];
  readonly added: readonly string[];
  readonly lost: readonly string[];
  readonly unknown: readonly string[];
  readonly directions: Readonly<Record<string, Direction>>;
};

/** For one instrument: pairs of cases that differ in it alone, and where the outcomes of the one that had it stood. */
export type Contrast = {
  readonly instrument: string;
  readonly pairs: readonly (readonly [without: string, having: string])[];
  readonly counts: Readonly<Record<string, Readonly<Record<Direction, number>>>>;
};

export type Ladder = {
  /** the cases of each step, from the fewest groups on; cases with the same groups share a step */
  readonly steps: readonly { readonly groups: readonly string[]; readonly cases: readonly string[] }[];
  /** each case beside every case on the next steps above it */
  readonly rungs: readonly Rung[];
  /** each case that stands on no rung beside those that differ from it in the fewest groups */
  readonly nearest: readonly Rung[];
  readonly contrasts: readonly Contrast[];
};

/**
 * Compares what cases had with what they came with.
 *
 * A case stands above another when it has every group of instruments that the other has, at least one more, and nothing is unknown. It
 * has a group when it has one of its members, and lacks it when it lacks all of them.
 *
 * @param cases in the order of the report
 * @returns plain data; O(cases² × (instruments + outcomes))
 */
export function compareCases(
  cases: readonly LadderCase[],
  groups: Groups,
  outcomes: readonly string[],
): Ladder {
  const names = Object.keys(groups);
  const placed = cases.map((one) => ({
    one,
    groups: names.map((name) => anyOf((groups[name] ?? []).map((member) => one.has[member] ?? "unknown"))),
  }));
  const compare = (from: (typeof placed)[number], to: (typeof placed)[number]) =>
    rungOf(from, to, groups, outcomes);
  const settled = placed.filter((entry) => !entry.groups.includes("unknown"));
  const above = (a: (typeof placed)[number], b: (typeof placed)[number]) =>
    b.groups.every((has, i) => has === "met" || a.groups[i] === "not met") &&
    b.groups.some((has, i) => has === "met" && a.groups[i] === "not met");
  const rungs = settled.flatMap((from) => {
    const higher = settled.filter((to) => above(from, to));
    return higher
      .filter((to) => !higher.some((between) => above(between, to)))
      .map((to) => compare(from, to));
  });
  const onRung = new Set(rungs.flatMap(({ from, to }) => [from, to]));
  const distance = (a: (typeof placed)[number], b: (typeof placed)[number]) =>
    a.groups.filter((has, i) => has === "unknown" || has !== b.groups[i]).length;
  const nearest = placed.flatMap((from) => {
    if (onRung.has(from.one.id)) return [];
    const others = placed.filter((to) => to !== from);
    const fewest = Math.min(...others.map((to) => distance(from, to)));
    return others.filter((to) => distance(from, to) === fewest).map((to) => compare(from, to));
  });
  const placesOf = ({ groups: own }: { readonly groups: readonly string[] }) =>
    own.map((name) => names.indexOf(name));
  const byGroups = Map.groupBy(settled, (entry) =>
    names.filter((_, i) => entry.groups[i] === "met").join("\n"),
  );
  const steps = [...byGroups.values()]
    .map((entries) => ({
      groups: names.filter((_, i) => entries[0]?.groups[i] === "met"),
      cases: entries.map(({ one }) => one.id),
    }))
    .sort((a, b) => a.groups.length - b.groups.length || compareNumbers(placesOf(a), placesOf(b)));
  return { steps, rungs, nearest, contrasts: contrastsOf(cases, Object.values(groups).flat(), outcomes) };
}

/** Compares lists of equal length by the first numbers in which they differ. */
function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, i) => one !== b[i]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

type Placed = { readonly one: LadderCase; readonly groups: readonly Truth[] };

function rungOf(from: Placed, to: Placed, groups: Groups, outcomes: readonly string[]): Rung {
  const names = Object.keys(groups);
  const members = Object.values(groups).flat();
  const change = (before: Truth | undefined, after: Truth | undefined) =>
    before === "not met" && after === "met"
      ? "added"
      : before === "met" && after === "not met"
        ? "lost"
        : undefined;
  const groupChange = (i: number) => change(from.groups[i], to.groups[i]);
  const memberChange = (member: string) => change(from.one.has[member], to.one.has[member]);
  const unsure = (...parts: readonly (Truth | undefined)[]) =>
    parts.some((part) => (part ?? "unknown") === "unknown");
  return {
    from: from.one.id,
    to: to.one.id,
    groupsAdded: names.filter((_, i) => groupChange(i) === "added"),
    groupsLost: names.filter((_, i) => groupChange(i) === "lost"),
    groupsUnknown: names.filter((_, i) => unsure(from.groups[i], to.groups[i])),
    added: members.filter((member) => memberChange(member) === "added"),
    lost: members.filter((member) => memberChange(member) === "lost"),
    unknown: members.filter((member) => unsure(from.one.has[member], to.one.has[member])),
    directions: Object.fromEntries(
      outcomes.map((outcome) => [outcome, directionOf(from.one.steps[outcome], to.one.steps[outcome])]),
    ),
  };
}

/** Where one step of a rubric stands to another. Steps are ordered, and never subtracted. */
function directionOf(from: number | undefined, to: number | undefined): Direction {
  if (from === undefined || to === undefined) return "unknown";
  return to > from ? "higher" : to < from ? "lower" : "same";
}

function contrastsOf(
  cases: readonly LadderCase[],
  instruments: readonly string[],
  outcomes: readonly string[],
): Contrast[] {
  return instruments.map((instrument) => {
    const others = instruments.filter((other) => other !== instrument);
    const known = cases.filter((one) => others.every((other) => (one.has[other] ?? "unknown") !== "unknown"));
    const sides = Map.groupBy(known, (one) => JSON.stringify(others.map((other) => one.has[other])));
    const pairs = [...sides.values()].flatMap((alike) => {
      const having = alike.filter((one) => one.has[instrument] === "met");
      const without = alike.filter((one) => one.has[instrument] === "not met");
      return without.flatMap((a) => having.map((b) => [a, b] as const));
    });
    const counts = Object.fromEntries(
      outcomes.map((outcome) => {
        const count: Record<Direction, number> = { higher: 0, lower: 0, same: 0, unknown: 0 };
        for (const [a, b] of pairs) count[directionOf(a.steps[outcome], b.steps[outcome])]++;
        return [outcome, count];
      }),
    );
    return { instrument, pairs: pairs.map(([a, b]) => [a.id, b.id] as const), counts };
  });
}
