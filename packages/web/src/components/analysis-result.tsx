import { type ReactNode, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { addressOf, go, useRoute } from "../state/route.ts";
import { strings } from "../strings.ts";
import { type Changes, type Drawn, lastSeen, markChanges, nothingDrawn } from "./drawn-result.ts";
import { FigureSaving } from "./figure-saving.tsx";
import { linkRecords } from "./record-links.ts";

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
 * The result as the report shows it. What was not there before is marked and told, boxes that were open stay open, and the row that the
 * address names is open.
 */
export function AnalysisResult({ html, number, atRest, seenAs, underRow }: Result) {
  const ref = useRef<HTMLDivElement>(null);
  /** what was drawn for the newest request, in whatever depth, and for the one before it */
  const drawnNow = useRef<{ readonly number: number; readonly drawn: Drawn; readonly first: boolean }>(
    undefined,
  );
  const drawnBefore = useRef<Drawn>(undefined);
  const open = useRef(new Set<string>());
  const [changes, setChanges] = useState<Changes>();
  const [place, setPlace] = useState<HTMLElement>();
  const { query } = useRoute();
  const drawn = html !== "";
  const row = query.get("row");
  const opens = underRow !== undefined;
  useEffect(() => {
    const remember = ({ target }: Event) => {
      const box = target as HTMLDetailsElement;
      open.current[box.open ? "add" : "delete"](nameOf(box));
    };
    const element = ref.current;
    element?.addEventListener("toggle", remember, true);
    return () => element?.removeEventListener("toggle", remember, true);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are those of the HTML
  useEffect(() => {
    if (!ref.current) return;
    if (drawnNow.current?.number !== number) {
      const first = drawnNow.current === undefined;
      drawnBefore.current = first ? lastSeen.get(seenAs ?? "") : drawnNow.current?.drawn;
      drawnNow.current = { number, drawn: nothingDrawn(), first };
      if (seenAs !== undefined) lastSeen.set(seenAs, drawnNow.current.drawn);
    }
    setChanges(markChanges(ref.current, drawnBefore.current, drawnNow.current.drawn));
    linkRecords(ref.current);
    for (const box of ref.current.querySelectorAll("details"))
      if (open.current.has(nameOf(box))) box.open = true;
  }, [html]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are those of the HTML
  useEffect(() => {
    const sought = ref.current?.querySelector<HTMLTableRowElement>(soughtRow(row));
    sought?.classList.add("sought");
    const made = sought && opens ? placeUnder(sought) : undefined;
    setPlace(made?.cell);
    for (const link of opens ? (ref.current?.querySelectorAll(rowLinks) ?? []) : [])
      link.setAttribute("aria-expanded", String(link.closest("tr") === sought));
    return () => {
      sought?.classList.remove("sought");
      made?.row.remove();
    };
  }, [html, row, opens]);
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
        // The report escapes everything that comes from the study, and the page runs no script but its own.
        // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
        dangerouslySetInnerHTML={{ __html: html }}
      />
      {place?.isConnected && row !== null && underRow && createPortal(underRow(Number(row)), place)}
      {atRest && <FigureSaving root={ref} html={html} />}
    </>
  );
}

/** The row of the truth table that an address names. */
const soughtRow = (row: string | null): string => `tr[id$=".row.${Number(row ?? Number.NaN)}"]`;

const rowLinks = 'tr[id*=".row."] td:first-child a';

/** A row under a row, with one cell for what is opened. */
function placeUnder(row: HTMLTableRowElement): { readonly row: HTMLElement; readonly cell: HTMLElement } {
  const made = document.createElement("tr");
  made.className = "opened";
  const cell = document.createElement("td");
  cell.colSpan = row.cells.length;
  made.append(cell);
  row.after(made);
  return { row: made, cell };
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
