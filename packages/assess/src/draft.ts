import type { Conclusion, Item } from "./conclusion.ts";
import type { Evidence, Grounds } from "./evidence.ts";

/** A conclusion before its strength is judged. */
export type Draft = Omit<Conclusion, "strength" | "leverage" | "verdict"> & {
  readonly untested?: string;
  readonly absence?: string;
  readonly judgements?: readonly string[];
  readonly sourcesOnly?: boolean;
};

/** How close a result is looked at: which cases bear it, or also all that is found by trying out other settings. */
export type Depth = "cases" | "all";

/** What an analysis yields: its figures for the report, its conclusions, and the smaller results that can be traced. */
export type Yield<R> = {
  readonly result: R;
  readonly drafts: readonly Draft[];
  readonly items?: readonly Item[];
  /** adds to the figures and items what no conclusion rests on, so that trying out withdrawals need not wait for it */
  readonly closer?: (depth: Depth) => { readonly result: R; readonly items: readonly Item[] };
};

/** Writes the conclusions of one analysis. */
export function drafter(evidence: Evidence, analysis: string) {
  return (
    topic: string,
    statement: string,
    answer: string | null,
    rest: {
      readonly on: Grounds;
      readonly headline?: boolean;
      readonly figures?: Readonly<Record<string, number>>;
      readonly needs?: readonly string[];
      readonly caveats?: readonly string[];
      readonly origin?: Conclusion["origin"];
      readonly untested?: string;
      /** what was looked for and not found, when the conclusion rests on that */
      readonly absence?: string;
      /** the judgements that overturn it when they are moved within their ranges, each as it is printed */
      readonly judgements?: readonly string[];
      /** a run takes so long that sources are withdrawn one by one, and not claims, nor grades moved */
      readonly sourcesOnly?: boolean;
    },
  ): Draft => ({
    id: `${analysis}.${topic}`,
    analysis,
    headline: rest.headline ?? false,
    origin: rest.origin ?? "computed",
    statement,
    answer,
    figures: rest.figures ?? {},
    trace: evidence.trace(rest.on),
    needs: rest.needs ?? [],
    caveats: rest.caveats ?? [],
    ...(rest.untested === undefined ? {} : { untested: rest.untested }),
    ...(rest.absence === undefined ? {} : { absence: rest.absence }),
    ...(rest.judgements === undefined ? {} : { judgements: rest.judgements }),
    ...(rest.sourcesOnly === undefined ? {} : { sourcesOnly: rest.sourcesOnly }),
  });
}
