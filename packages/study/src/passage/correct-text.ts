import { type Anchor, anchorsOf } from "./anchor.ts";
import { type AnchoredPassage, locatePassages } from "./locate-passages.ts";
import { codePointAt, countedText, unitsOf } from "./positions.ts";

/** A range of a text, in code points, and its replacement. */
export type Correction = { readonly start: number; readonly end: number; readonly text: string };

/** A corrected text, and its passages. */
export type CorrectedText<T> = {
  /** the corrected content of the file; everything else is unchanged, including line ends and byte order mark */
  readonly raw: string;
  /** passages outside the correction, with their new anchors; unchanged ones are left out */
  readonly beside: readonly { readonly passage: T; readonly anchor: Anchor }[];
  /** passages that contain the corrected words, with their corrected wording; a person must confirm them */
  readonly within: readonly { readonly passage: T; readonly anchor: Anchor }[];
  /** passages that overlap the correction in part, and lose their position */
  readonly cut: readonly T[];
};

/**
 * Corrects a range of a text and determines the effect on its passages. Passages without a position are not changed.
 *
 * @param raw the text as stored in its file
 * @param passages passages of this text
 * @throws RangeError when the range is not in the text
 */
export function correctText<T extends AnchoredPassage>(
  raw: string,
  passages: readonly T[],
  correction: Correction,
): CorrectedText<T> {
  const text = countedText(raw);
  const { start: first, end: last } = correction;
  if (first < 0 || first > last || last > codePointAt(text, text.length))
    throw new RangeError(`The text has no characters ${first} to ${last}.`);
  const [from = 0, to = 0] = unitsOf(text, [first, last]);
  const shift = correction.text.length - (to - from);
  const changed = text.slice(0, from) + correction.text + text.slice(to);
  const { placed } = locatePassages(text, passages);
  const moved = placed.map(({ start, end }) => {
    if (end <= from) return { start, end, beside: true };
    if (start >= to) return { start: start + shift, end: end + shift, beside: true };
    const whole = start <= from && end >= to;
    return whole ? { start, end: end + shift, beside: false } : { start: 0, end: 0, beside: false };
  });
  const anchors = anchorsOf(changed, moved);
  const beside: { passage: T; anchor: Anchor }[] = [];
  const within: { passage: T; anchor: Anchor }[] = [];
  const cut: T[] = [];
  placed.forEach(({ passage }, i) => {
    const anchor = anchors[i];
    if (!anchor) cut.push(passage);
    else if (!moved[i]?.beside) within.push({ passage, anchor });
    else if (!sameAnchor(anchor, passage)) beside.push({ passage, anchor });
  });
  const written = raw.includes("\r\n") ? correction.text.replaceAll("\n", "\r\n") : correction.text;
  return {
    raw: raw.slice(0, rawUnit(raw, from)) + written + raw.slice(rawUnit(raw, to)),
    beside,
    within,
    cut,
  };
}

const sameAnchor = (anchor: Anchor, { start, prefix, suffix }: AnchoredPassage): boolean =>
  anchor.start === start &&
  anchor.prefix.trim() === (prefix ?? "").trim() &&
  anchor.suffix.trim() === (suffix ?? "").trim();

/** Converts a code unit of the counted text to its position in the stored text. */
function rawUnit(raw: string, unit: number): number {
  let at = raw.startsWith("\ufeff") ? 1 : 0;
  for (let counted = 0; counted < unit; counted++) at += raw.startsWith("\r\n", at) ? 2 : 1;
  return at;
}
