/** A BibTeX entry under another key. */
export function withKey(bibtex: string, key: string): string {
  return bibtex.replace(/^(\s*@\s*\w+\s*[{(]\s*)[^,\s]*/u, (_, opening: string) => `${opening}${key}`);
}
