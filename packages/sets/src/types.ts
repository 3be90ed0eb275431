/** Cases and their columns: memberships in 0..1, or categories 0, 1, 2, … of a multi-value condition; NaN is missing. */
export type SetData = {
  readonly cases: readonly string[];
  readonly columns: Readonly<Record<string, ArrayLike<number>>>;
};

/** How a set is measured: 0 or 1, 0..1, or one of several categories. */
export type Scale = "crisp" | "fuzzy" | "multi";

export type Condition = { readonly name: string; readonly levels: number; readonly scale: Scale };

export type NecessityFit = { readonly inclN: number; readonly RoN: number; readonly covN: number };
export type SufficiencyFit = { readonly inclS: number; readonly PRI: number; readonly covS: number };
