import { Figure, type FigureView } from "@throughline/report/components";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** Returns a figure as the report prints it; empty when there is none. */
export const figureMarkup = (figure: FigureView | undefined): string =>
  figure ? renderToStaticMarkup(createElement(Figure, { figure })) : "";
