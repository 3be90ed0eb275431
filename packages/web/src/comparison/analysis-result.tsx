import morphdom from "morphdom";
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { addressOf, go, useRoute } from "../state/route.ts";
import { strings } from "../strings.ts";
import { FigureSaving } from "../ui/figure-saving.tsx";
import { linkRecords } from "../ui/record-links.ts";
import { type Changes, type Drawn, lastSeen, markChanges, nothingDrawn } from "./drawn-result.ts";

type Result = {
  readonly html: string;
  /** of the request that it answers */
  readonly number: number;
  /** nothing more is being computed: figures and tables get their buttons, which are not drawn anew while settings are moved */
  readonly atRest: boolean;
  /** by what name to remember what was seen last, for a result that changes */
  readonly seenAs?: string;
  /** what is shown under a row of the truth table that is opened */
  readonly underRow?: (row: number) => ReactNode;
};

/**
 * The result as the report shows it. Only what is another than before is drawn anew, so that place, focus and selection stay; what was not
 * there before is marked and told, boxes stay open or closed as they were left, and the row that the address names is open.
 */
export function AnalysisResult({ html, number, atRest, seenAs, underRow }: Result) {
  const ref = useRef<HTMLDivElement>(null);
  /** what was drawn for the newest request, in whatever depth, and for the one before it */
  const drawnNow = useRef<DrawnNow>(undefined);
  const drawnBefore = useRef<Drawn>(undefined);
  const open = useRef(new Map<string, boolean>());
  const [changes, setChanges] = useState<Changes>();
  const [opened] = useState(openedRow);
  const [isOpen, setIsOpen] = useState(false);
  const { query } = useRoute();
  const drawn = html !== "";
  const row = query.get("row");
  const opens = underRow !== undefined;
  const place = useRef({ row, opens });
  place.current = { row, opens };
  useEffect(() => {
    const remember = ({ target }: Event) => {
      const box = target as HTMLDetailsElement;
      open.current.set(nameOf(box), box.open);
    };
    const element = ref.current;
    element?.addEventListener("toggle", remember, true);
    return () => element?.removeEventListener("toggle", remember, true);
  }, []);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const next = element.cloneNode(false) as HTMLElement;
    // The report escapes everything that comes from the study, and the page runs no script but its own.
    next.innerHTML = html;
    const now = drawnNow.current;
    // A grade that is saved is asked for once more: what comes out the same is no new result.
    if (now && now.number !== number && now.html === html) now.number = number;
    if (now?.number !== number) {
      drawnBefore.current = now ? now.drawn : lastSeen.get(seenAs ?? "");
      drawnNow.current = { number, html, drawn: nothingDrawn(), first: now === undefined };
      if (seenAs !== undefined) lastSeen.set(seenAs, drawnNow.current.drawn);
    }
    setChanges(markChanges(next, drawnBefore.current, (drawnNow.current as DrawnNow).drawn));
    linkRecords(next);
    markRow(next, place.current);
    for (const box of next.querySelectorAll("details")) box.open = open.current.get(nameOf(box)) ?? box.open;
    morphdom(element, next, {
      childrenOnly: true,
      getNodeKey: (node) => (node as Element).id,
      onBeforeElUpdated: (from, to) => !from.isEqualNode(to),
      onBeforeNodeDiscarded: (node) => node !== opened.row,
    });
  }, [html, number, opened, seenAs]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are those of the HTML
  useLayoutEffect(() => {
    const sought = ref.current ? markRow(ref.current, place.current) : null;
    setIsOpen(sought !== null && opens);
    if (!sought || !opens) {
      opened.row.remove();
      return;
    }
    opened.cell.colSpan = sought.cells.length;
    if (sought.nextSibling !== opened.row) sought.after(opened.row);
  }, [html, number, row, opens, opened]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the result is that of the HTML
  useEffect(() => {
    if (atRest && drawnNow.current) drawnNow.current.drawn.whole = true;
  }, [atRest, html, number]);
  useEffect(() => {
    if (drawn) ref.current?.querySelector(soughtRow(row))?.scrollIntoView({ block: "nearest" });
  }, [drawn, row]);
  return (
    <>
      <p className="soft" role="status" data-changes={number}>
        {drawnBefore.current && changes && strings.compare.changes(changes, drawnNow.current?.first ?? false)}
      </p>
      {/* The links in it are real links, which the keyboard reaches; a click on one bubbles up to here. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div
        ref={ref}
        className="report"
        onClick={(event) => {
          const to = (event.target as HTMLElement).closest("a")?.getAttribute("href");
          if (!to || !/^[/#]/u.test(to) || event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          if (to.startsWith("/")) go(to);
          else follow(to.slice(1), ref.current);
        }}
      />
      {isOpen && underRow && createPortal(underRow(Number(row)), opened.cell)}
      {atRest && <FigureSaving root={ref} html={html} />}
    </>
  );
}

/** What is drawn for a request; the HTML is that of its first answer. */
type DrawnNow = { number: number; readonly html: string; readonly drawn: Drawn; readonly first: boolean };

/** The row of the truth table that an address names. */
const soughtRow = (row: string | null): string => `tr[id$=".row.${Number(row ?? Number.NaN)}"]`;

const rowLinks = 'tr[id*=".row."] td:first-child a';

/** Marks the row that the address names, and says of each whether it is open. */
function markRow(
  root: HTMLElement,
  { row, opens }: { readonly row: string | null; readonly opens: boolean },
): HTMLTableRowElement | null {
  const sought = root.querySelector<HTMLTableRowElement>(soughtRow(row));
  for (const other of root.querySelectorAll(".sought")) other.classList.toggle("sought", other === sought);
  sought?.classList.add("sought");
  for (const link of opens ? root.querySelectorAll(rowLinks) : []) {
    const expanded = String(link.closest("tr") === sought);
    if (link.getAttribute("aria-expanded") !== expanded) link.setAttribute("aria-expanded", expanded);
  }
  return sought;
}

/** A row to stand under another, with one cell for what is opened. */
function openedRow(): { readonly row: HTMLTableRowElement; readonly cell: HTMLTableCellElement } {
  const row = document.createElement("tr");
  row.className = "opened";
  return { row, cell: row.insertCell() };
}

const nameOf = (box: HTMLDetailsElement): string =>
  box.id || (box.querySelector("summary")?.textContent ?? "").replace(/[\d.]+/gu, "");

/** A link of the report leads to its place in the result, or to the case in the grid. */
function follow(anchor: string, report: HTMLElement | null): void {
  const place = [...(report?.querySelectorAll<HTMLElement>("[id]") ?? [])].find(({ id }) => id === anchor);
  if (place) {
    const [, row] = /\.row\.(\d+)$/u.exec(anchor) ?? [];
    if (row) goToRow(row);
    for (let box = place.closest("details"); box; box = box.parentElement?.closest("details") ?? null)
      box.open = true;
    place.scrollIntoView({ block: "center" });
  } else if (anchor.startsWith("case-")) go(addressOf("cases", anchor.slice("case-".length)));
}

/** The address names the row, so that it can be handed on; the row that is open already is closed. */
function goToRow(row: string): void {
  const query = new URLSearchParams(location.search);
  if (query.get("row") === row) query.delete("row");
  else query.set("row", row);
  go(`${location.pathname}${query.size === 0 ? "" : `?${query}`}`, { replace: true });
}
