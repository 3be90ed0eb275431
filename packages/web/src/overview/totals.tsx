import type { ReactNode } from "react";
import { useStudy } from "../state/use.ts";
import { useRows } from "../state/use-rows.ts";
import { strings } from "../strings.ts";
import { gradableCells, yearsOf } from "./study-totals.ts";

/** How much evidence the study has, how much of it is graded, and the years that it covers. */
export function Totals() {
  const { info, sources, cases, grades, evidence } = useStudy();
  const ties = useRows("ties");
  const events = useRows("events");
  const graded = [...grades.values()].filter(({ grade }) => grade !== null).length;
  const claims = [...evidence.values()].reduce(
    (sum, { supports, contradicts, qualifies }) => sum + supports + contradicts + qualifies,
    0,
  );
  const years = yearsOf([...(ties ?? []), ...(events ?? [])]);
  const text = strings.overview.totals;
  const count = strings.count;
  return (
    <dl className="totals">
      <Total name={text.sources}>{count(sources.length)}</Total>
      <Total name={text.claims}>{count(claims)}</Total>
      <Total name={text.cases}>{count(cases.length)}</Total>
      <Total name={text.grades}>
        {count(graded)}
        <span className="of"> / {count(gradableCells(cases, info?.manifest.attributes ?? {}))}</span>
      </Total>
      <Total name={text.ties}>{ties ? count(ties.length) : "…"}</Total>
      {(years || !ties || !events) && <Total name={text.period}>{years ? text.years(...years) : "…"}</Total>}
    </dl>
  );
}

function Total({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
