import type { CodeRow } from "@throughline/api";

/** How a code is drawn: by a colour of the palette or its own, and by a line that tells it apart without colour. */
export type Mark = {
  readonly className: string;
  /** the code's own colour, as #rrggbb */
  readonly colour: string | undefined;
};

const colours = 7;
const lines = ["solid", "dashed", "dotted"];
const uncoded: Mark = { className: "colour-7 line-solid", colour: undefined };
const drawn = new WeakMap<readonly CodeRow[], ReadonlyMap<string, Mark>>();

/** How a code is drawn; what has no code is grey. */
export function markOf(codes: readonly CodeRow[], id: string | undefined): Mark {
  let marks = drawn.get(codes);
  if (!marks) {
    marks = new Map(codes.map(({ id: code, colour }, i) => [code, markAt(i, colour)]));
    drawn.set(codes, marks);
  }
  return marks.get(id ?? "") ?? uncoded;
}

const markAt = (index: number, colour: string | null | undefined): Mark => ({
  className: `colour-${index % colours} line-${lines[index % lines.length]}`,
  colour: colour && /^#[\da-f]{6}$/iu.test(colour) ? colour : undefined,
});
