import type { VerdictRow } from "@throughline/api";
import { type Conclusion, englishOf, type FactsOnlyStanding } from "@throughline/assess";

/** The lists of conclusions on the screen. */
export const lists = ["main", "all", "unjudged", "changed"] as const;
export type ListName = (typeof lists)[number];

export type Filter = {
  readonly list: ListName;
  /** words that the sentence must contain, in any order */
  readonly words: string;
  readonly level: Conclusion["confidence"]["level"] | "any";
  readonly verdict: VerdictRow["verdict"] | "any";
  /** its state without set-aside judgements */
  readonly standing: FactsOnlyStanding | "any";
};

export const noFilter: Filter = { list: "main", words: "", level: "any", verdict: "any", standing: "any" };

type Known = {
  readonly verdicts: ReadonlyMap<string, VerdictRow>;
  readonly standings?: ReadonlyMap<string, { readonly standing: FactsOnlyStanding }> | undefined;
};

/** Returns the sentence in the researchers' wording, or the draft. */
export function sentenceOf(
  { statement }: Pick<Conclusion, "statement">,
  row: VerdictRow | undefined,
): string {
  return row?.verdict === "worded" ? (row.wording ?? statement) : statement;
}

/** Returns whether a verdict was given on another draft than the current one. */
export const isDraftChanged = (conclusion: Conclusion, row: VerdictRow | undefined): boolean =>
  row !== undefined && row.draft !== englishOf(conclusion.message);

/** Returns the conclusions of one list. */
export function conclusionsInList(
  conclusions: readonly Conclusion[],
  list: ListName,
  verdicts: ReadonlyMap<string, VerdictRow>,
): readonly Conclusion[] {
  switch (list) {
    case "all":
      return conclusions;
    case "main":
      return conclusions.filter(({ headline }) => headline);
    case "unjudged":
      return conclusions.filter(({ id }) => !verdicts.has(id));
    case "changed":
      return conclusions.filter((conclusion) => isDraftChanged(conclusion, verdicts.get(conclusion.id)));
  }
}

/** Returns the conclusions that pass a filter, in the order of the assessment. */
export function filteredConclusions(
  conclusions: readonly Conclusion[],
  { list, words, level, verdict, standing }: Filter,
  { verdicts, standings }: Known,
): readonly Conclusion[] {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  return conclusionsInList(conclusions, list, verdicts).filter((conclusion) => {
    const row = verdicts.get(conclusion.id);
    const sentence = sentenceOf(conclusion, row).toLowerCase();
    return (
      wanted.every((word) => sentence.includes(word)) &&
      (level === "any" || conclusion.confidence.level === level) &&
      (verdict === "any" || row?.verdict === verdict) &&
      (standing === "any" || standings === undefined || standings.get(conclusion.id)?.standing === standing)
    );
  });
}
