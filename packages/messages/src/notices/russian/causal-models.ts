import { russianTexts } from "../../russian-texts.ts";

export const causalModelNotices = russianTexts({
  "{what}. {fix}": "{what}. {fix}",
  "Correct it.": "Исправьте.",
  "{draws} draws of {parameters} parameters are more than fit into memory":
    "Выборки (всего {draws}) из {parameters} параметров не помещаются в память",
  "Keep at most {limit} draws, or restrict types.": "Возьмите не более {limit} или ограничьте типы.",
  "“{condition}” has probability 0 in the model": "Вероятность условия «{condition}» в модели равна 0",
  "Relax the condition.": "Ослабьте условие.",
  "The query depends on {count} combinations of types of {nodes}, and at most {limit} are allowed":
    "Запрос зависит от сочетаний типов узлов {nodes} (всего {count}), допустимо не более {limit}",
  "Restrict types, or set nodes.": "Ограничьте типы или задайте значения узлов.",
  "No nodal type of {node} is left after {restriction}":
    "После ограничения «{restriction}» у узла {node} не остаётся типов",
  "Restrict less, or set keep to {keep, select, yes {true} other {false}}.":
    "Ослабьте ограничение или задайте keep: {keep, select, yes {true} other {false}}.",
});
