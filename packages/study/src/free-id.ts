/**
 * An id for something new: its name in small letters, joined by hyphens, with a number behind it when that is taken.
 *
 * @param fallback the id of a name without a letter or digit
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
