import { contract, type SourceRow } from "@throughline/api";
import { api, RefusedError } from "../state/api.ts";

/** When others change the same source again and again, it is given up after so many turns. */
const turns = 5;

/**
 * Changes one part of the entry of a source as it is at this moment, so that what changes in other parts of it meanwhile stays.
 *
 * @param seen the source as it was when the change was decided on
 * @param partOf the part that is changed
 * @param change the entry with that part changed
 * @throws RefusedError when that very part has changed since, or the server will not have the new one
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
