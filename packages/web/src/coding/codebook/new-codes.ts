import type { CodeRow } from "@throughline/api";
import { freeId } from "@throughline/study";

/** Codes to create, each below the previous one, and the id of the parent of the first. */
export type NewCodes = { readonly names: readonly string[]; readonly parent: string | undefined };

/** Separators of levels: `Pressure › Coalition`, `Pressure > Coalition` or `Pressure/Coalition`. */
const separator = /\s*[›>/]\s*/gu;

/**
 * Parses a typed name as a path in the codebook. Existing codes are reused, including those with a separator
 * in their own name. The first level can be any code, by name or id.
 *
 * @returns the existing code that the path leads to, and the names without a code; no names when all levels
 *   exist
 */
export function codePath(
  codes: readonly CodeRow[],
  typed: string,
): { under: CodeRow | undefined; names: string[] } {
  let under: CodeRow | undefined;
  let rest = typed.trim();
  for (;;) {
    const candidates: readonly CodeRow[] = under ? childrenOf(codes, under) : topFirst(codes);
    const found = longestMatch(candidates, rest, under === undefined);
    if (!found) break;
    under = found.code;
    rest = found.rest;
  }
  return { under, names: rest.split(separator).filter((name) => name !== "") };
}

/** Returns the code whose name is the longest prefix of a path, and the rest of the path. */
function longestMatch(candidates: readonly CodeRow[], path: string, byId: boolean) {
  const ends = [...path.matchAll(separator)].map(({ index, 0: text }) => ({
    at: index,
    next: index + text.length,
  }));
  for (const { at, next } of [{ at: path.length, next: path.length }, ...ends.reverse()]) {
    const name = normalised(path.slice(0, at));
    const code = candidates.find(
      (one) => normalised(one.name) === name || (byId && normalised(one.id) === name),
    );
    if (code && name !== "") return { code, rest: path.slice(next) };
  }
  return undefined;
}

const normalised = (name: string): string => name.trim().replace(/\s+/gu, " ").toLowerCase();

const childrenOf = (codes: readonly CodeRow[], { id }: CodeRow): CodeRow[] =>
  codes.filter(({ parent }) => parent === id);

const topFirst = (codes: readonly CodeRow[]): CodeRow[] => [
  ...codes.filter(({ parent }) => parent === null),
  ...codes.filter(({ parent }) => parent !== null),
];

/** Returns the rows of new codes, with free ids, from top to bottom. */
export function newCodeRows({ names, parent }: NewCodes, codes: readonly CodeRow[]) {
  const taken = new Set(codes.map(({ id }) => id));
  let under = parent;
  return names.map((name) => {
    const id = freeId(name, taken, "code");
    const row = under === undefined ? { id, name } : { id, name, parent: under };
    taken.add(id);
    under = id;
    return row;
  });
}

/** Returns the edits that create codes, for POST /api/edits, and the id of the lowest. */
export function newCodeEdits(made: NewCodes, codes: readonly CodeRow[]) {
  const rows = newCodeRows(made, codes);
  return {
    edits: rows.map((values) => ({ op: "create", table: "codes", values }) as const),
    id: rows.at(-1)?.id,
  };
}
