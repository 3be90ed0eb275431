import { pagesIn } from "@throughline/documents/page";
import { anchorOf, type Placed, standing, unitsOf } from "@throughline/study";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { PassageRow } from "@throughline/api";
import { addressOf, go } from "../state/route.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { BegunHere } from "../ui/unsaved-drafts.tsx";
import { useMarked } from "../ui/use-marked.ts";
import { useMouseUp } from "../ui/use-mouse-up.ts";
import { Memos } from "./memos.tsx";
import { PassageList } from "./passage-list.tsx";
import { type OpenPdf, openPdf } from "./pdf.ts";
import { PdfPage, type ShownPage, type Stretch } from "./pdf-page.tsx";
import { SelectionBox } from "./selection-box.tsx";
import { usePassages } from "./use-passages.ts";
import { useText } from "./use-text.ts";

/** Points on paper become so many pixels at the size of 1. */
const largest = 4;
const smallest = 0.4;
const step = 1.2;

/** A PDF in its own layout, with its passages; what is selected on a page can be coded, anchored in the text of the document. */
export function PdfReading({
  source,
  file,
  original,
  at,
  chosen,
}: {
  source: string;
  /** the text, to which passages are anchored */
  file: string;
  original: string;
  /** the code point of the text that is to be seen */
  at: number;
  /** the passage that the address names */
  chosen: string | undefined;
}) {
  const { codes } = useStudy();
  const workbench = useWorkbench();
  const text = useText(file);
  const passages = usePassages(source, file);
  const { open, failed } = useOpenPdf(original);
  const { marked, setMarked, writing, setWriting, end, discard } = useMarked(file);
  const [zoom, setZoom] = useState(1);
  const [lost, setLost] = useState<ReadonlySet<string>>(new Set());
  const ref = useRef<HTMLDivElement>(null);
  const gone = useRef<string>(undefined);
  const shown = useRef(new Map<number, ShownPage>());
  const { placed, orphans } = useMemo(() => standing(text ?? "", passages), [text, passages]);
  const pages = useMemo(() => pagesIn(text ?? ""), [text]);
  const fit = useFit(text === undefined ? undefined : open, ref);
  const found = text === undefined || Number.isNaN(at) ? undefined : unitsOf(text, [at])[0];
  const foundPage = found === undefined ? -1 : pages.findIndex(({ end }) => found < end);

  useEffect(() => {
    const page = ref.current?.children[foundPage];
    if (!page || fit === undefined) return;
    // A page that is seen already stays; its mark is gone to when it is drawn.
    const { top, bottom } = page.getBoundingClientRect();
    if (bottom < 0 || top > window.innerHeight) page.scrollIntoView();
  }, [foundPage, fit]);
  const onShown = useCallback((index: number, page: ShownPage | undefined) => {
    if (page) shown.current.set(index, page);
    else shown.current.delete(index);
  }, []);
  const onLost = useCallback((ids: readonly string[]) => {
    setLost((before) => (ids.every((id) => before.has(id)) ? before : new Set([...before, ...ids])));
  }, []);
  const onSelect = useCallback(() => {
    const selection = window.getSelection();
    if (!selection || selection.isCollapsed || text === undefined) return;
    const range = selection.getRangeAt(0);
    if (range.toString().trim() === "" || !ref.current?.contains(selection.anchorNode)) return;
    const stretch = stretchUnder(range, shown.current);
    const made = stretch && anchorOf(text, stretch.start, stretch.end);
    if (made) setMarked(made);
    else workbench.notice(strings.pdf.changed);
  }, [text, workbench, setMarked]);
  const done = () => {
    end();
    window.getSelection()?.removeAllRanges();
  };

  useMouseUp((event) => {
    const clicked = window.getSelection()?.isCollapsed && ref.current?.contains(event.target as Node);
    const id = clicked ? markUnder(ref.current, event) : undefined;
    if (id !== undefined) go(addressOf("read", source, { passage: id }));
    else onSelect();
  });

  if (failed) return <p role="alert">{strings.pdf.failed}</p>;
  if (text === undefined || !open) return <p className="soft">{strings.loading}</p>;
  const scale = (fit ?? 1) * zoom;
  return (
    <div className="reading">
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
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
          tabIndex={0}
          onKeyUp={onSelect}
        >
          <div ref={ref}>
            {Array.from({ length: open.pdf.numPages }, (_, index) => (
              <PdfPage
                // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
                key={index}
                open={open}
                index={index}
                scale={scale}
                text={text}
                place={pages[index]}
                passages={onPage(placed, pages[index])}
                found={foundPage === index ? found : undefined}
                chosen={chosen}
                gone={gone}
                codes={codes}
                onShown={onShown}
                onLost={onLost}
              />
            ))}
          </div>
        </div>
      </div>
      <aside className="panel">
        {marked && (
          <SelectionBox
            source={source}
            file={file}
            text={text}
            marked={marked}
            orphans={orphans}
            passages={passages}
            chosen={chosen}
            writing={writing}
            onWrite={setWriting}
            onCancel={() => {
              discard();
              done();
            }}
            onDone={done}
          />
        )}
        <BegunHere
          file={file}
          text={text}
          marked={marked}
          writing={writing}
          onGoOn={(anchor, what) => {
            setMarked(anchor);
            setWriting(what);
          }}
        />
        {lost.size > 0 && <p className="unanswered">{strings.pdf.elsewhere(lost.size)}</p>}
        <PassageList placed={placed} orphans={orphans} chosen={chosen} />
        <Memos about="source" thing={source} />
      </aside>
    </div>
  );
}

function PdfBar({
  pages,
  zoom,
  onZoom,
  onPage,
}: {
  pages: number;
  zoom: number;
  onZoom: (zoom: number) => void;
  onPage: (page: number) => void;
}) {
  const within = (wanted: number) => Math.min(largest, Math.max(smallest, wanted));
  return (
    <div className="pdf-bar">
      <button type="button" aria-label={strings.pdf.smaller} onClick={() => onZoom(within(zoom / step))}>
        −
      </button>
      <button type="button" onClick={() => onZoom(1)} disabled={zoom === 1}>
        {strings.pdf.fit}
      </button>
      <button type="button" aria-label={strings.pdf.larger} onClick={() => onZoom(within(zoom * step))}>
        +
      </button>
      <label>
        {strings.pdf.goTo}{" "}
        <input
          type="number"
          min={1}
          max={pages}
          onChange={(event) => {
            const number = event.target.valueAsNumber;
            if (number >= 1 && number <= pages) onPage(number);
          }}
        />{" "}
        / {pages}
      </label>
    </div>
  );
}

function useOpenPdf(original: string): { open: OpenPdf | undefined; failed: boolean } {
  const [state, setState] = useState<{ open: OpenPdf | undefined; failed: boolean }>({
    open: undefined,
    failed: false,
  });
  useEffect(() => {
    let current = true;
    const opening = openPdf(original);
    opening.then(
      (open) => current && setState({ open, failed: false }),
      () => current && setState({ open: undefined, failed: true }),
    );
    return () => {
      current = false;
      opening.then((open) => open.close()).catch(() => undefined);
    };
  }, [original]);
  return state;
}

/** The scale at which the first page fills the width there is. */
function useFit(
  open: OpenPdf | undefined,
  ref: { readonly current: HTMLElement | null },
): number | undefined {
  const [fit, setFit] = useState<number>();
  useEffect(() => {
    if (!open) return;
    let current = true;
    void open.pdf.getPage(1).then((page) => {
      const room = (ref.current?.clientWidth ?? 800) - 16;
      if (current) setFit(Math.min(2, Math.max(smallest, room / page.getViewport({ scale: 1 }).width)));
    });
    return () => {
      current = false;
    };
  }, [open, ref]);
  return fit;
}

/** The passage whose mark lies under the pointer; the text above the marks takes its events. */
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

const none: readonly Placed<PassageRow>[] = [];

function onPage(
  placed: readonly Placed<PassageRow>[],
  page: { readonly start: number; readonly end: number } | undefined,
): readonly Placed<PassageRow>[] {
  if (!page) return none;
  const found = placed.filter(({ start, end }) => start < page.end && end > page.start);
  return found.length === 0 ? none : found;
}

/** The stretch of the text over which a selection lies, from the first to the last piece that it touches. */
function stretchUnder(range: Range, pages: ReadonlyMap<number, ShownPage>): Stretch | undefined {
  const stretches = [...pages]
    .sort(([a], [b]) => a - b)
    .flatMap(([, page]) => {
      if (!range.intersectsNode(page.layer)) return [];
      const touched = page.pieces.flatMap((piece, item) => {
        if (!piece.isConnected || !range.intersectsNode(piece)) return [];
        const from = piece.contains(range.startContainer) ? range.startOffset : 0;
        const to = piece.contains(range.endContainer) ? range.endOffset : (piece.textContent?.length ?? 0);
        return to > from ? [{ item, from, to }] : [];
      });
      const [first, last] = [touched[0], touched.at(-1)];
      if (!first || !last) return [];
      return [page.stretchOf({ item: first.item, offset: first.from }, { item: last.item, offset: last.to })];
    });
  const [first, last] = [stretches[0], stretches.at(-1)];
  return first && last && last.end > first.start ? { start: first.start, end: last.end } : undefined;
}
