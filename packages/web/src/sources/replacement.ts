import { contract, type PassageRow } from "@throughline/api";
import { api } from "../state/api.ts";
import { allRows } from "../state/queries.ts";
import type { Proposal } from "./re-anchor.ts";

/** A document that was read to take the place of a source's text, and what would become of its passages. */
export type Replacement = {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly notices: readonly string[];
  readonly kept: number;
  /** the passages that do not stand in it as they are */
  readonly rest: readonly PassageRow[];
};
export type Replaced = { readonly kept: number; readonly confirmed: number; readonly lost: number };

/** Has a document read that is to take the place of a source's text; nothing is changed yet. */
export async function readReplacement(source: string, file: File, signal: AbortSignal): Promise<Replacement> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { rest, ...answer } = await api(
    contract.sources.replace,
    { query: { source, name: file.name }, body: bytes },
    signal,
  );
  const ids = new Set(rest);
  const rows = await allRows("passages", { source_key: source });
  return { ...answer, rest: rows.filter(({ id }) => ids.has(id)) };
}

/** Puts it in place, with the places that a person has confirmed, as one change. */
export const applyReplacement = (
  { id }: Replacement,
  confirmed: readonly { readonly row: PassageRow; readonly proposal: Proposal }[],
  keepOriginal: boolean,
): Promise<Replaced> =>
  api(contract.sources.confirmReplacement, {
    params: { id },
    body: {
      confirmed: confirmed.map(({ row, proposal: { anchor } }) => ({
        passage: row.id,
        start: anchor.start,
        end: anchor.end,
      })),
      keep_original: keepOriginal,
    },
  });

/** Gives it up. */
export const forgetReplacement = ({ id }: Replacement): Promise<unknown> =>
  api(contract.sources.dropReplacement, { params: { id } });
