import { useState } from "react";
import { textsOf } from "../../sources/use-source-facts.ts";
import { addressOf, go, useRoute } from "../../state/route.ts";

/** How a source is shown: as the pages of its original, as text, or as notes on it. */
export type Shape = "page" | "text" | "notes";

/** How the open source can be shown, how it is shown, and the files behind it. */
export type Shown = {
  readonly shapes: readonly Shape[];
  readonly shape: Shape | undefined;
  /** the text that is shown, or that the page is read by */
  readonly file: string | undefined;
  /** the text of the document, if any */
  readonly text: string | undefined;
  readonly original: string | undefined;
  readonly show: (shape: Shape) => void;
};

/**
 * Returns how a source is shown: as the address says, else with the text that has the wanted passage or claim, else as
 * last chosen.
 *
 * @param wanted file of the passage in the address
 * @param find words of the notes to show
 */
export function useShape(
  key: string,
  paths: ReadonlyMap<string, number> | undefined,
  wanted: string | undefined,
  find: string | undefined,
): Shown {
  const { query } = useRoute();
  const [kept, setKept] = useState({ key, as: "" });
  const texts = paths ? textsOf(key, paths) : [];
  const [text, notes] = texts;
  const original = paths && originalOf(key, paths);
  const hasPage = text?.endsWith(".txt") === true && original?.endsWith(".pdf") === true;
  const shapes: readonly Shape[] = [
    ...(hasPage ? (["page"] as const) : []),
    ...(text === undefined ? [] : (["text"] as const)),
    ...(notes === undefined ? [] : (["notes"] as const)),
  ];
  const before = kept.key === key ? kept.as : "";
  const inNotes = notes !== undefined && (wanted === notes || find !== undefined);
  const inText = wanted !== undefined && wanted !== notes;
  const asked = query.get("as") ?? (inNotes ? "notes" : inText && before === "notes" ? "" : before);
  const shape = shapes.find((one) => one === asked) ?? shapes[0];
  return {
    shapes,
    shape,
    file: shape === "notes" ? notes : text,
    text,
    original,
    show: (as) => {
      setKept({ key, as });
      go(addressOf("sources", key, { ...Object.fromEntries(query), as }), { replace: true });
    },
  };
}

const originalOf = (key: string, paths: ReadonlyMap<string, number>): string | undefined =>
  ["pdf", "docx", "odt", "rtf", "epub", "srt", "vtt", "html"]
    .map((ending) => `sources/${key}.${ending}`)
    .find((path) => paths.has(path));
