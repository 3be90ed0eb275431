import type { Target } from "../view/inline.ts";

/** The id of an element, and the fragment that leads to it. */
export function anchor(kind: string, id: string): string {
  return `${kind}-${id.replace(/[^\p{L}\p{N}._-]/gu, "-")}`;
}

export const anchorOf = ({ is, id }: Target): string => anchor(is, id);
