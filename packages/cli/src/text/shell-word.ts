/** Quotes a word for the shell where necessary. */
export function shellWord(text: string): string {
  return /^[\p{L}\p{N}_./:=,@%+-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
