import type { PassageRow } from "@throughline/api";
import { pagesIn } from "@throughline/documents/page";
import { type Anchor, anchorOf, type LocatedPassage, unitsOf } from "@throughline/study";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { addressOf, go } from "../../state/route.ts";
import { useStudy, useWorkbench } from "../../state/use.ts";
import { strings } from "../../strings.ts";
import { useMouseUp } from "../../ui/input/use-mouse-up.ts";
import type { OpenPdf } from "./pdf.ts";
import { PdfBar } from "./pdf-bar.tsx";
import { PdfPage } from "./pdf-page.tsx";
import { type PlacedPage, selectedRange } from "./pdf-selection.ts";
import { useDragSelection } from "./use-drag-selection.ts";
import { useFit } from "./use-pdf.ts";

/** The pages of a PDF, one below the other. */
export function PdfPages({
  source,
  original,
  at,
  chosen,
  open,
  text,
  placed,
  onMark,
  onLost,
}: {
  source: string;
  original: string;
  at: number;
  chosen: string | undefined;
  open: OpenPdf;
  text: string;
  placed: readonly LocatedPassage<PassageRow>[];
  onMark: (anchor: Anchor) => void;
  onLost: (ids: readonly string[]) => void;
}) {
  const { codes } = useStudy();
  const workbench = useWorkbench();
  const [zoom, setZoom] = useState(1);
  const ref = useRef<HTMLDivElement>(null);
  const scrolledTo = useRef<string>(undefined);
  const pages = useMemo(() => pagesIn(text), [text]);
  const fit = useFit(open, ref);
  const found = Number.isNaN(at) ? undefined : unitsOf(text, [at])[0];
  const foundPage = found === undefined ? -1 : pages.findIndex(({ end }) => found < end);
  const { drawnPages, onDrawn } = useDrawnPages();

  useEffect(() => {
    const page = ref.current?.children[foundPage];
    if (!page || fit === undefined) return;
    // A visible page keeps its position and then scrolls to its mark.
    const { top, bottom } = page.getBoundingClientRect();
    if (bottom < 0 || top > window.innerHeight) page.scrollIntoView();
  }, [foundPage, fit]);
  const onSelect = () => {
    const selection = window.getSelection();
    if (!selection || selection.isCollapsed || !ref.current?.contains(selection.anchorNode)) return;
    const range = selection.getRangeAt(0);
    if (range.toString().trim() === "") return;
    const selected = selectedRange(range, drawnPages());
    const anchor = selected && anchorOf(text, selected.start, selected.end);
    if (anchor) onMark(anchor);
    else workbench.notice(strings.pdf.changed);
  };
  useDragSelection(ref, drawnPages);
  useMouseUp((event) => {
    const clicked = window.getSelection()?.isCollapsed && ref.current?.contains(event.target as Node);
    const id = clicked ? markUnder(ref.current, event) : undefined;
    if (id !== undefined) go(addressOf("sources", source, { passage: id }));
    else onSelect();
  });

  return (
    <div className="pdf">
      <PdfBar
        pages={open.pdf.numPages}
        zoom={zoom}
        onZoom={setZoom}
        onPage={(number) => ref.current?.children[number - 1]?.scrollIntoView()}
      />
      <div
        className="pdf-scroll"
        role="region"
        aria-label={strings.pdf.pages(original)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
        tabIndex={0}
        onKeyUp={onSelect}
      >
        <div ref={ref}>
          {Array.from({ length: open.pdf.numPages }, (_, index) => (
            <PdfPage
              // biome-ignore lint/suspicious/noArrayIndexKey: pages are identified by number
              key={index}
              open={open}
              index={index}
              scale={(fit ?? 1) * zoom}
              text={text}
              place={pages[index]}
              passages={onPage(placed, pages[index])}
              found={foundPage === index ? found : undefined}
              chosen={chosen}
              scrolledTo={scrolledTo}
              codes={codes}
              onDrawn={onDrawn}
              onLost={onLost}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** Returns the drawn pages, in order. */
function useDrawnPages() {
  const drawn = useRef(new Map<number, PlacedPage>());
  const onDrawn = useCallback((index: number, page: PlacedPage | undefined) => {
    if (page) drawn.current.set(index, page);
    else drawn.current.delete(index);
  }, []);
  const drawnPages = () => [...drawn.current].toSorted(([a], [b]) => a - b).map(([, page]) => page);
  return { drawnPages, onDrawn };
}

/**
 * Returns the passage whose mark is under the pointer. The text layer above the marks receives the events.
 */
function markUnder(
  pages: HTMLElement | null,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): string | undefined {
  const marks = [...(pages?.querySelectorAll<HTMLElement>(".pdf-marks [data-passage]") ?? [])];
  return marks.findLast((mark) => {
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    return left <= clientX && clientX <= right && top <= clientY && clientY <= bottom;
  })?.dataset.passage;
}

const none: readonly LocatedPassage<PassageRow>[] = [];

function onPage(
  placed: readonly LocatedPassage<PassageRow>[],
  page: { readonly start: number; readonly end: number } | undefined,
): readonly LocatedPassage<PassageRow>[] {
  if (!page) return none;
  const found = placed.filter(({ start, end }) => start < page.end && end > page.start);
  return found.length === 0 ? none : found;
}
