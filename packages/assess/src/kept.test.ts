import type { Analysis } from "@throughline/study";
import { loadStudy } from "@throughline/study/folder";
import { expect, test } from "vitest";
import { assess } from "./assess.ts";
import { type Kept, keep, reopen, studyOfKept } from "./kept.ts";

const folder = new URL("../../../studies/survival-of-democracy-raw/", import.meta.url).pathname;
const { study } = await loadStudy(folder);
if (!study) throw new Error("the study has errors");
const analysis = study.manifest.analyses.find(({ kind }) => kind === "truth-table") as Analysis;
const made = { at: "2026-11-27T12:00:00Z", revision: 3 };

test("a kept analysis comes out the same from its file alone, and holds no more than it needs", () => {
  const kept = JSON.parse(JSON.stringify(keep(study, analysis, made))) as Kept;
  expect(kept).toMatchObject({ format: "throughline-kept/1", ...made });
  expect(Object.keys(kept.from.manifest.attributes).sort()).toEqual([
    "DEV",
    "IND",
    "LIT",
    "STB",
    "SURV",
    "URB",
  ]);
  expect(kept.from.cases).toHaveLength(18);
  expect(kept.from.grades).toHaveLength(18 * 6);
  expect(kept.conclusions.map(({ statement }) => statement).join(" ")).toContain(
    "developed country and not industrialised country + urbanised country and stable government",
  );
  expect(reopen(kept)).toEqual({ same: true, changed: [] });
});

test("each conclusion that differs is listed", () => {
  const kept = JSON.parse(JSON.stringify(keep(study, analysis, made))) as Kept;
  const [first] = kept.conclusions;
  const other = {
    ...kept,
    conclusions: [{ id: first?.id ?? "", statement: "otherwise" }, ...kept.conclusions.slice(1)],
  };
  expect(reopen(other)).toEqual({ same: false, changed: [{ was: "otherwise", is: first?.statement }] });
  const moved = { ...kept, from: { ...kept.from, grades: kept.from.grades.slice(6) } };
  expect(reopen(moved).same).toBe(false);
});

test("fields that an earlier version lacked and last digits of another processor do not count as differences", () => {
  const written = JSON.stringify(keep(study, analysis, made));
  const { ambiguous: _, ...result } = (JSON.parse(written) as { result: { ambiguous: unknown } }).result;
  expect(reopen({ ...JSON.parse(written), result } as Kept)).toEqual({ same: true, changed: [] });
  const inclS = /"inclS":(0\.\d{8,})/u.exec(written)?.[1] ?? "";
  const otherwise = (by: number) => JSON.parse(written.replaceAll(inclS, String(Number(inclS) + by))) as Kept;
  expect(reopen(otherwise(1e-13)).same).toBe(true);
  expect(reopen(otherwise(1e-6)).same).toBe(false);
});

test.each(["invented-towns", "womens-representation", "russia-gender-violence", "invented-coasts"])(
  "every kind that is compared can be kept, with the confidence in its conclusions (%s)",
  async (name) => {
    const { study: other } = await loadStudy(new URL(`../../../studies/${name}/`, import.meta.url).pathname);
    const kinds = ["truth-table", "coincidence", "process-tracing", "causal-model", "series"];
    const comparable = other?.manifest.analyses.filter(({ kind }) => kinds.includes(kind)) ?? [];
    expect(comparable.length).toBeGreaterThan(0);
    for (const one of comparable) {
      const kept = keep(other as NonNullable<typeof other>, one, made);
      const only = { ...(other as NonNullable<typeof other>), verdicts: [] };
      const manifest = { ...only.manifest, analyses: [one] };
      const quick = { leverage: false, closer: false } as const;
      const whole = assess({ ...only, manifest }, quick);
      expect(JSON.stringify(kept.result)).toBe(JSON.stringify(whole.analyses[0]?.result));
      expect(assess(studyOfKept(kept), quick).conclusions).toEqual(whole.conclusions);
      expect(reopen(JSON.parse(JSON.stringify(kept)) as Kept)).toEqual({ same: true, changed: [] });
    }
  },
);
