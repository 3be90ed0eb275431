import type { Order } from "@throughline/influence";

/** `outcome first`: the outcome surely began before the pressure, and the case tests nothing. */
export type Standing =
  | "confirms"
  | "disconfirms"
  | "outside scope"
  | "no pressure"
  | "outcome first"
  | "not known";

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
    /** whether the pressure began before the outcome, by their dates */
    readonly order: Order;
    /** the ties whose dates were compared */
    readonly ties: readonly string[];
  }[];
};
