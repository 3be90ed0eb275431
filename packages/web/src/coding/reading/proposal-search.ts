import type { PassageRow } from "@throughline/api";
import { type Proposal, proposeAnchor } from "../../sources/re-anchor.ts";

/** A passage to relocate, and its proposed position. */
export type Orphan = { readonly row: PassageRow; readonly proposal: Proposal | undefined };
export type ProposalSearch = {
  readonly orphans: readonly Orphan[];
  readonly done: number;
  readonly of: number;
};

/** Time after which the search yields to the page, in milliseconds. */
const turn = 20;

/**
 * Searches current texts for passages, one text at a time, and yields results at intervals.
 *
 * @param textOf returns the text to search for the passages of a file, or undefined when the file was deleted
 * @param again waits before a failed text is requested again
 */
export async function* searchProposals(
  rows: readonly PassageRow[],
  textOf: (file: string) => Promise<string | undefined>,
  again: () => Promise<unknown>,
): AsyncGenerator<ProposalSearch> {
  const found: Orphan[] = [];
  const state = (): ProposalSearch => ({ orphans: [...found], done: found.length, of: rows.length });
  let since = performance.now();
  for (const [file, of] of Map.groupBy(rows, (row) => row.file)) {
    const text = (await retryFetch(() => textOf(file), again)) ?? "";
    for (const row of of) {
      found.push({ row, proposal: proposeAnchor(text, row) });
      if (performance.now() - since < turn) continue;
      yield state();
      since = performance.now();
    }
  }
  yield state();
}

/** Repeats a fetch until it succeeds. */
async function retryFetch<T>(fetched: () => Promise<T>, again: () => Promise<unknown>): Promise<T> {
  for (;;) {
    try {
      return await fetched();
    } catch {
      await again();
    }
  }
}
