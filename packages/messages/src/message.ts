/** The target of a reference. */
export type ReferenceKind =
  | "case"
  | "attribute"
  | "claim"
  | "source"
  | "cell"
  | "tie"
  | "event"
  | "actor"
  | "analysis"
  | "pattern"
  | "step"
  | "channel";

/** A part of a sentence that names a record and can be linked to it. */
export type Reference = {
  readonly kind: ReferenceKind;
  readonly id: string;
  /** its name in the sentence */
  readonly label: string;
};

/** A number with its largest number of decimals. Trailing zeros are dropped. */
export type NumberValue = {
  readonly kind: "number";
  readonly value: number;
  readonly decimals: number;
  /** whether the sign of a positive number is printed */
  readonly signed?: boolean;
};

/** A date or an interval, each end as precise as it is known: `2006`, `2006-03` or `2006-03-17`; without both ends it is undated. */
export type Dates = {
  readonly kind: "dates";
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/**
 * The way to join the items of a list: `and` as in a sentence ("a, b and c"; of more than twelve, the first
 * ten and the number of others), `or` and `then` as alternatives and steps, `adjacent` without a separator,
 * the others with their sign.
 */
export type Join = "and" | "or" | "then" | "comma" | "semicolon" | "plus" | "adjacent";

export type List = { readonly kind: "list"; readonly items: readonly Value[]; readonly join: Join };

/** A sentence, or part of one, before formatting: the id of its wording and its values. */
export type Message = {
  readonly kind: "message";
  readonly id: string;
  readonly values: Readonly<Record<string, Value>>;
};

export type Value = string | number | NumberValue | Dates | Reference | List | Message;

export function number(value: number, decimals = 2): NumberValue {
  return { kind: "number", value, decimals };
}

export function signedNumber(value: number, decimals = 2): NumberValue {
  return { kind: "number", value, decimals, signed: true };
}

/** Returns a date when both ends are equal, else an interval. */
export function dates(from: string | undefined, to: string | undefined): Dates {
  return { kind: "dates", from, to };
}

export function reference(kind: ReferenceKind, id: string, label = id): Reference {
  return { kind, id, label };
}

export function list(items: readonly Value[], join: Join = "and"): List {
  return { kind: "list", items, join };
}
