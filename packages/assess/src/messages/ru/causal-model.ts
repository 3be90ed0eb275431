import { translation } from "@throughline/messages";
import type { causalModel as english } from "../en/causal-model.ts";
import { casesCounted } from "./words.ts";

export const causalModel = translation<typeof english>()({
  "causalModel.notUpdated": "{title}: модель по случаям не обновлена. {reason}",
  "causalModel.nothingObserved": "Ни в одном случае не наблюдается ни один узел модели.",
  "causalModel.query": "{title}",
  "causalModel.queryOfCase": "{title}, случай {case}",
  "causalModel.noAnswer": "{query}: ответа нет. {reason}",
  "causalModel.answer": `{query}: {posterior}{interval}, априорно {prior}; ${casesCounted}.{open, select, share { Интервал включает одну вторую, поэтому ответ остаётся открытым.} effect { Интервал включает 0, поэтому эффекта может не быть.} other {}}`,
  "causalModel.interval": " (95-процентный интервал от {low} до {high})",
  "causalModel.dichotomised":
    "Оценки выше 0,5 считаются за 1, остальные — за 0. Ответ верен, только если верна модель.",
  "causalModel.unobserved": "Не наблюдаются и оставлены открытыми значения: {values} (случаев: {cases}).",
  "causalModel.sampled":
    "Оценено по выборке ({draws} розыгрышей, зерно {seed}; R-hat {rHat}, эффективных розыгрышей около {effective}).{agrees, select, yes {} other { Цепи не сошлись; увеличьте число розыгрышей.}}",
});
