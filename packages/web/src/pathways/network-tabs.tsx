import { useEffect } from "react";
import { networkViews, titleOf, type ViewName } from "../app/view-names.ts";
import { addressOf, go, here } from "../state/route.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/link.tsx";

/** The views of who moved whom, beside each other: ] and [ lead from one to the next. */
export function NetworkTabs({ current }: { current: ViewName }) {
  useEffect(() => {
    const onKey = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const step = key === "]" ? 1 : key === "[" ? -1 : 0;
      const writing = (target as HTMLElement).closest(
        "input:not([type=checkbox]), textarea, [contenteditable]",
      );
      if (step === 0 || writing || ctrlKey || metaKey || altKey) return;
      const at = networkViews.indexOf(here().view as (typeof networkViews)[number]);
      const next = networkViews.at((at + step) % networkViews.length);
      if (next) go(addressOf(next));
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <nav className="tabs" aria-label={strings.network.tabs}>
      {networkViews.map((view) => (
        <Link
          key={view}
          to={addressOf(view)}
          aria-current={view === current ? "page" : undefined}
          aria-keyshortcuts="[ ]"
        >
          {titleOf(view)}
        </Link>
      ))}
    </nav>
  );
}
