/** Pairs of words that say out and in, in the languages of the field. */
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
];

/** The memberships of two texts whose meaning is plain, as no and yes; nothing for any others, which have no order of their own. */
export function plainMemberships(texts: readonly string[]): ReadonlyMap<string, number> | undefined {
  if (texts.length !== 2) return undefined;
  const words = texts.map((text) => text.trim().toLowerCase());
  for (const pair of pairs) {
    if (!pair.every((word) => words.includes(word))) continue;
    return new Map(texts.map((text, i) => [text, pair.indexOf(words[i] ?? "")]));
  }
  return undefined;
}
