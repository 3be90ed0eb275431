import type { CodeRow } from "@throughline/api";
import { codeTree, pathOf, visibleNodes } from "./code-tree-model.ts";
import { codePath } from "./new-codes.ts";

/** An existing code, or new codes with their place in the codebook: each name below the one before it. */
export type CodeChoice =
  | { readonly id: string; readonly path: string; readonly definition: string | null }
  | {
      readonly names: readonly string[];
      readonly under: { readonly id: string; readonly path: string } | undefined;
    };

/** Largest number of existing codes offered. */
const most = 8;

/**
 * The codes to offer for a few typed letters: the code of exactly this name or path first, then codes whose name begins with the letters,
 * then codes with all the words somewhere in their path, and last new codes, unless the code exists. `Violence › Courts`,
 * `Violence > Courts` and `Violence/Courts` are a new code under Violence, or, as the last choice, one code of this name.
 */
export function codeChoices(codes: readonly CodeRow[], text: string): CodeChoice[] {
  const typed = text.trim().replace(/\s+/gu, " ");
  const letters = typed.toLowerCase();
  const words = letters.split(/\s*[›/>]\s*|\s/u).filter(Boolean);
  const { under, names } = codePath(codes, typed);
  const rank = (code: CodeRow, path: string): number => {
    if (names.length === 0 && code === under) return 0;
    if ([code.id, code.name, path].some((one) => one.toLowerCase() === letters)) return 0;
    if (letters !== "" && code.name.toLowerCase().startsWith(letters)) return 1;
    return words.every((word) => `${path} ${code.id}`.toLowerCase().includes(word)) ? 2 : 3;
  };
  const ranked = visibleNodes(codeTree(codes))
    .map(({ code }) => ({ code, path: pathOf(codes, code.id) }))
    .map((one) => ({ ...one, rank: rank(one.code, one.path) }))
    .filter((one) => one.rank < 3)
    .sort((a, b) => a.rank - b.rank);
  const found = ranked
    .slice(0, most)
    .map(({ code: { id, definition }, path }): CodeChoice => ({ id, path, definition }));
  if (typed === "" || names.length === 0 || ranked[0]?.rank === 0) return found;
  const path = { names, under: under && { id: under.id, path: pathOf(codes, under.id) } };
  const isFlat = under === undefined && names.length === 1;
  return isFlat ? [...found, path] : [...found, path, { names: [typed], under: undefined }];
}
