import { russianTexts } from "@throughline/messages";

export const viewTexts = russianTexts({
  "Drawn for the first {drawn} of {cases} cases. The workbench can draw the others.":
    "Показано для первых {drawn} из {cases} случаев. Остальные можно показать в рабочей среде.",
  "{count} {level}": "{level} — {count}",
  "{sender} to {receiver}": "от «{sender}» к «{receiver}»",
  "row {row}": "строка {row}",
  Statements: "Выводы",
  "Further statements": "Другие выводы",
  "author’s judgement": "суждение автора",
  "Missing:": "Не хватает:",
  "Declared silence:": "Объявленное молчание источников:",
  "{about}: not reported in {sources}. {reason}": "{about}: не упоминается ({sources}). {reason}",
  "What would overturn it:": "Что изменило бы вывод:",
  "Counts:": "Подсчёты:",
  "Monthly counts:": "Месячные подсчёты:",
  "{verdict, select, accepted {accepted} worded {reworded} other {contested}}{by}":
    "{verdict, select, accepted {принято} worded {переформулировано} other {оспорено}}{by}",
  " by {by}": ", {by}",
  "The researchers' verdict:": "Вердикт исследователей:",
  " Computed draft: “{statement}”": " Вычисленная формулировка: «{statement}»",
  "The draft has changed since.": "С тех пор формулировка изменилась.",
  " It was: “{draftThen}”": " Было: «{draftThen}»",
  "Withdraw {name}: {then}.": "Исключить {name}: {then}.",
  "Grade {cell} {to} instead of {from}: {then}.": "Оценка «{cell}»: {to} вместо {from}: {then}.",
  "the conclusion falls": "вывод отпадает",
  "the answer becomes: {answer}": "ответ становится таким: {answer}",
  "the conclusion changes": "вывод меняется",
  " (the first {listed} of {ids})": " (первые {listed} из {ids})",
  "Grades it rests on": "Оценки, на которых это основано",
  "Grades it rests on{rest}": "Оценки, на которых это основано{rest}",
  "Ties it rests on": "Связи, на которых это основано",
  "Events:": "События:",
  " (the first {most} of {ids}; all are in assessment.json)":
    " (первые {most} из {ids}; все — в assessment.json)",
  "Claims{rest}:": "Утверждения{rest}:",
});
