import { useEffect, useRef } from "react";
import { call } from "../state/api.ts";
import { pathOf } from "../state/code-tree.ts";
import type { ClaimRow, PassageRow } from "../state/model.ts";
import { addressOf } from "../state/route.ts";
import { useFetched, useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Link } from "./link.tsx";
import { Memos } from "./memos.tsx";
import type { Placed } from "./place-passages.ts";

const shown = 200;

/** The passages of a text; the one that is chosen with its codes to be changed, its claims and memos. */
export function PassageList({
  placed,
  orphans,
  chosen,
}: {
  placed: readonly Placed[];
  orphans: readonly PassageRow[];
  chosen: string | undefined;
}) {
  const rows = placed.map(({ row }) => row);
  const lost = new Set(orphans.map(({ id }) => id));
  const first = [...orphans, ...rows].find(({ id }) => id === chosen);
  const others = [...orphans, ...rows.slice(0, shown)].filter(({ id }) => id !== chosen);
  return (
    <>
      {first && <ChosenPassage key={first.id} row={first} orphan={lost.has(first.id)} />}
      <h3>
        {strings.read.passages} ({placed.length + orphans.length})
      </h3>
      {orphans.length > 0 && (
        <p>
          <strong className="unanswered">{strings.orphans.some(orphans.length)}</strong>{" "}
          <Link to={addressOf("orphans")}>{strings.orphans.settle}</Link>
        </p>
      )}
      <ul className="claims">
        {others.map((row) => (
          <li key={row.id}>
            <Link to={addressOf("read", row.source_key, { passage: row.id })}>
              {row.exact.length > 160 ? `${row.exact.slice(0, 159)}…` : row.exact}
            </Link>{" "}
            <span className="id">{row.codes.join(" ")}</span>
            {lost.has(row.id) && <strong className="unanswered"> {strings.read.orphan}</strong>}
          </li>
        ))}
      </ul>
    </>
  );
}

function ChosenPassage({ row, orphan }: { row: PassageRow; orphan: boolean }) {
  const workbench = useWorkbench();
  const { codes } = useStudy();
  const ref = useRef<HTMLElement>(null);
  const path = `/api/passages/${encodeURIComponent(row.id)}`;
  const claims = useFetched<{ rows: ClaimRow[] }>(
    `/api/claims?passages=${encodeURIComponent(row.id)}&limit=100`,
    ["claims"],
  );
  useEffect(() => ref.current?.scrollIntoView({ block: "nearest" }), []);
  const recode = (ids: readonly string[]) =>
    void workbench.attempt(() => call("PATCH", path, { version: row.version, codes: ids }));
  return (
    <section ref={ref} className="selection" aria-label={strings.read.passage}>
      <h3>{strings.read.passage}</h3>
      <blockquote>{row.exact.length > 300 ? `${row.exact.slice(0, 299)}…` : row.exact}</blockquote>
      {orphan && <strong className="unanswered">{strings.read.orphan}</strong>}
      <p className="filters">
        {row.codes.map((code) => (
          <span key={code} className="chip">
            <Link to={addressOf("codes", code)}>{pathOf(codes, code)}</Link>{" "}
            <button
              type="button"
              aria-label={strings.read.uncode(pathOf(codes, code))}
              onClick={() => recode(row.codes.filter((one) => one !== code))}
            >
              ×
            </button>
          </span>
        ))}
        <label>
          {strings.read.recode}{" "}
          <select
            value=""
            onChange={({ target: { value } }) => value !== "" && recode([...row.codes, value])}
          >
            <option value="">{strings.codes.choose}</option>
            {codes
              .filter(({ id }) => !row.codes.includes(id))
              .map(({ id }) => (
                <option key={id} value={id}>
                  {pathOf(codes, id)}
                </option>
              ))}
          </select>
        </label>
      </p>
      {claims && claims.rows.length > 0 && (
        <ul className="claims">
          {claims.rows.map(({ id, statement, case: caseId, attribute }) => (
            <li key={id}>
              <span className="id">{id}</span> {statement}{" "}
              <Link to={addressOf("cases", `${caseId}/${attribute}`)}>
                {caseId}, {attribute}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        onClick={() => void workbench.attempt(() => call("DELETE", `${path}?version=${row.version}`))}
      >
        {strings.read.remove}
      </button>
      <Memos about="passage" thing={row.id} />
    </section>
  );
}
