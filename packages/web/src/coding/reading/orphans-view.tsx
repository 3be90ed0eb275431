import { contract, type EditRequest } from "@throughline/api";
import { api } from "../../state/api.ts";
import { addressOf } from "../../state/route.ts";
import { useAnswer, useStudy, useWorkbench } from "../../state/use.ts";
import { useSourceName } from "../../state/use-source-name.ts";
import { strings } from "../../strings.ts";
import { Link } from "../../ui/controls/link.tsx";
import { TableHead } from "../../ui/panels/table-head.tsx";
import { pathOf as nameOfCode } from "../codebook/code-tree-model.ts";
import type { Orphan } from "./proposal-search.ts";
import { useProposals } from "./use-proposals.ts";
import { textOf } from "./use-text.ts";
import { WordsInContext } from "./words-in-context.tsx";

/** Number of passages listed. Relocated ones make room for others. */
const shown = 200;

/** Passages to relocate: the old position beside a proposed new one, for a person to confirm. */
export function OrphansView() {
  const workbench = useWorkbench();
  const { codes } = useStudy();
  const sourceName = useSourceName();
  const rows = useAnswer(contract.study.orphans, {}, ["passages", "files"]);
  const { orphans, done, of } = useProposals(rows, textOf) ?? { orphans: [], done: 0, of: 1 };
  const exact = orphans.filter(({ proposal }) => proposal?.places === 1);
  const confirm = (chosen: readonly Orphan[]) =>
    void workbench.attempt(() =>
      api(contract.study.edit, {
        body: {
          note: strings.orphans.note(chosen.length),
          edits: chosen.flatMap(relocation),
        },
      }),
    );
  return (
    <div className="orphans-view">
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
      {orphans.length > 0 && (
        <table>
          <TableHead columns={strings.orphans.columns} />
          <tbody>
            {orphans.slice(0, shown).map(({ row, proposal }) => (
              <tr key={row.id}>
                <td>
                  <Link to={addressOf("sources", row.source_key, { passage: row.id })}>
                    {sourceName(row.source_key)}
                  </Link>{" "}
                  <span className="soft">{row.codes.map((id) => nameOfCode(codes, id)).join(", ")}</span>
                </td>
                <td>
                  <WordsInContext place={row} />
                </td>
                <td>
                  {proposal ? (
                    <>
                      <WordsInContext place={proposal.anchor} />
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
      )}
    </div>
  );
}

/** Returns the edit that moves a passage to its proposed place, if it has one. */
const relocation = ({ row, proposal }: Orphan): EditRequest[] =>
  proposal
    ? [
        {
          op: "update",
          table: "passages",
          key: row.id,
          version: row.version,
          values: {
            ...proposal.anchor,
            prefix: proposal.anchor.prefix || null,
            suffix: proposal.anchor.suffix || null,
          },
        },
      ]
    : [];
