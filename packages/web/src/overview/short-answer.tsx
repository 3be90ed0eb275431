import type { Summary } from "@throughline/report";
import { ShortAnswer as Sentences } from "@throughline/report/components";
import { addressOf } from "../state/route.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/link.tsx";
import { Waiting } from "./waiting.tsx";

/** The answer with which the report begins, each sentence linked to the first conclusion that it restates. */
export function ShortAnswer({ summary }: { summary: Summary | undefined }) {
  const text = strings.overview;
  return (
    <section className="card" aria-labelledby="short-answer-title">
      <h2 id="short-answer-title">
        {text.shortAnswer} <Link to={addressOf("conclusions")}>{text.allConclusions}</Link>
      </h2>
      {summary === undefined && <Waiting lines={7} />}
      {summary?.answer.length === 0 && <p className="soft">{text.noConclusions}</p>}
      {summary && (
        <Sentences
          sentences={summary.answer}
          linkNote={({ number, conclusions }, name) => (
            <Link to={addressOf("conclusions", conclusions[0] ?? "")} aria-label={name}>
              {number}
            </Link>
          )}
        />
      )}
    </section>
  );
}
