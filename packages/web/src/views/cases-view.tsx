import { useMemo, useState } from "react";
import { CellPanel } from "../components/cell-panel.tsx";
import { Grid } from "../components/grid.tsx";
import { NewCase } from "../components/new-case.tsx";
import { addressOf, go, useRoute } from "../state/route.ts";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";

/** Cases by attributes, like a spreadsheet, with the rubric and the evidence of the chosen cell at its side. */
export function CasesView() {
  const { cases, info } = useStudy();
  const { thing, query } = useRoute();
  const [filter, setFilter] = useState("");
  const kinds = useMemo(() => [...new Set(cases.map(({ kind }) => kind))], [cases]);
  const [caseId = "", attributeId = query.get("attribute") ?? ""] = thing.split("/");
  const kindOfCase = cases.find(({ id }) => id === caseId)?.kind;
  const kind = query.get("kind") ?? kindOfCase ?? kinds[0] ?? "";
  const rows = cases.filter(
    (row) =>
      (kind === "all" || row.kind === kind) &&
      `${row.name} ${row.id}`.toLowerCase().includes(filter.toLowerCase()),
  );
  const attributes = Object.entries(info?.manifest.attributes ?? {})
    .filter(
      ([, { role, of }]) =>
        role !== "note" && (kind === "all" || of === undefined || [of].flat().includes(kind)),
    )
    .map(([id, { label }]) => ({ id, label }));
  const attribute = attributeId === "" && caseId !== "" ? (attributes[0]?.id ?? "") : attributeId;
  const cell = cases.some(({ id }) => id === caseId) && attribute !== "" ? `${caseId}/${attribute}` : "";
  return (
    <div className="cases-view">
      <div className="grid-side">
        <form className="filters" onSubmit={(event) => event.preventDefault()}>
          <label>
            {strings.grid.kind}{" "}
            <select
              value={kind}
              onChange={(event) => go(addressOf("cases", "", { kind: event.target.value }))}
            >
              {kinds.map((one) => (
                <option key={one}>{one}</option>
              ))}
              <option value="all">{strings.grid.allKinds}</option>
            </select>
          </label>
          <label>
            {strings.grid.filter}{" "}
            <input type="search" value={filter} onChange={(event) => setFilter(event.target.value)} />
          </label>
        </form>
        {kind !== "all" && kind !== "" && <NewCase kind={kind} />}
        <Grid
          rows={rows}
          attributes={attributes}
          kind={kind === "all" || kind === "" ? undefined : kind}
          cell={cell}
          onChoose={(chosen) => go(addressOf("cases", chosen, { kind }), { replace: true })}
        />
        <p className="soft">{strings.grid.help}</p>
      </div>
      <CellPanel cell={cell} />
    </div>
  );
}
