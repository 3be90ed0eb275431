import { Figure, type FigureView } from "@throughline/report/components";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** A figure as the report prints it; nothing where there is none. */
export const figureMarkup = (figure: FigureView | undefined): string =>
  figure ? renderToStaticMarkup(createElement(Figure, { figure })) : "";
