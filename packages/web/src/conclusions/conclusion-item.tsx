import type { VerdictRow } from "@throughline/api";
import type { Conclusion } from "@throughline/assess";
import { useEffect, useRef, useState } from "react";
import { isCompared } from "../comparison/compared.ts";
import { addressOf, go } from "../state/route.ts";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/link.tsx";
import { CellLink, ConclusionTrace } from "./conclusion-trace.tsx";
import { VerdictForm } from "./verdict-form.tsx";

/** A conclusion with how sure it is, what would turn it and what it rests on, to be accepted, worded anew or contested. */
export function ConclusionItem({
  conclusion,
  row,
  chosen,
}: {
  conclusion: Conclusion;
  row: VerdictRow | undefined;
  /** the address names this conclusion */
  chosen: boolean;
}) {
  const ref = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(chosen);
  useEffect(() => {
    if (!chosen) return;
    setOpen(true);
    ref.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const compared = useStudy().info?.manifest.analyses.some(
    ({ id: one, kind }) => one === conclusion.analysis && isCompared(kind),
  );
  const { id, statement, confidence, caveats, leverage, origin } = conclusion;
  const changed = row !== undefined && row.draft !== statement;
  return (
    <details
      ref={ref}
      id={`conclusion-${id}`}
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        if (currentTarget.open && !chosen) go(addressOf("conclusions", id), { replace: true });
      }}
    >
      <summary>
        <span className="confidence">{origin === "author" ? strings.verdict.author : confidence.level}</span>
        {row && <span className={`verdict ${row.verdict}`}>{strings.verdict.marks[row.verdict]}</span>}
        {changed && <span className="verdict changed">{strings.verdict.changed}</span>}
        {row?.verdict === "worded" ? row.wording : statement}
      </summary>
      {open && (
        <div>
          <p className="id">{id}</p>
          {row?.verdict === "worded" && (
            <p>
              {strings.verdict.drafted} “{statement}”
            </p>
          )}
          {changed && (
            <p>
              <strong>{strings.verdict.changedFrom}</strong> “{row.draft}”
            </p>
          )}
          <p>
            <strong>{strings.verdict.confidence}</strong> {confidence.level}. {confidence.reasons.join(" ")}
          </p>
          {caveats.length > 0 && (
            <ul>
              {caveats.map((caveat) => (
                <li key={caveat}>{caveat}</li>
              ))}
            </ul>
          )}
          {leverage.length > 0 && (
            <>
              <p>
                <strong>{strings.verdict.turns}</strong>
              </p>
              <ul>
                {leverage.slice(0, 12).map((entry) => (
                  <li key={JSON.stringify(entry)}>
                    {"withdraw" in entry ? (
                      <>
                        {strings.verdict.withdrawing(entry.withdraw)}{" "}
                        <Link
                          to={
                            entry.withdraw === "source"
                              ? addressOf("sources", entry.id)
                              : addressOf("sources", "", { claim: entry.id })
                          }
                        >
                          {entry.id}
                        </Link>
                      </>
                    ) : (
                      <>
                        <CellLink cell={entry.cell} /> {strings.verdict.grading(entry.from, entry.to)}
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </>
          )}
          {compared && (
            <p>
              <Link to={addressOf("compare", conclusion.analysis)}>{strings.verdict.live}</Link>
            </p>
          )}
          <ConclusionTrace trace={conclusion.trace} />
          <VerdictForm conclusion={conclusion} row={row} />
        </div>
      )}
    </details>
  );
}
