import { list, type Message, notice, type Value } from "@throughline/messages";

const shown = 5;
const maxQuoted = 80;

/** Quotes the first texts, shortened, and the number of others. */
export function quotations(texts: readonly string[]): Value {
  const first = list(
    texts.slice(0, shown).map((text) => notice("“{text}”", { text: shortened(text) })),
    "comma",
  );
  return texts.length > shown
    ? notice("{names} and {count} more", { names: first, count: texts.length - shown })
    : first;
}

/** Says which comments are not in the text. */
export const commentsNotice = (comments: readonly string[]): Message =>
  notice("It has {count, plural, one {# comment} other {# comments}}, not in the text: {comments}.", {
    count: comments.length,
    comments: quotations(comments),
  });

/** Says which words are in the text although the document strikes them out; none without such words. */
export const struckNotices = (words: readonly string[]): Message[] => {
  const struck = words.filter((text) => text.trim() !== "");
  return struck.length === 0
    ? []
    : [notice("Words that are struck out are in the text: {words}.", { words: quotations(struck) })];
};

/** Says how many pictures a document has. */
export const picturesIn = (count: number): Message =>
  notice("{count, plural, one {# picture} other {# pictures}}", { count });

/** Says which objects have words that are not in the text. */
export const unreadNotice = (objects: readonly Message[]): Message =>
  notice("It has {objects}. Their words are not in the text.", { objects: list(objects, "comma") });

/** Says which page headers and footers are not in the text. */
export const marginsNotice = (margins: readonly string[]): Message =>
  notice("Page headers and footers are not in the text: {margins}.", { margins: quotations(margins) });

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  const letters = Array.from(line);
  return letters.length > maxQuoted ? `${letters.slice(0, maxQuoted).join("")}…` : line;
}
