import type { Assessment } from "@throughline/assess";
import type { Summary } from "@throughline/report";
import { ConfidenceLegend, ShortAnswer as Sentences } from "@throughline/report/components";
import { addressOf } from "../state/route.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";
import { Waiting } from "./waiting.tsx";

type Props = {
  readonly summary: Summary | undefined;
  readonly assessment: Assessment | undefined;
};

/** The answer with which the report begins, each sentence linked to the first conclusion that it restates. */
export function ShortAnswer({ summary, assessment }: Props) {
  const text = strings.overview;
  const main = new Set(assessment?.conclusions.filter(({ headline }) => headline).map(({ id }) => id));
  const shown = new Set(
    summary?.answer.flatMap(({ conclusions }) => conclusions.filter((id) => main.has(id))),
  );
  return (
    <section className="card short-answer-card" aria-labelledby="short-answer-title">
      <h2 id="short-answer-title">
        <span>{text.shortAnswer}</span>
        <span className="links">
          {main.size > 0 && <span className="soft">{text.ofMain(shown.size, main.size)}</span>}
          <Link to={addressOf("conclusions")}>{text.allConclusions}</Link>
        </span>
      </h2>
      {summary === undefined && <Waiting lines={7} />}
      {summary?.answer.length === 0 && <p className="soft">{text.noConclusions}</p>}
      {summary && (
        <>
          <Sentences
            sentences={summary.answer}
            linkNote={({ number, conclusions }, name) => (
              <Link to={addressOf("conclusions", conclusions[0] ?? "")} aria-label={name}>
                {number}
              </Link>
            )}
          />
          <ConfidenceLegend levels={summary.answer.flatMap(({ level }) => level ?? [])} />
        </>
      )}
    </section>
  );
}
