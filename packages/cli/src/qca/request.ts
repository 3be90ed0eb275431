import type { Scale, SolutionType } from "@throughline/sets";

/** What is asked of `throughline qca`. */
export type QcaRequest = {
  readonly outcome: string;
  readonly conditions?: readonly string[];
  readonly scale?: Scale;
  /** `-` in a crisp column says that the condition does not apply */
  readonly temporal?: boolean;
  readonly inclCut: readonly [number] | readonly [number, number];
  readonly priCut: number;
  readonly nCut: number;
  readonly solutions: readonly SolutionType[];
  /** directional expectations: `A`, `~B`, `C{1}` */
  readonly expect: readonly string[];
  /** at most so many models of each solution are listed */
  readonly mostModels: number;
};
