import type { ClaimRow } from "@throughline/api";
import { lazy, Suspense, useState } from "react";
import { useRows } from "../../state/use-rows.ts";
import { strings } from "../../strings.ts";
import type { PlainRow } from "../../study/tables/table-model.ts";
import { useOptions } from "../../study/tables/use-options.ts";
import { toast } from "../../ui/panels/toast.ts";

const NewRowForm = lazy(() =>
  import("../../study/tables/new-row-form.tsx").then((it) => ({ default: it.NewRowForm })),
);

const drawn = ["ties", "events"] as const;
type Drawn = (typeof drawn)[number];

/** Adds a tie or an event that cites a claim. The case and the dates are those of the claim. */
export function RowsFromClaim({ claim }: { claim: ClaimRow }) {
  const [table, setTable] = useState<Drawn>();
  const text = strings.read.inspector;
  return (
    <>
      <p className="row-buttons">
        {drawn.map((one) => (
          <button
            key={one}
            type="button"
            aria-expanded={table === one}
            onClick={() => setTable(table === one ? undefined : one)}
          >
            {text.add[one]}
          </button>
        ))}
      </p>
      {table && (
        <Suspense fallback={<p className="soft">{strings.loading}</p>}>
          <RowForm key={table} table={table} claim={claim} onClose={() => setTable(undefined)} />
        </Suspense>
      )}
    </>
  );
}

function RowForm({ table, claim, onClose }: { table: Drawn; claim: ClaimRow; onClose: () => void }) {
  const rows = useRows(table) as readonly PlainRow[] | undefined;
  const options = useOptions(table);
  if (!rows) return null;
  const shared = { case: claim.case, claims: claim.id };
  const [from, to] = [claim.date_from ?? "", claim.date_to ?? ""];
  return (
    <NewRowForm
      table={table}
      rows={rows}
      options={options}
      knownOf={() => []}
      given={
        table === "ties"
          ? { ...shared, date_from: from, date_to: to, sign: "+" }
          : { ...shared, date_from: from, date_to: to, title: claim.statement }
      }
      onAdded={() => {
        toast(strings.read.inspector.added[table]);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
