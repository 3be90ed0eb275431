/** Prints a grade or measure with at most the given decimals and no trailing zeros: 0.33, 1, 0.6. */
function figure(value: number, decimals = 2): string {
  return String(Number(value.toFixed(decimals)));
}

/** Prints a figure with its sign: +0.34, -0.34, 0. */
export function signed(value: number): string {
  const text = figure(value);
  return value > 0 && text !== "0" ? `+${text}` : text;
}

/** A term without a condition: the outcome follows whatever holds. */
export const anyConfiguration = "every configuration";

/** Joins names as a sentence does: "a", "a and b", "a, b and c"; of more than twelve the first ten and how many others. */
export function list(names: readonly string[]): string {
  if (names.length > 12) return `${names.slice(0, 10).join(", ")} and ${names.length - 10} others`;
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** A label inside a sentence: the first letter small, unless the word is a name or an abbreviation. */
export function inline(label: string): string {
  const [first = "", second = ""] = label;
  return second !== "" && second === second.toLowerCase() && second !== " "
    ? first.toLowerCase() + label.slice(1)
    : label;
}

/** The text with its first letter capital. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Prints a probability with two decimals, and one that would round to 0 or 1 without being it as less or more than the nearest. */
export function chance(probability: number): string {
  if (probability > 0 && probability < 0.005) return "less than 0.01";
  if (probability < 1 && probability > 0.995) return "more than 0.99";
  return figure(probability);
}
