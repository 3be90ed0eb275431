import { type AnswerOf, contract, type PassageRow } from "@throughline/api";
import { saidText } from "@throughline/report";
import { api } from "../state/api.ts";
import { allRows } from "../state/queries.ts";
import type { Proposal } from "./re-anchor.ts";

/** A document read as the replacement of a source's text, and the effect on its passages. */
export type Replacement = {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly notices: readonly string[];
  readonly kept: number;
  /** passages without an exact match in it */
  readonly rest: readonly PassageRow[];
};

/** Reads a document as a replacement of a source's text. Nothing is changed yet. */
export async function readReplacement(source: string, file: File, signal: AbortSignal): Promise<Replacement> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { rest, ...answer } = await api(
    contract.sources.replace,
    { query: { source, name: file.name }, body: bytes },
    signal,
  );
  const ids = new Set(rest);
  const rows = await allRows("passages", { source_key: source });
  return { ...answer, notices: answer.notices.map(saidText), rest: rows.filter(({ id }) => ids.has(id)) };
}

/** Applies the replacement with the confirmed positions, as one revision. */
export const applyReplacement = (
  { id }: Replacement,
  confirmed: readonly { readonly row: PassageRow; readonly proposal: Proposal }[],
  keepOriginal: boolean,
): Promise<AnswerOf<typeof contract.sources.confirmReplacement>> =>
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

/** Discards the replacement. */
export const forgetReplacement = ({ id }: Replacement): Promise<unknown> =>
  api(contract.sources.dropReplacement, { params: { id } });
