import { createContext, type ReactNode, type RefObject } from "react";
import type { RecordRef, Target } from "../view/inline.ts";
import type { Column, FigureView, Row, TableView } from "../view/view.ts";

/**
 * What the surrounding page adds to a view; the printed report adds nothing. It does not change while a view is
 * updated.
 */
export type Surroundings = {
  /** opens a target; without it, references are plain links within the page */
  readonly follow?: (target: Target) => void;
  /** links the first cell of a row to the record that the row shows */
  readonly linkRecord?: (record: RecordRef, content: ReactNode) => ReactNode;
  /** buttons that save a figure or a table */
  readonly saveFigure?: (figure: FigureView, svg: RefObject<SVGSVGElement | null>) => ReactNode;
  readonly saveTable?: (table: TableView) => ReactNode;
  /** whether the rows of tables can be sorted */
  readonly sortsTables?: boolean;
  /** whether the style sheet of the page covers the labels of figures, which then need no attributes */
  readonly labelsHaveStyle?: boolean;
  /** the boxes that the reader has opened or closed, kept when a box is removed and added again */
  readonly boxes?: Map<string, boolean>;
};

export const SurroundingsContext = createContext<Surroundings>({});

/** The marks in a view that can change. */
export type Marks = {
  /** whether a row or a column has changed */
  readonly isChanged?: (part: Row | Column) => boolean;
  /** the number of the truth-table row to highlight, and the content shown below it */
  readonly soughtRow?: number | undefined;
  readonly belowRow?: ((row: number) => ReactNode) | undefined;
  /** handlers for choosing records in figures */
  readonly choice?: {
    readonly chosen: RecordRef | undefined;
    readonly choose: (record: RecordRef) => void;
  };
};

export const MarksContext = createContext<Marks>({});
