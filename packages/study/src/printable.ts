import { type Message, notice } from "@throughline/messages";

/** Makes a text from a file safe to print: without line breaks and control characters. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}

/** Quotes a text from a file in a message, shortened when long. */
export const quoted = (text: string): string => `"${shortened(text)}"`;

/** Quotes a text from a file in a notice, shortened when long. */
export const quotedName = (text: string): Message => notice('"{name}"', { name: shortened(text) });

function shortened(text: string): string {
  const letters = [...printable(text)];
  return letters.length > 40 ? `${letters.slice(0, 39).join("")}…` : letters.join("");
}

/** A number with its noun: 1 comment, 2 comments. */
export const countOf = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`;

/** Lists the first of some names, and how many more there are. */
export function some(names: readonly string[], most = 12): string {
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(", ")} and ${count.format(more)} more` : names.join(", ");
}

const count = new Intl.NumberFormat("en", { useGrouping: "min2" });
