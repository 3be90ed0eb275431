import { contract } from "@throughline/api";
import { cellId } from "@throughline/study";
import { useEffect, useRef, useState } from "react";
import { storedText, storeText } from "../state/browser-storage.ts";
import { addressOf, go } from "../state/route.ts";
import { useAnswer, useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";

const keptAs = "throughline.tour";

/** Returns whether the tour was taken or declined in this browser. */
export const isTourKnown = (): boolean => storedText(keptAs) !== undefined;
export const tourDone = (): boolean => storeText(keptAs, "done");

type Stop = { readonly name: keyof typeof strings.tour.stops; readonly to: string; readonly shows: string };

/** A tour of the open study: each step opens a place and highlights what it describes. */
export function Tour({ onEnd }: { onEnd: () => void }) {
  const stops = useStops();
  const [at, setAt] = useState(0);
  const stop = stops[at];
  const { to, shows } = stop ?? {};
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (to !== undefined) go(to);
  }, [to]);
  useEffect(() => {
    if (shows === undefined) return;
    let marked: Element | undefined;
    const timer = setInterval(() => {
      marked = document.querySelector(shows) ?? undefined;
      if (!marked) return;
      clearInterval(timer);
      marked.classList.add("toured");
      // The view may have taken the focus. Keyboard users continue from this button.
      next.current?.focus();
    }, 100);
    return () => {
      clearInterval(timer);
      marked?.classList.remove("toured");
    };
  }, [shows]);
  if (!stop) return null;
  const last = at === stops.length - 1;
  const { title, text } = strings.tour.stops[stop.name];
  return (
    <section
      className="tour"
      aria-label={strings.tour.name}
      aria-live="polite"
      onKeyDown={(event) => event.key === "Escape" && onEnd()}
    >
      <h2>{title}</h2>
      <p>{text}</p>
      <p className="filters">
        <button type="button" disabled={at === 0} onClick={() => setAt(at - 1)}>
          {strings.tour.back}
        </button>
        <button ref={next} type="button" onClick={() => (last ? onEnd() : setAt(at + 1))}>
          {last ? strings.tour.end : strings.tour.next}
        </button>
        <span className="soft">{strings.tour.step(at + 1, stops.length)}</span>
        {!last && (
          <button type="button" onClick={onEnd}>
            {strings.tour.end}
          </button>
        )}
      </p>
    </section>
  );
}

function useStops(): readonly Stop[] {
  const { grades, info } = useStudy();
  const graded = [...grades.values()].find(({ claims }) => claims.length > 0);
  const claim = useAnswer(
    contract.tables.claims.get,
    graded && { params: { id: graded.claims[0] ?? "" } },
    [],
  );
  const raw = Object.values(info?.manifest.attributes ?? {}).some(({ scale }) => scale === "raw");
  return [
    { name: "cases", to: addressOf("cases"), shows: "[role=grid]" },
    ...(graded
      ? [
          {
            name: "evidence",
            to: addressOf("cases", cellId(graded.case, graded.attribute)),
            shows: ".panel",
          } as const,
        ]
      : []),
    ...(claim
      ? [
          {
            name: "read",
            to: addressOf("sources", claim.source_key, { claim: claim.id }),
            shows: ".text",
          } as const,
        ]
      : []),
    { name: "search", to: addressOf("search"), shows: ".search-view input" },
    ...(raw ? [{ name: "calibrate", to: addressOf("calibrate"), shows: ".calibration-plot" } as const] : []),
    { name: "compare", to: addressOf("compare"), shows: ".compare-view" },
    { name: "assessment", to: addressOf("conclusions"), shows: ".assessment-view" },
    { name: "history", to: addressOf("history"), shows: ".top-bar" },
  ];
}
