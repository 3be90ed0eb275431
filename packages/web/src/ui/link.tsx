import type { AnchorHTMLAttributes } from "react";
import { go } from "../state/route.ts";

/** A link within the workbench: goes there without loading the page, and opens a tab of its own when asked to. */
export function Link({
  to,
  onFollow,
  ...rest
}: {
  to: string;
  /** called before the link is followed in this page */
  onFollow?: () => void;
} & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a
      {...rest}
      href={to}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onFollow?.();
        go(to);
      }}
    />
  );
}
