import { entries, fields, isWithin, oneOf, texts, wholeUpTo, yesOrNo } from "./stored-value.ts";

/** The arrangement of the grid for one kind of case. */
export type GridLayout = {
  /** `auto` shows few cases as columns and many as rows */
  readonly orientation: "auto" | "rows" | "columns";
  readonly groupsByRole: boolean;
  /** hidden attributes */
  readonly hidden: readonly string[];
  /** moved attributes, in order; all others follow in the order of the study */
  readonly order: readonly string[];
  /** widths of columns in pixels, by case or attribute */
  readonly widths: Readonly<Record<string, number>>;
  /** number of columns beside the names that do not scroll */
  readonly frozen: number;
};

/** Reads a stored arrangement. */
export const gridLayout = fields<GridLayout>({
  orientation: oneOf(["auto", "rows", "columns"]),
  groupsByRole: yesOrNo(true),
  hidden: texts,
  order: texts,
  widths: entries((width) => (isWithin(width, 40, 800) ? width : undefined)),
  frozen: wholeUpTo(5),
});

export const usualLayout = gridLayout({});
