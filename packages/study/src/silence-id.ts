import type { SilenceDeclaration } from "./manifest.ts";

/** Returns the id of a declaration of silence: its place in study.yaml, from 1. */
export const silenceId = (index: number): string => `silence-${index + 1}`;

/** Returns the declaration of silence with an id. */
export const silenceWithId = (
  declared: readonly SilenceDeclaration[] | undefined,
  id: string,
): SilenceDeclaration | undefined => declared?.find((_, index) => silenceId(index) === id);
