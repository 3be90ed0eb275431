import { notice } from "@throughline/messages";
import { z } from "zod";
import { attributes, caseKind, common, id } from "../manifest/parts.ts";
import { analysisKind, each, one } from "./kind.ts";

export const ladder = analysisKind({
  settings: z
    .strictObject({
      ...common,
      kind: z.literal("ladder"),
      cases: caseKind,
      instruments: z
        .record(id, attributes)
        .describe(
          "the instruments, in groups: norms, assistance, pressure, …; a case has a group when it has one of its members",
        ),
      outcomes: attributes.describe("the outcomes that are compared, step by step of their rubric"),
    })
    .describe(
      "What each further group of instruments came with: cases ordered by the groups they had, and which outcomes were higher, lower or the same.",
    ),
  title: "What each further instrument came with",
  tables: ["cases", "grades", "rubric"],
  references: ({ cases, instruments, outcomes }) => [
    ...one("caseKinds", cases, "cases"),
    ...Object.entries(instruments).flatMap(([group, ids]) => each("attributes", ids, "instruments", group)),
    ...each("attributes", outcomes, "outcomes"),
  ],
  check({ id: own, instruments }, { attributes: declared, add }) {
    for (const [group, ids] of Object.entries(instruments))
      ids.forEach((attribute, i) => {
        const { scale = "fuzzy" } = declared[attribute] ?? {};
        if (scale !== "fuzzy" && scale !== "crisp")
          add(
            ["instruments", group, i],
            notice(
              'analysis "{id}" compares who had "{attribute}", whose scale is {scale} and does not show whether a case had it',
              { id: own, attribute, scale },
            ),
            notice("Use an attribute with the scale crisp or fuzzy."),
          );
      });
  },
});
