import { notice } from "@throughline/messages";
import { z } from "zod";
import { attribute, attributes, caseKind, common, id } from "../manifest/parts.ts";
import { suggestion } from "../nearest.ts";
import { analysisKind, each, one } from "./kind.ts";

export const pathways = analysisKind({
  settings: z
    .strictObject({
      ...common,
      kind: z.literal("pathways"),
      cases: caseKind,
      access: attribute.describe(
        "the movement took part in making the intervention (preemption asks for at most one half)",
      ),
      objectives: attribute.describe(
        "the movement's objectives were met (preemption asks for more than one half)",
      ),
      paper: attribute.describe("stated reform"),
      practice: attribute.describe("reform in practice (the last phase of the spiral asks for 0.67)"),
      scope: attributes.describe("the scope conditions of smart sanctions"),
      bypass: attribute
        .optional()
        .describe("the coder's own grade of how far the domestic process was bypassed"),
      local_roots: attribute
        .optional()
        .describe("local activism before the intervention (the reverse boomerang asks for at most one half)"),
      years: z
        .number()
        .positive()
        .default(3)
        .describe("within how many years of a threat the reform has to follow"),
      patterns: z
        .array(id)
        .min(1)
        .optional()
        .describe("ids of the patterns: shipped ones, and those in patterns/; every one when left out"),
    })
    .describe(
      "Which pathway the ties match, which step is missing, who fills which role, and how much bypassed the domestic process.",
    ),
  title: "Pathways of influence",
  tables: ["cases", "grades", "actors", "ties", "events"],
  references: ({ cases, access, objectives, paper, practice, scope, bypass, local_roots, patterns }) => [
    ...one("caseKinds", cases, "cases"),
    ...one("attributes", access, "access"),
    ...one("attributes", objectives, "objectives"),
    ...one("attributes", paper, "paper"),
    ...one("attributes", practice, "practice"),
    ...each("attributes", scope, "scope"),
    ...one("attributes", bypass, "bypass"),
    ...one("attributes", local_roots, "local_roots"),
    ...each("patterns", patterns, "patterns"),
  ],
  check({ id: own, patterns }, { hasActors, named, add }) {
    if (!hasActors)
      add(
        [],
        notice('analysis "{id}" needs the target state', { id: own }),
        notice("Add actors: '{'target: …'}' to study.yaml."),
      );
    const known = named.patterns;
    if (!known) return;
    patterns?.forEach((pattern, i) => {
      if (!known.has(pattern))
        add(
          ["patterns", i],
          notice('analysis "{id}" names the pattern "{pattern}", which does not exist{nearest}', {
            id: own,
            pattern,
            nearest: suggestion(pattern, known),
          }),
          notice("Correct the id, or add patterns/{pattern}.yaml (there are {names}).", {
            pattern,
            names: [...known].join(", "),
          }),
        );
    });
  },
});
