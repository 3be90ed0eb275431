import { comment } from "./r-text.ts";

// Names that a column must not have. QCA computes wrong models for a condition called OUT.
const columnsOfQca = ["OUT", "n", "incl", "PRI", "cases", "DCC"];
const argumentsOfQca = ["data", "conditions", "outcome"];
const wordsOfR = ["if", "else", "repeat", "while", "function", "for", "next", "break", "in", "TRUE", "FALSE"];
const valuesOfR = ["NULL", "Inf", "NaN", "NA"];

const reserved = new Set([columnsOfQca, argumentsOfQca, wordsOfR, valuesOfR].flat());

const plain = /^[A-Za-z][A-Za-z0-9_]*$/u;

/**
 * Converts names to ones that R and its packages can read: ASCII letters, digits and underscores, beginning with a
 * letter, and unique regardless of case.
 *
 * @param names different names
 * @returns the R name of each name
 */
export function rNames(names: readonly string[]): ReadonlyMap<string, string> {
  const isUsable = (name: string) => plain.test(name) && !reserved.has(name);
  const taken = new Set<string>();
  const result = new Map<string, string>();
  const take = (name: string, wanted: string) => {
    let unique = wanted;
    for (let n = 2; taken.has(unique.toLowerCase()) || !isUsable(unique); n++) unique = `${wanted}_${n}`;
    taken.add(unique.toLowerCase());
    result.set(name, unique);
  };
  // Names that need no change are reserved before others are changed.
  for (const name of names) if (isUsable(name) && !taken.has(name.toLowerCase())) take(name, name);
  names.forEach((name, i) => {
    if (result.has(name)) return;
    const letters = name.normalize("NFKD").replace(/[^A-Za-z0-9_]/gu, "");
    const isWhole = letters.length >= name.length / 2 && plain.test(letters);
    take(name, isWhole ? letters : `V${i + 1}`);
  });
  return result;
}

/** Writes comments on the columns that have other names in R. */
export function renamingComments(names: ReadonlyMap<string, string>): string[] {
  return [...names].flatMap(([name, inR]) =>
    name === inR ? [] : [comment(`${name} is called ${inR} here.`)],
  );
}
