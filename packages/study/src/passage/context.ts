/** The part of a text around a position: the position itself, its sentence, or its paragraph. */
export type Context = "words" | "sentence" | "paragraph";

/** A range of a text, in code units. */
export type TextRange = { readonly start: number; readonly end: number };

/**
 * Expands ranges of a text to the sentences or paragraphs that contain them; a range across several includes all of
 * them.
 * Paragraphs are separated by empty lines and page breaks, or by line ends in a text without empty lines. Sentences
 * follow Unicode (UAX 29) within a paragraph, except that none ends after an initial or one of a few abbreviations
 * before a name or a number.
 *
 * @param locale the language of the text (BCP 47)
 * @returns ranges without white space at their ends, in the given order; each paragraph is split into sentences once
 */
export function expandToContext(
  text: string,
  stretches: readonly TextRange[],
  context: Context,
  locale: string,
): TextRange[] {
  if (context === "words") return [...stretches];
  const paragraphs = paragraphsOf(text);
  if (context === "paragraph") return stretches.map((stretch) => over(paragraphs, stretch));
  const segmenter = new Intl.Segmenter(locale, { granularity: "sentence" });
  const known = new Map<TextRange, TextRange[]>();
  const sentencesOf = (paragraph: TextRange): TextRange[] => {
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

/** Returns the union of the parts that a range overlaps. */
function over(parts: readonly TextRange[], { start, end }: TextRange): TextRange {
  const first = parts[placeOf(parts, start)];
  const last = parts[placeOf(parts, Math.max(start, end - 1))];
  return { start: Math.min(start, first?.start ?? start), end: Math.max(end, last?.end ?? end) };
}

/** Returns the last of ascending ranges that begins at or before a position; the first when none does. */
function placeOf(parts: readonly TextRange[], at: number): number {
  let low = 0;
  let high = parts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.start ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

function paragraphsOf(text: string): TextRange[] {
  // No match begins inside a run of white space; otherwise the cost would grow with the square of its length.
  const blank = /(?<![^\S\n\f])[^\S\n\f]*\n(?:[^\S\n\f]*\n)+|(?<!\s)\s*\f\s*/gu;
  return cut(text, { start: 0, end: text.length }, /\n[^\S\n]*\n|\f/u.test(text) ? blank : /\n/gu);
}

function sentencesIn(text: string, paragraph: TextRange, segmenter: Intl.Segmenter): TextRange[] {
  // A line end inside a paragraph does not end a sentence.
  const joined = text.slice(paragraph.start, paragraph.end).replaceAll("\n", " ");
  const sentences: TextRange[] = [];
  let open: number | undefined;
  for (const { segment, index } of segmenter.segment(joined)) {
    const start = open ?? paragraph.start + index;
    const end = paragraph.start + index + segment.length;
    open = abbreviation.test(segment) && end < paragraph.end ? start : undefined;
    if (open === undefined) sentences.push(trimmed(text, { start, end }));
  }
  return sentences;
}

/** An initial, a title, or an abbreviation before a number, which do not end a sentence. */
const abbreviation =
  /(?:^|[\s("«])(?:\p{Lu}|Dr|Mr|Mrs|Ms|Prof|St|Gen|Sen|Rep|Gov|vs|cf|p|pp|vol|No|art|sec|ch|fig|ст|стр|им|т\.\s?е|т\.\s?н|см|ср|тыс|ул)\.\s*$/u;

function cut(text: string, { start, end }: TextRange, at: RegExp): TextRange[] {
  const parts: TextRange[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(at)) {
    parts.push(trimmed(text, { start: from, end: start + match.index }));
    from = start + match.index + match[0].length;
  }
  parts.push(trimmed(text, { start: from, end }));
  return parts.filter((part) => part.end > part.start);
}

function trimmed(text: string, { start, end }: TextRange): TextRange {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: from + words.trim().length };
}
