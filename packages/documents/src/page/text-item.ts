/** A text item of a PDF page, as pdf.js returns it. */
export type TextItem = {
  readonly str: string;
  /** a, b, c, d, e, f: e and f are the origin, in points, y upwards */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  /** whether a line ends after it */
  readonly hasEOL: boolean;
};

/** A line of a page. */
export type Line = {
  items: { item: number; text: string }[];
  x: number;
  y: number;
  size: number;
  endX: number;
  /** in a row of a table: the number of tabs before the items that begin its cells */
  tabs?: ReadonlyMap<number, number>;
};
