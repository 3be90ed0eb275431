import { createContext, type ReactNode, type RefObject } from "react";
import type { RecordRef, Target } from "../view/inline.ts";
import type { Column, FigureView, Row, TableView } from "../view/view.ts";

/** What the page around a view adds to it; the printed report adds nothing. It stays the same while a view changes. */
export type Surroundings = {
  /** leads to a target; without it, references are plain links within the page */
  readonly follow?: (target: Target) => void;
  /** links the first cell of a row to the record that the row shows */
  readonly linkRecord?: (record: RecordRef, content: ReactNode) => ReactNode;
  /** buttons that save a figure or a table */
  readonly saveFigure?: (figure: FigureView, svg: RefObject<SVGSVGElement | null>) => ReactNode;
  readonly saveTable?: (table: TableView) => ReactNode;
  /** the rows of tables can be sorted */
  readonly sortsTables?: boolean;
  /** the page has a style for the labels of figures, which then need no attributes */
  readonly labelsHaveStyle?: boolean;
  /** which boxes the reader has opened or closed; they stay so when a box goes and comes back */
  readonly boxes?: Map<string, boolean>;
};

export const SurroundingsContext = createContext<Surroundings>({});

/** What is marked in a view at the moment. */
export type Marks = {
  /** whether a row or a column has changed */
  readonly isChanged?: (part: Row | Column) => boolean;
  /** the row of a truth table that is sought, and what is shown below it */
  readonly soughtRow?: number | undefined;
  readonly belowRow?: ((row: number) => ReactNode) | undefined;
  /** records in figures can be chosen */
  readonly choice?: {
    readonly chosen: RecordRef | undefined;
    readonly choose: (record: RecordRef) => void;
  };
};

export const MarksContext = createContext<Marks>({});
