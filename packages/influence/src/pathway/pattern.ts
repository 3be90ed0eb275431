import type { ActorClass } from "../network/network.ts";

/** Who can stand in a place of a pattern: actors of these classes and, when kinds are given, of one of these kinds. */
export type Role = { readonly classes: readonly ActorClass[]; readonly kinds?: readonly string[] };

/** What a tie has to be: between two roles, by one of the channels, made (`+`), cut or refused (`-`), or either. */
export type TieAsked = {
  readonly from: string;
  readonly to: string;
  readonly channels: readonly string[];
  readonly sign: "+" | "-" | "either";
  /** the tie belongs to another case of the study, or to this or another */
  readonly anotherCase: boolean | "either";
  /** it is on one of these terms; one whose terms are not known can be */
  readonly terms?: readonly string[];
};

/** What a step asks for. */
export type Requirement =
  | (TieAsked & {
      /** a tie that continues the chain: it has not ended when the steps before it have all begun */
      readonly is: "tie";
      /** classes through which it may pass on the way, and through how many actors at most */
      readonly through?: { readonly classes: readonly ActorClass[]; readonly atMost: number };
      readonly within?: Within;
    })
  | {
      /** a dated event of the case that carries this label, in its place in the order */
      readonly is: "phase";
      readonly label: string;
      readonly within?: Within;
    }
  | (TieAsked & {
      /** no such tie; a role that a tie of the chain has filled is that actor, any other is anybody who can stand in it */
      readonly is: "no tie";
      /** only what had begun before the tie of this step counts */
      readonly beforeStep?: string;
      /** only what lasted until after the tie of this step had begun counts */
      readonly afterStep?: string;
    })
  | {
      /** no chain of another pattern, up to one of its steps, that had reached the actor in `reaching` before this chain began */
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

/** The most months after the start of another step; `"asked"` takes the years that the analysis gives. */
export type Within = { readonly step: string; readonly months: number | "asked" };

/** A step of a pattern: what must be recorded, and when. */
export type Step = {
  readonly id: string;
  readonly name: string;
  readonly asks: Requirement;
  /** the steps that come before it in time, by id */
  readonly after: readonly string[];
  /** it is shown where it is found, and not asked for */
  readonly optional: boolean;
};

type Named = {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  /** the literature it comes from */
  readonly sources: readonly string[];
  /** a way that influence takes, or what follows from it */
  readonly about: "pathway" | "consequence";
};

/** A pathway that influence can take, as steps; none comes before one that precedes it in time. */
export type Pattern = Named & {
  readonly is: "chain";
  readonly roles: Readonly<Record<string, Role>>;
  readonly steps: readonly Step[];
  /** the scope conditions that the analysis names are further steps */
  readonly scopeAsked: boolean;
};

/** A pathway told as phases of dated events. */
export type PhasePattern = Named & {
  readonly is: "phases";
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

/** A figure over all ties of the cases, which stands in the list of patterns because people look for it there. */
export type MeasurePattern = Named & {
  readonly is: "measure";
  readonly measure: "bypass" | "substitution" | "diffusion";
};

/** A pattern that a `no_chain` step can refer to. */
export type AnyPattern = Pattern | PhasePattern | MeasurePattern;
