import {
  itemsUnder,
  type PageText,
  pageText,
  positionAt,
  type TextItem,
  type TextPage,
} from "@throughline/documents/page";
import type { Placed } from "@throughline/study";
import { useEffect, useRef, useState } from "react";
import type { CodeRow, PassageRow } from "@throughline/api";
import { strings } from "../strings.ts";
import { markOf } from "./marks.ts";
import type { OpenPdf } from "./pdf.ts";

/** A page whose text can be selected. */
export type ShownPage = {
  readonly layer: HTMLElement;
  /** the elements of its pieces of text, by the index of the piece */
  readonly pieces: readonly HTMLElement[];
  /** the stretch of the text of the document that lies between two places on the page, in UTF-16 code units; nothing when its words are not there */
  readonly stretchOf: (from: PlaceOnPage, to: PlaceOnPage) => Stretch | undefined;
};
export type PlaceOnPage = { readonly item: number; readonly offset: number };
export type Stretch = { readonly start: number; readonly end: number };

type Drawn = {
  readonly page: PageText;
  readonly pieces: readonly HTMLElement[];
  readonly layer: HTMLElement;
};

/** A mark on the page, in percent of its width and height. */
type Box = {
  readonly id: string;
  readonly className: string;
  readonly colour: string | undefined;
  readonly title: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Pages are drawn when they are so near to what is seen, and given up when they are not. */
const near = "100% 0px";

/** One page of a PDF: its picture, its text over it to be selected, and its passages between the two. */
export function PdfPage({
  open,
  index,
  scale,
  text,
  place,
  passages,
  found,
  chosen,
  gone,
  codes,
  onShown,
  onLost,
}: {
  open: OpenPdf;
  index: number;
  scale: number;
  text: string;
  /** where its text stands in that of the document */
  place: TextPage | undefined;
  passages: readonly Placed<PassageRow>[];
  /** the place in the text that is to be seen */
  found: number | undefined;
  /** the passage that is to be seen */
  chosen: string | undefined;
  /** where one has been gone to, so that it is done once */
  gone: { current: string | undefined };
  codes: readonly CodeRow[];
  onShown: (index: number, page: ShownPage | undefined) => void;
  onLost: (ids: readonly string[]) => void;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const isNear = useNear(ref);
  const size = usePageSize(open, index, isNear);
  const drawn = useDrawn(open, index, scale, isNear, ref);
  const [boxes, setBoxes] = useState<readonly Box[]>([]);

  useEffect(() => {
    if (!drawn || !place) return;
    onShown(index, {
      layer: drawn.layer,
      pieces: drawn.pieces,
      stretchOf: (from, to) => {
        const stretch = {
          start: positionAt(drawn.page, from.item, from.offset),
          end: positionAt(drawn.page, to.item, to.offset),
        };
        const onPaper = text.slice(place.start, place.end);
        const found =
          onPaper === drawn.page.text
            ? stretch
            : rangeOf(onPaper, drawn.page.text.slice(stretch.start, stretch.end).trim());
        return found && { start: place.start + found.start, end: place.start + found.end };
      },
    });
    return () => onShown(index, undefined);
  }, [drawn, place, text, index, onShown]);
  useEffect(() => {
    if (!drawn || !place) {
      setBoxes([]);
      return;
    }
    const same = text.slice(place.start, place.end) === drawn.page.text;
    const marks = passages.map(({ passage: row, start, end }) => ({
      id: row.id,
      ...drawnAs(codes, row, row.id === chosen),
      title: row.codes.join(", ") || row.id,
      // Where the text was corrected, the words are looked for on the page as they are.
      range: same
        ? { start: start - place.start, end: end - place.start }
        : rangeOf(drawn.page.text, row.exact),
    }));
    if (found !== undefined && chosen === undefined && same)
      marks.push({
        id: "found",
        className: "found",
        colour: undefined,
        title: "",
        range: { start: found - place.start, end: found - place.start + 12 },
      });
    onLost(marks.filter(({ range }) => range === undefined).map(({ id }) => id));
    setBoxes(
      marks.flatMap(({ range, ...mark }) =>
        range ? rectsOf(drawn, range.start, range.end).map((rect) => ({ ...mark, ...rect })) : [],
      ),
    );
  }, [drawn, place, text, passages, found, chosen, codes, onLost]);
  const aim = boxes.find(({ className }) => /found|chosen/u.test(className)) && (chosen ?? String(found));
  useEffect(() => {
    if (aim === undefined || gone.current === aim) return;
    gone.current = aim;
    ref.current?.querySelector(".found, .chosen")?.scrollIntoView({ block: "center" });
  }, [aim, gone]);

  return (
    <div
      ref={ref}
      className="pdf-page"
      role="group"
      aria-label={strings.pdf.page(index + 1)}
      data-drawn={drawn !== undefined}
      style={{
        width: size.width * scale,
        height: size.height * scale,
        ["--total-scale-factor" as never]: scale,
      }}
    >
      <canvas />
      <div className="pdf-marks">
        {boxes.map(({ id, className, colour, title, left, top, width, height }) => (
          <div
            key={`${id} ${left} ${top}`}
            className={className}
            data-passage={id}
            title={title}
            style={{
              left: `${left}%`,
              top: `${top}%`,
              width: `${width}%`,
              height: `${height}%`,
              ...(colour === undefined ? {} : { ["--mark" as never]: colour }),
            }}
          />
        ))}
      </div>
      <div className="text-layer" />
    </div>
  );
}

function drawnAs(codes: readonly CodeRow[], row: PassageRow, chosen: boolean) {
  const { className, colour } = markOf(codes, row.codes[0]);
  return { className: chosen ? `${className} chosen` : className, colour };
}

function useNear(ref: { readonly current: HTMLElement | null }): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      root: element.closest(".pdf-scroll"),
      rootMargin: near,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return isNear;
}

const paper = { width: 595, height: 842 };

/** The size of a page in points; until it has been near, that of the first. */
function usePageSize({ pdf }: OpenPdf, index: number, isNear: boolean): { width: number; height: number } {
  const [size, setSize] = useState(paper);
  useEffect(() => {
    let current = true;
    void pdf.getPage(isNear ? index + 1 : 1).then((page) => {
      const { width, height } = page.getViewport({ scale: 1 });
      if (current)
        setSize((before) =>
          before.width === width && before.height === height ? before : { width, height },
        );
    });
    return () => {
      current = false;
    };
  }, [pdf, index, isNear]);
  return size;
}

/** Draws the page and its text while it is near; nothing until it is drawn. */
function useDrawn(
  { pdf, TextLayer }: OpenPdf,
  index: number,
  scale: number,
  isNear: boolean,
  ref: { readonly current: HTMLElement | null },
): Drawn | undefined {
  const [drawn, setDrawn] = useState<Drawn>();
  useEffect(() => {
    const canvas = ref.current?.querySelector("canvas");
    const layer = ref.current?.querySelector<HTMLElement>(".text-layer");
    if (!isNear || !canvas || !layer) return;
    let stop: (() => void) | undefined;
    let current = true;
    const draw = async () => {
      const page = await pdf.getPage(index + 1);
      const content = await page.getTextContent();
      if (!current) return;
      const viewport = page.getViewport({ scale: scale * devicePixelRatio });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      const rendering = page.render({ canvas, viewport });
      const texts = new TextLayer({
        textContentSource: content,
        container: layer,
        viewport: page.getViewport({ scale }),
      });
      stop = () => {
        rendering.cancel();
        texts.cancel();
      };
      await Promise.all([rendering.promise, texts.render()]);
      const items = content.items.filter((item): item is typeof item & TextItem => "str" in item);
      if (viewport.rotation === 0) fitPieces(items, texts.textDivs as HTMLElement[], scale);
      if (current) setDrawn({ page: pageText(items), pieces: texts.textDivs as HTMLElement[], layer });
    };
    // Cancelling is how a page that is not near any more ends.
    draw().catch(() => undefined);
    return () => {
      current = false;
      stop?.();
      layer.replaceChildren();
      canvas.width = 0;
      setDrawn(undefined);
    };
  }, [pdf, TextLayer, index, scale, isNear, ref]);
  return drawn;
}

/** Gives each piece the width that it has on the page: browsers round the letters of small print to whole pixels. */
function fitPieces(items: readonly TextItem[], pieces: readonly HTMLElement[], scale: number): void {
  const widths = pieces.map((piece) => piece.getBoundingClientRect().width);
  items.forEach(({ width, transform: [, slope = 0] }, i) => {
    const style = pieces[i]?.style;
    const is = widths[i] ?? 0;
    if (!style || slope !== 0 || is === 0 || width === 0) return;
    const before = Number(style.getPropertyValue("--scale-x") || 1);
    style.setProperty("--scale-x", String((before * width * scale) / is));
  });
}

/** Where words stand in a text, when they stand there once. */
function rangeOf(text: string, exact: string): Stretch | undefined {
  if (exact === "") return undefined;
  const start = text.indexOf(exact);
  if (start < 0 || text.includes(exact, start + 1)) return undefined;
  return { start, end: start + exact.length };
}

type Rect = Pick<Box, "left" | "top" | "width" | "height">;

/** The places on the page over which a stretch of its text lies, in percent. */
function rectsOf({ page, pieces, layer }: Drawn, start: number, end: number): Rect[] {
  const whole = layer.getBoundingClientRect();
  const rects = itemsUnder(page, start, end).flatMap(({ item, from, to }) => {
    const node = pieces[item]?.firstChild;
    if (!node) return [];
    const range = document.createRange();
    const length = node.textContent?.length ?? 0;
    range.setStart(node, Math.min(from, length));
    range.setEnd(node, Math.min(to, length));
    return Array.from(range.getClientRects(), ({ left, top, width, height }) => ({
      left: (100 * (left - whole.left)) / whole.width,
      top: (100 * (top - whole.top)) / whole.height,
      width: (100 * width) / whole.width,
      height: (100 * height) / whole.height,
    }));
  });
  return joined(rects);
}

/** Marks of pieces that stand beside each other in a line become one. */
function joined(rects: readonly Rect[]): Rect[] {
  const lines: Rect[] = [];
  for (const rect of rects) {
    const last = lines.at(-1);
    const gap = last ? rect.left - last.left - last.width : 0;
    const inLine = last && Math.abs(rect.top - last.top) < last.height / 2 && gap > -1 && gap < 3;
    if (!last || !inLine) lines.push(rect);
    else {
      const top = Math.min(last.top, rect.top);
      const bottom = Math.max(last.top + last.height, rect.top + rect.height);
      lines[lines.length - 1] = {
        left: last.left,
        top,
        height: bottom - top,
        width: Math.max(last.width, rect.left + rect.width - last.left),
      };
    }
  }
  return lines;
}
