import { useEffect, useRef } from "react";
import { addressOf, go } from "../state/route.ts";
import { FigureSaving } from "./figure-saving.tsx";

/** The result as the report shows it; rows that were not there before are marked, and boxes that were open stay open. */
export function AnalysisResult({ html, partial }: { html: string; partial: boolean }) {
  const ref = useRef<HTMLDivElement>(null);
  const before = useRef<Set<string>>(undefined);
  const open = useRef(new Set<string>());
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
    const rows = [...(ref.current?.querySelectorAll("tbody tr") ?? [])];
    const known = before.current;
    if (known) for (const row of rows) row.classList.toggle("changed", !known.has(row.textContent ?? ""));
    if (!partial) before.current = new Set(rows.map((row) => row.textContent ?? ""));
    const boxes = [...(ref.current?.querySelectorAll("details") ?? [])];
    for (const box of boxes) if (open.current.has(nameOf(box))) box.open = true;
  }, [html]);
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
      <FigureSaving root={ref} html={html} />
    </>
  );
}

const nameOf = (box: HTMLDetailsElement): string =>
  box.id || (box.querySelector("summary")?.textContent ?? "").replace(/[\d.]+/gu, "");

/** A link of the report leads to its place in the result, or to the case in the grid. */
function follow(anchor: string, report: HTMLElement | null): void {
  const place = [...(report?.querySelectorAll<HTMLElement>("[id]") ?? [])].find(({ id }) => id === anchor);
  if (place) {
    for (let box = place.closest("details"); box; box = box.parentElement?.closest("details") ?? null)
      box.open = true;
    place.scrollIntoView({ block: "center" });
  } else if (anchor.startsWith("case-")) go(addressOf("cases", anchor.slice("case-".length)));
}
