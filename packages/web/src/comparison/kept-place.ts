import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/**
 * Keeps what a person reads at its place on the screen while the content around it changes: the focused element, or
 * else the first one in sight. Browsers do this too, but give up when much changes at once.
 */
export function useKeptPlace(root: RefObject<HTMLElement | null>): void {
  const restore = useRef(() => {});
  useEffect(() => {
    const scroller = root.current?.closest("main");
    const content = scroller?.firstElementChild;
    if (!scroller || !content) return;
    let kept: { readonly element: Element; readonly top: number } | undefined;
    let restoredTo: number | undefined;
    const note = () => {
      const element = scroller.scrollTop === 0 ? undefined : elementRead(root.current, scroller);
      kept = element && { element, top: element.getBoundingClientRect().top };
    };
    restore.current = () => {
      const moved = kept?.element.isConnected ? kept.element.getBoundingClientRect().top - kept.top : 0;
      if (moved !== 0) {
        scroller.scrollTop += moved;
        restoredTo = scroller.scrollTop;
      }
      note();
    };
    const scrolled = () => {
      if (scroller.scrollTop !== restoredTo) note();
      restoredTo = undefined;
    };
    const sizes = new ResizeObserver(() => restore.current());
    sizes.observe(content);
    scroller.addEventListener("scroll", scrolled);
    scroller.addEventListener("focusin", note);
    scroller.style.overflowAnchor = "none";
    return () => {
      sizes.disconnect();
      scroller.removeEventListener("scroll", scrolled);
      scroller.removeEventListener("focusin", note);
      scroller.style.overflowAnchor = "";
      restore.current = () => {};
    };
  }, [root]);
  useLayoutEffect(() => {
    restore.current();
  });
}

function elementRead(root: HTMLElement | null, scroller: Element): Element | undefined {
  if (!root) return undefined;
  const view = scroller.getBoundingClientRect();
  const isInSight = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > view.top && top < view.bottom;
  };
  const focused = document.activeElement;
  if (focused && root.contains(focused) && isInSight(focused)) return focused;
  // Only the block in sight is searched, because others may not be laid out yet.
  const block = [...root.children].find(isInSight);
  return block && ([...block.querySelectorAll("tr, li, p, summary")].find(isInSight) ?? block);
}
