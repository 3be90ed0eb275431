/** A word as a shell takes it: in quotation marks where it has a sign that means something to one. */
export const shellWord = (word: string): string =>
  /^[\p{L}\p{N}_.,:/=-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
