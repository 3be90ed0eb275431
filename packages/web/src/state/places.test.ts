import { expect, test } from "vitest";
import { matchingPlaces, type Place } from "./places.ts";

const named = (label: string): Place => ({ kind: "", label, to: `/${label}` });
const labels = (places: readonly Place[], text: string) =>
  matchingPlaces(places, text).map(({ label }) => label);

test("a part of a name finds it: names that begin with it first, then names with a word that does", () => {
  const places = ["Outlaws", "A law of 1996", "Law-making", "Lawmakers of the Duma", "Courts"].map(named);
  expect(labels(places, "law")).toEqual(["Law-making", "Lawmakers of the Duma", "A law of 1996", "Outlaws"]);
  expect(labels(places, " duma  LAW")).toEqual(["Lawmakers of the Duma"]);
  expect(labels(places, "суд")).toEqual([]);
  expect(labels(places, "")).toHaveLength(5);
});

test("the kind of a record can be typed with its name", () => {
  const places = ["attribute", "pattern"].map((kind) => ({ kind, label: "Boomerang", to: kind }));
  expect(matchingPlaces(places, "boom pat").map(({ to }) => to)).toEqual(["pattern"]);
});

test("words in any script, and signs with a special meaning elsewhere", () => {
  const places = ["Закон о защите", "Защита жертв", "f(x) [1] \\ *"].map(named);
  expect(labels(places, "защит")).toEqual(["Защита жертв", "Закон о защите"]);
  expect(labels(places, "(x) [1] \\ *")).toEqual(["f(x) [1] \\ *"]);
});
