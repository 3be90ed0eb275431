import type { CaseRow } from "@throughline/api";
import { cellId } from "@throughline/study";
import { useStudy } from "../../state/use.ts";
import { strings } from "../../strings.ts";
import { StatusBar } from "../../ui/panels/status-bar.tsx";
import type { Attribute } from "./grid-axes.ts";

/** How large the grid is, what is missing in it, and what its marks mean. */
export function GridStatus({
  rows,
  attributes,
}: {
  rows: readonly CaseRow[];
  attributes: readonly Attribute[];
}) {
  const { grades } = useStudy();
  const text = strings.grid;
  const graded = rows.reduce(
    (sum, row) =>
      sum + attributes.filter(({ id }) => typeof grades.get(cellId(row.id, id))?.grade === "number").length,
    0,
  );
  return (
    <StatusBar
      keys={[
        ["N", text.nextUngraded],
        ["E", text.nextWithoutEvidence],
        ["?", text.allKeys],
      ]}
    >
      <span>{text.size(rows.length, attributes.length)}</span>
      <span>{text.ungraded(rows.length * attributes.length - graded)}</span>
      <span className="certainty medium">{text.certainty.medium}</span>
      <span className="certainty low">{text.certainty.low}</span>
      <span>{text.counts}</span>
    </StatusBar>
  );
}
