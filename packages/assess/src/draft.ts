import type { Message } from "@throughline/messages";
import type { Conclusion, Item, Trace } from "./conclusion.ts";
import type { Evidence, Grounds } from "./evidence.ts";

/** What answers with several things, in any order: those that are, and those that may be for all that is known. */
export type Members = { readonly ids: readonly string[]; readonly open?: readonly string[] };

/** What is found, in ids; null when the evidence does not say. */
export type Answer = string | Members | null;

/** Something that is enough by itself; `silence`: a declared silence, without any record. */
export type Sufficient = Grounds | "silence";

/** What only some conclusions have. */
type DraftDetails = {
  /** one of the statements to read first */
  readonly headline?: boolean;
  readonly figures?: Readonly<Record<string, number>>;
  readonly needs?: readonly string[];
  readonly caveats?: readonly Message[];
  readonly origin?: Conclusion["origin"];
  /** why it is not rated: it is an illustration, or the cases do not put it to a test */
  readonly untested?: Message | undefined;
  /** of a statement over several cases: the cases that agree with it */
  readonly agreeing?: readonly string[];
  /** the cases that contradict it and that the sentence does not name as exceptions */
  readonly contradicting?: readonly string[];
  /** how many tied models, or other patterns that hold, it is picked from */
  readonly rivals?: number;
  /** it says what cases with an outcome share: how many cases without the outcome are graded */
  readonly gradedWithoutOutcome?: number;
  /** it speaks of what is known: the cells or cases that it leaves out, which could change it */
  readonly leftOut?: readonly string[];
  /** it names who judges what, and needs no "In the author's judgement" before it */
  readonly attributed?: boolean;
  /** what was looked for and not found, when the conclusion rests on that */
  readonly absence?: Message | undefined;
  /** the absence is covered by a declaration of silence */
  readonly silenceDeclared?: boolean;
  /** what alone would change it, where it rests on more than that */
  readonly needed?: Grounds;
  /** further needs, of each list one: whichever has the best evidence is enough */
  readonly eitherOf?: readonly (readonly Sufficient[])[];
  /** the answer in a word, where the answer also names records: what authors conclude is compared with either */
  readonly outcome?: string;
  /** what would have to be recorded or settled for it to be known, beside grades */
  readonly lacks?: Message | undefined;
  /** the judgements that overturn it when they are moved within their ranges */
  readonly judgements?: readonly Message[];
  /** a run takes so long that sources are withdrawn one by one, and not claims, nor grades moved */
  readonly sourcesOnly?: boolean;
};

/** A conclusion before its confidence is judged and before it is text. */
export type Draft = Pick<
  Conclusion,
  "id" | "analysis" | "headline" | "origin" | "message" | "answer" | "figures" | "trace" | "needs"
> &
  Omit<DraftDetails, "headline" | "figures" | "needs" | "caveats" | "origin"> & {
    readonly caveats: readonly Message[];
    readonly members?: Members;
  };

/** A smaller result that can be traced, before its label is text. */
export type DraftItem = Omit<Item, "label">;

/** How closely a result is examined: which cases bear it, or also all that is found by trying out other settings. */
export type Depth = "cases" | "all";

/** What an analysis yields: its figures for the report, its conclusions, and the smaller results that can be traced. */
export type Yield<R> = {
  readonly result: R;
  readonly drafts: readonly Draft[];
  readonly items?: () => readonly DraftItem[];
  /** adds figures and items that no conclusion rests on; trials of withdrawals do without them */
  readonly closer?: (depth: Depth) => { readonly result: R; readonly items: () => readonly DraftItem[] };
};

/** Cases as an answer lists them: the order of rows makes no difference. */
export const casesInAnswer = (evidence: Evidence, ids: readonly string[], separator = ","): string =>
  evidence.inNameOrder(ids, (id) => id).join(separator);

/** Members as an answer lists them: those that study.yaml declares in its order. */
function membersInAnswer(evidence: Evidence, { ids }: Members): string {
  return ids.every((id) => evidence.cases.has(id)) ? casesInAnswer(evidence, ids) : ids.join(",");
}

/** Writes the conclusions of one analysis. The trace of a draft is collected when it is first read. */
export function drafter(evidence: Evidence, analysis: string) {
  return (
    topic: string,
    message: Message,
    answer: Answer,
    details: DraftDetails & { readonly on: Grounds },
  ): Draft => {
    const {
      on,
      headline = false,
      origin = "computed",
      figures = {},
      needs = [],
      caveats = [],
      ...others
    } = details;
    const isList = answer !== null && typeof answer !== "string";
    let trace: Trace | undefined;
    return {
      id: `${analysis}.${topic}`,
      analysis,
      headline,
      origin,
      message,
      answer: isList ? membersInAnswer(evidence, answer) : answer,
      ...(isList ? { members: answer } : {}),
      figures,
      get trace() {
        trace ??= evidence.trace(on);
        return trace;
      },
      needs,
      caveats,
      ...others,
    };
  };
}
