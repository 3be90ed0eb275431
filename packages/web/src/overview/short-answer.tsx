import type { Assessment, Conclusion } from "@throughline/assess";
import { addressOf } from "../state/route.ts";
import { strings } from "../strings.ts";
import { ConfidenceMark } from "../ui/confidence-mark.tsx";
import { Link } from "../ui/link.tsx";

const most = 7;

/** The main conclusions, each with its confidence and a link to what it rests on. */
export function ShortAnswer({ assessment }: { assessment: Assessment | undefined }) {
  const main = assessment ? mainConclusions(assessment.conclusions) : undefined;
  const text = strings.overview;
  return (
    <section className="card" aria-labelledby="short-answer-title">
      <h2 id="short-answer-title">
        {text.shortAnswer} <Link to={addressOf("conclusions")}>{text.allConclusions}</Link>
      </h2>
      {main === undefined && <Waiting lines={most} />}
      {main?.length === 0 && <p className="soft">{text.noConclusions}</p>}
      <ol className="answers">
        {main?.map(({ id, statement, verdict, confidence }) => (
          <li key={id}>
            <ConfidenceMark level={confidence.level} />
            <Link to={addressOf("conclusions", id)}>
              {verdict?.verdict === "worded" ? (verdict.wording ?? statement) : statement}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The first main conclusion of each analysis, then the second of each, and so on. */
export function mainConclusions(conclusions: readonly Conclusion[]): readonly Conclusion[] {
  const headlines = conclusions.filter(
    ({ headline, verdict }) => headline && verdict?.verdict !== "contested",
  );
  const byAnalysis = [...Map.groupBy(headlines, ({ analysis }) => analysis).values()];
  const deepest = Math.max(0, ...byAnalysis.map(({ length }) => length));
  return Array.from({ length: deepest }, (_, rank) => byAnalysis.flatMap((group) => group[rank] ?? []))
    .flat()
    .slice(0, most);
}

/** Lines of the size of the text that is being computed. */
export function Waiting({ lines }: { lines: number }) {
  return (
    <div role="status" aria-label={strings.overview.computing}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike
        <div key={line} className="skeleton line" />
      ))}
    </div>
  );
}
