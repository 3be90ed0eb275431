import type { Inline } from "../view/inline.ts";
import type { FigureTable, FigureView } from "../view/view.ts";
import type { Picture } from "./picture.ts";

/** A figure's table with a short title. */
export type TitledTable = FigureTable & { readonly title: string };

export const figureOf = (
  picture: Picture,
  caption: Inline,
  { title, columns, rows }: TitledTable,
): FigureView => ({ is: "figure", title, caption, picture, table: { columns, rows } });
