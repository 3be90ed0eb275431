/** A4 with margins of 18 mm, in twentieths of a point. */
export const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1020, right: 1020, bottom: 1020, left: 1020 },
};

/** The width of the text column. */
export const textWidth = page.size.width - page.margin.left - page.margin.right;

/** The approximate width of a letter in a table, and of a bold one in a heading. */
const letter = 110;
const boldLetter = 130;

/** Space at the sides of the text of a cell. */
const sides = 160;

/** The width of a text that is not broken into lines, in bold type. */
export const headingWidth = (heading: string): number => heading.length * boldLetter + sides;

/** The length from which a text is broken into lines. */
const longest = 60;

/** The width of a heading that is broken into lines between its words. */
export const longestWordWidth = (heading: string): number =>
  Math.max(...wordsOf([heading]).map(headingWidth));

/**
 * The widths of the columns of a table by the lengths of their texts. What is left over from a full line is given to
 * columns with longer texts; every column has room for its longest word.
 *
 * @param rows the texts of all rows, the heading among them
 */
export function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const [head = []] = rows;
  const columns = head.map((_, i) => {
    const [title = "", ...body] = rows.map((row) => row[i] ?? "");
    const wanted = Math.max(headingWidth(title.slice(0, longest)), widthOf(body));
    const least = Math.max(longestWordWidth(title), widthOf(wordsOf(body)));
    return { wanted, least: Math.min(wanted, least) };
  });
  const wanted = sumOf(columns.map((one) => one.wanted));
  const least = sumOf(columns.map((one) => one.least));
  if (wanted <= textWidth) return columns.map((one) => one.wanted);
  if (least >= textWidth) return columns.map((one) => Math.floor((one.least * textWidth) / least));
  const share = (textWidth - least) / (wanted - least);
  return columns.map((one) => Math.floor(one.least + share * (one.wanted - one.least)));
}

const wordsOf = (texts: readonly string[]) => texts.flatMap((one) => one.split(/[\s\u200b]+/u));
const widthOf = (texts: readonly string[]): number =>
  Math.min(longest, Math.max(1, ...texts.map((one) => one.length))) * letter + sides;
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
