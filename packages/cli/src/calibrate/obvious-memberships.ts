/** Pairs of words for out and in, in several languages. */
const pairs: readonly (readonly [out: string, into: string])[] = [
  ["no", "yes"],
  ["n", "y"],
  ["false", "true"],
  ["f", "t"],
  ["absent", "present"],
  ["out", "in"],
  ["low", "high"],
  ["none", "all"],
  ["нет", "да"],
  ["non", "oui"],
  ["nein", "ja"],
  ["no", "sí"],
  ["no", "si"],
  ["no", "sì"],
  ["não", "sim"],
  ["nie", "tak"],
  ["nej", "ja"],
  ["nei", "ja"],
  ["nee", "ja"],
  ["ні", "так"],
  ["falsch", "wahr"],
  ["faux", "vrai"],
  ["falso", "verdadero"],
  ["ложь", "истина"],
  ["hayır", "evet"],
  ["否", "是"],
  ["无", "有"],
  ["いいえ", "はい"],
  ["아니오", "예"],
  ["لا", "نعم"],
  ["όχι", "ναι"],
  ["ne", "da"],
  ["nem", "igen"],
  ["nu", "da"],
  ["ei", "kyllä"],
  ["-", "+"],
  ["−", "+"],
  ["-", "x"],
  ["✗", "✓"],
  ["✘", "✔"],
  ["☐", "☑"],
  ["☐", "☒"],
];

/** Returns the memberships of two texts with an obvious order, such as no and yes; undefined for other texts. */
export function obviousMemberships(texts: readonly string[]): ReadonlyMap<string, number> | undefined {
  if (texts.length !== 2) return undefined;
  const words = texts.map((text) => text.trim().toLowerCase());
  for (const pair of pairs) {
    if (!pair.every((word) => words.includes(word))) continue;
    return new Map(texts.map((text, i) => [text, pair.indexOf(words[i] ?? "")]));
  }
  return numberedMemberships(texts);
}

/** Returns the memberships of texts that begin with a number, such as "0. no", "(1) yes" and "1 - yes". */
function numberedMemberships(texts: readonly string[]): ReadonlyMap<string, number> | undefined {
  const numbers = texts.map((text) => /^\(?([01])(?:\)|[.:=]|\s[-–—])\s*\p{L}/u.exec(text.trim())?.[1]);
  if (!numbers.includes("0") || !numbers.includes("1")) return undefined;
  return new Map(texts.map((text, i) => [text, Number(numbers[i])]));
}
