import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/**
 * A button that opens a form or choices over the page. A press or focus outside, or Escape, closes it. The content is
 * rendered when it is first opened, and then kept with what was entered.
 */
export function Popover({
  className,
  title,
  primary = false,
  open = false,
  children,
}: {
  className?: string;
  title: ReactNode;
  /** whether it is the primary action of the screen */
  primary?: boolean;
  /** whether it is open at first */
  open?: boolean;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDetailsElement>(null);
  const [wasOpened, setOpened] = useState(open);
  useEffect(() => {
    const closeOutside = ({ type, target }: Event) => {
      const details = ref.current;
      if (!details || !(target instanceof Node) || details.contains(target)) return;
      // A press on a label inside moves the focus to the nearest focusable ancestor of the popover.
      if (type === "focusin" && target.contains(details)) return;
      details.open = false;
    };
    document.addEventListener("pointerdown", closeOutside);
    document.addEventListener("focusin", closeOutside);
    return () => {
      document.removeEventListener("pointerdown", closeOutside);
      document.removeEventListener("focusin", closeOutside);
    };
  }, []);
  // A choice inside can move the button.
  useLayoutEffect(() => {
    if (ref.current?.open) keepInWindow(ref.current);
  });
  return (
    <details
      ref={ref}
      className={className ? `popover-menu ${className}` : "popover-menu"}
      open={open}
      onToggle={({ currentTarget }) => {
        if (!currentTarget.open) return;
        flushSync(() => setOpened(true));
        keepInWindow(currentTarget);
        if (currentTarget.contains(document.activeElement))
          currentTarget.querySelector<HTMLElement>(".popover input")?.focus();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !ref.current?.open) return;
        ref.current.open = false;
        ref.current.querySelector("summary")?.focus();
        event.stopPropagation();
      }}
    >
      <summary className={primary ? "button primary" : "button"}>{title}</summary>
      <div className="popover">{wasOpened && children}</div>
    </details>
  );
}

/** Lets a popover begin at the other end of its button where it would reach out of the window. */
function keepInWindow(details: HTMLDetailsElement): void {
  delete details.dataset.side;
  const box = details.querySelector(":scope > .popover")?.getBoundingClientRect();
  if (box && (box.left < 0 || box.right > window.innerWidth)) details.dataset.side = "end";
}
