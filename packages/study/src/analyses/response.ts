import { notice } from "@throughline/messages";
import { z } from "zod";
import { cyclesIn } from "../cycles.ts";
import { attribute, caseKind, common, id } from "../manifest/parts.ts";
import { suggestion } from "../nearest.ts";
import { analysisKind, literal, one } from "./kind.ts";

export const response = analysisKind({
  settings: z
    .strictObject({
      ...common,
      kind: z.literal("response"),
      cases: caseKind,
      access: attribute.describe("descriptive: the movement's actors let into the process"),
      objectives: attribute.describe("substantive: the movement's objectives met"),
      critique: attribute.optional().describe("how far the movement's critique is kept"),
      types: z
        .array(
          z.strictObject({
            id: id.describe("the id of the type"),
            label: z.string().min(1).describe("its name as printed"),
            when: z
              .array(z.string().min(1))
              .min(1)
              .describe("the attributes that a case of this type has, or lacks with `~` in front"),
            under: id.optional().describe("a broader type that it belongs to"),
          }),
        )
        .min(1)
        .optional()
        .describe(
          "a typology of the study; when left out: no response, co-optation, preemption and alliance, by access and objectives",
        ),
      aims_without_critique: z
        .string()
        .min(1)
        .optional()
        .describe("the term of the study for aims that are met without the critique"),
    })
    .describe("No response, co-optation, preemption or alliance."),
  title: "State response",
  tables: ["cases", "grades"],
  references: ({ cases, access, objectives, critique, types = [] }) => [
    ...one("caseKinds", cases, "cases"),
    ...one("attributes", access, "access"),
    ...one("attributes", objectives, "objectives"),
    ...one("attributes", critique, "critique"),
    ...types.flatMap(({ when }, i) => when.flatMap((text, k) => literal(text, "types", i, "when", k))),
  ],
  check({ types = [] }, { add }) {
    const ids = types.map(({ id: type }) => type);
    types.forEach(({ id: type, under }, i) => {
      if (ids.indexOf(type) < i)
        add(["types", i, "id"], notice('the type "{type}" is given twice', { type }), notice("Rename one."));
      if (under !== undefined && !ids.includes(under))
        add(
          ["types", i, "under"],
          notice('the type "{type}" is under "{under}", which is not a type here{nearest}', {
            type,
            under,
            nearest: suggestion(under, ids),
          }),
          notice("Correct the id, or add the type."),
        );
    });
    const broader = new Map(types.map(({ id: type, under }) => [type, under === undefined ? [] : [under]]));
    for (const [type, cycle] of cyclesIn(broader))
      add(
        ["types", ids.indexOf(type), "under"],
        notice("the types {cycle} are under one another in a circle", { cycle: cycle.join(", ") }),
        notice("Remove one of these settings of under."),
      );
  },
});
