import { contract, type SourceRow } from "@throughline/api";
import { api, RefusedError } from "../state/api.ts";

/** Number of attempts before giving up, when other users keep changing the same source. */
const turns = 5;

/**
 * Changes one part of the current entry of a source, and keeps concurrent changes to other parts.
 *
 * @param seen the source when the user decided on the change
 * @param partOf returns the part
 * @param change returns the entry with the part changed
 * @throws RefusedError when the part itself was changed in the meantime, or the server refuses the new one
 */
export async function changeEntry(
  seen: SourceRow,
  partOf: (bibtex: string) => string | undefined,
  change: (bibtex: string) => string,
): Promise<void> {
  const params = { key: seen.key };
  for (let turn = 1; ; turn++) {
    const { bibtex, version } = await api(contract.sources.get, { params });
    const agreed = partOf(bibtex) === partOf(seen.bibtex);
    try {
      await api(contract.sources.change, {
        params,
        body: { version: agreed ? version : seen.version, bibtex: change(bibtex) },
      });
      return;
    } catch (error) {
      const overtaken = error instanceof RefusedError && error.status === 409;
      if (!overtaken || !agreed || turn === turns) throw error;
    }
  }
}
