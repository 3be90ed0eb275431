// A new kind of analysis needs its own folders and a line in each registry, and nothing else.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type AnalysisKindName, analysisKindNames, analysisKinds } from "@throughline/study";
import { expect, test } from "vitest";
import { computations } from "./analyses.ts";

const packages = join(import.meta.dirname, "../../..");
const layers = ["study", "assess"];

/** Files of a package that are neither tests nor registries, by their path below src. */
function sources(layer: string): string[] {
  return readdirSync(join(packages, layer, "src"), { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".ts") && !path.endsWith(".test.ts") && !path.endsWith("analyses/analyses.ts"),
  );
}

test("the compiler finds a kind that a registry forgets", () => {
  const { gap: _, ...withoutGap } = analysisKinds;
  const { gap: __, ...uncomputed } = computations;
  // @ts-expect-error: the kind "gap" is missing
  withoutGap satisfies Record<AnalysisKindName, unknown>;
  // @ts-expect-error: the kind "gap" is missing
  uncomputed satisfies Record<AnalysisKindName, unknown>;
  expect(Object.keys(computations)).toEqual(analysisKindNames);
});

test.each(analysisKindNames)(
  "the kind %s has its settings, computation and wording under its name",
  (kind) => {
    const study = join(packages, "study/src/analyses", kind);
    expect(existsSync(`${study}.ts`) || existsSync(study), "settings").toBe(true);
    expect(existsSync(join(packages, "assess/src/analyses", kind, `${kind}.ts`)), "computation").toBe(true);
    expect(existsSync(join(packages, "assess/src/messages/en", `${kind}.ts`)), "wording").toBe(true);
  },
);

test("no other file tells kinds of analysis apart", () => {
  const asked = analysisKindNames.flatMap((kind) => [
    `kind === "${kind}"`,
    `kind !== "${kind}"`,
    `AnalysisOf<"${kind}">`,
  ]);
  for (const layer of layers)
    for (const path of sources(layer)) {
      const text = readFileSync(join(packages, layer, "src", path), "utf8");
      const found = asked.filter((one) => text.includes(one) && !path.includes(`/${one.split('"')[1]}`));
      expect(found, path).toEqual([]);
    }
});
