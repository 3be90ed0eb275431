import { useEffect, useEffectEvent } from "react";
import { type CaretPlace, caretAt, caretNear, type DrawnPage } from "./pdf-selection.ts";

/** Where a selection began: on the text, where the browser makes it, or on the paper, where this hook does. */
type DragStart = "text" | "paper";

/**
 * Lets a selection start, pass and end on the paper beside the text of a PDF. Over the text itself the browser selects as everywhere.
 *
 * @param container holds the pages
 * @param pagesNow gives the pages that are drawn, in their order
 */
export function useDragSelection(
  container: { readonly current: HTMLElement | null },
  pagesNow: () => readonly DrawnPage[],
): void {
  const isText = (target: EventTarget | null) =>
    target instanceof Element && target.matches(".text-layer span");
  const placeOf = ({ target, clientX, clientY }: MouseEvent): CaretPlace | undefined =>
    isText(target) ? caretAt(clientX, clientY) : caretNear(pagesNow(), clientX, clientY);
  const start = useEffectEvent((event: MouseEvent): DragStart | undefined => {
    const target = event.target as Element;
    if (event.button !== 0 || !container.current?.contains(target)) return undefined;
    if (isText(target)) return "text";
    const place = placeOf(event);
    const selection = window.getSelection();
    if (!place || !selection) return undefined;
    event.preventDefault();
    target.closest<HTMLElement>("[tabindex]")?.focus({ preventScroll: true });
    if (event.shiftKey && selection.anchorNode) selection.extend(place.node, place.offset);
    else selection.collapse(place.node, place.offset);
    return "paper";
  });
  const extend = useEffectEvent((event: MouseEvent, startedOn: DragStart) => {
    if (startedOn === "text" && isText(event.target)) return;
    const place = placeOf(event);
    const selection = window.getSelection();
    if (place && selection?.anchorNode) selection.extend(place.node, place.offset);
  });
  useEffect(() => {
    let startedOn: DragStart | undefined;
    const onDown = (event: MouseEvent) => {
      startedOn = start(event);
    };
    const onMove = (event: MouseEvent) => {
      if (event.buttons !== 1) startedOn = undefined;
      if (startedOn !== undefined) extend(event, startedOn);
    };
    document.addEventListener("mousedown", onDown);
    document.addEventListener("mousemove", onMove);
    return () => {
      document.removeEventListener("mousedown", onDown);
      document.removeEventListener("mousemove", onMove);
    };
  }, []);
}
