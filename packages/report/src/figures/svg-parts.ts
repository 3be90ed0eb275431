import { html, type Markup } from "../page/html.ts";

/** So wide is a letter of twelve pixels, about. */
export const letterWidth = 6.3;

/** A text in lines of about so many letters; a longer word has a line of its own. */
export function linesOf(text: string, letters: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + 1 + word.length > letters) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines;
}

/** A text as it fits in so many letters. */
export const shortened = (text: string, letters: number): string =>
  text.length > letters ? `${text.slice(0, letters - 1)}…` : text;

/** A coordinate with one decimal. */
export const px = (value: number): number => Math.round(value * 10) / 10;

/** A picture as a file of its own would have it: white, with its letters and what it shows in words. */
export function picture(width: number, height: number, inWords: string, content: Markup): Markup {
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${px(width)}" height="${px(height)}" viewBox="0 0 ${px(width)} ${px(height)}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="${inWords}"><rect width="100%" height="100%" fill="#fff"/>${content}</svg>`;
}

/** Diagonal lines in a rectangle: here is nothing. */
export function hatching(x: number, y: number, width: number, height: number, gap = 9): Markup {
  const lines: string[] = [];
  for (let at = gap; at < width + height; at += gap) {
    const [top, bottom] = [Math.min(at, width), Math.max(0, at - height)];
    lines.push(`M${px(x + top)} ${px(y + at - top)}L${px(x + bottom)} ${px(y + at - bottom)}`);
  }
  return html`<path d="${lines.join("")}" stroke="#c9c4bb" stroke-width="1" fill="none"/>`;
}

/** Lines of text, one below the other, with a white edge so that they can be read over lines. */
export function textLines(
  lines: readonly string[],
  { x, y, anchor = "start", gap = 14, weight = 400, style = "normal" }: TextPlace,
): Markup {
  return html`<text x="${px(x)}" y="${px(y)}" text-anchor="${anchor}" font-weight="${weight}" font-style="${style}" stroke="#fff" stroke-width="3" stroke-linejoin="round" paint-order="stroke" fill="#1c1b1a">${lines.map(
    (line, i) => html`<tspan x="${px(x)}" y="${px(y + i * gap)}">${line}</tspan>`,
  )}</text>`;
}

type TextPlace = {
  readonly x: number;
  readonly y: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly gap?: number;
  readonly weight?: number;
  readonly style?: "normal" | "italic";
};
