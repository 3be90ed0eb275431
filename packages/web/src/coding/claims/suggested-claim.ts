import type { ClaimRow, CodeRow, GradeRow } from "@throughline/api";
import type { AttributeDeclaration } from "@throughline/study";

/** Largest length of a statement suggested from the words of a source, in characters. */
const longest = 300;

/** Suggests a statement: the words of the passage on one line, shortened at the end of a sentence. */
export function suggestedStatement(words: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const end = Math.max(cut.lastIndexOf(". "), cut.lastIndexOf("; "));
  return end > longest / 3 ? cut.slice(0, end + 1) : `${cut.slice(0, cut.lastIndexOf(" "))}…`;
}

/** Returns the attribute with the name of a code or of one of its ancestors, or undefined. */
export function attributeOfCode(
  line: readonly CodeRow[],
  attributes: Readonly<Record<string, AttributeDeclaration>>,
): string | undefined {
  const plain = (text: string) => text.trim().toLowerCase();
  for (const code of line.toReversed()) {
    const found = Object.entries(attributes).find(
      ([id, { label, short }]) =>
        id === code.id ||
        plain(label) === plain(code.name) ||
        (short !== undefined && plain(short) === plain(code.name)),
    );
    if (found) return found[0];
  }
  return undefined;
}

/** Returns the case with the name of a code, or undefined. */
export function caseOfCode(
  line: readonly CodeRow[],
  cases: readonly { readonly id: string; readonly name: string }[],
): string | undefined {
  const names = new Set(line.flatMap(({ id, name }) => [id, name.trim().toLowerCase()]));
  return cases.find(({ id, name }) => names.has(id) || names.has(name.trim().toLowerCase()))?.id;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Returns the only case whose name occurs in a passage, or undefined. */
export function caseInWords(
  passage: string,
  cases: readonly { readonly id: string; readonly name: string }[],
): string | undefined {
  const text = ` ${wordsOf(passage).join(" ")} `;
  const found = cases.filter(({ name }) => {
    const words = wordsOf(name);
    return words.length > 0 && text.includes(` ${words.join(" ")} `);
  });
  // A name that contains another one takes precedence: “North Ossetia” over “North”.
  const [longest, other] = found.toSorted((a, b) => b.name.length - a.name.length);
  if (longest && other && !wordsOf(longest.name).join(" ").includes(wordsOf(other.name).join(" ")))
    return undefined;
  return longest?.id;
}

/** Least length of a word in a label that shows its subject, in characters. */
const shortestWord = 4;

/** Returns the only attribute with most words of its label in the passage, or undefined. */
export function attributeInWords(
  passage: string,
  attributes: Readonly<Record<string, AttributeDeclaration>>,
): string | undefined {
  const present = new Set(wordsOf(passage));
  const shares = Object.entries(attributes).map(([id, { label }]) => {
    const words = wordsOf(label).filter((word) => word.length >= shortestWord);
    const said = words.filter((word) => present.has(word)).length;
    return { id, share: words.length === 0 ? 0 : said / words.length };
  });
  const [best, second] = shares.toSorted((a, b) => b.share - a.share);
  return best && best.share >= 0.5 && best.share > (second?.share ?? 0) ? best.id : undefined;
}

/** Returns whether a claim supports a grade, and so is cited by it when it is created. */
export function supportsGrade(direction: ClaimRow["direction"], grade: GradeRow["grade"]): boolean {
  if (grade === null) return false;
  if (direction === "qualifies") return true;
  return direction === "supports" ? grade > 0.5 : grade < 0.5;
}
