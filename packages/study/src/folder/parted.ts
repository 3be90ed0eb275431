/** The parts of an error's message: what is wrong, and in its last sentence what to do. */
export function parted(message: string): { readonly what: string; readonly fix: string } {
  const at = message.lastIndexOf(". ");
  if (at < 0) return { what: message.replace(/\.$/u, ""), fix: "Correct it." };
  return { what: message.slice(0, at), fix: message.slice(at + 2) };
}
