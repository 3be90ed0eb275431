import type { CodeRow, PassageRow } from "@throughline/api";
import type { TextPage } from "@throughline/documents/page";
import type { LocatedPassage } from "@throughline/study";
import { type CSSProperties, useEffect, useMemo, useRef, useState } from "react";
import { strings } from "../../strings.ts";
import type { OpenPdf } from "./pdf.ts";
import { useDrawnPage, useNear, usePageSize } from "./pdf-drawing.ts";
import { type MarkBox, marksOn } from "./pdf-marks.ts";
import type { PlacedPage } from "./pdf-selection.ts";

/** One page of a PDF: its image, its text layer for selection, and the marks of its passages between them. */
export function PdfPage({
  open,
  index,
  scale,
  text,
  place,
  passages,
  found,
  chosen,
  scrolledTo,
  codes,
  onDrawn,
  onLost,
}: {
  open: OpenPdf;
  index: number;
  scale: number;
  /** text of the document */
  text: string;
  /** position of the page's text in the document */
  place: TextPage | undefined;
  passages: readonly LocatedPassage<PassageRow>[];
  /** position in the text to show */
  found: number | undefined;
  /** id of the passage to show */
  chosen: string | undefined;
  /** the last scroll target, because each one is scrolled to once */
  scrolledTo: { current: string | undefined };
  codes: readonly CodeRow[];
  onDrawn: (index: number, page: PlacedPage | undefined) => void;
  onLost: (ids: readonly string[]) => void;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const isNear = useNear(ref);
  const size = usePageSize(open, index, isNear);
  const drawn = useDrawnPage(open, index, scale, isNear, ref);
  const placed = useMemo(
    () => (drawn && place ? { ...drawn, text, place } : undefined),
    [drawn, text, place],
  );
  const [boxes, setBoxes] = useState<readonly MarkBox[]>([]);

  useEffect(() => {
    if (!placed) return;
    onDrawn(index, placed);
    return () => onDrawn(index, undefined);
  }, [placed, index, onDrawn]);
  useEffect(() => {
    if (!placed) {
      setBoxes([]);
      return;
    }
    const marks = marksOn(placed, passages, { codes, found, chosen });
    onLost(marks.lost);
    setBoxes(marks.boxes);
  }, [placed, passages, found, chosen, codes, onLost]);
  const target = boxes.some(({ isTarget }) => isTarget) ? (chosen ?? String(found)) : undefined;
  useEffect(() => {
    if (target === undefined || scrolledTo.current === target) return;
    scrolledTo.current = target;
    ref.current?.querySelector(".found, .chosen")?.scrollIntoView({ block: "center" });
  }, [target, scrolledTo]);

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
        {boxes.map((box) => (
          <div
            key={`${box.id} ${box.left} ${box.top}`}
            className={box.className}
            data-passage={box.id}
            title={box.title}
            style={styleOf(box)}
          />
        ))}
      </div>
      <div className="text-layer" />
    </div>
  );
}

function styleOf({ left, top, width, height, colour }: MarkBox): CSSProperties {
  const style = { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` };
  return colour === undefined ? style : { ...style, ["--mark" as never]: colour };
}
