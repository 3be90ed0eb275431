import { francAll } from "franc-min";
import { decodeAs } from "./decode-as.ts";
import { dosCodePages } from "./dos-code-pages.ts";
import { writtenLanguages } from "./languages.ts";
import { multiByteScore } from "./multi-byte.ts";

/** The most probable encoding of a text. */
type DetectedEncoding = {
  readonly encoding: string;
  /** mean log probability of a letter: about -2 to -3 for a text that is decoded correctly */
  readonly score: number;
  /** other encodings that fit nearly as well but give different letters */
  readonly rivals: readonly string[];
};

/** Number of bytes that are examined. */
const sampleSize = 60_000;
/** Difference of log likelihoods below which two encodings fit about equally well. */
const doubt = 3;
/** Bonus for an encoding of the language that the ASCII letters of the text indicate. */
const languageBonus = 4;
/** The most frequent encoding, preferred when others fit as well. */
const usual = "windows-1252";
const rare = new Set(["macintosh", "x-mac-cyrillic", ...dosCodePages.keys()]);
const ofMacintosh = new Set(["macintosh", "x-mac-cyrillic"]);
/** Bonus for Macintosh encodings when the line ends are those of old Macintosh programs. */
const macintoshBonus = 8;

/** Score below which the letters fit none of the known languages. */
export const poorFit = -5;

/**
 * Detects the encoding of a text that is not UTF-8 from the frequency of letters in each language.
 *
 * @param bytes any length; the first 60 kB from the first non-ASCII byte are examined
 * @returns the encoding that fits best; the cost is about 25 encodings × 60 kB
 */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  const sample = sampleOf(bytes);
  const likely = new Set(
    francAll(ascii(sample), { minLength: 200 })
      .slice(0, 2)
      .map(([code]) => code),
  );
  const hasMacintoshEnds = sample.includes(13) && !sample.includes(10);
  const found = new Map<string, { total: number; count: number }>();
  for (const encoding of new Set(writtenLanguages.flatMap(({ encodings }) => encodings))) {
    const text = decodeAs(encoding, sample);
    for (const { code, encodings, letters } of writtenLanguages) {
      if (!encodings.includes(encoding)) continue;
      const { total, count } = fitOf(text, letters);
      const bonus =
        (likely.has(code) ? languageBonus : 0) +
        (encoding === usual ? 1 : rare.has(encoding) ? -4 : 0) +
        (hasMacintoshEnds && ofMacintosh.has(encoding) ? macintoshBonus : 0);
      const best = found.get(encoding);
      if (best === undefined || total + bonus > best.total)
        found.set(encoding, { total: total + bonus, count });
    }
  }
  const [single] = [...found].toSorted(byTotal)[0] ?? [];
  const multi = single === "windows-874" && isThai(sample) ? undefined : multiByteScore(sample);
  if (multi !== undefined)
    found.set(multi.encoding, { total: multi.score * highBytes(sample), count: highBytes(sample) });
  const ranked = [...found].toSorted(byTotal);
  const [first, best] = ranked[0]!;
  const text = decodeAs(first, sample);
  const encoding = decodeAs(usual, sample) === text ? usual : first;
  const others = multi?.encoding === first ? multi.rivals : [];
  const rivals = ranked
    .slice(1)
    .filter(([name, { total }]) => best.total - total < doubt && decodeAs(name, sample) !== text)
    .map(([name]) => name);
  return { encoding, score: best.count === 0 ? 0 : best.total / best.count, rivals: [...others, ...rivals] };
}

const byTotal = ([, a]: Fit, [, b]: Fit): number => b.total - a.total;
type Fit = readonly [encoding: string, fit: { readonly total: number }];

/**
 * Returns whether the bytes follow the rules of Thai, which letters of two bytes break: marks stand above or below a
 * consonant or another mark, and some vowels before a consonant.
 */
function isThai(bytes: Uint8Array): boolean {
  const text = decodeAs("windows-874", bytes);
  const marks = text.match(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/gu)?.length ?? 0;
  const letters = text.match(/\p{Script=Thai}/gu)?.length ?? 0;
  return (
    marks > 1 &&
    marks > letters / 10 &&
    !/[^\P{ASCII}\u2018-\u201d\u2013\u2014\u2026\u00a0\u0e01-\u0e5b]/u.test(
      text.replace(/[\0-\x7f]/gu, ""),
    ) &&
    !/(?<![\u0e01-\u0e2e\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]|[\u0e40-\u0e44](?![\u0e01-\u0e2e])/u.test(
      text,
    )
  );
}

/** Returns the part of the text around its first non-ASCII byte. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleSize) return bytes;
  const first = bytes.findIndex((byte) => byte > 127);
  const from = Math.max(0, Math.min(first - 1000, bytes.length - sampleSize));
  // The sample begins after a line end, because it must not split a letter of two bytes.
  const start = from === 0 ? 0 : bytes.indexOf(10, from) + 1;
  const end = bytes.lastIndexOf(10, start + sampleSize);
  return bytes.subarray(start, end > start ? end : start + sampleSize);
}

const ascii = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, 8000), (byte) => (byte < 128 ? String.fromCharCode(byte) : "")).join("");

const highBytes = (bytes: Uint8Array): number =>
  bytes.reduce((count, byte) => count + (byte > 127 ? 1 : 0), 0);

const marks = /[\u2018\u2019\u201a\u201c\u201d\u201e\u2013\u2014\u2026\u2039\u203a\u00a0«»§°€£©®№¿¡·•ªº]/u;
const letter = /[\p{L}\p{M}]/u;

/** Returns the log probability of the non-ASCII characters in a language with these letters. */
function fitOf(text: string, letters: string): { total: number; count: number } {
  const rank = new Map(Array.from(letters, (one, i) => [one, i]));
  const latin = /\p{Script=Latin}/u.test(letters[0] ?? "");
  const characters = Array.from(text);
  let total = 0;
  let count = 0;
  let run = 0;
  characters.forEach((character, i) => {
    if ((character.codePointAt(0) ?? 0) < 128) {
      run = 0;
      return;
    }
    count++;
    const before = characters[i - 1] ?? " ";
    const after = characters[i + 1] ?? " ";
    run = letter.test(character) ? run + 1 : 0;
    total += characterFit(character, before, after, rank);
    // Signs rarely follow one another, and no word begins with a letter that Hebrew writes only at its end.
    if (!letter.test(character) && /[^\p{ASCII}\p{L}\p{M}\s]/u.test(before)) total -= 3;
    if (/[ךםןףץ]/u.test(character) && /\p{Script=Hebrew}/u.test(after)) total -= 5;
    // Two accented letters in a row are common; a word that consists of them is not.
    if (latin && run > 2) total -= 3;
  });
  return { total, count };
}

function characterFit(
  character: string,
  before: string,
  after: string,
  rank: ReadonlyMap<string, number>,
): number {
  if (character === "\ufffd" || /\p{Cc}|\p{Co}/u.test(character)) return -20;
  const inWord = /\p{L}/u.test(before) && /\p{L}/u.test(after);
  if (!letter.test(character)) {
    // An apostrophe follows a letter.
    if (character === "\u2019" && !/\p{L}/u.test(before) && /\p{L}/u.test(after)) return -5;
    if (character === "\u2019" || !inWord) return marks.test(character) ? -2 : -6;
    return -9;
  }
  const lower = rank.get(character) === undefined ? character.toLowerCase() : character;
  const at = rank.get(lower);
  const upper = lower !== character;
  // A capital after a small letter, or between a capital and a small letter.
  const jumble =
    upper && (/\p{Ll}/u.test(before) || (/\p{Lu}/u.test(before) && /\p{Ll}/u.test(after))) ? 4 : 0;
  // Headings and names of laws are in capitals throughout.
  const capital = upper
    ? /\p{Lu}/u.test(before + after) && !/\p{Ll}/u.test(before + after)
      ? 0.15
      : 0.7
    : 0;
  // A word uses one script.
  if (/[a-z]/iu.test(before + after) && !/\p{Script=Latin}|\p{M}/u.test(character)) return -12;
  if (at === undefined) return -7 - jumble - capital;
  return -Math.log((at + 3) * Math.log((rank.size + 3) / 3)) - jumble - capital;
}
