type Point = { readonly x: number; readonly y: number };

/** A case with its share of the scale, undefined where it is not graded. */
export type DrawnCase = {
  readonly caseId: string;
  readonly name: string;
  readonly inWords: string;
  readonly share: number | undefined;
};
export type PlacedCase = DrawnCase & {
  readonly at: Point;
  /** its outline, if known */
  readonly shape: string | undefined;
  /** where its name begins; undefined without room for it */
  readonly label: Point | undefined;
  /** where a line from the symbol to a distant name ends */
  readonly leader: Point | undefined;
};
export type TiledCase = DrawnCase & Point;
