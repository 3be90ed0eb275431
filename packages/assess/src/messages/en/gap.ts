import { knownCases, unknownCases } from "./counts.ts";

export const gap = {
  "gap.unknown":
    "Stated reform and practice cannot be compared in {case}, because usable grades are missing: {attributes}.",
  "gap.paperAhead": "In {case}, stated reform runs ahead of practice ({grades}).",
  "gap.practiceAhead": "In {case}, practice runs ahead of stated reform ({grades}).",
  "gap.level": "In {case}, stated reform and practice are level ({grades}).",
  "gap.sameSide":
    "Both are {side, select, in {more in than out} other {more out than in}}. Steps of two rubrics say little about which is ahead.",
  "gap.cases": `Stated reform and practice in the ${knownCases}: {parts}.${unknownCases}`,
  "gap.paperCases": "stated reform ahead in {count} ({cases})",
  "gap.practiceCases": "practice ahead in {count} ({cases})",
  "gap.levelCases": "level in {count} ({cases})",
  "gap.grades": "{paper} on paper, {practice} in practice",
} as const;
