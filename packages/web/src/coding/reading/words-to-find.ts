import type { ClaimRow } from "@throughline/api";

/** Returns the words by which notes mark a claim without passages; undefined for one with passages. */
export const wordsToFind = ({ id, passages }: ClaimRow): string | undefined =>
  passages.length === 0 ? `[${id}]` : undefined;
