/** The sentence of a conclusion. */
export function Statement({ text }: { text: string }) {
  return text;
}
