import type { AnchorHTMLAttributes } from "react";
import { go } from "../../state/route.ts";

/** A link within the workbench. It opens without loading the page, or in a new tab when requested. */
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
