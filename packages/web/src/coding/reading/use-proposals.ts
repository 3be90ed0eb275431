import type { PassageRow } from "@throughline/api";
import { useEffect, useState } from "react";
import { type Proposal, proposeAnchor } from "../../sources/re-anchor.ts";

/** A passage that has lost its place, and where it may stand now. */
export type Orphan = { readonly row: PassageRow; readonly proposal: Proposal | undefined };
export type ProposalSearch = {
  readonly orphans: readonly Orphan[];
  readonly done: number;
  readonly of: number;
};

/** A text is searched for so many milliseconds before the page gets its turn. */
const turn = 20;

/**
 * Where passages may stand now: text by text, in turns, so that the page stays free.
 *
 * @param textOf the text in which the passages of a file are looked for
 */
export function useProposals(
  rows: readonly PassageRow[] | undefined,
  textOf: (file: string) => Promise<string | undefined>,
): ProposalSearch | undefined {
  const [search, setSearch] = useState<ProposalSearch>();
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
  }, [rows, textOf]);
  return search;
}
