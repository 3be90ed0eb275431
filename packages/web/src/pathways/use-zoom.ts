import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";

/** The part of a picture that is shown, in units of the picture. */
export type Frame = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const limits = { closest: 8, farthest: 0.5 };
const factor = 1.25;
/** A key moves the picture by this share of what is shown. */
const keyShare = 0.1;

/** A frame zoomed around a point, which stays where it is. */
export function zoomed(
  frame: Frame,
  whole: Frame,
  by: number,
  at: { readonly x: number; readonly y: number },
): Frame {
  const scale = Math.min(limits.closest, Math.max(limits.farthest, (whole.width / frame.width) * by));
  const width = whole.width / scale;
  const height = whole.height / scale;
  const ratio = width / frame.width;
  return { x: at.x - (at.x - frame.x) * ratio, y: at.y - (at.y - frame.y) * ratio, width, height };
}

export const moved = (frame: Frame, dx: number, dy: number): Frame => ({
  ...frame,
  x: frame.x + dx,
  y: frame.y + dy,
});

const centreOf = ({ x, y, width, height }: Frame) => ({ x: x + width / 2, y: y + height / 2 });

/** Zooming and panning of a picture by mouse wheel, by dragging its ground, by keys and by buttons. */
export function useZoom(svg: RefObject<SVGSVGElement | null>, whole: Frame) {
  const [frame, setFrame] = useState<Frame>();
  const shown = frame ?? whole;
  const last = useRef<{ readonly x: number; readonly y: number }>(undefined);
  const pointAt = (event: { readonly clientX: number; readonly clientY: number }) => {
    const matrix = svg.current?.getScreenCTM();
    if (!matrix) return { x: 0, y: 0 };
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    return { x: point.x, y: point.y };
  };
  const zoom = (by: number, at = centreOf(shown)) => setFrame(zoomed(shown, whole, by, at));
  useWheel(svg, (event) => zoom(event.deltaY < 0 ? factor : 1 / factor, pointAt(event)));
  return {
    shown,
    pointAt,
    isWhole: frame === undefined,
    closer: () => zoom(factor),
    farther: () => zoom(1 / factor),
    reset: () => setFrame(undefined),
    handlers: {
      onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
        if (event.target !== event.currentTarget || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        last.current = pointAt(event);
      },
      onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
        if (!last.current || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
        const now = pointAt(event);
        setFrame(moved(shown, last.current.x - now.x, last.current.y - now.y));
      },
      onPointerUp: () => {
        last.current = undefined;
      },
      onKeyDown: (event: KeyboardEvent) => {
        const act = keyActs(shown, whole)[event.key];
        if (!act || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
        event.preventDefault();
        event.stopPropagation();
        setFrame(act());
      },
    },
  };
}

function keyActs(shown: Frame, whole: Frame): Readonly<Record<string, () => Frame | undefined>> {
  const [dx, dy] = [shown.width * keyShare, shown.height * keyShare];
  const centre = centreOf(shown);
  return {
    "+": () => zoomed(shown, whole, factor, centre),
    "=": () => zoomed(shown, whole, factor, centre),
    "-": () => zoomed(shown, whole, 1 / factor, centre),
    "0": () => undefined,
    ArrowLeft: () => moved(shown, -dx, 0),
    ArrowRight: () => moved(shown, dx, 0),
    ArrowUp: () => moved(shown, 0, -dy),
    ArrowDown: () => moved(shown, 0, dy),
  };
}

/** Listens to the wheel with Ctrl. Only a listener that is not passive can keep the page from scrolling. */
function useWheel(svg: RefObject<SVGSVGElement | null>, act: (event: WheelEvent) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const element = svg.current;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      latest.current(event);
    };
    element?.addEventListener("wheel", onWheel, { passive: false });
    return () => element?.removeEventListener("wheel", onWheel);
  }, [svg]);
}
