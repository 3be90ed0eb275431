import type { CellStatus } from "@throughline/api";
import { Check, Equal, Rows3, X } from "lucide-react";
import type { ReactNode } from "react";
import { strings } from "../strings.ts";

type Status = CellStatus["status"];

const icon = { className: "icon", size: 13 };
/**
 * The sign of each status; the shapes differ, so no one has to tell colours apart. Those that fonts may lack are
 * drawings.
 */
const signs: Readonly<Record<Status, ReactNode>> = {
  contradicted: <X {...icon} />,
  contested: "≠",
  "from data": <Rows3 {...icon} />,
  "by definition": <Equal {...icon} />,
  supported: <Check {...icon} />,
  "from silence": "○",
  unsupported: "?",
};
/** The statuses that need no attention are not shown in the grid. */
const quiet: ReadonlySet<Status> = new Set(["supported", "from data", "by definition"]);

/** The sign of a status that needs attention, in a cell of the grid. */
export function StatusSign({ status }: { status: Status }) {
  if (quiet.has(status)) return null;
  return (
    <span className={`status-sign ${classOf(status)}`} title={strings.status.names[status]}>
      <span aria-hidden>{signs[status]}</span>
      <span className="unseen">, {strings.status.names[status]}</span>
    </span>
  );
}

/** A status in words, with what it means and what its claims amount to. */
export function StatusLine({ status: cell }: { status: CellStatus }) {
  const { status, circular, suggested } = cell;
  const text = strings.status;
  return (
    <div className={`status-line ${classOf(status)}`}>
      <p>
        <span aria-hidden>{signs[status]}</span> <strong>{text.names[status]}</strong> {text.meanings[status]}
      </p>
      <p className="soft">
        {text.works(cell.for, cell.against, cell.qualifying)} {circular && text.circular}
      </p>
      {suggested && <p className="soft">{text.suggested(suggested)}</p>}
    </div>
  );
}

const classOf = (status: Status): string => status.replaceAll(" ", "-");
