import type { Study } from "@throughline/study";

/**
 * Returns a function for the names of cases inside a sentence: "Prison reform" is lower-cased if the study itself
 * writes it so in running text, and "Lyon" keeps its capital.
 */
export function namesInSentences({ cases, claims, manifest }: Study): (id: string) => string {
  const names = new Map(cases.map(({ id, name }) => [id, name]));
  const written = new Map<string, string>();
  let prose: string | undefined;
  return (id) => {
    const known = written.get(id);
    if (known !== undefined) return known;
    const name = names.get(id) ?? id;
    const small = name.slice(0, 1).toLocaleLowerCase("en") + name.slice(1);
    prose ??= [manifest.question, manifest.about ?? "", ...claims.map((c) => c.statement)].join("\n");
    const result = small !== name && hasWords(prose, small) ? small : name;
    written.set(id, result);
    return result;
  };
}

const letter = /[\p{L}\p{N}]/u;

/** Returns whether a text contains some words as whole words. */
function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text[at - 1] ?? "", text[at + words.length] ?? ""];
    if (!letter.test(before) && !letter.test(after)) return true;
  }
  return false;
}
