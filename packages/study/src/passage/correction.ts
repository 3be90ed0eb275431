import { type Anchor, anchorsOf } from "./anchor.ts";
import { codePointAt, countedText, unitsOf } from "./positions.ts";
import { type Held, standing } from "./standing.ts";

/** A stretch of a text, in code points, and what is to stand there. */
export type Correction = { readonly start: number; readonly end: number; readonly text: string };

/** A text that was corrected, and its passages in it. */
export type Corrected<T> = {
  /** the file as it is to be written: what is not corrected is as it was, line ends and byte order mark too */
  readonly raw: string;
  /** passages beside the correction, with what holds them now; those that nothing changes for are left out */
  readonly beside: readonly { readonly passage: T; readonly anchor: Anchor }[];
  /** passages in which the corrected words are, as they would read: a person has to say that they do */
  readonly within: readonly { readonly passage: T; readonly anchor: Anchor }[];
  /** passages of which a part is corrected away: they lose their place */
  readonly cut: readonly T[];
};

/**
 * Corrects a stretch of a text and says what becomes of its passages. Those that have lost their place already are left as they are.
 *
 * @param raw the text as its file has it
 * @param passages of this text
 * @throws RangeError when the stretch is not in the text
 */
export function corrected<T extends Held>(
  raw: string,
  passages: readonly T[],
  correction: Correction,
): Corrected<T> {
  const text = countedText(raw);
  const { start: first, end: last } = correction;
  if (first < 0 || first > last || last > codePointAt(text, text.length))
    throw new RangeError(`The text has no characters ${first} to ${last}.`);
  const [from = 0, to = 0] = unitsOf(text, [first, last]);
  const shift = correction.text.length - (to - from);
  const changed = text.slice(0, from) + correction.text + text.slice(to);
  const { placed } = standing(text, passages);
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

const sameAnchor = (anchor: Anchor, { start, prefix, suffix }: Held): boolean =>
  anchor.start === start &&
  anchor.prefix.trim() === (prefix ?? "").trim() &&
  anchor.suffix.trim() === (suffix ?? "").trim();

/** Where a code unit of the counted text is in the text as its file has it. */
function rawUnit(raw: string, unit: number): number {
  let at = raw.startsWith("\ufeff") ? 1 : 0;
  for (let counted = 0; counted < unit; counted++) at += raw.startsWith("\r\n", at) ? 2 : 1;
  return at;
}
