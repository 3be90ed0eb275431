import type { ActorClass } from "../network/network.ts";

/** A role in a pattern: the same name stands for the same actor in every step. */
export type Role = { readonly role: string; readonly classes: readonly ActorClass[] };

/** What a step asks for. */
export type Requirement =
  | {
      /** a tie that continues the chain: it starts where the roles say, not before the clock of the steps so far */
      readonly is: "tie";
      readonly from: Role;
      readonly to: Role;
      readonly channels: readonly string[];
      /** classes through which it may pass on the way */
      readonly through?: readonly ActorClass[];
      /** at most so many years after the start of an earlier step; `"asked"` takes the number the analysis gives */
      readonly within?: { readonly step: string; readonly years: number | "asked" };
    }
  | {
      /** no tie of this kind between the classes, at any time */
      readonly is: "no tie";
      readonly from: readonly ActorClass[];
      readonly to: readonly ActorClass[];
      readonly channels: readonly string[];
    }
  | {
      /** no chain of another pattern, up to one of its steps, that had reached the actor in `role` before this chain began */
      readonly is: "no chain";
      readonly pattern: string;
      readonly upTo: string;
      readonly reaching: string;
    }
  | {
      /** a grade above, or at most, a bound */
      readonly is: "grade";
      readonly of: string;
      readonly above?: number;
      readonly atMost?: number;
    }
  | {
      /** one grade above another */
      readonly is: "grades";
      readonly of: string;
      readonly exceeds: string;
    };

export type Step = { readonly id: string; readonly name: string; readonly asks: Requirement };

/** A pathway that influence can take, as steps in order. */
export type Pattern = {
  readonly id: string;
  readonly name: string;
  /** the literature it comes from */
  readonly source: string;
  readonly steps: readonly Step[];
};

/** A pathway told as phases of dated events. */
export type PhasePattern = {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly phases: readonly {
    readonly id: string;
    readonly name: string;
    /** the label that marks it on an event */
    readonly label: string;
    /** ties that mark it too */
    readonly ties?: {
      readonly from: readonly ActorClass[];
      readonly to: readonly ActorClass[];
      readonly channels: readonly string[];
    };
    /** a grade that marks it, from the last date of the case */
    readonly grade?: { readonly of: string; readonly from: number };
  }[];
};
