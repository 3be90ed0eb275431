import { pageText, type TextItem } from "@throughline/documents/page";
import { useEffect, useState } from "react";
import type { OpenPdf } from "./pdf.ts";
import type { DrawnPage } from "./pdf-selection.ts";

type ElementRef = { readonly current: HTMLElement | null };

/** Margin around the visible part within which pages are drawn. */
const nearMargin = "100% 0px";

/** Returns whether a page is in or near the visible part. */
export function useNear(ref: ElementRef): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      root: element.closest(".pdf-scroll"),
      rootMargin: nearMargin,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return isNear;
}

/** A4 in points. */
const a4 = { width: 595, height: 842 };

/** Returns the size of a page in points, or that of the first page until this one is loaded. */
export function usePageSize(
  { pdf }: OpenPdf,
  index: number,
  isNear: boolean,
): { width: number; height: number } {
  const [size, setSize] = useState(a4);
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

/**
 * Draws a page and its text while it is near the visible part.
 *
 * @returns undefined until it is drawn
 */
export function useDrawnPage(
  { pdf, TextLayer }: OpenPdf,
  index: number,
  scale: number,
  isNear: boolean,
  ref: ElementRef,
): DrawnPage | undefined {
  const [drawn, setDrawn] = useState<DrawnPage>();
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
    // Drawing is cancelled when the page is no longer near.
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

/**
 * Scales each text item to its width on the page, because browsers round small font sizes to whole pixels.
 */
function fitPieces(items: readonly TextItem[], pieces: readonly HTMLElement[], scale: number): void {
  const widths = pieces.map((piece) => piece.getBoundingClientRect().width);
  items.forEach(({ width, transform: [, slope = 0] }, i) => {
    const style = pieces[i]?.style;
    const shownWidth = widths[i] ?? 0;
    if (!style || slope !== 0 || shownWidth === 0 || width === 0) return;
    const before = Number(style.getPropertyValue("--scale-x") || 1);
    style.setProperty("--scale-x", String((before * width * scale) / shownWidth));
  });
}
