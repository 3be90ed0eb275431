import { expect, test } from "vitest";
import { assess, assessmentSchema } from "../../packages/assess/src/index.ts";
import { bundled, studies } from "../russia.ts";

/** Returns the assessment of a bundled study, as in its file. */
const assessmentOf = async (name: string) => JSON.parse(JSON.stringify(assess(await bundled(name))));

test.each(studies)("the assessment of %s conforms to its schema", async (name) => {
  expect(assessmentSchema.safeParse(await assessmentOf(name)).error?.issues).toBeUndefined();
});

test("the schema rejects unknown properties", async () => {
  const assessment = await assessmentOf("invented-towns");
  expect(assessmentSchema.safeParse({ ...assessment, more: 1 }).success).toBe(false);
  const [first, ...others] = assessment.conclusions;
  const conclusions = [{ ...first, confidence: { ...first.confidence, level: "certain" } }, ...others];
  expect(assessmentSchema.safeParse({ ...assessment, conclusions }).success).toBe(false);
});
