import type { AnchorHTMLAttributes } from "react";
import { go } from "../state/route.ts";

/** A link within the workbench: goes there without loading the page, and opens a tab of its own when asked to. */
export function Link({ to, ...rest }: { to: string } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a
      {...rest}
      href={to}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(to);
      }}
    />
  );
}
