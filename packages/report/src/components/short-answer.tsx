import type { ReactNode } from "react";
import { text } from "../language/text.ts";
import type { AnswerSentence } from "../summary/short-answer.ts";
import { ConfidenceMark } from "./confidence-mark.tsx";

/**
 * The sentences that answer the question of a study, each with its confidence before it and the number of its note
 * after it.
 */
export function ShortAnswer({
  sentences,
  linkNote,
}: {
  readonly sentences: readonly AnswerSentence[];
  /** links the number of a sentence to its trace, with an accessible name */
  readonly linkNote: (sentence: AnswerSentence, name: string) => ReactNode;
}) {
  return (
    <ul className="short-answer">
      {sentences.map((sentence) => (
        <li key={sentence.number}>
          {sentence.level === undefined ? (
            <span className="caution-mark" role="img" aria-label={text("About the study")}>
              !
            </span>
          ) : (
            <ConfidenceMark level={sentence.level} />
          )}
          <span>
            {sentence.text}
            {sentence.note !== "" && (
              <sup>
                {linkNote(sentence, text("What statement {number} rests on", { number: sentence.number }))}
              </sup>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The trace of each sentence of the short answer. */
export function TraceNotes({
  sentences,
  idOf,
}: {
  readonly sentences: readonly AnswerSentence[];
  readonly idOf: (sentence: AnswerSentence) => string;
}) {
  return (
    <ol className="trace-notes">
      {sentences
        .filter(({ note }) => note !== "")
        .map((sentence) => (
          <li key={sentence.number} value={sentence.number} id={idOf(sentence)}>
            {sentence.note}
            {sentence.isWorded && text("; in the researchers' own words")}
          </li>
        ))}
    </ol>
  );
}
