import { type ReactNode, useEffect, useRef } from "react";

/** A button that shows a form or choices over the page; a press outside and Escape close it. */
export function Popover({
  className,
  title,
  primary = false,
  open = false,
  children,
}: {
  className?: string;
  title: ReactNode;
  /** whether it is the main action of the screen */
  primary?: boolean;
  /** whether it shows its content from the start */
  open?: boolean;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeOutside = ({ target }: PointerEvent) => {
      const details = ref.current;
      if (details && target instanceof Node && !details.contains(target)) details.open = false;
    };
    document.addEventListener("pointerdown", closeOutside);
    return () => document.removeEventListener("pointerdown", closeOutside);
  }, []);
  return (
    <details
      ref={ref}
      className={className ? `popover-menu ${className}` : "popover-menu"}
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && currentTarget.contains(document.activeElement))
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
      <div className="popover">{children}</div>
    </details>
  );
}
