import type { ClassicTest } from "@throughline/inference";
import type { Message } from "@throughline/messages";

/** A probability with the range in which it may lie; both ends are the value where no range was given. */
export type Ranged = { readonly value: number; readonly low: number; readonly high: number };

/** What an item says of one hypothesis against its rivals together. */
export type ItemWeight = {
  readonly hypothesis: string;
  readonly likelihood: Ranged;
  readonly test: ClassicTest;
  /** weight of evidence as counted, after the items before it that it depends on; positive values support the hypothesis */
  readonly decibels: number;
};

export type TracedItem = {
  readonly id: string;
  /** its id in study.yaml */
  readonly item: string;
  readonly statement: string;
  readonly observed: "present" | "absent";
  /** the claims that are left of those it rests on */
  readonly claims: readonly string[];
  readonly weights: readonly ItemWeight[];
  /** how the hypotheses would stand after all items, had it been found instead of not, or not instead of found; null where impossible */
  readonly otherwise: readonly { readonly hypothesis: string; readonly probability: number }[] | null;
};

export type EvidencePackage = {
  readonly items: readonly string[];
  readonly correlation: number;
  readonly reason?: string;
  /** the works that they have in common, when that alone makes them one */
  readonly works?: readonly string[];
};

/** One judgement moved alone. */
export type Bar = {
  readonly id: string;
  /** in English */
  readonly label: string;
  readonly message: Message;
  /** the judgement by what its explanations and items state */
  readonly named: Message;
  readonly judgement: Ranged;
  /** whether study.yaml gives the range; otherwise its odds are halved and doubled, and a correlation moves between 0 and 1 */
  readonly stated: boolean;
  readonly posterior: { readonly atLow: number; readonly atHigh: number };
  /** the nearest value at which another hypothesis takes the lead, in the range or not */
  readonly turns?: { readonly at: number; readonly to: string; readonly within: boolean };
};

export type ProcessTracingResult = {
  readonly caseId: string;
  readonly hypotheses: readonly {
    readonly id: string;
    readonly statement: string;
    readonly prior: Ranged;
    readonly posterior: Ranged;
  }[];
  readonly items: readonly TracedItem[];
  readonly packages: readonly EvidencePackage[];
  /** items without a claim left */
  readonly fallen: readonly string[];
  /** computed items that the records leave open */
  readonly unknown: readonly string[];
  /** the hypothesis whose posterior the bars follow, and the bars, the widest first */
  readonly leading?: string;
  readonly bars: readonly Bar[];
};
