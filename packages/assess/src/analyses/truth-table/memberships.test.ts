import { loadStudy } from "@throughline/study/folder";
import { expect, test } from "vitest";
import { Evidence } from "../../evidence.ts";
import { englishOf } from "../../messages/english.ts";
import { memberships } from "./memberships.ts";

const folder = new URL("../../../../../studies/survival-of-democracy-raw/", import.meta.url).pathname;
const { study } = await loadStudy(folder);
if (!study) throw new Error("the study has errors");

const calibratedBy = (attribute: string, thresholds: number[]) =>
  new Evidence({
    ...study,
    manifest: {
      ...study.manifest,
      attributes: {
        ...study.manifest.attributes,
        [attribute]: {
          label: attribute,
          role: "condition",
          scale: "raw",
          calibration: { method: "indirect", thresholds },
        },
      },
    },
  });

test("a case has one membership in a set that a curve through all cases makes, whichever cases are left out", () => {
  const evidence = calibratedBy("URB", [20, 40, 60]);
  const all = memberships(evidence, study.cases, ["URB"], false);
  const few = memberships(evidence, study.cases.slice(3, 9), ["URB"], false);
  if ("reason" in all || "reason" in few) throw new Error("no sets");
  expect(Array.from(few.data.columns.URB ?? [])).toEqual(Array.from(all.data.columns.URB ?? []).slice(3, 9));
  expect(new Set(few.data.columns.URB as number[]).size).toBe(6);
});

test("values that a method cannot take stop the sets that need them, with the reason, and nothing else", () => {
  const sets = memberships(calibratedBy("SURV", [-5, 0, 5]), study.cases, ["DEV", "SURV"], false);
  expect("reason" in sets && englishOf(sets.reason)).toMatch(/^SURV cannot be calibrated. A value is −/u);
});
