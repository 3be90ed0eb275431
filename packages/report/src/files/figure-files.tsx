import { renderToStaticMarkup } from "react-dom/server";
import { Drawing } from "../components/drawing.tsx";
import { figureFileName } from "../figures/file-name.ts";
import { inLanguage } from "../language/text.ts";
import type { ReportView } from "../page/report-view.ts";
import type { Block, FigureView } from "../view/view.ts";

/** A figure as a drawing that is complete as a standalone file. */
export type FigureFile = {
  readonly figure: FigureView;
  /** the file name, without extension */
  readonly name: string;
  readonly svg: string;
};

const noElement = { current: null };

/** Returns the figures of a report in order, each with a unique name. */
export function figureFiles(view: ReportView): FigureFile[] {
  const taken = new Map<string, number>();
  return figuresOf(view).map((figure) => {
    const plain = figureFileName(figure.title);
    const before = taken.get(plain) ?? 0;
    taken.set(plain, before + 1);
    return {
      figure,
      name: before === 0 ? plain : `${plain}-${before + 1}`,
      svg: inLanguage(
        view.language,
        () => `${renderToStaticMarkup(<Drawing picture={figure.picture} svg={noElement} role="img" />)}\n`,
      ),
    };
  });
}

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
