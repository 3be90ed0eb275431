import { strings } from "../strings.ts";

/** The number of claims for and against a grade; for and against the attribute where there is none. */
export function ClaimCounts({ pro, contra }: { pro: number; contra: number }) {
  return (
    <span className="counts">
      <span aria-hidden="true">
        {pro > 0 && <span className="for">+{pro} </span>}
        {contra > 0 && <span className="against">−{contra}</span>}
      </span>
      <span className="unseen">{strings.grid.claims(pro, contra)}</span>
    </span>
  );
}
