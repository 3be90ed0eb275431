import fc from "fast-check";
import { expect, test } from "vitest";
import type { TieRow } from "../state/model.ts";
import { layoutOf } from "./layout.ts";
import { drawnTies, mostDrawn } from "./shown-ties.ts";

const ends = fc.record({ from: fc.nat(40), to: fc.nat(40) });
const tiesOf = (pairs: readonly { readonly from: number; readonly to: number }[]) =>
  pairs.map(({ from, to }, i) => ({ id: `t${i}`, from: `a${from}`, to: `a${to}` }) as TieRow);

test("of very many ties those of what is chosen are drawn, then those between the actors that have most", () => {
  fc.assert(
    fc.property(fc.array(ends, { minLength: 0, maxLength: 2 * mostDrawn, size: "max" }), (pairs) => {
      const ties = tiesOf(pairs);
      const drawn = drawnTies(ties, "a7");
      expect(drawn).toHaveLength(Math.min(mostDrawn, ties.length));
      expect(drawn).toEqual(ties.filter((tie) => drawn.includes(tie)));
      const count = (id: string) =>
        ties.reduce((sum, { from, to }) => sum + Number(from === id) + Number(to === id), 0);
      const least = ({ from, to }: TieRow) => Math.min(count(from), count(to));
      const left = ties.filter((tie) => !drawn.includes(tie));
      const ofChosen = ({ from, to }: TieRow) => [from, to].includes("a7");
      if (left.some(ofChosen)) expect(drawn.every(ofChosen)).toBe(true);
      else
        expect(Math.max(...left.map(least))).toBeLessThanOrEqual(
          Math.min(...drawn.filter((tie) => !ofChosen(tie)).map(least)),
        );
    }),
    { numRuns: 20 },
  );
});

test("actors have the same places each time, each a place of its own, at every step", () => {
  const actors = Array.from({ length: 400 }, (_, i) => ({ id: `a${i}`, kind: "ngo" }));
  const ties = tiesOf(Array.from({ length: 800 }, (_, i) => ({ from: i % 400, to: (i * i + 1) % 400 })));
  const shares: number[] = [];
  const places = layoutOf(actors, ties, undefined, (share, placesNow) => {
    shares.push(share);
    if (shares.length === 5) expect(placesNow().size).toBe(400);
  });
  expect(places).toEqual(layoutOf(actors, ties, undefined));
  expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBeGreaterThan(390);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});
