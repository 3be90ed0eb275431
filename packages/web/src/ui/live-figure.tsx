import { useEffect, useRef } from "react";
import { FigureSaving } from "./figure-saving.tsx";

/** Something in a figure that has evidence of its own. */
export type Thing = { readonly is: "tie" | "event" | "claim" | "cell" | "case"; readonly id: string };

const kinds = ["tie", "event", "claim", "cell", "case"] as const;
const selector = kinds.map((is) => `[data-${is}]`).join(",");

/** A figure of the report in which ties, events, grades and cases can be chosen, by mouse and by keyboard; it can be saved. */
export function LiveFigure({
  html,
  chosen,
  onChoose,
}: {
  html: string;
  chosen: Thing | undefined;
  onChoose: (thing: Thing) => void;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const { is, id } = chosen ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: the marks are those of the HTML
  useEffect(() => {
    for (const svg of ref.current?.querySelectorAll("svg") ?? []) svg.setAttribute("role", "group");
    for (const mark of ref.current?.querySelectorAll<SVGElement>(selector) ?? []) {
      const thing = thingOf(mark);
      const isChosen = thing !== undefined && thing.is === is && thing.id === id;
      mark.classList.toggle("chosen", isChosen);
      // The outline of a region is chosen by the mouse; by the keyboard, its mark is.
      if (!mark.classList.contains("record")) continue;
      mark.setAttribute("role", "button");
      mark.setAttribute("tabindex", "0");
      mark.setAttribute("aria-pressed", String(isChosen));
    }
  }, [html, is, id]);
  const choose = (target: EventTarget) => {
    const mark = (target as Element).closest<SVGElement>(selector);
    const thing = mark && thingOf(mark);
    if (thing) onChoose(thing);
    return thing !== undefined && thing !== null;
  };
  return (
    <>
      {/* Its marks are buttons; what they do bubbles up to here. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div
        ref={ref}
        className="report live"
        onClick={({ target }) => choose(target)}
        onKeyDown={(event) => {
          if ((event.key === "Enter" || event.key === " ") && choose(event.target)) event.preventDefault();
        }}
        // The report escapes everything that comes from the study, and the page runs no script but its own.
        // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
        dangerouslySetInnerHTML={{ __html: html }}
      />
      <FigureSaving root={ref} html={html} />
    </>
  );
}

/** The thing that an address names, as `tie/t12`. */
export function thingAt(address: string): Thing | undefined {
  const [is = "", ...id] = address.split("/");
  return kinds.some((kind) => kind === is) ? { is: is as Thing["is"], id: id.join("/") } : undefined;
}

function thingOf({ dataset }: SVGElement): Thing | undefined {
  const is = kinds.find((kind) => dataset[kind] !== undefined);
  return is && { is, id: dataset[is] ?? "" };
}
