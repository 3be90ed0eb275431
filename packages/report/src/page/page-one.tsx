import { ComparisonMatrixTable } from "../components/comparison-matrix.tsx";
import { ConfidenceLegend } from "../components/confidence-mark.tsx";
import { OverturnList } from "../components/overturn-list.tsx";
import { ShortAnswer, TraceNotes } from "../components/short-answer.tsx";
import { text } from "../language/text.ts";
import { matrixCaption } from "../summary/comparison-matrix.ts";
import type { Summary } from "../summary/summary.ts";

const noteId = ({ number }: { readonly number: number }) => `note-${number}`;

/** The first page: the short answer, the comparison matrix, and what would overturn the answer. */
export function PageOne({ summary }: { readonly summary: Summary }) {
  const { answer, matrix, overturn, notTried } = summary;
  return (
    <section className="page-one" aria-labelledby="short-answer">
      <h2 id="short-answer">{text("Short answer")}</h2>
      <ShortAnswer
        sentences={answer}
        linkNote={(sentence, name) => (
          <a href={`#${noteId(sentence)}`} aria-label={name}>
            {sentence.number}
          </a>
        )}
      />
      <ConfidenceLegend levels={answer.flatMap(({ level }) => level ?? [])} />
      {matrix && (
        <figure>
          <ComparisonMatrixTable matrix={matrix} />
          <figcaption>
            <strong>{text("Figure 1.")}</strong> {matrixCaption(matrix)}
          </figcaption>
        </figure>
      )}
      {(overturn.length > 0 || notTried !== undefined) && <h2>{text("What would overturn it")}</h2>}
      {notTried !== undefined && <p>{notTried}</p>}
      <OverturnList entries={overturn} />
      {answer.some(({ note }) => note !== "") && (
        <>
          <h2>{text("What each statement rests on")}</h2>
          <TraceNotes sentences={answer} idOf={noteId} />
        </>
      )}
    </section>
  );
}
