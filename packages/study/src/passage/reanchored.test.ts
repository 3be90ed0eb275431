import fc from "fast-check";
import { expect, test } from "vitest";
import { type Anchor, anchorOf } from "./anchor.ts";
import { unitsOf } from "./positions.ts";
import { reanchored } from "./reanchored.ts";
import { standing } from "./standing.ts";

const old = "😀 The court heard it in May. The court closed in June. A reform failed.";
const held = (words: string, text = old, nth = 0): Anchor => {
  let at = text.indexOf(words);
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1);
  return anchorOf(text, at, at + words.length) as Anchor;
};

/** A stretch between code points, as every selection is. */
const stretchOf = (text: string, start: number, length: number): Anchor | undefined => {
  const [from = 0, to = 0] = unitsOf(text, [start, start + length]);
  return anchorOf(text, from, to);
};

test("a passage moves along where its words stand with what was around them, at one place", () => {
  const passages = [held("heard it in May"), held("closed in June")];
  const now = `A new beginning, 😀😀.\n\n${old}`;
  const { kept, rest } = reanchored(now, passages);
  expect(rest).toEqual([]);
  expect(kept.map(({ anchor }) => anchor)).toEqual([
    held("heard it in May", now),
    held("closed in June", now),
  ]);
  expect([...now].slice(kept[0]?.anchor.start, kept[0]?.anchor.end).join("")).toBe("heard it in May");
});

test("the same words among others, twice, or not at all, wait for a person", () => {
  const passages = [held("heard it in May"), held("A reform failed"), held("closed in June")];
  expect(
    reanchored("Nobody heard it in May or June, and that was that.", [passages[0] as Anchor]).kept,
  ).toEqual([]);
  expect(reanchored(`1. ${old}\n\n${"-".repeat(40)}\n\n${old}`, [passages[2] as Anchor]).kept).toEqual([]);
  expect(reanchored("Another text.", passages).rest).toEqual(passages);
  expect(reanchored("", passages).rest).toEqual(passages);
});

test("of several like places, the one at the old position is the passage's", () => {
  const text = "Signed.\nSigned.\nSigned.\n".repeat(5);
  const second = anchorOf(text, 64, 71) as Anchor;
  expect(second.exact).toBe("Signed.");
  expect(reanchored(text, [second]).kept[0]?.anchor).toEqual(second);
  expect(reanchored(` ${text}`, [second]).kept).toEqual([]);
});

test("without context, position and words have to agree", () => {
  const bare = { ...held("closed"), prefix: null, suffix: "" };
  expect(reanchored(old, [bare]).kept).toHaveLength(1);
  expect(reanchored(` ${old}`, [bare]).rest).toEqual([bare]);
});

test("blanks next to a passage that a table has lost are no difference", () => {
  const { prefix, suffix, ...rest } = held("court heard");
  const fromTable = { ...rest, prefix: prefix.trim(), suffix: suffix.trim() };
  expect(reanchored(`Yes. ${old}`, [fromTable]).kept).toHaveLength(1);
});

test("whatever becomes of a text, what is kept stands in it with its very words, and nothing is lost", () => {
  const word = fc.constantFrom("court", "reform", "May", "суд", "😀", ".", "\n");
  const words = fc.array(word, { minLength: 3, maxLength: 40 }).map((all) => all.join(" "));
  fc.assert(
    fc.property(
      words,
      words,
      fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }))),
      (a, b, cuts) => {
        const passages = cuts.flatMap(([start, length]) => stretchOf(a, start, length) ?? []);
        const { kept, rest } = reanchored(b, passages);
        expect(kept.length + rest.length).toBe(passages.length);
        const anchors = kept.map(({ anchor }) => anchor);
        expect(standing(b, anchors).orphans).toEqual([]);
        for (const { passage, anchor } of kept) expect(anchor.exact).toBe(passage.exact);
        expect(reanchored(a, passages).kept.length).toBe(passages.length);
      },
    ),
  );
});
