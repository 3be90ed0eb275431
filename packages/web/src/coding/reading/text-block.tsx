import { piecesOf } from "@throughline/study";
import { type CSSProperties, memo, type ReactNode, useEffect, useRef, useState } from "react";
import type { FormatNode } from "./format-tree.ts";
import type { Block } from "./text-places.ts";

/** A passage as displayed over the text, in UTF-16 code units. */
export type DrawnMark = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly className: string;
  readonly colour: string | undefined;
  readonly label: string;
};

type Props = {
  /** text of the block */
  readonly text: string;
  readonly block: Block;
  readonly marks: readonly DrawnMark[];
  /** formats and plain ranges of the block */
  readonly nodes: readonly FormatNode[];
};

/**
 * A block of a text: passages are underlined, with one line for each passage over the same words, and
 * bracketed in the margin.
 */
export const TextBlock = memo(function TextBlock({ text, block, marks, nodes }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const stripes = useStripes(ref, marks);
  return (
    <div ref={ref} className="block" dir="auto" style={{ containIntrinsicSize: `auto ${heightOf(text)}px` }}>
      <Formatted nodes={nodes} text={text} block={block} marks={marks} />
      {stripes.map(({ mark, top, height, lane }) => (
        <i
          key={mark.id}
          aria-hidden="true"
          data-marks={mark.id}
          title={mark.label}
          className={`stripe ${mark.className}`}
          data-name={height >= namedHeight ? mark.label : undefined}
          style={{ top, height, insetInlineStart: lane * laneWidth, ...colourOf(mark) }}
        />
      ))}
    </div>
  );
}, isSame);

/** Ranges of the text in their formats, with the passages over their words. */
function Formatted({ nodes, text, block, marks }: Props): ReactNode {
  return nodes.map(({ start, end, format, within }) => {
    if (!format) return <Words key={start} text={text} block={block} marks={marks} start={start} end={end} />;
    const children = <Formatted nodes={within} text={text} block={block} marks={marks} />;
    if (format.as === "strong") return <strong key={start}>{children}</strong>;
    if (format.as === "emphasis") return <em key={start}>{children}</em>;
    return (
      <span key={start} className={`format ${format.as} level-${format.level ?? 1}`}>
        {children}
      </span>
    );
  });
}

/** Plain words, with the passages over them. */
function Words({
  text,
  block,
  marks,
  start,
  end,
}: Pick<Props, "text" | "block" | "marks"> & { readonly start: number; readonly end: number }): ReactNode {
  return piecesOf(marks, start, end).map((piece) => {
    const words = text.slice(piece.start - block.start, piece.end - block.start);
    if (piece.marks.length === 0) return words;
    return (
      <mark
        key={piece.start}
        data-marks={piece.marks.map(({ id }) => id).join(" ")}
        title={piece.marks.map(({ label }) => label).join("\n")}
        {...drawn(piece.marks[0])}
      >
        <Lines marks={piece.marks.slice(1, mostLines)}>{words}</Lines>
      </mark>
    );
  });
}

/** Number of underlines that fit below the words. */
const mostLines = 4;

/** An additional underline for each further passage over the words. */
function Lines({ marks, children }: { marks: readonly DrawnMark[]; children: string }): ReactNode {
  const [first, ...rest] = marks;
  if (!first) return children;
  return (
    <span {...drawn(first)}>
      <Lines marks={rest}>{children}</Lines>
    </span>
  );
}

const colourOf = ({ colour }: DrawnMark): CSSProperties =>
  colour === undefined ? {} : ({ "--mark": colour } as CSSProperties);

const drawn = (mark: DrawnMark | undefined) =>
  mark ? { className: mark.className, style: colourOf(mark) } : {};

function isSame(a: Props, b: Props): boolean {
  return (
    a.text === b.text &&
    a.block.start === b.block.start &&
    a.nodes === b.nodes &&
    a.marks.length === b.marks.length &&
    a.marks.every((mark, i) => {
      const other = b.marks[i]!;
      return (
        mark.id === other.id &&
        mark.start === other.start &&
        mark.end === other.end &&
        mark.className === other.className &&
        mark.colour === other.colour &&
        mark.label === other.label
      );
    })
  );
}

/** Line height at the default size (17 px × 1.65), in pixels. */
const lineHeight = 28.05;
const lineLength = 64;

/** Estimates the height of a block, which keeps the scroll bar stable when it is drawn. */
function heightOf(text: string): number {
  let lines = 0;
  for (const line of text.split("\n")) lines += Math.max(1, Math.ceil(line.length / lineLength));
  return lines * lineHeight;
}

type Stripe = {
  readonly mark: DrawnMark;
  readonly top: number;
  readonly height: number;
  readonly lane: number;
};

const lanes = 5;
/** Width of a lane of brackets, in pixels. */
const laneWidth = 15;
/** Least height of a bracket with the name of its code, in pixels. */
const namedHeight = 40;

/**
 * Measures the brackets of a block's passages when it comes near the visible part, and when its size changes.
 */
function useStripes(
  ref: React.RefObject<HTMLDivElement | null>,
  marks: readonly DrawnMark[],
): readonly Stripe[] {
  const [stripes, setStripes] = useState<readonly Stripe[]>([]);
  useEffect(() => {
    const element = ref.current;
    if (!element || marks.length === 0) {
      setStripes((known) => (known.length === 0 ? known : []));
      return;
    }
    const size = new ResizeObserver(() => setStripes(stripesIn(element, marks)));
    const sight = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return size.disconnect();
        size.observe(element);
      },
      { root: element.closest(".text"), rootMargin: "50% 0px" },
    );
    sight.observe(element);
    return () => {
      sight.disconnect();
      size.disconnect();
    };
  }, [ref, marks]);
  return stripes;
}

function stripesIn(element: HTMLElement, marks: readonly DrawnMark[]): Stripe[] {
  const { top } = element.getBoundingClientRect();
  const extents = new Map<string, { top: number; bottom: number }>();
  for (const piece of element.querySelectorAll<HTMLElement>("mark")) {
    const box = piece.getBoundingClientRect();
    for (const id of piece.dataset.marks?.split(" ") ?? []) {
      const known = extents.get(id);
      extents.set(id, {
        top: Math.min(known?.top ?? Number.POSITIVE_INFINITY, box.top),
        bottom: Math.max(known?.bottom ?? 0, box.bottom),
      });
    }
  }
  const ends: number[] = [];
  return marks.flatMap((mark) => {
    const extent = extents.get(mark.id);
    if (!extent) return [];
    const free = ends.findIndex((end) => end <= extent.top + 1);
    const lane = free >= 0 ? free : Math.min(ends.length, lanes - 1);
    ends[lane] = Math.max(ends[lane] ?? 0, extent.bottom);
    return [{ mark, top: extent.top - top, height: extent.bottom - extent.top, lane }];
  });
}
