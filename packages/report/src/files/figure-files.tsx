import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Drawing } from "../components/drawing.tsx";
import { MatrixDrawing } from "../components/matrix-drawing.tsx";
import { figureFileName } from "../figures/file-name.ts";
import { inLanguage, text } from "../language/text.ts";
import type { ReportView } from "../page/report-view.ts";
import type { Block, FigureView } from "../view/view.ts";

/** A figure as a drawing that is complete as a standalone file. */
export type FigureFile = {
  /** undefined for the comparison matrix, which the report shows as a table */
  readonly figure: FigureView | undefined;
  /** the file name, without extension */
  readonly name: string;
  readonly svg: string;
};

const noElement = { current: null };

/** Returns the figures of a report in order, each with a unique name. */
export const figureFiles = (view: ReportView): FigureFile[] =>
  inLanguage(view.language, () => {
    const taken = new Map<string, number>();
    const fileOf = (title: string, figure: FigureView | undefined, drawing: ReactElement): FigureFile => {
      const plain = figureFileName(title);
      const before = taken.get(plain) ?? 0;
      taken.set(plain, before + 1);
      return {
        figure,
        name: before === 0 ? plain : `${plain}-${before + 1}`,
        svg: `${renderToStaticMarkup(drawing)}\n`,
      };
    };
    const { matrix } = view.summary;
    return [
      ...(matrix
        ? [fileOf(text("Comparison matrix"), undefined, <MatrixDrawing matrix={matrix} svg={noElement} />)]
        : []),
      ...figuresOf(view).map((figure) =>
        fileOf(figure.title, figure, <Drawing picture={figure.picture} svg={noElement} role="img" />),
      ),
    ];
  });

function figuresOf(view: ReportView): FigureView[] {
  const exhibits = view.chapters.flatMap(({ exhibit, details }) => [
    ...(exhibit ? [exhibit] : []),
    ...details.flatMap(({ blocks }) => blocks),
  ]);
  const blocks: readonly Block[] = [
    ...exhibits,
    ...(view.certainty.exhibit ? [view.certainty.exhibit] : []),
    ...view.appendices.flatMap((appendix) => appendix.blocks),
  ];
  return blocks.flatMap(figuresIn);
}

function figuresIn(block: Block): FigureView[] {
  if (block.is === "figure") return [block];
  return block.is === "details" ? block.blocks.flatMap(figuresIn) : [];
}
