const brackets: Readonly<Record<string, string>> = { BracketLeft: "[", BracketRight: "]" };

/** The key of a shortcut, in lower case: on a keyboard with other letters, as a Russian one, the Latin letter of the same key. */
export function latinKey({ key, code = "" }: { readonly key: string; readonly code?: string }): string {
  const isOtherLetter = /^\p{L}$/u.test(key) && !/\p{Script=Latin}/u.test(key);
  const latin = /^Key(?<letter>[A-Z])$/u.exec(code)?.groups?.letter ?? brackets[code];
  return ((isOtherLetter && latin) || key).toLowerCase();
}
