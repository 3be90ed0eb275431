import fc from "fast-check";
import { expect, test } from "vitest";
import { maxDrawnTies, tiesToDraw } from "./ties-to-draw.ts";

const ends = fc.record({ from: fc.nat(40), to: fc.nat(40) });

test("of very many ties those of what is chosen are drawn, then those between the actors that have most", () => {
  fc.assert(
    fc.property(fc.array(ends, { minLength: 0, maxLength: 2 * maxDrawnTies, size: "max" }), (pairs) => {
      const ties = pairs.map(({ from, to }, i) => ({ id: `t${i}`, from: `a${from}`, to: `a${to}` }));
      type Tie = (typeof ties)[number];
      const drawn = tiesToDraw(ties, "a7");
      expect(drawn).toHaveLength(Math.min(maxDrawnTies, ties.length));
      expect(drawn).toEqual(ties.filter((tie) => drawn.includes(tie)));
      const count = (id: string) =>
        ties.reduce((sum, { from, to }) => sum + Number(from === id) + Number(to === id), 0);
      const least = ({ from, to }: Tie) => Math.min(count(from), count(to));
      const left = ties.filter((tie) => !drawn.includes(tie));
      const ofChosen = ({ from, to }: Tie) => [from, to].includes("a7");
      if (left.some(ofChosen)) expect(drawn.every(ofChosen)).toBe(true);
      else
        expect(Math.max(...left.map(least))).toBeLessThanOrEqual(
          Math.min(...drawn.filter((tie) => !ofChosen(tie)).map(least)),
        );
    }),
    { numRuns: 20 },
  );
});
