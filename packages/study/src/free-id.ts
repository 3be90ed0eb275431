/**
 * Creates an id for something new: its name in lower case, joined by hyphens, with a number when that is taken.
 *
 * @param fallback the id for a name without a letter or digit
 */
export function freeId(name: string, taken: ReadonlySet<string>, fallback: string): string {
  const plain =
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-+|-+$/gu, "") || fallback;
  let id = plain;
  for (let number = 2; taken.has(id); number++) id = `${plain}-${number}`;
  return id;
}
