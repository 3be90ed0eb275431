import { translation } from "@throughline/messages";
import type { ladder as english } from "../en/ladder.ts";

export const ladder = translation<typeof english>()({
  "ladder.steps": "Случаи по группам инструментов, от наименьшего числа групп к наибольшему: {steps}.",
  "ladder.step": "{cases} ({count, plural, =0 {ни одной} other {{groups}}})",
  "ladder.noSteps":
    "Все группы инструментов известны меньше чем для двух случаев, поэтому сравнить случаи нельзя.",
  "ladder.group": "{group} ({members})",
  "ladder.within": "{group}: {members}",
  "ladder.above":
    "В случае {case} были все те же группы инструментов, что и в случае {other}, и дополнительно {added}.{within}{lost}{unknown}",
  "ladder.beside":
    "Ни один случай не стоит ровно на ступень выше или ниже случая {other}; меньше всего по группам инструментов от него отличается случай {case}.{added}{groupsLost}{groupsUnknown}{within}{lost}{unknown}",
  "ladder.alsoAdded": " Дополнительно в случае {case}: {added}.",
  "ladder.alsoWithin": " В тех же группах было больше инструментов ({within}).",
  "ladder.groupsLost": " Не было ни одного инструмента из групп: {groups}; в случае {other} они были.",
  "ladder.lost": " Не было инструментов, которые были в случае {other}: {members}.",
  "ladder.groupsUnknown": " Неизвестно, были ли в обоих случаях группы: {groups}.",
  "ladder.unknown": " Для одного из двух случаев неизвестно: {members}.",
  "ladder.higher": "{outcome}: в случае {case} ({there}) выше, чем в случае {other} ({here}).",
  "ladder.lower": "{outcome}: в случае {case} ({there}) ниже, чем в случае {other} ({here}).",
  "ladder.same": "{outcome}: в случае {case} так же, как в случае {other} ({here}).",
  "ladder.notKnown": "{outcome}: случаи {case} и {other} сравнить нельзя. Нет пригодной оценки: {missing}.",
  "ladder.word": "«{meaning}»",
  "ladder.contrast":
    "Пар случаев, различающихся только инструментом {instrument}: {pairs}. С ним: {outcomes}.",
  "ladder.counts":
    "{outcome} — выше в {higher} из {known}, ниже в {lower}, так же в {same}{unknown, plural, =0 {} other { (неизвестно: {unknown})}}",
  "ladder.comparison": "Это сравнение случаев, а не доказательство: другие различия между ними не исключены.",
});
