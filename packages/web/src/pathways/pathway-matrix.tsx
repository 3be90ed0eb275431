import type { DrawnPathway } from "@throughline/report";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";

const text = strings.pathways;

export type Choice = { readonly case?: string | undefined; readonly pattern?: string | undefined };

/**
 * Every pattern in every case: a block for each step, and whether the pattern holds; a cell, row or column leads to
 * its figures. Arrow keys move between them.
 */
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
  const first = cases[0];
  /** Tab stops once, at what is chosen or else at the first case. */
  const stopAt = ({ case: caseId, pattern }: Choice) =>
    (
      chosen.case === undefined && chosen.pattern === undefined
        ? caseId === first && pattern === undefined
        : caseId === chosen.case && pattern === chosen.pattern
    )
      ? 0
      : -1;
  return (
    <div className="scroll">
      <table className="pathway-matrix" onKeyDown={moveBetweenCells}>
        <caption className="unseen">{text.matrix}</caption>
        <thead>
          <tr>
            <th scope="col">{text.pattern}</th>
            {cases.map((id) => (
              <th key={id} scope="col">
                <Link to={addressOf({ case: id })} tabIndex={stopAt({ case: id })}>
                  {names(id)}
                </Link>
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
                      <Link to={addressOf({ pattern })} tabIndex={stopAt({ pattern })}>
                        {inCases[0]?.name}
                      </Link>
                    </th>
                    {cases.map((id) => {
                      const found = inCases.find(({ caseId }) => caseId === id);
                      const isChosen = chosen.case === id && chosen.pattern === pattern;
                      return (
                        <td key={id} className={isChosen ? "chosen" : undefined}>
                          {found && (
                            <PathwayCell
                              pathway={found}
                              to={addressOf({ case: id, pattern })}
                              tabIndex={stopAt({ case: id, pattern })}
                            />
                          )}
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

/** Moves the focus to the link above, below, before or after. */
function moveBetweenCells(event: React.KeyboardEvent<HTMLTableElement>): void {
  const [down, right] = arrowSteps[event.key] ?? [0, 0];
  const cell = (event.target as Element).closest<HTMLTableCellElement>("th, td");
  if (!cell || (down === 0 && right === 0)) return;
  const rows = [...event.currentTarget.rows];
  const column = cell.cellIndex + right;
  for (let row = rows.indexOf(cell.parentElement as HTMLTableRowElement) + down; rows[row]; row += down) {
    const link = rows[row]?.cells[column]?.querySelector("a");
    if (link || down === 0) {
      link?.focus();
      break;
    }
  }
  event.preventDefault();
}

/** How many rows and columns an arrow key moves. */
const arrowSteps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

function PathwayCell({
  pathway: { outcome, standing, steps },
  to,
  tabIndex,
}: {
  pathway: DrawnPathway;
  to: string;
  tabIndex: number;
}) {
  return (
    <Link to={to} title={standing} tabIndex={tabIndex}>
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
