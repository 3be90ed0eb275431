import type { CodeRow } from "@throughline/api";
import { codeTree, inOrder, pathOf } from "./code-tree-model.ts";

/** A code that is there, or a new one with its place in the codebook. */
export type CodeChoice =
  | { readonly id: string; readonly path: string; readonly definition: string | null }
  | { readonly name: string; readonly under: { readonly id: string; readonly path: string } | undefined };

/** So many codes are offered. */
const most = 8;

/**
 * What is offered for a few letters of a code: the code of that very name first, then those whose name begins with them, then those that
 * have all the words somewhere in their path, and a new code of that name, unless there is one. `Violence › Courts` is a new code under
 * Violence.
 */
export function codeChoices(codes: readonly CodeRow[], text: string): CodeChoice[] {
  const typed = text.trim().replace(/\s+/gu, " ").toLowerCase();
  const words = typed.split(/\s*[›/>]\s*|\s/u).filter(Boolean);
  const rank = (code: CodeRow, path: string): number => {
    if ([code.id, code.name, path].some((one) => one.toLowerCase() === typed)) return 0;
    if (typed !== "" && code.name.toLowerCase().startsWith(typed)) return 1;
    return words.every((word) => `${path} ${code.id}`.toLowerCase().includes(word)) ? 2 : 3;
  };
  const ranked = inOrder(codeTree(codes))
    .map(({ code }) => ({ code, path: pathOf(codes, code.id) }))
    .map((one) => ({ ...one, rank: rank(one.code, one.path) }))
    .filter((one) => one.rank < 3)
    .sort((a, b) => a.rank - b.rank);
  const found = ranked
    .slice(0, most)
    .map(({ code: { id, definition }, path }): CodeChoice => ({ id, path, definition }));
  return typed === "" || ranked[0]?.rank === 0 ? found : [...found, newCode(codes, text.trim())];
}

function newCode(codes: readonly CodeRow[], text: string): CodeChoice {
  const [, above = "", name = ""] = /^(.+)\s+[›/>]\s+([^›/>]+)$/u.exec(text) ?? [];
  const under = codes.find(({ id, name: own }) =>
    [own, pathOf(codes, id)].some((one) => one.toLowerCase() === above.toLowerCase()),
  );
  return under
    ? { name, under: { id: under.id, path: pathOf(codes, under.id) } }
    : { name: text, under: undefined };
}
