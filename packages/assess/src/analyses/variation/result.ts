export type VariationResult = {
  readonly cases: readonly {
    readonly id: string;
    readonly name: string;
    readonly iso: string | undefined;
    readonly orientation: number | undefined;
    readonly located: boolean | undefined;
    readonly measures: readonly { readonly attribute: string; readonly grade: number }[];
    /** first and last year of the claims and events about it */
    readonly years: readonly [string, string] | undefined;
    readonly partners: readonly string[];
  }[];
  readonly active: readonly string[];
};
