type Reaction = {
  readonly tie: string;
  readonly caseId: string;
  readonly date: string;
  readonly year: number | undefined;
  readonly lagYears: number | undefined;
};

export type BacklashResult = {
  /** the pressure before the reactions, earliest first */
  readonly pressure: readonly { readonly tie: string; readonly caseId: string; readonly date: string }[];
  readonly reactions: readonly Reaction[];
};
