import { translation } from "@throughline/messages";
import type { scope as english } from "../en/scope.ts";

export const scope = translation<typeof english>()({
  "scope.noPressure":
    "{count, plural, one {Случай {cases} не служит проверкой} other {Случаи {cases} не служат проверкой}}: давления не было.",
  "scope.notKnown": "Не хватает оценок для случаев: {cases}.",
  "scope.outside": "Вне области применимости: {cases} (случаев: {count}).",
  "scope.noTest":
    "Ни один случай не проверяет, приводит ли давление в своей области применимости ({conditions}) к результату {outcome}.",
  "scope.confirmed":
    "В области применимости ({conditions}) давление сопровождалось результатом {outcome}: {cases}. Проверено случаев: {tested}, против — ни одного.",
  "scope.mixed":
    "В области применимости ({conditions}) давление сопровождалось результатом {outcome} в {confirming} из {tested} случаев; против: {against}.",
  "scope.oneCase": "Утверждение проверяет только один случай: {cases}.",
  "scope.case":
    "Случай {case} {standing, select, confirms {подтверждает утверждение} disconfirms {противоречит утверждению} outside {лежит вне области применимости} reversed {получил результат без давления и потому не служит проверкой} none {не служит проверкой: давления не было} other {не поддаётся оценке}} (давление {pressure}, область применимости {scope}, результат {outcome}).",
  "scope.notGraded": "неизвестно",
});
