/** The approximate width of a letter at 12 pixels. */
export const letterWidth = 6.3;

/** Breaks a text into lines of at most the given number of letters; a longer word is broken too. */
export function linesOf(text: string, letters: number): string[] {
  const lines = [""];
  const words = text.split(" ").flatMap((word) => word.match(new RegExp(`.{1,${letters}}`, "gu")) ?? [""]);
  for (const word of words) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + 1 + word.length > letters) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines;
}

/** Breaks a text into at most the given number of lines; a longer text is shortened in its middle, so its end stays. */
export function fewLinesOf(text: string, letters: number, most: number): string[] {
  const lines = linesOf(text, letters);
  if (lines.length <= most) return lines;
  const first = lines.slice(0, most - 1);
  return [...first, `…${text.slice(-(letters - 1)).trimStart()}`];
}

/** Shortens a text to the given number of letters. */
export const shorten = (text: string, letters: number): string =>
  text.length > letters ? `${text.slice(0, letters - 1)}…` : text;

/** Rounds a coordinate to one decimal. */
export const px = (value: number): number => Math.round(value * 10) / 10;

/** Whether a figure is so tall that it needs more room in print than others to stay legible. */
export const isTall = (width: number, height: number): boolean => height > 0.8 * width;
