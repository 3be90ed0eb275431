type Point = { readonly x: number; readonly y: number };

/** A case with its share of the scale, which is undefined where it is not graded. */
export type DrawnCase = {
  readonly caseId: string;
  readonly name: string;
  readonly inWords: string;
  readonly share: number | undefined;
};
export type PlacedCase = DrawnCase & {
  readonly at: Point;
  /** its outline, where it has one */
  readonly shape: string | undefined;
  /** where its name begins; there is none where there is no room */
  readonly label: Point | undefined;
  /** where a line from the mark to a distant name ends */
  readonly leader: Point | undefined;
};
export type TiledCase = DrawnCase & Point;
