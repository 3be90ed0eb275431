import type { CodeRow } from "@throughline/api";

/**
 * The display of a code: a colour of the palette or its own, and a line style that does not depend on colour.
 */
export type Mark = {
  readonly className: string;
  /** the code's own colour, as #rrggbb */
  readonly colour: string | undefined;
};

const colours = 7;
const lines = ["solid", "dashed", "dotted"];
const uncoded: Mark = { className: "colour-7 line-solid", colour: undefined };
const drawn = new WeakMap<readonly CodeRow[], ReadonlyMap<string, Mark>>();

/** Returns the display of a code; grey without a code. */
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
