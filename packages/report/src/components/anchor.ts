import type { Target } from "../view/inline.ts";

/** Returns the id of an element, which is also the fragment of links to it. */
export function anchor(kind: string, id: string): string {
  return `${kind}-${id.replace(/[^\p{L}\p{N}._-]/gu, "-")}`;
}

export const anchorOf = ({ is, id }: Target): string => anchor(is, id);
