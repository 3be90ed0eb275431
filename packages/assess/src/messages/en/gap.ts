import { knownCases, unknownCases } from "./counts.ts";

export const gap = {
  "gap.unknown":
    "Stated reform and practice cannot be compared in {case}, because usable grades are missing: {attributes}.",
  "gap.paperAhead": "In {case}, stated reform runs ahead of practice ({grades}).",
  "gap.practiceAhead": "In {case}, practice runs ahead of stated reform ({grades}).",
  "gap.bothIn": "In {case}, stated reform and practice are both more in than out ({grades}).",
  "gap.bothOut": "In {case}, stated reform and practice are both more out than in ({grades}).",
  "gap.twoRubrics": "Steps of two rubrics do not show which of two grades on the same side is ahead.",
  "gap.cases": `Stated reform and practice in the ${knownCases}: {parts}.${unknownCases}`,
  "gap.paperCases": "stated reform ahead in {count} ({cases})",
  "gap.practiceCases": "practice ahead in {count} ({cases})",
  "gap.inCases": "both more in than out: {count} ({cases})",
  "gap.outCases": "both more out than in: {count} ({cases})",
  "gap.grades": "{paper} on paper, {practice} in practice",
} as const;
