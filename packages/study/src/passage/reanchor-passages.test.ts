import fc from "fast-check";
import { expect, test } from "vitest";
import { type Anchor, anchorOf } from "./anchor.ts";
import { locatePassages } from "./locate-passages.ts";
import { unitsOf } from "./positions.ts";
import { reanchorPassages } from "./reanchor-passages.ts";

const old = "😀 The court heard it in May. The court closed in June. A reform failed.";
const held = (words: string, text = old, nth = 0): Anchor => {
  let at = text.indexOf(words);
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1);
  return anchorOf(text, at, at + words.length) as Anchor;
};

/** A range between code points, like every selection. */
const stretchOf = (text: string, start: number, length: number): Anchor | undefined => {
  const [from = 0, to = 0] = unitsOf(text, [start, start + length]);
  return anchorOf(text, from, to);
};

test("a passage is relocated when its words occur once in the same context", () => {
  const passages = [held("heard it in May"), held("closed in June")];
  const now = `A new beginning, 😀😀.\n\n${old}`;
  const { kept, rest } = reanchorPassages(now, passages);
  expect(rest).toEqual([]);
  expect(kept.map(({ anchor }) => anchor)).toEqual([
    held("heard it in May", now),
    held("closed in June", now),
  ]);
  expect([...now].slice(kept[0]?.anchor.start, kept[0]?.anchor.end).join("")).toBe("heard it in May");
});

test("a passage whose words occur in another context, twice or not at all is left to a person", () => {
  const passages = [held("heard it in May"), held("A reform failed"), held("closed in June")];
  expect(reanchorPassages("Nobody heard it in May or June, and that was that.", [passages[0]!]).kept).toEqual(
    [],
  );
  expect(reanchorPassages(`1. ${old}\n\n${"-".repeat(40)}\n\n${old}`, [passages[2]!]).kept).toEqual([]);
  expect(reanchorPassages("Another text.", passages).rest).toEqual(passages);
  expect(reanchorPassages("", passages).rest).toEqual(passages);
});

test("of several equal occurrences, the one at the old position is taken", () => {
  const text = "Signed.\nSigned.\nSigned.\n".repeat(5);
  const second = anchorOf(text, 64, 71) as Anchor;
  expect(second.exact).toBe("Signed.");
  expect(reanchorPassages(text, [second]).kept[0]?.anchor).toEqual(second);
  expect(reanchorPassages(` ${text}`, [second]).kept).toEqual([]);
});

test("without context, position and words must agree", () => {
  const bare = { ...held("closed"), prefix: null, suffix: "" };
  expect(reanchorPassages(old, [bare]).kept).toHaveLength(1);
  expect(reanchorPassages(` ${old}`, [bare]).rest).toEqual([bare]);
});

test("spaces next to a passage that a table has lost make no difference", () => {
  const { prefix, suffix, ...rest } = held("court heard");
  const fromTable = { ...rest, prefix: prefix.trim(), suffix: suffix.trim() };
  expect(reanchorPassages(`Yes. ${old}`, [fromTable]).kept).toHaveLength(1);
});

test("for any change of a text, kept passages have their exact words, and no passage is lost", () => {
  const word = fc.constantFrom("court", "reform", "May", "суд", "😀", ".", "\n");
  const words = fc.array(word, { minLength: 3, maxLength: 40 }).map((all) => all.join(" "));
  fc.assert(
    fc.property(
      words,
      words,
      fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }))),
      (a, b, cuts) => {
        const passages = cuts.flatMap(([start, length]) => stretchOf(a, start, length) ?? []);
        const { kept, rest } = reanchorPassages(b, passages);
        expect(kept.length + rest.length).toBe(passages.length);
        const anchors = kept.map(({ anchor }) => anchor);
        expect(locatePassages(b, anchors).orphans).toEqual([]);
        for (const { passage, anchor } of kept) expect(anchor.exact).toBe(passage.exact);
        expect(reanchorPassages(a, passages).kept.length).toBe(passages.length);
      },
    ),
  );
});
