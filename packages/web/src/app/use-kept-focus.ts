import { useEffect } from "react";

/** Parts of a screen that take the focus of an element that has disappeared from them. */
const surroundings =
  "main :is(section, aside, form, fieldset, li, [role=group], [role=region]), dialog, .selection";

/**
 * Keeps the place of keyboard users and screen readers. When the focused element disappears, what was around it gets
 * the focus; when it is disabled for a while, it gets the focus back.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let focused: HTMLElement | undefined;
    let around: readonly HTMLElement[] = [];
    const forget = () => {
      focused = undefined;
    };
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement || target instanceof SVGElement)) return;
      focused = target as HTMLElement;
      around = [...document.querySelectorAll<HTMLElement>(surroundings)].filter((one) =>
        one.contains(target),
      );
    };
    const restore = () => {
      if (!focused || document.activeElement !== document.body || !document.hasFocus()) return;
      if (focused.isConnected) {
        if (!focused.matches(":disabled")) focused.focus({ preventScroll: true });
        return;
      }
      const place = around.findLast((one) => one.isConnected);
      if (place) focusForNow(place);
    };
    const observer = new MutationObserver(restore);
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ["disabled"],
    });
    document.addEventListener("pointerdown", forget, true);
    document.addEventListener("focusin", remember);
    return () => {
      observer.disconnect();
      document.removeEventListener("pointerdown", forget, true);
      document.removeEventListener("focusin", remember);
    };
  }, []);
}

/** Focuses an element that cannot be focused otherwise. */
function focusForNow(place: HTMLElement): void {
  if (!place.hasAttribute("tabindex")) {
    place.tabIndex = -1;
    place.addEventListener("blur", () => place.removeAttribute("tabindex"), { once: true });
  }
  place.focus({ preventScroll: true });
}
