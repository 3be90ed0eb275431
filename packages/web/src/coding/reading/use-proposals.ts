import type { PassageRow } from "@throughline/api";
import { useEffect, useState } from "react";
import { retryDelay } from "../../state/queries.ts";
import { type ProposalSearch, searchProposals } from "./proposal-search.ts";

/**
 * Searches for the current positions of passages, in short turns that keep the page responsive.
 *
 * @param textOf returns the text to search for the passages of a file
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
      for await (const state of searchProposals(rows, textOf, () => delay(retryDelay))) {
        if (!current) return;
        setSearch(state);
        await delay(0);
      }
    };
    void look();
    return () => {
      current = false;
    };
  }, [rows, textOf]);
  return search;
}

const delay = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
