import { contract } from "@throughline/api";
import { useAnswer, useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";

/** How much evidence the study has. */
export function Totals() {
  const { sources, cases, grades, codes, evidence } = useStudy();
  const ties = useAnswer(contract.tables.ties.list, { query: { limit: 5000 } }, ["ties"]);
  const graded = [...grades.values()].filter(({ grade }) => grade !== null).length;
  const onCells = [...evidence.values()].reduce(
    (sum, { supports, contradicts, qualifies }) => sum + supports + contradicts + qualifies,
    0,
  );
  const text = strings.overview.totals;
  const totals: [string, number][] = [
    [text.sources, sources.length],
    [text.codes, codes.length],
    [text.claims, onCells],
    [text.cases, cases.length],
    [text.grades, graded],
    [text.ties, ties?.rows.length ?? 0],
  ];
  return (
    <dl className="totals">
      {totals.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{strings.count(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
