import type { AnalysisView } from "@throughline/report";
import {
  anchorOf,
  type Block,
  Blocks,
  MarksContext,
  type RowRef,
  SurroundingsContext,
  type Target,
} from "@throughline/report/components";
import { Fragment, memo, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { addressOf, go, useRoute } from "../state/route.ts";
import { strings } from "../strings.ts";
import { saving } from "../ui/figures/figure-saving.tsx";
import { StatusRow } from "../ui/panels/shell-slots.tsx";
import { recordLinks } from "../ui/records/record-links.tsx";
import { ChangeTracker } from "./changes.ts";
import { useKeptPlace } from "./kept-place.ts";
import { type Tab, tabContents } from "./result-tabs.ts";

type Result = {
  readonly view: AnalysisView;
  readonly tab: Tab;
  /** number of the request that the view answers */
  readonly number: number;
  /** whether the computation is complete */
  readonly atRest: boolean;
  /** key of the last seen result; absent for a result that does not change */
  readonly seenAs?: string;
  /** whether its changes are named in the status bar and not above it */
  readonly isMain?: boolean;
  /** shown beside the most important sentence */
  readonly beside?: ReactNode;
  /** what to know before reading the rest, below the most important sentence */
  readonly caution?: ReactNode;
  /** content below an open row of the truth table */
  readonly belowRow?: (row: number) => ReactNode;
};

/**
 * Shows a result as in the report. New parts are highlighted and named. Boxes stay open or closed, and the
 * row in the address is open.
 */
export const AnalysisResult = memo(function AnalysisResult({
  view,
  tab,
  number,
  atRest,
  seenAs,
  isMain = false,
  beside,
  caution,
  belowRow,
}: Result) {
  const root = useRef<HTMLDivElement>(null);
  const formerHeight = useRef<HTMLDivElement>(null);
  const [tracker] = useState(() => new ChangeTracker(seenAs));
  const blocks = useMemo(() => blocksIn(view), [view]);
  const shown = useMemo(() => shownIn(view, tab), [view, tab]);
  const { changes, changed } = tracker.compare(blocks, number);
  const row = useRoute().query.get("row");
  const soughtRow = row === null ? undefined : Number(row);
  const hasBlocks = blocks.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: any answer may be the last
  useEffect(() => {
    if (atRest) tracker.complete();
  }, [atRest, blocks, number, tracker]);
  // The first answer is shorter than the complete one. Without the former height the page would scroll.
  useLayoutEffect(() => {
    const style = formerHeight.current?.style;
    if (atRest || !style) return;
    style.height = `${root.current?.offsetHeight ?? 0}px`;
    return () => {
      style.height = "";
    };
  }, [atRest]);
  useKeptPlace(root);
  useEffect(() => {
    if (hasBlocks && soughtRow !== undefined)
      root.current?.querySelector("tr.sought")?.scrollIntoView({ block: "nearest" });
  }, [hasBlocks, soughtRow]);
  const surroundings = useMemo(
    () => ({
      ...saving,
      sortsTables: true,
      boxes: new Map<string, boolean>(),
      follow: (to: Target) => follow(to, root.current),
      ...recordLinks,
    }),
    [],
  );
  const marks = useMemo(
    () => ({
      isChanged: (part: Parameters<typeof changed.has>[0]) => changed.has(part),
      soughtRow,
      belowRow,
    }),
    [changed, soughtRow, belowRow],
  );
  const Status = isMain ? StatusRow : Fragment;
  return (
    <>
      <Status>
        <p className="soft" role="status" data-changes={number}>
          {changes && strings.compare.changes(changes, tracker.isFirst)}
        </p>
      </Status>
      <SurroundingsContext value={surroundings}>
        <MarksContext value={marks}>
          <div className="result-frame">
            <div ref={formerHeight} />
            <div ref={root} className="report">
              {beside}
              <Blocks blocks={shown.first} />
              {caution}
              <Blocks blocks={shown.others} />
            </div>
          </div>
        </MarksContext>
      </SurroundingsContext>
    </>
  );
});

/** Returns all blocks of a result, on any tab. */
function blocksIn({ headlines, parts, further }: AnalysisView): readonly Block[] {
  return [...headlines, ...Object.values(parts).flat(), ...further];
}

/** Returns the blocks of a tab. The first tab begins with the most important sentence. */
function shownIn(
  { headlines, parts, further }: AnalysisView,
  tab: Tab,
): Record<"first" | "others", readonly Block[]> {
  const { part } = tabContents[tab];
  const own = part === undefined ? [] : (parts[part] ?? []);
  if (tab === "solution")
    return { first: headlines.slice(0, 1), others: [...own, ...headlines.slice(1), ...further] };
  const [only, ...more] = own;
  return { first: [], others: only?.is === "details" && more.length === 0 ? only.blocks : own };
}

/** Goes to a target in the result, or to a case in the grid. */
function follow(to: Target, root: HTMLElement | null): void {
  if (to.is === "row") goToRow(to);
  const id = anchorOf(to);
  const place = root?.querySelector(`#${CSS.escape(id)}`);
  if (!place) {
    if (to.is === "case") go(addressOf("cases", to.id));
    return;
  }
  for (let box = place.closest("details"); box; box = box.parentElement?.closest("details") ?? null)
    box.open = true;
  place.scrollIntoView({ block: "center" });
}

/** Puts a row in the address, which can be shared. A row that is already open is closed. */
function goToRow({ row }: RowRef): void {
  const query = new URLSearchParams(location.search);
  if (query.get("row") === String(row)) query.delete("row");
  else query.set("row", String(row));
  go(`${location.pathname}${query.size === 0 ? "" : `?${query}`}`, { replace: true });
}
