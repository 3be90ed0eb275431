import type { Conclusion } from "@throughline/assess";

type Drafted = Pick<Conclusion, "id" | "statement">;

let drafts: ReadonlyMap<string, string> = new Map();

/** Keeps the English sentences of an assessment before they are shown in another language. */
export function keepDrafts(conclusions: readonly Drafted[]): void {
  drafts = new Map(conclusions.map(({ id, statement }) => [id, statement]));
}

/** The English sentence of a conclusion: a verdict is given on it, whatever the language of whoever gives it. */
export const englishDraft = ({ id, statement }: Drafted): string => drafts.get(id) ?? statement;
