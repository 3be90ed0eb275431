import { translation } from "@throughline/messages";
import type { response as english } from "../en/response.ts";
import { unknownCases } from "./words.ts";

export const response = translation<typeof english>()({
  "response.unknown":
    "Тип ответа государства в случае {case} неизвестен: оценка отсутствует, опровергается или приходится точно на точку перехода.",
  "response.type":
    "Ответ государства в случае {case} — {type} (доступ {access}, достигнутые цели {objectives}).",
  "response.ownType": "По собственной типологии исследования ответ в случае {case} — {type}.",
  "response.ownComputed": "Тип следует из оценок по условиям, которые задаёт исследование.",
  "response.types": `Типы ответа в известных случаях ({known}): {types}.${unknownCases}`,
  "response.casesOfType": "{type} — {count} ({cases})",
  "response.computed":
    "Тип следует из двух оценок. Относит ли автор случай к тому же типу, по данным сказать нельзя.",
  "response.critiqueUnknown": "Неизвестно, сохранился ли в случае {case} признак {attribute}.",
  "response.critique":
    "В случае {case} признак {attribute} {kept, select, yes {сохранился хотя бы отчасти} other {утрачен}} ({grade}).{aimsMet, select, yes { Часть целей достигнута без критики{named}.} other {}}",
  "response.word": " ({word})",
});
