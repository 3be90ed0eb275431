import type { TextFormat } from "@throughline/api";
import { pointsOf } from "@throughline/study";
import { useMemo } from "react";
import { addressOf } from "../../state/route.ts";
import { strings } from "../../strings.ts";
import { Link } from "../../ui/controls/link.tsx";
import { useFormats } from "./use-formats.ts";
import { useText } from "./use-text.ts";

type Heading = { readonly at: number; readonly level: number; readonly words: string };

/** Returns the headings of a text in their order; empty until it is loaded. */
export function useHeadings(file: string | undefined): readonly Heading[] {
  const text = useText(file);
  const formats = useFormats(file);
  return useMemo(() => (text === undefined ? [] : headingsIn(text, formats)), [text, formats]);
}

/** The headings of the open text, each a link to its place. */
export function Outline({
  source,
  shape,
  headings,
}: {
  source: string;
  shape: string | undefined;
  headings: readonly Heading[];
}) {
  const top = Math.min(...headings.map(({ level }) => level));
  return (
    <ul className="outline" aria-label={strings.read.outline}>
      {headings.map(({ at, level, words }) => (
        <li key={at} style={{ paddingInlineStart: `${(level - top) * 12}px` }}>
          <Link to={addressOf("sources", source, { at: String(at), ...(shape && { as: shape }) })}>
            {words}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Returns a part of a text without the signs of its formatting. */
function withoutSigns(text: string, formats: readonly TextFormat[], start: number, end: number): string {
  let words = "";
  let at = start;
  for (const sign of formats.filter((one) => one.as === "sign" && one.start >= start && one.end <= end)) {
    words += text.slice(at, sign.start);
    at = sign.end;
  }
  return words + text.slice(at, end);
}

/** Returns the headings of a text, their places in code points. */
function headingsIn(text: string, formats: readonly TextFormat[]): Heading[] {
  const headings = formats.filter((format) => format.as === "heading");
  const points = pointsOf(
    text,
    headings.map(({ start }) => start),
  );
  return headings.flatMap(({ start, end, level = 1 }, i) => {
    const words = withoutSigns(text, formats, start, end).trim();
    return words === "" ? [] : [{ at: points[i] ?? 0, level, words }];
  });
}
