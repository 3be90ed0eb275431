import type { VerdictRow } from "@throughline/api";
import type { Assessment, Conclusion } from "@throughline/assess";
import { ConfidenceMark } from "@throughline/report/components";
import { isCompared } from "../comparison/comparable-analysis.ts";
import { addressOf } from "../state/route.ts";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";
import { Pill } from "../ui/records/pill.tsx";
import { AuthorStatement } from "./author-statements.tsx";
import { isDraftChanged, sentenceOf } from "./conclusion-filters.ts";
import { ConclusionTrace } from "./conclusion-trace.tsx";
import { LeverList } from "./lever-list.tsx";
import { VerdictForm } from "./verdict-form.tsx";

const text = strings.verdict;

/**
 * One conclusion: its confidence with reasons, what would overturn it, its trace, the author's statement, and
 * the verdict.
 */
export function ConclusionInspector({
  conclusion,
  assessment,
  row,
}: {
  conclusion: Conclusion;
  assessment: Assessment;
  row: VerdictRow | undefined;
}) {
  const { info } = useStudy();
  const { id, confidence, caveats, statement, origin } = conclusion;
  const authors = assessment.concordance.filter(({ conclusion: spoken }) => spoken === id);
  const analysis = info?.manifest.analyses.find((one) => one.id === conclusion.analysis);
  return (
    <>
      <h2 className="statement">{sentenceOf(conclusion, row)}</h2>
      <p>
        <ConfidenceMark level={confidence.level} /> {strings.confidenceLevels[confidence.level]}
        {origin === "author" && <Pill>{text.author}</Pill>}
      </p>
      {row?.verdict === "worded" && (
        <p>
          {text.drafted} “{statement}”
        </p>
      )}
      {isDraftChanged(conclusion, row) && (
        <p>
          <strong>{text.changedFrom}</strong> “{row?.draft}”
        </p>
      )}
      {confidence.reasons.length + caveats.length > 0 && (
        <section>
          <h3>{text.why}</h3>
          <ul>
            {[...confidence.reasons, ...caveats].map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </section>
      )}
      <LeverList leverage={conclusion.leverage} />
      <section>
        <h3>{text.restsOn}</h3>
        <ConclusionTrace trace={conclusion.trace} />
        {analysis && (
          <p>
            {isCompared(analysis.kind) ? (
              <Link to={addressOf("compare", analysis.id)}>{text.live}</Link>
            ) : (
              <span className="soft">{text.analysis(analysis.title)}</span>
            )}
          </p>
        )}
      </section>
      {authors.length > 0 && (
        <section>
          <h3>{text.authors}</h3>
          <ul>
            {authors.map((one) => (
              <AuthorStatement key={one.id} row={one} />
            ))}
          </ul>
        </section>
      )}
      <section>
        <VerdictForm key={id} conclusion={conclusion} row={row} />
      </section>
    </>
  );
}
