import { translation } from "@throughline/messages";
import type { coverage as english } from "../en/coverage.ts";

export const coverage = translation<typeof english>()({
  "coverage.unknown":
    "По подсчётам нельзя сказать, освещался ли случай {case} в {to} году больше, чем в {from} году.",
  "coverage.noCounts": "В источниках нет точных подсчётов по одним и тем же газетам за оба года.",
  "coverage.same":
    "Освещение случая {case} (издания: {papers}) в {from} и в {to} году было одинаковым (число статей: {after}).",
  "coverage.ownTerms":
    "Из них в собственных терминах движения ({terms}): {before} в {from} году, {after} в {to} году.",
  "coverage.years": "По годам: {counts}.",
  "coverage.year": "{count} в {year} году",
});
