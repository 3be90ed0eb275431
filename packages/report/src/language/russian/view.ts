import { russianTexts } from "../russian-check.ts";

export const viewTexts = russianTexts({
  "Drawn for the first {drawn} of {cases} cases; the workbench draws any.":
    "Показано для первых {drawn} из {cases} случаев; рабочая среда показывает любой.",
  "{count} {level}": "{level} — {count}",
  "{sender} to {receiver}": "от «{sender}» к «{receiver}»",
  "row {row}": "строка {row}",
  Statements: "Выводы",
  "Further statements": "Другие выводы",
  "author’s judgement": "суждение автора",
  "Confidence:": "Уверенность:",
  "Missing:": "Не хватает:",
  "What would overturn it:": "Что изменило бы вывод:",
  "Counts:": "Подсчёты:",
  "Monthly counts:": "Месячные подсчёты:",
  "{verdict, select, accepted {accepted} worded {worded} other {contested}}{by}":
    "{verdict, select, accepted {принято} worded {переформулировано} other {оспорено}}{by}",
  " by {by}": ", {by}",
  "The researchers' verdict:": "Вердикт исследователей:",
  " As the program drafts it: “{statement}”": " Формулировка программы: «{statement}»",
  "The draft has changed since.": "С тех пор формулировка изменилась.",
  " It was: “{draftThen}”": " Было: «{draftThen}»",
  "Withdraw {name}: {then}.": "Исключить {name}: {then}.",
  "Grade {cell} {to} instead of {from}: {then}.": "Оценка «{cell}»: {to} вместо {from}: {then}.",
  "it can no longer be said": "сказать этого больше нельзя",
  "it becomes: {answer}": "ответ становится таким: {answer}",
  "it changes": "вывод меняется",
  " (the first {listed} of {ids})": " (первые {listed} из {ids})",
  "Grades it rests on": "Оценки, на которых это основано",
  "Grades it rests on{rest}": "Оценки, на которых это основано{rest}",
  "Ties it rests on": "Связи, на которых это основано",
  "Events:": "События:",
  " (the first {most} of {ids}; the cases and assessment.json have all)":
    " (первые {most} из {ids}; все — у случаев и в assessment.json)",
  "Claims{rest}:": "Утверждения{rest}:",
});
