import { expect, test } from "vitest";
import { bandLayout, chipHeight } from "./band-layout.ts";

const levels = ["abroad", "home"] as const;
const actor = (id: string, level: (typeof levels)[number], name = id) => ({ id, name, level });

test("each level is a band with its actors in it, and a level without actors has none", () => {
  const { bands, chips } = bandLayout(
    [actor("un", "abroad"), actor("duma", "home"), actor("press", "home")],
    [],
    ["nowhere" as never, ...levels],
  );
  expect(bands.map(({ level }) => level)).toEqual(["abroad", "home"]);
  const [abroad, home] = bands;
  const inside = (id: string, band = abroad) => {
    const y = chips.get(id)?.y ?? 0;
    return band && y - chipHeight / 2 >= band.top && y + chipHeight / 2 <= band.top + band.height;
  };
  expect([inside("un"), inside("duma", home), inside("press", home)]).toEqual([true, true, true]);
  expect(home?.top).toBeGreaterThan((abroad?.top ?? 0) + (abroad?.height ?? 0));
});

test("actors stand below those with whom they have ties", () => {
  const actors = [
    ...["a", "b", "c"].map((id) => actor(id, "abroad")),
    ...["x", "y", "z"].map((id) => actor(id, "home")),
  ];
  const { chips } = bandLayout(
    actors,
    [
      { from: "a", to: "z" },
      { from: "b", to: "y" },
      { from: "c", to: "x" },
    ],
    levels,
  );
  const x = (id: string) => chips.get(id)?.x ?? 0;
  const crossings = [
    ["a", "z"],
    ["b", "y"],
    ["c", "x"],
  ].filter(([from = "", to = ""]) => Math.abs(x(from) - x(to)) > 100);
  expect(crossings).toEqual([]);
});

test("chips of a thousand actors with long names do not overlap", () => {
  const actors = Array.from({ length: 1000 }, (_, i) =>
    actor(`a${i}`, levels[i % 2] ?? "home", `An organisation with a rather long name ${i}`),
  );
  const { chips, width } = bandLayout(actors, [], levels);
  const rows = Map.groupBy(chips.values(), ({ y }) => y);
  for (const row of rows.values()) {
    const sorted = row.toSorted((a, b) => a.x - b.x);
    expect(
      sorted.every(
        (chip, i) =>
          i === 0 || chip.x - chip.width / 2 >= (sorted[i - 1]?.x ?? 0) + (sorted[i - 1]?.width ?? 0) / 2,
      ),
    ).toBe(true);
    expect((sorted.at(-1)?.x ?? 0) + (sorted.at(-1)?.width ?? 0) / 2).toBeLessThanOrEqual(width);
  }
});

test("the same actors and ties give the same picture", () => {
  const actors = ["a", "b", "c", "d"].map((id, i) => actor(id, levels[i % 2] ?? "home"));
  const ties = [{ from: "a", to: "d" }];
  expect(bandLayout(actors, ties, levels)).toEqual(bandLayout(actors, ties, levels));
});
