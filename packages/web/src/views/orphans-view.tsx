import { useEffect, useState } from "react";
import { Link } from "../components/link.tsx";
import { placePassages } from "../components/place-passages.ts";
import { type Proposal, proposeAnchor } from "../components/re-anchor.ts";
import { TableHead } from "../components/table-head.tsx";
import { textOf } from "../components/use-text.ts";
import { call } from "../state/api.ts";
import type { PassageRow } from "../state/model.ts";
import { addressOf } from "../state/route.ts";
import { useWorkbench } from "../state/use.ts";
import { all } from "../state/workbench.ts";
import { strings } from "../strings.ts";

type Orphan = { readonly row: PassageRow; readonly proposal: Proposal | undefined };
type Search = { readonly orphans: readonly Orphan[]; readonly done: number; readonly of: number };

/** Passages whose words are no longer where they were: the old place beside a proposed new one, for a person to confirm. */
export function OrphansView() {
  const workbench = useWorkbench();
  const { orphans, done, of } = useOrphans();
  const exact = orphans.filter(({ proposal }) => proposal?.errors === 0);
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
          {orphans.map(({ row, proposal }) => (
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
                      {strings.orphans.errors(proposal.errors)}{" "}
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

/** Looks through every text that has passages, one after the other, and again after what changes passages or texts. */
function useOrphans(): Search {
  const workbench = useWorkbench();
  const [search, setSearch] = useState<Search>({ orphans: [], done: 0, of: 1 });
  useEffect(() => {
    let run = 0;
    const look = async () => {
      const mine = ++run;
      const byFile = [...Map.groupBy(await all<PassageRow>("/api/passages"), ({ file }) => file)];
      const found: Orphan[] = [];
      for (const [i, [file, rows]] of byFile.entries()) {
        const text = (await textOf(file)) ?? "";
        if (mine !== run) return;
        for (const row of placePassages(text, rows).orphans)
          found.push({ row, proposal: proposeAnchor(text, row) });
        setSearch({ orphans: [...found], done: i + 1, of: byFile.length });
      }
      if (byFile.length === 0) setSearch({ orphans: [], done: 1, of: 1 });
    };
    void look().catch(() => undefined);
    const stop = workbench.onRevision(({ things, changes }) => {
      if (changes > things.length || things.some((thing) => /^(?:passages|files)\//u.test(thing)))
        void look().catch(() => undefined);
    });
    return () => {
      run++;
      stop();
    };
  }, [workbench]);
  return search;
}
