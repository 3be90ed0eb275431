import { translation } from "@throughline/messages";
import type { gap as english } from "../en/gap.ts";
import { unknownCases } from "./words.ts";

export const gap = translation<typeof english>()({
  "gap.unknown":
    "В случае {case} заявленную реформу нельзя сравнить с практикой: не хватает пригодных оценок ({attributes}).",
  "gap.paperAhead": "В случае {case} заявленная реформа опережает практику ({grades}).",
  "gap.practiceAhead": "В случае {case} практика опережает заявленную реформу ({grades}).",
  "gap.level": "В случае {case} заявленная реформа и практика находятся на одном уровне ({grades}).",
  "gap.sameSide":
    "Обе оценки {side, select, in {выше точки перехода} other {ниже точки перехода}}. Ступени двух разных шкал мало говорят о том, что впереди.",
  "gap.cases": `Заявленная реформа и практика в известных случаях ({known}): {parts}.${unknownCases}`,
  "gap.paperCases": "реформа впереди — {count} ({cases})",
  "gap.practiceCases": "практика впереди — {count} ({cases})",
  "gap.levelCases": "на одном уровне — {count} ({cases})",
  "gap.grades": "{paper} на бумаге, {practice} на практике",
});
