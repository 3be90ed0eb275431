import { type RefObject, useEffect, useLayoutEffect, useState } from "react";
import { createPortal } from "react-dom";
import { strings } from "../strings.ts";
import { csvOfTable } from "./csv.ts";
import { SaveButtons } from "./save-buttons.tsx";

type Saved = {
  readonly place: HTMLElement;
  readonly name: string;
  readonly svg: SVGSVGElement | undefined;
  readonly table: HTMLTableElement | undefined;
};

/**
 * Buttons that save each figure, and each table that stands alone, in markup of the report.
 *
 * @param root the element that holds the markup
 * @param html the markup; the buttons are set anew when it changes
 */
export function FigureSaving({ root, html }: { root: RefObject<HTMLElement | null>; html: string }) {
  const [saved, setSaved] = useState<readonly Saved[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the figures are those of the HTML
  useEffect(() => {
    setSaved(root.current ? savedIn(root.current) : []);
  }, [root, html]);
  // Whoever draws the markup anew finds it without them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useLayoutEffect(() => {
    return () => {
      for (const { place } of saved) place.remove();
    };
  }, [saved, html]);
  return saved.map(({ place, name, svg, table }, i) =>
    createPortal(
      <SaveButtons
        name={name}
        {...(svg ? { svg: () => svg } : {})}
        data={table ? { CSV: () => csvOfTable(table) } : {}}
      />,
      place,
      String(i),
    ),
  );
}

function savedIn(root: HTMLElement): Saved[] {
  const figures = [...root.querySelectorAll<HTMLElement>("figure[data-title]")].map((figure) => ({
    place: placeIn(figure),
    name: figure.dataset.title ?? "",
    svg: figure.querySelector<SVGSVGElement>("svg") ?? undefined,
    table: figure.querySelector<HTMLTableElement>("details.as-table table") ?? undefined,
  }));
  const tables = [...root.querySelectorAll<HTMLTableElement>(".scroll > table")]
    .filter((table) => !table.closest("figure"))
    .map((table) => ({
      place: placeIn(table.parentElement?.parentElement ?? root, table.parentElement),
      svg: undefined,
      table,
      name: nameOf(table),
    }));
  return [...figures, ...tables];
}

/** A table is called by its caption, by the heading before it, or by the box that it is in. */
function nameOf(table: HTMLTableElement): string {
  const caption = table.caption?.textContent?.split(/[.:,;]/u, 1)[0];
  if (caption) return caption;
  const region = table.parentElement;
  for (let before = region?.previousElementSibling; before; before = before.previousElementSibling)
    if (/^H[1-6]$/u.test(before.tagName)) return before.textContent ?? strings.save.table;
  return region?.closest("details")?.querySelector("summary")?.textContent ?? strings.save.table;
}

/** A place for the buttons: at the end of an element, or behind one of its children. */
function placeIn(element: HTMLElement, behind: Element | null = null): HTMLElement {
  const place = document.createElement("p");
  place.className = "save-place";
  element.insertBefore(place, behind?.nextSibling ?? null);
  return place;
}
