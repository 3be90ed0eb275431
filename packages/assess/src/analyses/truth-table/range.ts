import type { Message } from "@throughline/messages";
import type { SensitivityRange } from "@throughline/sets";

/** How far one setting can be moved, the others held, before the models change. */
export type Range = SensitivityRange & {
  readonly setting: "incl_cut" | "n_cut" | "exclusion" | "crossover" | "inclusion";
  /** the attribute whose anchor is moved */
  readonly attribute?: string;
  readonly value: number;
  readonly step: number;
  /** the most steps in each direction; where they ran out, the bound is null */
  readonly maxRuns: number;
  /** in English */
  readonly statement: string;
  readonly message: Message;
};

export type Ranges = {
  readonly found: readonly Range[];
  /** why they were not searched, when they were not */
  readonly reason?: string;
  readonly reasonMessage?: Message;
};
