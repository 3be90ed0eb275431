import type { PassageRow } from "@throughline/api";
import type { LocatedPassage } from "@throughline/study";
import { type RefObject, useEffect, useMemo, useState } from "react";
import { PassageList } from "./passage-list.tsx";

/** The passages in the visible part of a text, beside it, and the selected one. */
export function VisiblePassages({
  scroller,
  placed,
  orphans,
  chosen,
}: {
  scroller: RefObject<HTMLDivElement | null>;
  placed: readonly LocatedPassage<PassageRow>[];
  orphans: readonly PassageRow[];
  chosen: string | undefined;
}) {
  const ids = useIdsInView(scroller, placed);
  const inView = useMemo(() => {
    const seen = new Set(ids);
    return placed.filter(({ passage: row }) => seen.has(row.id));
  }, [placed, ids]);
  return <PassageList placed={placed} inView={inView} orphans={orphans} chosen={chosen} />;
}

/** Least time between updates of the list, in milliseconds: faster updates could not be read. */
const pause = 80;

function useIdsInView(
  scroller: RefObject<HTMLDivElement | null>,
  passages: readonly unknown[],
): readonly string[] {
  const [ids, setIds] = useState<readonly string[]>([]);
  useEffect(() => {
    const element = scroller.current;
    if (!element || passages.length === 0) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      const found = idsSeen(element);
      setIds((known) => (known.join(" ") === found.join(" ") ? known : found));
    };
    const later = () => {
      timer ??= setTimeout(look, pause);
    };
    later();
    const size = new ResizeObserver(later);
    size.observe(element);
    element.addEventListener("scroll", later, { passive: true });
    return () => {
      clearTimeout(timer);
      size.disconnect();
      element.removeEventListener("scroll", later);
    };
  }, [scroller, passages]);
  return ids;
}

function idsSeen(scroller: HTMLElement): string[] {
  const view = scroller.getBoundingClientRect();
  const isSeen = (box: DOMRect) => box.bottom > view.top && box.top < view.bottom;
  const found = new Set<string>();
  for (const block of scroller.querySelectorAll(".block")) {
    const box = block.getBoundingClientRect();
    if (box.top > view.bottom) break;
    if (!isSeen(box)) continue;
    for (const piece of block.querySelectorAll<HTMLElement>("mark"))
      if (isSeen(piece.getBoundingClientRect()))
        for (const id of piece.dataset.marks?.split(" ") ?? []) found.add(id);
  }
  return [...found];
}
