/** An actor: its kind (ministry, embassy, ngo, …) and the ISO 3166 code of the place it sits in. */
export type NetworkActor = { readonly id: string; readonly kind: string; readonly place?: string };

/**
 * A tie of one case, with the first and last day (YYYY-MM-DD) it can mean; a day that is not known is left out. Where a date is
 * known to the year or month only, `startBy` is the last day on which it can have begun, `endFrom` the first on which it can have ended.
 */
export type NetworkTie = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly channel: string;
  readonly sign: "+" | "-";
  readonly start?: string;
  readonly end?: string;
  readonly startBy?: string;
  readonly endFrom?: string;
  /** on what terms it was made, where that is known */
  readonly terms?: string;
};

/**
 * The part an actor can play in a pathway: an organ of the target state, a group inside it, an ally abroad (network, rights
 * or foreign organisation), an organ of a foreign state, an international organisation, a donor, or none of these.
 */
export const actorClasses = [
  "state",
  "domestic",
  "ally",
  "foreign-state",
  "international",
  "donor",
  "other",
] as const;
export type ActorClass = (typeof actorClasses)[number];

/** Where each class stands in a picture, from abroad (0) to the organs of the target state (3). */
export const actorColumns: Readonly<Record<ActorClass, number>> = {
  "foreign-state": 0,
  international: 0,
  donor: 1,
  ally: 1,
  other: 2,
  domestic: 2,
  state: 3,
};

/**
 * The state on which influence is brought to bear, the kinds that are foreign even when they sit in it, and for kinds that are not
 * among `knownKinds` the one that each stands for.
 */
export type Target = {
  readonly place: string;
  readonly abroad: readonly string[];
  readonly kinds?: Readonly<Record<string, string>>;
};

const stateKinds = new Set([
  "state",
  "ministry",
  "legislature",
  "legislator",
  "executive",
  "regional-state",
  "court",
  "embassy",
]);
const groupKinds = new Set(["ngo", "rights-ngo", "foreign-ngo", "network", "movement"]);

/** The kinds of actor that can stand in a pathway; any other kind is of the class `other`. */
export const knownKinds: readonly string[] = [...stateKinds, ...groupKinds, "io", "donor"];

/**
 * Returns whether an actor belongs to the target state's own politics.
 *
 * @param actor an actor; one whose place is not known counts as abroad
 * @param target the target state; its regions (FR-IDF in FR) belong to it
 */
export function isDomestic(actor: NetworkActor, target: Target): boolean {
  const place = actor.place ?? "";
  return (
    (place === target.place || place.startsWith(`${target.place}-`)) && !target.abroad.includes(actor.kind)
  );
}

/**
 * Returns the part that an actor can play, from its kind and whether it is domestic; `other` for a kind that is not
 * known.
 */
export function classOf(actor: NetworkActor, target: Target): ActorClass {
  const domestic = isDomestic(actor, target);
  const kind = target.kinds?.[actor.kind] ?? actor.kind;
  if (stateKinds.has(kind)) return domestic ? "state" : "foreign-state";
  if (groupKinds.has(kind)) return domestic ? "domestic" : "ally";
  if (kind === "io") return "international";
  return kind === "donor" ? "donor" : "other";
}
