/** A word for the shell, in single quotes where the shell would read it as more than one word. */
export function shellWord(text: string): string {
  return /^[\p{L}\p{N}_./:=,@%+-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
