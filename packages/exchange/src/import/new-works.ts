import { fieldOf, withBibtexField, withBibtexKey } from "@throughline/study";
import { type Csl, cslOf, type Work, workMatcher } from "./work-matcher.ts";

type Entry = { readonly key: string; readonly bibtex: string };

/** A work that a study does not have: its key in the study and in the file, and its entry with the key of the study. */
export type NewWork = Entry & { readonly was: string; readonly csl: Csl };

/** Fields that name other entries by their keys. */
export const references: readonly string[] = ["crossref", "xref", "derives_from"];

/**
 * Separates the entries of a file into works that a study has, and new ones with keys that are free. References
 * between entries follow the keys that these get.
 *
 * @param works the works of the study
 * @param taken keys that are not free, in lower case
 */
export function newWorks(
  entries: readonly Entry[],
  works: Iterable<Work>,
  taken: Iterable<string>,
): { readonly added: readonly NewWork[]; readonly known: readonly { was: string; key: string }[] } {
  const find = workMatcher(works);
  const byKey = new Map(entries.map((entry) => [entry.key, entry.bibtex]));
  const used = new Set(taken);
  const keys = new Map<string, string>();
  const known: { was: string; key: string }[] = [];
  const added: NewWork[] = [];
  for (const { key: was, bibtex } of entries) {
    const parent = byKey.get(fieldOf(bibtex, "crossref")) ?? "";
    const csl = cslOf(`${bibtex}\n${parent}`);
    const same = find({ key: was, csl });
    let key = same ?? was;
    if (same !== undefined) known.push({ was, key: same });
    else {
      for (let number = 2; used.has(key.toLowerCase()); number++) key = `${was}-${number}`;
      used.add(key.toLowerCase());
      added.push({ key, was, csl, bibtex: key === was ? bibtex : (withBibtexKey(bibtex, key) ?? bibtex) });
    }
    if (!keys.has(was)) keys.set(was, key);
  }
  return { added: added.map((work) => ({ ...work, bibtex: withKeys(work.bibtex, keys) })), known };
}

function withKeys(bibtex: string, keys: ReadonlyMap<string, string>): string {
  return references.reduce((entry, field) => {
    const value = fieldOf(entry, field);
    const moved = value.replace(/[^\s,;]+/gu, (key) => keys.get(key) ?? key);
    return moved === value ? entry : (withBibtexField(entry, field, moved) ?? entry);
  }, bibtex);
}
