import fc from "fast-check";
import { expect, test } from "vitest";
import { type Anchor, anchorOf, anchorsOf } from "./anchor.ts";
import { correctText } from "./correct-text.ts";
import { countedText, unitsOf } from "./positions.ts";

const raw = "\ufeff😀 The cuort heard it.\r\nIt was May.\r\n";
const text = countedText(raw);
const held = (words: string): Anchor => {
  const at = text.indexOf(words);
  return anchorOf(text, at, at + words.length) as Anchor;
};
const place = (words: string) => ({ start: held(words).start, end: held(words).end });

test("after a correction, later passages are moved, and passages with the corrected words are listed with their new wording", () => {
  const [whole, part, before, behind] = [
    held("The cuort heard"),
    held("uort"),
    held("😀"),
    held("It was May"),
  ];
  const {
    raw: now,
    beside,
    within,
    cut,
  } = correctText(raw, [whole, part, before, behind], {
    ...place("cuort"),
    text: "high court",
  });
  expect(now).toBe("\ufeff😀 The high court heard it.\r\nIt was May.\r\n");
  expect(within).toEqual([
    {
      passage: whole,
      anchor: { ...whole, exact: "The high court heard", end: whole.end + 5, suffix: whole.suffix },
    },
  ]);
  expect(cut).toEqual([part]);
  expect(beside.map(({ passage }) => passage)).toEqual([before, behind]);
  expect(beside[1]?.anchor).toMatchObject({
    exact: "It was May",
    start: behind.start + 5,
    end: behind.end + 5,
  });
});

test("line ends of the file are kept, and used in the correction", () => {
  expect(correctText(raw, [], { ...place("heard"), text: "\nheard" }).raw).toBe(
    "\ufeff😀 The cuort \r\nheard it.\r\nIt was May.\r\n",
  );
  const { start } = held("May");
  expect(correctText(raw, [], { start, end: start, text: "in " }).raw).toContain("It was in May.\r\n");
});

test("a range outside the text is rejected", () => {
  for (const [start, end] of [
    [0, 1000],
    [5, 4],
    [-1, 2],
  ] as const)
    expect(() => correctText(raw, [], { start, end, text: "" })).toThrow(RangeError);
});

test("after any correction, all other passages keep their words", () => {
  const passages = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 15 })), { maxLength: 8 });
  const line = fc.string({ unit: "grapheme", maxLength: 80 });
  fc.assert(
    fc.property(line, line, passages, fc.nat(60), fc.nat(10), (body, put, cuts, at, length) => {
      const before = countedText(body);
      const points = [...before].length;
      const [start, end] = [Math.min(at, points), Math.min(at + length, points)];
      const held = anchorsOf(
        before,
        cuts.map(([from, of]) => {
          const [begin = 0, stop = 0] = unitsOf(before, [from, from + of]);
          return { start: begin, end: stop };
        }),
      ).flatMap((one) => one ?? []);
      const correction = { start, end, text: countedText(put) };
      const result = correctText(body, held, correction);
      const now = [...countedText(result.raw)];
      expect(now.join("")).toBe(
        [...before].slice(0, start).join("") + correction.text + [...before].slice(end).join(""),
      );
      for (const { passage, anchor } of [...result.beside, ...result.within])
        expect([passage.exact, now.slice(anchor.start, anchor.end).join("")]).toEqual([
          passage.exact,
          anchor.exact,
        ]);
      for (const { passage, anchor } of result.beside) expect(anchor.exact).toBe(passage.exact);
    }),
  );
});
