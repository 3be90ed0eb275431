/** What is taken of a text around a place: the place itself, its sentence, or its paragraph. */
export type Context = "words" | "sentence" | "paragraph";

/** A stretch of a text, in code units. */
export type Stretch = { readonly start: number; readonly end: number };

/**
 * Widens stretches of a text to the sentences or paragraphs in which they are; a stretch over several takes all of them.
 *
 * Paragraphs are parted by blank lines and page breaks, or by line ends in a text without blank lines. Sentences are those of Unicode
 * (UAX 29) within a paragraph, except that none ends with an initial or one of a few abbreviations before a name or a number.
 *
 * @param locale the language of the text (BCP 47)
 * @returns stretches without blanks at their ends, in the order given; each paragraph is cut into sentences once
 */
export function widened(
  text: string,
  stretches: readonly Stretch[],
  context: Context,
  locale: string,
): Stretch[] {
  if (context === "words") return [...stretches];
  const paragraphs = paragraphsOf(text);
  if (context === "paragraph") return stretches.map((stretch) => over(paragraphs, stretch));
  const segmenter = new Intl.Segmenter(locale, { granularity: "sentence" });
  const known = new Map<Stretch, Stretch[]>();
  const sentencesOf = (paragraph: Stretch): Stretch[] => {
    const found = known.get(paragraph) ?? sentencesIn(text, paragraph, segmenter);
    known.set(paragraph, found);
    return found;
  };
  return stretches.map((stretch) => {
    const first = paragraphs[placeOf(paragraphs, stretch.start)];
    const last = paragraphs[placeOf(paragraphs, Math.max(stretch.start, stretch.end - 1))];
    if (!first || !last) return stretch;
    const start = over(sentencesOf(first), { start: stretch.start, end: stretch.start }).start;
    const end = over(sentencesOf(last), { start: stretch.end - 1, end: stretch.end }).end;
    return { start: Math.min(start, stretch.start), end: Math.max(end, stretch.end) };
  });
}

/** The stretches that a stretch touches, as one. */
function over(parts: readonly Stretch[], { start, end }: Stretch): Stretch {
  const first = parts[placeOf(parts, start)];
  const last = parts[placeOf(parts, Math.max(start, end - 1))];
  return { start: Math.min(start, first?.start ?? start), end: Math.max(end, last?.end ?? end) };
}

/** The last of rising stretches that begins at a place or before it; the first when none does. */
function placeOf(parts: readonly Stretch[], at: number): number {
  let low = 0;
  let high = parts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.start ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

function paragraphsOf(text: string): Stretch[] {
  // No match begins within a run of blanks: the cost would grow with the square of its length.
  const blank = /(?<![^\S\n\f])[^\S\n\f]*\n(?:[^\S\n\f]*\n)+|(?<!\s)\s*\f\s*/gu;
  return cut(text, { start: 0, end: text.length }, /\n[^\S\n]*\n|\f/u.test(text) ? blank : /\n/gu);
}

function sentencesIn(text: string, paragraph: Stretch, segmenter: Intl.Segmenter): Stretch[] {
  // A line that ends within a paragraph ends no sentence.
  const joined = text.slice(paragraph.start, paragraph.end).replaceAll("\n", " ");
  const sentences: Stretch[] = [];
  let open: number | undefined;
  for (const { segment, index } of segmenter.segment(joined)) {
    const start = open ?? paragraph.start + index;
    const end = paragraph.start + index + segment.length;
    open = unfinished.test(segment) && end < paragraph.end ? start : undefined;
    if (open === undefined) sentences.push(trimmed(text, { start, end }));
  }
  return sentences;
}

/** An initial, a title, or what stands before a number: no sentence ends with it. */
const unfinished =
  /(?:^|[\s("«])(?:\p{Lu}|Dr|Mr|Mrs|Ms|Prof|St|Gen|Sen|Rep|Gov|vs|cf|p|pp|vol|No|art|sec|ch|fig|ст|стр|им|т\.\s?е|т\.\s?н|см|ср|тыс|ул)\.\s*$/u;

function cut(text: string, { start, end }: Stretch, at: RegExp): Stretch[] {
  const parts: Stretch[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(at)) {
    parts.push(trimmed(text, { start: from, end: start + match.index }));
    from = start + match.index + match[0].length;
  }
  parts.push(trimmed(text, { start: from, end }));
  return parts.filter((part) => part.end > part.start);
}

function trimmed(text: string, { start, end }: Stretch): Stretch {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: from + words.trim().length };
}
