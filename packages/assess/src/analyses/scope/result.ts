export type Standing = "confirms" | "disconfirms" | "outside scope" | "no pressure" | "not known";

export type ScopeResult = {
  readonly cases: readonly {
    readonly id: string;
    readonly name: string;
    /** the strongest of the instruments */
    readonly pressure: number | undefined;
    /** the weakest of the scope conditions */
    readonly scope: number | undefined;
    readonly outcome: number | undefined;
    readonly standing: Standing;
  }[];
};
