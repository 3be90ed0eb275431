import { translation } from "@throughline/messages";
import type { coincidence as english } from "../en/coincidence.ts";
import { more } from "./words.ts";

export const coincidence = translation<typeof english>()({
  "coincidence.none": "Причинная структура не искалась. {reason}",
  "coincidence.fewCases":
    "Случаев слишком мало ({cases}), чтобы различить действие факторов ({factors}): формулы подошли бы случайно.{lacking, plural, =0 {} other { У # из {all} случаев нет оценки хотя бы по одному фактору: {excluded}.}}",
  "coincidence.constant": "То, что не меняется, не служит ни причиной, ни следствием. Постоянны: {factors}.",
  "coincidence.constantFactor": "{attribute} ({value} во всех случаях)",
  "coincidence.basis":
    "{cases, plural, one {# случаю} other {# случаям}} в {configurations, plural, one {# конфигурации} other {# конфигурациях}} ({measures} не ниже {con} и {cov})",
  "coincidence.measures": "согласованность и покрытие",
  "coincidence.askedMeasures": "{con} и {cov}",
  "coincidence.noStructure": "Ни одна причинная структура не подходит к {basis}.",
  "coincidence.oneStructure":
    "Одна причинная структура подходит к {basis}: {structure} (согласованность {con}, покрытие {cov}).",
  "coincidence.structures": `{complete, select, yes {Подходящих причинных структур} other {Подходящих причинных структур не менее}}: {count} (к {basis}); данные не позволяют выбрать одну из них: {structures}${more}.`,
  "coincidence.formula": "{outcome} ← {causes}",
  "coincidence.cutShort": "Поиск остановлен досрочно, поэтому могут быть и другие структуры.",
  "coincidence.notJoined":
    "Из {combinations} сочетаний формул соединены {joined} самых простых, поэтому могут быть и другие структуры.",
  "coincidence.ambiguity": "Одинаково подходящих структур: {count}; данные не позволяют выбрать одну из них.",
  "coincidence.exhaustiveness":
    "Наблюдается {percent} % конфигураций, которые допускает {several, select, yes {структура 1} other {структура}}.",
  "coincidence.constantLeftOut": "Исключены, так как не меняются: {factors}.",
  "coincidence.structure": "причинная структура {structure} (con {con}, cov {cov})",
  "coincidence.model": "модель {model} (устойчивость {score}, нормированная {normalised})",
});
