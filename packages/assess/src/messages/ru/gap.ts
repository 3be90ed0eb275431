import { translation } from "@throughline/messages";
import type { gap as english } from "../en/gap.ts";
import { unknownCases } from "./words.ts";

export const gap = translation<typeof english>()({
  "gap.unknown":
    "В случае {case} заявленную реформу нельзя сравнить с практикой: не хватает пригодных оценок ({attributes}).",
  "gap.paperAhead": "В случае {case} заявленная реформа опережает практику ({grades}).",
  "gap.practiceAhead": "В случае {case} практика опережает заявленную реформу ({grades}).",
  "gap.bothIn": "В случае {case} и заявленная реформа, и практика выше точки перехода ({grades}).",
  "gap.bothOut": "В случае {case} и заявленная реформа, и практика ниже точки перехода ({grades}).",
  "gap.twoRubrics":
    "Если обе оценки по одну сторону точки перехода, ступени двух разных шкал не показывают, что впереди.",
  "gap.cases": `Заявленная реформа и практика в известных случаях ({known}): {parts}.${unknownCases}`,
  "gap.paperCases": "реформа впереди — {count} ({cases})",
  "gap.practiceCases": "практика впереди — {count} ({cases})",
  "gap.inCases": "обе оценки выше точки перехода — {count} ({cases})",
  "gap.outCases": "обе оценки ниже точки перехода — {count} ({cases})",
  "gap.grades": "{paper} на бумаге, {practice} на практике",
});
