/** A piece of text on a page of a PDF, as pdf.js gives it. */
export type TextItem = {
  readonly str: string;
  /** a, b, c, d, e, f: e and f are where it begins, in points, y upwards */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  /** a line ends behind it */
  readonly hasEOL: boolean;
};

/** A line of a page. */
export type Line = {
  items: { item: number; text: string }[];
  x: number;
  y: number;
  size: number;
  endX: number;
};
