import { notice, noticeText } from "@throughline/messages";
import { expect, test } from "vitest";
import { withLabels } from "./with-labels.ts";

test("a refusal names the records of the study by their labels", () => {
  const labels: Readonly<Record<string, string>> = { "opposition-unity": "Opposition unity" };
  const refusal = notice("{what}. {fix}", {
    what: notice('grade {grade} of "{attribute}" is not on its scale ({scale}: {grades})', {
      grade: "2",
      attribute: "opposition-unity",
      scale: "fuzzy",
      grades: "0 to 1",
    }),
    fix: notice("Correct the grade, or the scale in study.yaml."),
  });
  expect(noticeText(withLabels(refusal, (id) => labels[id]))).toBe(
    'grade 2 of "Opposition unity" is not on its scale (fuzzy: 0 to 1). Correct the grade, or the scale in study.yaml.',
  );
});
