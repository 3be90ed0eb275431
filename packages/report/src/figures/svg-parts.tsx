import { type ReactNode, useContext, useId } from "react";
import { MarksContext, SurroundingsContext } from "../components/surroundings.ts";
import type { RecordRef } from "../view/inline.ts";
import type { PictureProps } from "./picture.ts";
import { isTall, px } from "./svg-text.ts";

/**
 * A label with a white outline, legible over lines. Standalone files, and pages without the style of labels, need
 * attributes.
 */
const labelLook = {
  fill: "#1c1b1a",
  stroke: "#fff",
  strokeWidth: 3,
  strokeLinejoin: "round",
  paintOrder: "stroke",
} as const;

/** A picture that is complete as a standalone file: white background, its fonts, and an equivalent text. */
export function PictureFrame({
  width,
  height,
  inWords,
  svg,
  role,
  children,
}: PictureProps & {
  readonly width: number;
  readonly height: number;
  readonly inWords: string;
  readonly children: ReactNode;
}) {
  return (
    <svg
      ref={svg}
      xmlns="http://www.w3.org/2000/svg"
      width={px(width)}
      height={px(height)}
      viewBox={`0 0 ${px(width)} ${px(height)}`}
      fontFamily="system-ui, sans-serif"
      fontSize="12"
      role={role}
      aria-label={inWords}
      data-tall={isTall(width, height) || undefined}
    >
      <rect width="100%" height="100%" fill="#fff" />
      {children}
    </svg>
  );
}

/** Marks of a record; a button where records can be chosen. */
export function RecordMark({ record, children }: { record: RecordRef; children: ReactNode }) {
  const { choice } = useContext(MarksContext);
  const data = { [`data-${record.is}`]: record.id };
  if (!choice)
    return (
      <g {...data} className="record">
        {children}
      </g>
    );
  const isChosen = isSame(choice.chosen, record);
  const choose = () => choice.choose(record);
  return (
    <g
      {...data}
      className={isChosen ? "record chosen" : "record"}
      role="button"
      tabIndex={0}
      aria-pressed={isChosen}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        choose();
      }}
    >
      {children}
    </g>
  );
}

/** Returns whether a record is the chosen one. */
export const isSame = (chosen: RecordRef | undefined, { is, id }: RecordRef): boolean =>
  chosen?.is === is && chosen.id === id;

/** Diagonal lines in a rectangle: nothing is known here. */
export function Hatching({
  x,
  y,
  width,
  height,
  gap = 9,
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly gap?: number;
}) {
  const id = useId();
  return (
    <>
      <pattern id={id} width={gap} height={gap} patternUnits="userSpaceOnUse">
        <path d={`M0 ${gap}L${gap} 0`} stroke="#c9c4bb" strokeWidth="1" />
      </pattern>
      <rect x={px(x)} y={px(y)} width={px(width)} height={px(height)} fill={`url(#${id})`} />
    </>
  );
}

/** Lines of text below each other. */
export function TextLines({
  lines,
  x,
  y,
  anchor = "start",
  gap = 14,
  weight = 400,
  style = "normal",
}: {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly gap?: number;
  readonly weight?: number;
  readonly style?: "normal" | "italic";
}) {
  const { labelsHaveStyle = false } = useContext(SurroundingsContext);
  const [first = "", ...others] = lines;
  return (
    <text
      className="label"
      {...(labelsHaveStyle ? {} : labelLook)}
      x={px(x)}
      y={px(y)}
      textAnchor={anchor === "start" ? undefined : anchor}
      fontWeight={weight === 400 ? undefined : weight}
      fontStyle={style === "normal" ? undefined : style}
    >
      {others.length === 0
        ? first
        : lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its position
            <tspan key={i} x={px(x)} y={px(y + i * gap)}>
              {line}
            </tspan>
          ))}
    </text>
  );
}
