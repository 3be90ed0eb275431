import { contract } from "@throughline/api";
import type { Leverage } from "@throughline/assess";
import { useState } from "react";
import { addressOf } from "../state/route.ts";
import { useAnswer } from "../state/use.ts";
import { useSourceName } from "../state/use-source-name.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";
import { CellLink } from "./conclusion-trace.tsx";
import { withoutText } from "./withdrawal.ts";

const first = 6;
const text = strings.verdict;

/** What would overturn a conclusion: sources and claims, which can be withdrawn here, and grades. */
export function LeverList({ leverage }: { leverage: readonly Leverage[] }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? leverage : leverage.slice(0, first);
  return (
    <section>
      <h3>{text.overturns}</h3>
      {leverage.length === 0 && <p className="soft">{text.nothingOverturns}</p>}
      <ul className="levers">
        {shown.map((lever) => (
          <li key={leverKey(lever)}>
            <Lever lever={lever} />
          </li>
        ))}
      </ul>
      {leverage.length > first && (
        <button type="button" className="plain" onClick={() => setWhole(!isWhole)}>
          {isWhole ? strings.leverage.fewer : strings.leverage.all(leverage.length)}
        </button>
      )}
    </section>
  );
}

const leverKey = (lever: Leverage): string =>
  "withdraw" in lever ? `${lever.withdraw} ${lever.id}` : `${lever.cell} ${lever.to}`;

function Lever({ lever }: { lever: Leverage }) {
  if (!("withdraw" in lever))
    return (
      <>
        <CellLink cell={lever.cell} />: {strings.overview.step(lever.from, lever.to)}
      </>
    );
  return <Withdraw kind={lever.withdraw} id={lever.id} />;
}

/** Withdraws a source or claim and shows the effect on all conclusions. */
function Withdraw({ kind, id }: { kind: "source" | "claim"; id: string }) {
  const nameOf = useSourceName();
  const claim = useAnswer(contract.tables.claims.get, kind === "claim" ? { params: { id } } : undefined, [
    "claims",
  ]);
  return (
    <Link to={addressOf("conclusions", "", { without: withoutText({ kind, id }) })}>
      {kind === "source"
        ? strings.overview.withdraw(nameOf(id))
        : strings.withdrawal.withdrawClaim(claim?.statement ?? "…")}
    </Link>
  );
}
