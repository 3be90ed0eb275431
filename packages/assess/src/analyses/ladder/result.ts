import type { Ladder } from "./compare-cases.ts";

export type LadderResult = Ladder & {
  readonly cases: readonly { readonly id: string; readonly name: string }[];
};
