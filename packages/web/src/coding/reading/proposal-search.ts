import type { PassageRow } from "@throughline/api";
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
 * Looks for passages in the texts as they are now, text by text, and gives what it has found after each turn.
 *
 * @param textOf the text in which the passages of a file are looked for; nothing when the file is gone
 * @param again waits before a text that could not be fetched is asked for again
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
    const text = (await untilFetched(() => textOf(file), again)) ?? "";
    for (const row of of) {
      found.push({ row, proposal: proposeAnchor(text, row) });
      if (performance.now() - since < turn) continue;
      yield state();
      since = performance.now();
    }
  }
  yield state();
}

/** What a fetch gives, which is repeated while it fails. */
async function untilFetched<T>(fetched: () => Promise<T>, again: () => Promise<unknown>): Promise<T> {
  for (;;) {
    try {
      return await fetched();
    } catch {
      await again();
    }
  }
}
