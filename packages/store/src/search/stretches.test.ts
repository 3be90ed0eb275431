import { expect, test } from "vitest";
import { reach, stretchesOf } from "./stretches.ts";
import { wordsOf } from "./words.ts";

/** A text of numbered words, with a letter outside the basic plane before each hundredth. */
const textOf = (words: number): string =>
  Array.from({ length: words }, (_, i) => (i % 100 === 99 ? `𝔸 w${i}` : `w${i}`)).join(" ");

test.each([0, 1, 399, 400, 401, 439, 440, 441, 800, 840, 841, 2345])(
  "every word of a text of %i words is the own word of one stretch",
  (count) => {
    const text = `  ${textOf(count)}. `;
    const points = Array.from(text);
    const all = wordsOf(text).map((word) => word.text);
    const stretches = [...stretchesOf(text)];
    const own = stretches.flatMap((stretch) => {
      const words = wordsOf(stretch.text);
      expect(words).toHaveLength(stretch.stems.length);
      expect(points.slice(stretch.start, stretch.start + 5).join("")).toBe(
        Array.from(stretch.text).slice(0, 5).join(""),
      );
      return words.slice(stretch.first, stretch.first + stretch.words).map((word) => word.text);
    });
    expect(own).toEqual(all);
    for (const { first } of stretches.slice(1)) expect(first).toBe(reach);
  },
);
