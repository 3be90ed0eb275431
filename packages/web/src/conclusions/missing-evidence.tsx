import type { Assessment } from "@throughline/assess";
import { strings } from "../strings.ts";
import { CellLink } from "./conclusion-trace.tsx";

/** The missing grades that conclusions need, by the number of conclusions. */
export function MissingEvidence({ missing }: Pick<Assessment, "missing">) {
  if (missing.length === 0) return <p className="soft">{strings.missingEvidence.none}</p>;
  const ordered = missing.toSorted((a, b) => b.neededBy.length - a.neededBy.length);
  return (
    <ul className="missing-evidence">
      {ordered.map(({ cell, neededBy, contradictedBy }) => (
        <li key={cell}>
          <CellLink cell={cell} />{" "}
          <span className="soft">
            {contradictedBy.length > 0
              ? strings.missingEvidence.contradicted(contradictedBy.length)
              : strings.missingEvidence.blank}{" "}
            {strings.missingEvidence.neededBy(neededBy.length)}
          </span>
        </li>
      ))}
    </ul>
  );
}
