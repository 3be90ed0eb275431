import { useEffect, useState } from "react";
import { Link } from "../components/link.tsx";
import { type Proposal, proposeAnchor } from "../components/re-anchor.ts";
import { TableHead } from "../components/table-head.tsx";
import { textOf } from "../components/use-text.ts";
import { call } from "../state/api.ts";
import type { PassageRow } from "../state/model.ts";
import { addressOf } from "../state/route.ts";
import { useFetched, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";

type Orphan = { readonly row: PassageRow; readonly proposal: Proposal | undefined };
type Search = { readonly orphans: readonly Orphan[]; readonly done: number; readonly of: number };

/** So many are listed; those that are settled make room for others. */
const shown = 200;

/** Passages whose words are no longer where they were: the old place beside a proposed new one, for a person to confirm. */
export function OrphansView() {
  const workbench = useWorkbench();
  const { orphans, done, of } = useOrphans() ?? { orphans: [], done: 0, of: 1 };
  const exact = orphans.filter(({ proposal }) => proposal?.places === 1);
  const confirm = (chosen: readonly Orphan[]) =>
    void workbench.attempt(() =>
      call("POST", "/api/edits", {
        note: strings.orphans.note(chosen.length),
        edits: chosen.flatMap(({ row, proposal }) =>
          proposal
            ? [
                {
                  ...{ op: "update", table: "passages", key: row.id, version: row.version },
                  values: {
                    ...proposal.anchor,
                    prefix: proposal.anchor.prefix || null,
                    suffix: proposal.anchor.suffix || null,
                  },
                },
              ]
            : [],
        ),
      }),
    );
  return (
    <div className="orphans-view">
      <h1>{strings.orphans.title}</h1>
      <p role="status">
        {done < of ? (
          <label>
            {strings.orphans.looking} <progress max={of} value={done} />
          </label>
        ) : (
          strings.orphans.some(orphans.length)
        )}
      </p>
      {exact.length > 1 && (
        <button type="button" onClick={() => confirm(exact)}>
          {strings.orphans.confirmAll(exact.length)}
        </button>
      )}
      <table>
        <TableHead columns={strings.orphans.columns} />
        <tbody>
          {orphans.slice(0, shown).map(({ row, proposal }) => (
            <tr key={row.id}>
              <td>
                <Link to={addressOf("read", row.source_key, { passage: row.id })}>{row.source_key}</Link>{" "}
                <span className="id">{row.codes.join(" ")}</span>
              </td>
              <td>
                <span className="soft">{row.prefix}</span> <mark>{row.exact}</mark>{" "}
                <span className="soft">{row.suffix}</span>
              </td>
              <td>
                {proposal ? (
                  <>
                    <span className="soft">{proposal.anchor.prefix}</span>{" "}
                    <mark>{proposal.anchor.exact}</mark>{" "}
                    <span className="soft">{proposal.anchor.suffix}</span>
                    <p>
                      {strings.orphans.found(proposal.errors, proposal.places)}{" "}
                      <button type="button" onClick={() => confirm([{ row, proposal }])}>
                        {strings.orphans.confirm}
                      </button>
                    </p>
                  </>
                ) : (
                  strings.orphans.nowhere
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A text is searched for so many milliseconds before the page gets its turn. */
const turn = 20;

/** Where each passage that has lost its place may be now: its text is read and searched, in turns, so that the page stays free. */
function useOrphans(): Search | undefined {
  const rows = useFetched<PassageRow[]>("/api/orphans", ["passages", "files"]);
  const [search, setSearch] = useState<Search>();
  useEffect(() => {
    if (!rows) return;
    let current = true;
    const look = async () => {
      const found: Orphan[] = [];
      let since = performance.now();
      for (const [file, of] of Map.groupBy(rows, (row) => row.file)) {
        const text = (await textOf(file)) ?? "";
        for (const row of of) {
          if (!current) return;
          found.push({ row, proposal: proposeAnchor(text, row) });
          if (performance.now() - since < turn) continue;
          setSearch({ orphans: [...found], done: found.length, of: rows.length });
          await new Promise((resolve) => setTimeout(resolve));
          since = performance.now();
        }
      }
      if (current) setSearch({ orphans: found, done: rows.length, of: rows.length });
    };
    void look().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [rows]);
  return search;
}
