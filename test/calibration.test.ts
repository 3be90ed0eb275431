import { calibrate } from "@throughline/sets";
import { expect, test } from "vitest";
import { bundled } from "./russia.ts";

test("Lipset's raw values, calibrated with Ragin's anchors, equal the published fuzzy sets to two decimals", async () => {
  const [raw, fuzzy] = [await bundled("survival-of-democracy-raw"), await bundled("survival-of-democracy")];
  let compared = 0;
  for (const [attribute, { calibration }] of Object.entries(raw.manifest.attributes)) {
    const grades = raw.grades.filter((one) => one.attribute === attribute);
    if (!calibration) throw new Error(`${attribute} has no calibration`);
    const memberships = calibrate(
      grades.map(({ grade }) => grade),
      calibration,
    );
    grades.forEach(({ caseId }, i) => {
      const published = fuzzy.grades.find((one) => one.caseId === caseId && one.attribute === attribute);
      expect(Math.abs((memberships[i] ?? 0) - (published?.grade ?? Number.NaN))).toBeLessThan(0.01);
      compared++;
    });
  }
  expect(compared).toBe(18 * 6);
});
