import { useEffect, useEffectEvent } from "react";
import { type CaretPlace, caretAt, caretNear, type DrawnPage } from "./pdf-selection.ts";

/**
 * Lets a selection start, pass and end on the text of a PDF and beside it. Double and triple clicks keep the
 * browser's behaviour.
 *
 * @param container the element with the pages
 * @param pagesNow returns the drawn pages, in order
 */
export function useDragSelection(
  container: { readonly current: HTMLElement | null },
  pagesNow: () => readonly DrawnPage[],
): void {
  const placeOf = ({ target, clientX, clientY }: MouseEvent): CaretPlace | undefined => {
    const isOnText = target instanceof Element && target.matches(".text-layer span");
    return isOnText ? caretAt(clientX, clientY) : caretNear(pagesNow(), clientX, clientY);
  };
  const start = useEffectEvent((event: MouseEvent): boolean => {
    const target = event.target as Element;
    if (event.button !== 0 || event.detail !== 1 || !container.current?.contains(target)) return false;
    const place = placeOf(event);
    const selection = window.getSelection();
    if (!place || !selection) return false;
    // The browser would start to drag the selected text when a selection is extended from here.
    event.preventDefault();
    target.closest<HTMLElement>("[tabindex]")?.focus({ preventScroll: true });
    if (event.shiftKey && selection.anchorNode) selection.extend(place.node, place.offset);
    else selection.collapse(place.node, place.offset);
    return true;
  });
  const extend = useEffectEvent((event: MouseEvent) => {
    const place = placeOf(event);
    const selection = window.getSelection();
    if (place && selection?.anchorNode) selection.extend(place.node, place.offset);
  });
  useEffect(() => {
    let isDragging = false;
    const onDown = (event: MouseEvent) => {
      isDragging = start(event);
    };
    const onMove = (event: MouseEvent) => {
      if (event.buttons !== 1) isDragging = false;
      if (isDragging) extend(event);
    };
    document.addEventListener("mousedown", onDown);
    document.addEventListener("mousemove", onMove);
    return () => {
      document.removeEventListener("mousedown", onDown);
      document.removeEventListener("mousemove", onMove);
    };
  }, []);
}
