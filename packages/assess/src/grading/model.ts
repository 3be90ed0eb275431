import type { Source } from "@throughline/study";

export type { Claim } from "@throughline/study";

/** A work: where it draws on others, and which works count as one with it. */
export type Work = Omit<Source, "csl"> & Partial<Pick<Source, "csl">>;
