import morphdom from "morphdom";
import { useEffect, useLayoutEffect, useRef } from "react";
import { addressOf, go, useRoute } from "../state/route.ts";
import { FigureSaving } from "./figure-saving.tsx";

type Result = {
  readonly html: string;
  /** of the request that it answers */
  readonly number: number;
  /** nothing more is being computed: figures and tables get their buttons, which are not drawn anew while settings are moved */
  readonly atRest: boolean;
};

/**
 * The result as the report shows it. Only what is another than before is drawn anew, so that place, focus and selection stay; rows that
 * were not there before are marked, and boxes stay open or closed as they were left.
 */
export function AnalysisResult({ html, number, atRest }: Result) {
  const ref = useRef<HTMLDivElement>(null);
  /** what was drawn for the newest request, in whatever depth, and for the one before it */
  const drawnNow = useRef<Drawn>({ number: Number.NaN, keys: new Set(), tables: new Set() });
  const drawnBefore = useRef<Drawn>(undefined);
  const open = useRef(new Map<string, boolean>());
  const { query } = useRoute();
  const drawn = html !== "";
  const row = query.get("row");
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
    if (drawnNow.current.number !== number) {
      drawnBefore.current = Number.isNaN(drawnNow.current.number) ? undefined : drawnNow.current;
      drawnNow.current = { number, keys: new Set(), tables: new Set() };
    }
    const known = drawnBefore.current;
    for (const one of next.querySelectorAll(`${rows}, ${terms}`)) {
      const [key, table] = [keyOf(one), tableOf(one)];
      if (known?.tables.has(table) && !known.keys.has(key)) one.classList.add("changed");
      drawnNow.current.keys.add(key);
      drawnNow.current.tables.add(table);
    }
    for (const box of next.querySelectorAll("details")) box.open = open.current.get(nameOf(box)) ?? box.open;
    next.querySelector(soughtRow(row))?.classList.add("sought");
    morphdom(element, next, { childrenOnly: true, onBeforeElUpdated: (from, to) => !from.isEqualNode(to) });
  }, [html, number, row]);
  useEffect(() => {
    if (drawn) ref.current?.querySelector(soughtRow(row))?.scrollIntoView({ block: "center" });
  }, [drawn, row]);
  return (
    <>
      {/* The links in it are real links, which the keyboard reaches; a click on one bubbles up to here. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div
        ref={ref}
        className="report"
        onClick={(event) => {
          const link = (event.target as HTMLElement).closest('a[href^="#"]');
          if (!link) return;
          event.preventDefault();
          follow(link.getAttribute("href")?.slice(1) ?? "", ref.current);
        }}
      />
      {atRest && <FigureSaving root={ref} html={html} />}
    </>
  );
}

/** The row of the truth table that an address names. */
const soughtRow = (row: string | null): string => `tr[id$=".row.${Number(row ?? Number.NaN)}"]`;

/** What is marked when it was not there before: rows of tables, and the terms of solutions, which are columns. */
const rows = "tbody tr:not(table:has(thead th[id]) tr)";
const terms = "thead th[id]";

type Drawn = { readonly number: number; readonly keys: Set<string>; readonly tables: Set<string> };

/** A table by its columns, all solutions as one: what a table holds that was not drawn before at all is no change. */
const tableOf = (element: Element): string =>
  element.tagName === "TH" ? "" : (element.closest("table")?.querySelector("thead")?.textContent ?? "");

/** A term is the same in whichever model it stands. */
const keyOf = (element: Element): string =>
  element.tagName === "TH" ? element.id.replace(/\.M\d+\./u, ".") : (element.textContent ?? "");

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

/** The address names the row, so that it can be handed on. */
function goToRow(row: string): void {
  const query = new URLSearchParams(location.search);
  query.set("row", row);
  go(`${location.pathname}?${query}`, { replace: true });
}
