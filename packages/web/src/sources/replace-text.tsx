import { useCallback, useEffect, useState } from "react";
import { useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { applyReplacement, forgetReplacement, type Replacement, readReplacement } from "./replacement.ts";
import "./documents.css";
import type { Orphan } from "../coding/reading/proposal-search.ts";
import { useProposals } from "../coding/reading/use-proposals.ts";
import { WordsInContext } from "../coding/reading/words-in-context.tsx";
import { CancelButton } from "../ui/controls/cancel-button.tsx";
import { TableHead } from "../ui/panels/table-head.tsx";
import type { Proposal } from "./re-anchor.ts";

/** Number of passages listed. Others can be relocated after the replacement. */
const shown = 200;

/** Replaces the text of a source by a document. The effect on passages is shown and confirmed first. */
export function ReplaceText({
  source,
  file,
  original,
  onDone,
}: {
  source: string;
  file: File;
  /** extension of the document with the current text */
  original: string | undefined;
  onDone: () => void;
}) {
  const workbench = useWorkbench();
  const [replacement, setReplacement] = useState<Replacement>();
  useEffect(() => {
    const abort = new AbortController();
    void workbench
      .attempt(() => readReplacement(source, file, abort.signal))
      .then((read) => {
        if (abort.signal.aborted) return;
        if (read) setReplacement(read);
        else onDone();
      });
    return () => abort.abort();
  }, [source, file, workbench, onDone]);
  return (
    <section className="replacement" aria-label={strings.replacement.title(file.name)}>
      <h2>{strings.replacement.title(file.name)}</h2>
      {replacement ? (
        <Outlook replacement={replacement} original={original} onDone={onDone} />
      ) : (
        <p role="status">
          {strings.replacement.reading(file.name)} <progress aria-label={file.name} />{" "}
          <CancelButton onCancel={onDone} />
        </p>
      )}
    </section>
  );
}

function Outlook({
  replacement,
  original,
  onDone,
}: {
  replacement: Replacement;
  original: string | undefined;
  onDone: () => void;
}) {
  const workbench = useWorkbench();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [keepOriginal, setKeepOriginal] = useState(true);
  const inNewText = useCallback(async () => replacement.text, [replacement]);
  const { rest } = replacement;
  const search = useProposals(rest, inNewText);
  const orphans: readonly Orphan[] = search?.orphans ?? [];
  const proposed = orphans.filter(isProposed);
  const exact = proposed.filter(({ proposal }) => proposal.places === 1);
  const apply = async () => {
    const confirmed = proposed.filter(({ row }) => ticked.has(row.id));
    const made = await workbench.attempt(() => applyReplacement(replacement, confirmed, keepOriginal));
    if (!made) return;
    workbench.notice(strings.replacement.done(made.kept, made.confirmed, made.lost));
    onDone();
  };
  const tick = (ids: readonly string[], on: boolean) => {
    const next = new Set(ticked);
    for (const id of ids) next[on ? "add" : "delete"](id);
    setTicked(next);
  };
  return (
    <>
      {replacement.notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
      <p role="status">
        {strings.replacement.kept(replacement.kept)} {strings.replacement.rest(rest.length)}
      </p>
      {(search?.done ?? 0) < rest.length && (
        <label className="block">
          {strings.replacement.looking} <progress max={rest.length} value={search?.done ?? 0} />
        </label>
      )}
      {exact.length > 1 && (
        <button
          type="button"
          onClick={() =>
            tick(
              exact.map(({ row }) => row.id),
              true,
            )
          }
        >
          {strings.replacement.tickAll(exact.length)}
        </button>
      )}
      {orphans.length > 0 && (
        <ProposalTable orphans={orphans.slice(0, shown)} ticked={ticked} onTick={tick} />
      )}
      {original !== undefined && (replacement.kind === "text" || replacement.kind === "markdown") && (
        <label className="tick">
          <input
            type="checkbox"
            checked={keepOriginal}
            onChange={({ target: { checked } }) => setKeepOriginal(checked)}
          />{" "}
          {strings.replacement.keepOriginal(original.toUpperCase())}
        </label>
      )}
      <p>
        <button type="button" onClick={() => void apply()}>
          {strings.replacement.apply}
        </button>{" "}
        <CancelButton
          onCancel={() => {
            void workbench.attempt(() => forgetReplacement(replacement));
            onDone();
          }}
        />
      </p>
    </>
  );
}

/** Passages that the new text does not have, each with the words proposed for it. */
function ProposalTable({
  orphans,
  ticked,
  onTick,
}: {
  orphans: readonly Orphan[];
  ticked: ReadonlySet<string>;
  onTick: (ids: readonly string[], on: boolean) => void;
}) {
  return (
    <table>
      <TableHead columns={strings.replacement.columns} />
      <tbody>
        {orphans.map(({ row, proposal }) => (
          <tr key={row.id}>
            <td>
              {proposal && (
                <input
                  type="checkbox"
                  aria-label={strings.replacement.here(proposal.anchor.exact.slice(0, 80))}
                  checked={ticked.has(row.id)}
                  onChange={({ target: { checked } }) => onTick([row.id], checked)}
                />
              )}
            </td>
            <td>
              <WordsInContext place={row} />
            </td>
            <td>
              {proposal ? (
                <>
                  <WordsInContext place={proposal.anchor} />{" "}
                  <em>{strings.orphans.found(proposal.errors, proposal.places)}</em>
                </>
              ) : (
                strings.replacement.nowhere
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isProposed = (orphan: Orphan): orphan is Orphan & { readonly proposal: Proposal } =>
  orphan.proposal !== undefined;
