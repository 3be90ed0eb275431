/** What `throughline calibrate --json` prints; docs/qca-command.md describes each field. */
export type CalibrationResult = {
  readonly column: string;
  readonly as: string;
  readonly method: string;
  readonly thresholds: readonly number[] | null;
  /** whether the thresholds were found in the values */
  readonly found: boolean;
  readonly cases: readonly {
    readonly case: string;
    readonly raw: number | string | null;
    readonly membership: number | null;
  }[];
  /** null for categories */
  readonly skewness: { readonly above: number; readonly of: number; readonly share: number | null } | null;
  readonly ambiguousCases: readonly string[];
  readonly warnings: readonly string[];
  readonly out?: string;
};
