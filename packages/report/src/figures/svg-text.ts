/** The approximate width of a letter of twelve pixels. */
export const letterWidth = 6.3;

/** Breaks a text into lines of at most so many letters; a longer word has a line of its own. */
export function linesOf(text: string, letters: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + 1 + word.length > letters) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines;
}

/** Cuts a text to so many letters. */
export const shortened = (text: string, letters: number): string =>
  text.length > letters ? `${text.slice(0, letters - 1)}…` : text;

/** A coordinate with one decimal. */
export const px = (value: number): number => Math.round(value * 10) / 10;
