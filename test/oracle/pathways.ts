// Pathways by the rules of docs/reasoning.md, sections 4 and 6, implemented independently: every combination of ties
// is tried.
import type { Study, Tie } from "@throughline/study";
import { type Part, partOf } from "./actors.ts";
import { and, before, beginning, type Span, type Three, within } from "./days.ts";

type TieStep = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly channels: readonly string[];
  readonly sign?: "-";
  readonly terms?: readonly string[];
  /** within the years of the analysis after this step */
  readonly within?: string;
  /** it may pass through actors of this role, at most five */
  readonly through?: Part;
};
type Absence = { readonly from: string; readonly to: string; readonly channels: readonly string[] };
type Pattern = {
  readonly roles: Readonly<Record<string, readonly Part[]>>;
  readonly steps: readonly TieStep[];
  /** no such tie, by any actor possible in the roles, that began before the step */
  readonly noTie?: Absence & { readonly before?: string };
  /** no boomerang whose second step had reached the actor in this role before the first step */
  readonly noBoomerangTo?: string;
  /** grades that must be in, or out */
  readonly in?: readonly string[];
  readonly out?: readonly string[];
};

const state: readonly Part[] = ["state"];
const domestic: readonly Part[] = ["domestic"];
const reformed: readonly Part[] = ["state", "international", "foreign-state", "other"];
const threat = "sanction threat";
const law = { id: "law", from: "reformer", to: "reformed", channels: ["legislation"] };
const firstTwo: readonly TieStep[] = [
  { id: "B1", from: "group", to: "ally", channels: ["participation", "expertise"] },
  {
    id: "B2",
    from: "ally",
    to: "lever",
    channels: ["norm", "participation", "expertise", "pressure"],
    through: "ally",
  },
];
const boomerangRoles = {
  group: domestic,
  ally: ["ally"],
  lever: ["foreign-state", "international"],
} satisfies Record<string, readonly Part[]>;

export const patterns: Readonly<Record<string, Pattern>> = {
  boomerang: {
    roles: { ...boomerangRoles, state, reformer: state, reformed },
    steps: [
      ...firstTwo,
      { id: "B3", from: "lever", to: "state", channels: ["pressure", threat, "sanction"] },
      law,
    ],
  },
  preemption: {
    roles: { intervener: ["foreign-state"], state, reformer: state, reformed },
    steps: [{ id: "Q1", from: "intervener", to: "state", channels: ["pressure", threat, "sanction"] }, law],
    noBoomerangTo: "intervener",
    out: ["access"],
    in: ["objectives"],
  },
  "smart-sanctions": {
    roles: {
      intervener: ["foreign-state"],
      state,
      reformer: state,
      reformed,
      sender: ["foreign-state", "international"],
      organ: state,
    },
    steps: [
      {
        id: "R1",
        from: "intervener",
        to: "state",
        channels: [threat],
        terms: ["targeted", "conditional", "targeted and conditional"],
      },
      { ...law, within: "R1" },
    ],
    noTie: { from: "sender", to: "organ", channels: ["sanction"] },
    in: ["paper", "scope"],
    out: ["practice"],
  },
  alliance: {
    roles: {
      supporter: ["ally", "donor", "foreign-state", "international"],
      group: domestic,
      state,
    },
    steps: [
      {
        id: "A1",
        from: "supporter",
        to: "group",
        channels: ["funding", "norm", "expertise", "participation"],
      },
      { id: "A2", from: "group", to: "state", channels: ["participation", "expertise"] },
    ],
    in: ["access", "objectives"],
  },
  "co-optation": {
    roles: { group: domestic, state },
    steps: [{ id: "C1", from: "group", to: "state", channels: ["participation", "expertise"] }],
    in: ["access"],
    out: ["objectives"],
  },
  "throw-from-outside": {
    roles: {
      thrower: ["ally", "donor", "foreign-state", "international"],
      group: domestic,
      state,
      anyGroup: domestic,
      anyAlly: ["ally"],
    },
    steps: [
      {
        id: "T1",
        from: "thrower",
        to: "group",
        channels: ["norm", "funding", "expertise", "participation"],
      },
      { id: "T3", from: "group", to: "state", channels: ["participation", "norm", "pressure", "expertise"] },
    ],
    noTie: { from: "anyGroup", to: "anyAlly", channels: ["participation", "expertise"], before: "T1" },
    out: ["local_roots"],
  },
  backlash: {
    roles: {
      presser: ["foreign-state", "international", "ally"],
      state,
      reactor: state,
      struck: ["foreign-state", "international", "ally", "domestic", "donor", "other"],
    },
    steps: [
      { id: "K1", from: "presser", to: "state", channels: ["pressure", threat, "sanction", "norm"] },
      { id: "K2", from: "reactor", to: "struck", channels: ["backlash"] },
    ],
  },
  exclusion: {
    roles: { group: domestic, state, excluder: state, excluded: domestic },
    steps: [
      { id: "X1", from: "group", to: "state", channels: ["participation"] },
      { id: "X2", from: "excluder", to: "excluded", channels: ["participation"], sign: "-" },
    ],
  },
};

export type Outcome = "holds" | "may hold" | "contradicted" | "missing";

/** What determines a pathway in one case, besides the ties. */
export type Setting = {
  readonly study: Study;
  readonly caseId: string;
  /** the sides of the grades by role; undefined when a study does not use the role */
  readonly sides: Readonly<Record<string, Three>>;
  readonly years: number;
  /** returns whether silence is declared for the channel */
  readonly isSilent: (channel: string) => boolean;
};

type Way = { readonly ties: readonly Tie[]; readonly own: Three };
type Score = readonly [withoutRecord: number, contradicted: number, unknown: number];
type Combination = { readonly score: Score; readonly outcome: Outcome };

/**
 * Returns the outcomes of the best combinations of ties; several only when they leave different steps without a
 * record.
 */
export function outcomesOf(pattern: Pattern, setting: Setting): Set<Outcome> {
  const grades = [
    ...(pattern.in ?? []).flatMap((part) => setting.sides[part] ?? []),
    ...(pattern.out ?? []).flatMap((part) => flipped(setting.sides[part])),
  ];
  return best(pattern, setting, grades);
}

const flipped = (side: Three | undefined): Three[] => {
  if (side === undefined) return [];
  return [side === "unknown" ? side : side === "met" ? "not met" : "met"];
};

/**
 * Returns the best of all combinations: the fewest steps without a record, then the fewest contradicted, then the
 * fewest unknown.
 */
function best(
  pattern: Pattern,
  setting: Setting,
  fixed: readonly Three[],
  bound: Readonly<Record<string, string>> = {},
  until?: Span,
): Set<Outcome> {
  const ways = pattern.steps.map((step) => waysOf(pattern, setting, step));
  let found: Combination[] = [];
  const place = (k: number, chosen: ReadonlyMap<string, Way>, roles: Readonly<Record<string, string>>) => {
    const step = pattern.steps[k];
    if (step === undefined) {
      const one = combinationOf(pattern, setting, chosen, roles, fixed, until);
      const [first] = found;
      if (first === undefined || isBetter(one.score, first.score)) found = [one];
      else if (!isBetter(first.score, one.score)) found.push(one);
      return;
    }
    place(k + 1, chosen, roles);
    for (const way of ways[k] ?? []) {
      const [from, to] = [way.ties[0]?.from ?? "", way.ties.at(-1)?.to ?? ""];
      if ((roles[step.from] ?? from) !== from || (roles[step.to] ?? to) !== to) continue;
      place(k + 1, new Map([...chosen, [step.id, way]]), { ...roles, [step.from]: from, [step.to]: to });
    }
  };
  place(0, new Map(), bound);
  return new Set(found.map(({ outcome }) => outcome));
}

const isBetter = (a: Score, b: Score) => {
  const place = a.findIndex((count, i) => count !== b[i]);
  return place !== -1 && (a[place] ?? 0) < (b[place] ?? 0);
};

function combinationOf(
  pattern: Pattern,
  setting: Setting,
  chosen: ReadonlyMap<string, Way>,
  roles: Readonly<Record<string, string>>,
  fixed: readonly Three[],
  until: Span | undefined,
): Combination {
  const recorded = pattern.steps.flatMap((step, i): Three[] => {
    const way = chosen.get(step.id);
    if (way === undefined) return [];
    const isLast = i === pattern.steps.length - 1;
    const parts = [way.own, ...(until && isLast ? [before(endOf(way), until)] : [])];
    for (const earlier of pattern.steps.slice(0, i)) {
      const other = chosen.get(earlier.id);
      if (other === undefined || isSame(other, way)) continue;
      parts.push(before(endOf(other), startOf(way)));
      if (step.within === earlier.id) parts.push(within(endOf(other), startOf(way), setting.years));
    }
    return [and(...parts)];
  });
  const absent = [
    ...(pattern.noTie === undefined ? [] : [absenceOf(pattern, pattern.noTie, setting, chosen)]),
    ...(pattern.noBoomerangTo === undefined
      ? []
      : [noBoomerang(setting, roles[pattern.noBoomerangTo], chosen.get(pattern.steps[0]?.id ?? ""))]),
  ];
  const without = pattern.steps.filter(({ id }) => !chosen.has(id));
  const silent = without.filter(({ channels }) => channels.every(setting.isSilent));
  const all = [...recorded, ...absent, ...fixed];
  const count = (truth: Three) => all.filter((one) => one === truth).length;
  const outcome =
    count("not met") + silent.length > 0
      ? "contradicted"
      : without.length > 0
        ? "missing"
        : count("unknown") > 0
          ? "may hold"
          : "holds";
  return { score: [without.length, count("not met"), count("unknown")], outcome };
}

const startOf = (way: Way) => beginning(way.ties[0] ?? {});
const endOf = (way: Way) => beginning(way.ties.at(-1) ?? {});
const isSame = (a: Way, b: Way) => a.ties.map(({ id }) => id).join() === b.ties.map(({ id }) => id).join();

/**
 * Returns "not met" for a tie that certainly came before, and "unknown" when nothing excludes one and no silence is
 * declared.
 */
function absenceOf(
  pattern: Pattern,
  asked: NonNullable<Pattern["noTie"]>,
  setting: Setting,
  chosen: ReadonlyMap<string, Way>,
): Three {
  const orders = tiesBetween(pattern, setting, asked, "+").map((tie) => {
    if (asked.before === undefined) return "met";
    const limit = chosen.get(asked.before);
    return limit === undefined ? "unknown" : before(beginning(tie), startOf(limit));
  });
  if (orders.includes("met")) return "not met";
  if (orders.includes("unknown")) return "unknown";
  return asked.channels.every(setting.isSilent) ? "met" : "unknown";
}

function noBoomerang(setting: Setting, actor: string | undefined, first: Way | undefined): Three {
  if (actor === undefined || first === undefined) return "unknown";
  const found = best(
    { roles: boomerangRoles, steps: firstTwo },
    setting,
    [],
    { lever: actor },
    startOf(first),
  );
  if (found.has("contradicted")) return "met";
  return found.has("holds") ? "not met" : "unknown";
}

function tiesBetween(
  { roles }: Pick<Pattern, "roles">,
  { study, caseId }: Setting,
  { from, to, channels }: Absence,
  sign: "+" | "-",
): Tie[] {
  const actors = new Map(study.actors.map((actor) => [actor.id, partOf(study, caseId, actor)]));
  const fits = (actor: string, role: string) => roles[role]?.includes(actors.get(actor) ?? "other") === true;
  return study.ties.filter(
    (tie) =>
      tie.caseId === caseId &&
      tie.sign === sign &&
      tie.from !== tie.to &&
      channels.includes(tie.channel) &&
      fits(tie.from, from) &&
      fits(tie.to, to),
  );
}

function waysOf(pattern: Pattern, setting: Setting, step: TieStep): Way[] {
  const { terms, through, sign = "+" } = step;
  if (through !== undefined) return pathsOf(pattern, setting, step, through);
  return tiesBetween(pattern, setting, step, sign).map((tie) => {
    if (terms === undefined) return { ties: [tie], own: "met" };
    const own = tie.terms === undefined ? "unknown" : terms.includes(tie.terms) ? "met" : "not met";
    return { ties: [tie], own };
  });
}

function pathsOf(pattern: Pattern, setting: Setting, step: TieStep, through: Part): Way[] {
  const roles = { ...pattern.roles, pass: [through] };
  const legs = (from: string, to: string) =>
    tiesBetween({ roles }, setting, { from, to, channels: step.channels }, "+");
  const passing = [...legs(step.from, "pass"), ...legs("pass", "pass")];
  const last = [...legs(step.from, step.to), ...legs("pass", step.to)];
  const starts = new Set([...legs(step.from, "pass"), ...legs(step.from, step.to)].map(({ from }) => from));
  const found: Way[] = [];
  const walk = (path: readonly Tie[], at: string, seen: readonly string[]) => {
    for (const tie of new Set(last))
      if (tie.from === at && !seen.includes(tie.to)) found.push(wayOf([...path, tie]));
    if (path.length >= 5) return;
    for (const tie of new Set(passing))
      if (tie.from === at && !seen.includes(tie.to)) walk([...path, tie], tie.to, [...seen, tie.to]);
  };
  for (const actor of starts) walk([], actor, [actor]);
  return found;
}

function wayOf(ties: readonly Tie[]): Way {
  const orders = ties.flatMap((tie, i) =>
    ties.slice(i + 1).map((next) => before(beginning(tie), beginning(next))),
  );
  return { ties, own: and(...orders) };
}
