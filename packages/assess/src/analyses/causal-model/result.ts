import type { Message } from "@throughline/messages";
/** An answer with its 95 % interval, where it has one: the answer for one case has none. */
export type Answer = {
  readonly mean: number;
  readonly sd: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** mean and standard deviation are exact, and not estimated from draws */
  readonly exact: boolean;
};

export type QueryResult = {
  readonly id: string;
  readonly title: string;
  readonly query: string;
  /** the condition, with what was observed of the case when it is about one */
  readonly given?: string;
  readonly caseId?: string;
  /** a share or probability in 0..1, and not a difference */
  readonly share: boolean;
  readonly prior?: Answer;
  readonly posterior?: Answer;
  /** why there is no answer */
  readonly reason?: string;
  readonly reasonMessage?: Message;
};

export type CausalModelResult = {
  readonly cases: number;
  /** in causal order */
  readonly nodes: readonly {
    readonly name: string;
    readonly parents: readonly string[];
    /** the earlier nodes with which it has an unobserved cause in common */
    readonly confounded: readonly string[];
    /** how many of its nodal types the restrictions leave, and how many there are without them */
    readonly types: number;
    readonly allTypes: number;
    /** in how many cases it was observed, and in how many of these it is 1 */
    readonly observed: number;
    readonly ones: number;
  }[];
  readonly queries: readonly QueryResult[];
  /** undefined when every part of the posterior was found exactly */
  readonly sampled?: { readonly rHat: number; readonly effectiveSize: number };
  /** why the model could not be updated */
  readonly reason?: string;
  readonly reasonMessage?: Message;
};
