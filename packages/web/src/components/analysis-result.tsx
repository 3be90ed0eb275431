import { useEffect, useRef } from "react";
import { addressOf, go, useRoute } from "../state/route.ts";
import { FigureSaving } from "./figure-saving.tsx";

type Result = {
  readonly html: string;
  /** of the request that it answers */
  readonly number: number;
  /** nothing more is being computed: figures and tables get their buttons, which are not drawn anew while settings are moved */
  readonly atRest: boolean;
};

/** The result as the report shows it; rows that were not there before are marked, and boxes that were open stay open. */
export function AnalysisResult({ html, number, atRest }: Result) {
  const ref = useRef<HTMLDivElement>(null);
  /** what was drawn for the newest request, in whatever depth, and for the one before it */
  const drawnNow = useRef<Drawn>({ number: Number.NaN, keys: new Set(), tables: new Set() });
  const drawnBefore = useRef<Drawn>(undefined);
  const open = useRef(new Set<string>());
  const { query } = useRoute();
  const drawn = html !== "";
  const row = query.get("row");
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
    const marked = [...(ref.current?.querySelectorAll(`${rows}, ${terms}`) ?? [])];
    if (drawnNow.current.number !== number) {
      drawnBefore.current = Number.isNaN(drawnNow.current.number) ? undefined : drawnNow.current;
      drawnNow.current = { number, keys: new Set(), tables: new Set() };
    }
    const known = drawnBefore.current;
    for (const one of marked) {
      const [key, table] = [keyOf(one), tableOf(one)];
      one.classList.toggle("changed", known?.tables.has(table) === true && !known.keys.has(key));
      drawnNow.current.keys.add(key);
      drawnNow.current.tables.add(table);
    }
    const boxes = [...(ref.current?.querySelectorAll("details") ?? [])];
    for (const box of boxes) if (open.current.has(nameOf(box))) box.open = true;
    ref.current?.querySelector(soughtRow(row))?.classList.add("sought");
  }, [html, row]);
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
        // The report escapes everything that comes from the study, and the page runs no script but its own.
        // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
        dangerouslySetInnerHTML={{ __html: html }}
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
