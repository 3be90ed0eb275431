/** Quotes a word for a POSIX shell where necessary. */
export function shellWord(word: string): string {
  return /^[\p{L}\p{N}_./:=,@%+-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
