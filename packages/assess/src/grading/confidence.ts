import type { Certainty } from "@throughline/study";
import type { GradeStatus } from "./grade-status.ts";
import type { OwnClaim } from "./own-claims.ts";
import type { Votes } from "./votes.ts";

/** How serious a concern is. Components after GRADE-CERQual (Lewin et al. 2018, Implementation Science 13, Suppl. 1). */
export const concerns = ["none", "minor", "moderate", "serious"] as const;
export type Concern = (typeof concerns)[number];
export const components = ["sources", "coherence", "adequacy", "relevance"] as const;
export type Component = (typeof components)[number];
export type Concerns = Readonly<Record<Component, Concern>>;

const levels = ["high", "moderate", "low", "very low"] as const;
/** How confident we may be of a conclusion. */
export const confidenceLevels = [...levels, "cannot say"] as const;
export type ConfidenceLevel = (typeof confidenceLevels)[number];

/** What an item is: a cell, also in a period, or a record; or more than one record together. */
export type ItemRef =
  | { readonly kind: "cell" | "period" | "tie" | "event" | "case"; readonly id: string }
  | { readonly kind: "counts" | "statements" | "absence" };

/** The id of an item in assessment.json. */
export function itemId(of: ItemRef): string {
  if (!("id" in of)) return of.kind;
  return of.kind === "cell" || of.kind === "case" ? of.id : `${of.kind} ${of.id}`;
}

/** A cell, tie or event that a statement needs, with what its evidence amounts to. */
export type NeededItem = {
  readonly of: ItemRef;
  readonly own: readonly OwnClaim[];
  readonly votes: Votes;
  readonly status: GradeStatus;
  readonly fromData: boolean;
  /** of the grade; ties and events have none */
  readonly certainty?: Certainty;
  readonly declaredSilence: boolean;
  readonly circular: boolean;
  /** the grade and the ties that show the same thing disagree */
  readonly tieDisagrees?: boolean;
  /** blank, contradicted, exactly at the crossover, or a step that is not known */
  readonly unknown?: boolean;
  /** it rests on there being no record */
  readonly missingRecord?: boolean;
  /** it is read off the claims of another cell */
  readonly inferred?: boolean;
};

const rank: Readonly<Record<Concern, number>> = { none: 0, minor: 1, moderate: 2, serious: 3 };
const weight: Readonly<Record<Concern, number>> = { none: 0, minor: 1, moderate: 2, serious: 4 };

/** The worse of concerns. */
function worst(...concerns: readonly Concern[]): Concern {
  return concerns.reduce((a, b) => (rank[a] >= rank[b] ? a : b), "none");
}
const better = (a: Concern, b: Concern): Concern => (rank[a] <= rank[b] ? a : b);

/** Judges the evidence of one item by four components. */
function concernsOf(item: NeededItem): Concerns {
  if (item.status === "by definition")
    return { sources: "none", coherence: "none", adequacy: "none", relevance: "none" };
  const silent = item.declaredSilence ? ("moderate" as const) : ("serious" as const);
  const certainty = item.certainty === "low" ? "moderate" : item.certainty === "medium" ? "minor" : "none";
  return {
    sources: worst(better(sourcesOf(item), silent), certainty),
    coherence: coherenceOf(item),
    adequacy: better(adequacyOf(item), silent),
    relevance: better(relevanceOf(item), silent),
  };
}

const claimsFor = ({ own }: NeededItem) =>
  own.filter(({ stand, claim }) => stand === "for" && claim.kind !== "silence");

function sourcesOf(item: NeededItem): Concern {
  const { fromData, votes } = item;
  const pro = claimsFor(item).map(({ claim }) => claim);
  const sure = pro.filter(({ confidence, interest }) => confidence !== "low" && interest === undefined);
  const carriers = votes.carriersOfFacts;
  if (carriers + (fromData && carriers > 0 ? 1 : 0) > 1) return "none";
  if (carriers > 0 || fromData || sure.some(({ kind }) => kind === undefined)) return "minor";
  return pro.length > 0 ? "moderate" : "serious";
}

function coherenceOf({ own, votes, tieDisagrees }: NeededItem): Concern {
  const { votesFor, votesAgainst, tied, qualifying } = votes;
  const opposed = votesAgainst + tied;
  const disputed = own.some(({ stand }) => stand === "against" || stand === "undecided");
  const contested: Concern = !disputed
    ? "none"
    : votesFor >= 3 * opposed && votesFor > 0
      ? "minor"
      : votesFor > opposed
        ? "moderate"
        : "serious";
  const qualified: Concern = qualifying === 0 ? "none" : votesFor >= qualifying ? "minor" : "moderate";
  return worst(contested, qualified, tieDisagrees === true ? "moderate" : "none");
}

function adequacyOf({ votes: { votesFor, claimsFor: count }, fromData }: NeededItem): Concern {
  if (votesFor >= 3) return "none";
  if (votesFor === 2 || fromData) return "minor";
  return votesFor === 1 && count >= 2 ? "moderate" : "serious";
}

function relevanceOf(item: NeededItem): Concern {
  const pro = claimsFor(item);
  const relation = item.inferred === true ? "moderate" : "none";
  if (item.fromData || pro.some((one) => one.relation === "cell")) return relation;
  if (pro.length > 0) return worst("minor", relation);
  return "serious";
}

/** What a statement needs beside its items. */
export type Statement = {
  readonly items: readonly NeededItem[];
  /** tied models or other patterns that hold, where the statement picks one */
  readonly rivals?: number;
  /** the ids of what it leaves out because it is not known, and what could change it */
  readonly leftOut?: readonly string[];
};

/** The item of most concern in each component. */
export type WorstItems = Readonly<Partial<Record<Component, ItemRef>>>;

/** How confident we may be, with the reasons. */
export type Confidence = {
  readonly level: ConfidenceLevel;
  readonly concerns: Concerns;
  /** by component the item of most concern, where an item is of concern */
  readonly worst: WorstItems;
  /** 0 (no concern) to 16; ranks statements of the same level */
  readonly sum: number;
  /** the items that make it "cannot say" */
  readonly unknown: readonly ItemRef[];
  readonly limits: readonly Limit[];
};

/** The limits that an item sets, in the order of the report. */
const itemLimits = ["unsupported", "missing record", "circular", "declared silence", "one carrier"] as const;
type ItemLimit = (typeof itemLimits)[number];
export const limitReasons = [
  ...itemLimits,
  "left out",
  "few cases",
  "contradicting cases",
  "no contrast",
  "tied models",
] as const;

/** What limits a level. */
export type Limit = {
  readonly because: (typeof limitReasons)[number];
  readonly items: readonly ItemRef[];
};

type Known = (typeof levels)[number];
export const lower = (a: Known, b: Known): Known => (levels.indexOf(a) >= levels.indexOf(b) ? a : b);

/** The level of a sum of concerns. */
function levelOf(sum: number): Known {
  return sum <= 1 ? "high" : sum <= 4 ? "moderate" : sum <= 7 ? "low" : "very low";
}

/**
 * Judges how confident we may be of a statement about named cases: the worst of its items in each component, and the limits.
 *
 * Adding a claim for an item never lowers the level, removing one never raises it.
 */
export function confidenceOf({ items, rivals = 0, leftOut = [] }: Statement): Confidence {
  const worstItems: Partial<Record<Component, ItemRef>> = {};
  const found: Record<Component, Concern> = {
    sources: "none",
    coherence: "none",
    adequacy: "none",
    relevance: "none",
  };
  for (const item of items) {
    const { concerns } = judged(item);
    for (const component of components) {
      if (rank[concerns[component]] <= rank[found[component]]) continue;
      found[component] = concerns[component];
      worstItems[component] = item.of;
    }
  }
  const rivalry: Concern = rivals >= 3 ? "serious" : rivals >= 1 ? "moderate" : "none";
  const concerns = {
    sources: found.sources,
    coherence: worst(found.coherence, rivalry),
    adequacy: worst(found.adequacy, leftOut.length > 0 ? "moderate" : "none"),
    relevance: found.relevance,
  };
  const sum = components.reduce((total, component) => total + weight[concerns[component]], 0);
  const unknown = items.filter((item) => item.unknown === true).map(({ of }) => of);
  const limits = limitsOf(items);
  if (leftOut.length > 0)
    limits.push({ because: "left out", items: leftOut.map((id) => ({ kind: "cell", id })) });
  if (unknown.length > 0) return { level: "cannot say", concerns, worst: worstItems, sum, unknown, limits };
  const level = limits.reduce<Known>((so, { because }) => lower(so, cap[because]), levelOf(sum));
  return { level, concerns, worst: worstItems, sum, unknown, limits };
}

const cap: Readonly<Record<Limit["because"], Known>> = {
  unsupported: "very low",
  "missing record": "very low",
  "left out": "very low",
  circular: "low",
  "declared silence": "low",
  "one carrier": "moderate",
  "few cases": "low",
  "contradicting cases": "low",
  "no contrast": "low",
  "tied models": "low",
};

function limitsOf(items: readonly NeededItem[]): Limit[] {
  const found = new Map<ItemLimit, ItemRef[]>();
  for (const item of items)
    for (const because of judged(item).limits) {
      const list = found.get(because);
      if (list) list.push(item.of);
      else found.set(because, [item.of]);
    }
  return itemLimits.flatMap((because) => {
    const limited = found.get(because);
    return limited === undefined ? [] : [{ because, items: limited }];
  });
}

type JudgedItem = { readonly concerns: Concerns; readonly limits: readonly ItemLimit[] };

/** Many statements need the same items, so each item is judged once. */
const judgedItems = new WeakMap<NeededItem, JudgedItem>();

function judged(item: NeededItem): JudgedItem {
  const known = judgedItems.get(item);
  if (known) return known;
  const missing = item.missingRecord === true;
  const silent = item.declaredSilence;
  const holds: Readonly<Record<ItemLimit, boolean>> = {
    unsupported: item.status === "unsupported" && !silent && !missing,
    "missing record": missing && !silent,
    circular: item.circular,
    "declared silence": silent && claimsFor(item).length === 0 && !item.fromData,
    "one carrier": hasOneCarrier(item),
  };
  const entry = { concerns: concernsOf(item), limits: itemLimits.filter((because) => holds[because]) };
  judgedItems.set(item, entry);
  return entry;
}

/** Whether withdrawing one work leaves an item without a claim for it. */
function hasOneCarrier(item: NeededItem): boolean {
  if (item.status === "by definition") return false;
  return item.votes.carriersFor + (item.fromData ? 1 : 0) === 1;
}

/** Ranks the evidence of items, the best first: by the level of a statement that needs them all, and by the sum of its concerns. */
export function evidenceRank(items: readonly NeededItem[]): number {
  const { level, sum } = confidenceOf({ items });
  return (level === "cannot say" ? levels.length : levels.indexOf(level)) * 100 + sum;
}
