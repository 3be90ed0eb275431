const brackets: Readonly<Record<string, string>> = { BracketLeft: "[", BracketRight: "]" };

/**
 * Returns the key of a shortcut in lower case. On a keyboard in another script, such as Russian, it is the
 * Latin letter of the same key.
 */
export function latinKey({ key, code = "" }: { readonly key: string; readonly code?: string }): string {
  const isOtherLetter = /^\p{L}$/u.test(key) && !/\p{Script=Latin}/u.test(key);
  const latin = /^Key(?<letter>[A-Z])$/u.exec(code)?.groups?.letter ?? brackets[code];
  return ((isOtherLetter && latin) || key).toLowerCase();
}
