/**
 * The "-" of temporal QCA: a condition that does not apply to a case, such as the order of two events when one
 * did not happen. Such a case is neither in the set nor in its negation.
 *
 * @see Ragin & Strand (2008), Sociological Methods & Research 36: 431-441
 */
export const dontCare = Number.NEGATIVE_INFINITY;

/**
 * Cases and their columns: memberships in 0..1, or categories 0, 1, 2, … of a multi-value condition; `dontCare` in a crisp column
 * where the condition does not apply; NaN is missing.
 */
export type SetData = {
  readonly cases: readonly string[];
  readonly columns: Readonly<Record<string, ArrayLike<number>>>;
};

/** How a set is measured: 0 or 1, 0..1, or one of several categories. */
export type Scale = "crisp" | "fuzzy" | "multi";

export type Condition = {
  readonly name: string;
  /** a condition that does not apply to some cases has one more, the last */
  readonly levels: number;
  readonly scale: Scale;
  readonly dontCare?: boolean;
};

export type NecessityFit = { readonly inclN: number; readonly RoN: number; readonly covN: number };
export type SufficiencyFit = { readonly inclS: number; readonly PRI: number; readonly covS: number };
