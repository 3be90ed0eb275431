import { translation } from "@throughline/messages";
import type { coincidence as english } from "../en/coincidence.ts";
import { more } from "./words.ts";

export const coincidence = translation<typeof english>()({
  "coincidence.none": "Поиск причинных структур не проводился. {reason}",
  "coincidence.fewCases":
    "Случаев слишком мало ({cases}), чтобы различить действие факторов ({factors}): формулы подошли бы случайно.{lacking, plural, =0 {} other { У # из {all} случаев нет оценки хотя бы по одному фактору: {excluded}.}}",
  "coincidence.constant":
    "Фактор, который не меняется, не может быть ни причиной, ни следствием. Постоянны: {factors}.",
  "coincidence.constantFactor": "{attribute} ({value} во всех случаях)",
  "coincidence.basis":
    "{cases, plural, one {# случаю} other {# случаям}} в {configurations, plural, one {# конфигурации} other {# конфигурациях}} ({measures} не ниже {con} и {cov})",
  "coincidence.measures": "согласованность и покрытие",
  "coincidence.askedMeasures": "{con} и {cov}",
  "coincidence.noStructure": "Ни одна причинная структура не подходит к {basis}.",
  "coincidence.oneStructure":
    "Одна причинная структура подходит к {basis}: {structure} (согласованность {con}, покрытие {cov}).",
  "coincidence.structures": `К {basis} подходят причинные структуры ({complete, select, yes {всего} other {не менее}} {count}); данные не позволяют выбрать одну из них: {structures}${more}.`,
  "coincidence.formula": "{outcome} ← {causes}",
  "coincidence.cutShort": "Поиск остановлен досрочно, поэтому могут быть и другие структуры.",
  "coincidence.notJoined":
    "Соединены только самые простые сочетания формул ({joined} из {combinations}), поэтому могут быть и другие структуры.",
  "coincidence.ambiguity":
    "Одинаково хорошо подходят структуры (всего {count}); данные не позволяют выбрать одну из них.",
  "coincidence.exhaustiveness":
    "Наблюдается {percent} % конфигураций, которые допускает {several, select, yes {структура 1} other {структура}}.",
  "coincidence.constantLeftOut": "Исключены, так как не меняются: {factors}.",
  "coincidence.structure": "причинная структура {structure} (con {con}, cov {cov})",
  "coincidence.model": "модель {model} (устойчивость {score}, нормированная {normalised})",
});
