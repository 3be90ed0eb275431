import type { ClaimRow, CodeRow, GradeRow } from "@throughline/api";
import type { AttributeDeclaration } from "@throughline/study";

/** The longest statement that is taken over from the words of a source, in characters. */
const longest = 300;

/** A statement to begin with: the words of the passage as one line, cut at the end of a sentence where they are long. */
export function suggestedStatement(words: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const end = Math.max(cut.lastIndexOf(". "), cut.lastIndexOf("; "));
  return end > longest / 3 ? cut.slice(0, end + 1) : `${cut.slice(0, cut.lastIndexOf(" "))}…`;
}

/** The attribute that a code stands for: the one that is called as the code or as a code above it; nothing when none is. */
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

/** The case that a code stands for, by its name. */
export function caseOfCode(
  line: readonly CodeRow[],
  cases: readonly { readonly id: string; readonly name: string }[],
): string | undefined {
  const names = new Set(line.flatMap(({ id, name }) => [id, name.trim().toLowerCase()]));
  return cases.find(({ id, name }) => names.has(id) || names.has(name.trim().toLowerCase()))?.id;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The one case whose name stands in the words of a passage; nothing when none does, or several do. */
export function caseInWords(
  passage: string,
  cases: readonly { readonly id: string; readonly name: string }[],
): string | undefined {
  const text = ` ${wordsOf(passage).join(" ")} `;
  const found = cases.filter(({ name }) => {
    const words = wordsOf(name);
    return words.length > 0 && text.includes(` ${words.join(" ")} `);
  });
  // A name in which another stands is the one that is meant: “North Ossetia” and not “North”.
  const [longest, other] = found.toSorted((a, b) => b.name.length - a.name.length);
  if (longest && other && !wordsOf(longest.name).join(" ").includes(wordsOf(other.name).join(" ")))
    return undefined;
  return longest?.id;
}

/** Words of a label that are shorter than this say nothing of what it is about. */
const shortestWord = 4;

/** The attribute most of whose label stands in the words of a passage; nothing when none does, or two do alike. */
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

/** Whether a claim speaks for a grade, and is cited by it when it is made. */
export function speaksFor(direction: ClaimRow["direction"], grade: GradeRow["grade"]): boolean {
  if (grade === null) return false;
  if (direction === "qualifies") return true;
  return direction === "supports" ? grade > 0.5 : grade < 0.5;
}
