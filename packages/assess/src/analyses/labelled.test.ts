import { textOf } from "@throughline/messages";
import { ConditionError, truthTable } from "@throughline/sets";
import { loadStudy } from "@throughline/study/folder";
import { expect, test } from "vitest";
import { Evidence } from "../evidence.ts";
import { inEnglish } from "../messages/english.ts";
import { inRussian } from "../messages/russian.ts";
import { labelled } from "./labelled.ts";

const folder = new URL("../../../../studies/survival-of-democracy/", import.meta.url).pathname;
const { study } = await loadStudy(folder);
if (!study) throw new Error("the study has errors");

test("what an engine says by ids, a report says by labels, in its language", () => {
  const evidence = new Evidence(study);
  const [attribute = ""] = Object.keys(study.manifest.attributes);
  const label = evidence.label(attribute);
  expect(label).not.toBe(attribute);
  try {
    truthTable(
      { cases: ["A"], columns: { [attribute]: [1] } },
      { outcome: attribute, conditions: [attribute] },
    );
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error;
    expect(error.message).toBe(
      `${attribute} is both the outcome and a condition. Leave it out of the conditions.`,
    );
    const said = labelled(error.notice, evidence);
    expect(textOf(said, inEnglish)).toContain(`${label} is both the outcome`);
    expect(textOf(said, inRussian)).toContain(`Признак «${label}» назван`);
  }
});
