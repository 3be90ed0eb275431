/** What a reference leads to. */
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
  /** how the sentence names it */
  readonly label: string;
};

/** A number with the decimals that are printed at most; trailing zeros are dropped. */
export type NumberValue = {
  readonly kind: "number";
  readonly value: number;
  readonly decimals: number;
  /** print the sign of a positive number too */
  readonly signed?: boolean;
};

/** A date or an interval, each end as precise as it is known: `2006`, `2006-03` or `2006-03-17`; without both ends it is undated. */
export type Dates = {
  readonly kind: "dates";
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/**
 * How the items of a list are joined: `and` as a sentence does ("a, b and c"; of more than twelve the first ten and how many
 * others), `or` and `then` as alternatives and steps, `adjacent` by nothing, the others by their
 * sign.
 */
export type Join = "and" | "or" | "then" | "comma" | "semicolon" | "plus" | "adjacent";

export type List = { readonly kind: "list"; readonly items: readonly Value[]; readonly join: Join };

/** A sentence, or part of one, before it is text: the id of its wording and the values that fill it. */
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

/** A date where both ends are the same, else an interval. */
export function dates(from: string | undefined, to: string | undefined): Dates {
  return { kind: "dates", from, to };
}

export function reference(kind: ReferenceKind, id: string, label = id): Reference {
  return { kind, id, label };
}

export function list(items: readonly Value[], join: Join = "and"): List {
  return { kind: "list", items, join };
}
