import type { DrawnPathway } from "@throughline/report";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";

const text = strings.pathways;

export type Choice = { readonly case?: string | undefined; readonly pattern?: string | undefined };

/** Every pattern in every case: a block for each step, and whether the pattern holds; a cell, row or column leads to its figures. */
export function PathwayMatrix({
  pathways,
  names,
  chosen,
  addressOf,
}: {
  pathways: readonly DrawnPathway[];
  /** the name of a case */
  names: (caseId: string) => string;
  chosen: Choice;
  addressOf: (choice: Choice) => string;
}) {
  const cases = [...new Set(pathways.map(({ caseId }) => caseId))];
  const groups = Map.groupBy(pathways, ({ about }) => about);
  return (
    <div className="scroll">
      <table className="pathway-matrix">
        <caption className="unseen">{text.matrix}</caption>
        <thead>
          <tr>
            <th scope="col">{text.pattern}</th>
            {cases.map((id) => (
              <th key={id} scope="col">
                <Link to={addressOf({ case: id })}>{names(id)}</Link>
              </th>
            ))}
          </tr>
        </thead>
        {(["pathway", "consequence"] as const).map((about) => {
          const own = groups.get(about);
          if (!own) return null;
          return (
            <tbody key={about}>
              {about === "consequence" && (
                <tr>
                  <th scope="rowgroup" colSpan={cases.length + 1}>
                    {text.consequences}
                  </th>
                </tr>
              )}
              {[...Map.groupBy(own, ({ pattern }) => pattern)]
                .sort(([, a], [, b]) => ((a[0]?.name ?? "") < (b[0]?.name ?? "") ? -1 : 1))
                .map(([pattern, inCases]) => (
                  <tr key={pattern}>
                    <th scope="row">
                      <Link to={addressOf({ pattern })}>{inCases[0]?.name}</Link>
                    </th>
                    {cases.map((id) => {
                      const found = inCases.find(({ caseId }) => caseId === id);
                      const isChosen = chosen.case === id && chosen.pattern === pattern;
                      return (
                        <td key={id} className={isChosen ? "chosen" : undefined}>
                          {found && <PathwayCell pathway={found} to={addressOf({ case: id, pattern })} />}
                        </td>
                      );
                    })}
                  </tr>
                ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

function PathwayCell({ pathway: { outcome, standing, steps }, to }: { pathway: DrawnPathway; to: string }) {
  return (
    <Link to={to} title={standing}>
      <span className={`steps ${outcome.replace(" ", "-")}`} aria-hidden>
        {steps
          .filter(({ optional }) => !optional)
          .map(({ id, status }) => (
            <span key={id} className={`step ${status.replace(" ", "-")}`} />
          ))}
      </span>
      <span className="standing">{text.outcomes[outcome]}</span>
      <span className="unseen">
        {steps.map(({ id, status }) => `${id}: ${text.statuses[status]}`).join(", ")}
      </span>
    </Link>
  );
}
