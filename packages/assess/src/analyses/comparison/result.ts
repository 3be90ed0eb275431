export type ComparisonResult = {
  readonly cases: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly {
    readonly name: string;
    readonly role: "instrument" | "outcome";
    readonly attributes: readonly string[];
  }[];
  /** the case with the greatest reform, if one alone has it */
  readonly leader: string | undefined;
  /** conditions in for the leader and out for every other case, the reverse, and those that may be either for all that is known */
  readonly distinguishing: {
    readonly present: readonly string[];
    readonly absent: readonly string[];
    readonly open: readonly string[];
  };
};
