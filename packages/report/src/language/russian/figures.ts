import { russianTexts } from "@throughline/messages";

export const figuresTexts = russianTexts({
  "figure {is}": "рисунок {is}",
  "As a table:": "В виде таблицы:",
  "{values} peripheral": "{values} периферия",
  present: "присутствует",
  absent: "отсутствует",
  table: "таблица",
  "Outcomes: what dated claims say": "Результаты: что говорят датированные утверждения",
  "Articles per year": "Статей в год",
  "timeline of {caseName}": "хронология: {caseName}",
  id: "id",
  detail: "подробности",
  event: "событие",
  "Open spans: dates known only by year or month. Hatched: the end is not known.":
    "Открытые отрезки: известен только год или месяц. Штриховка: конец неизвестен.",
  " Triangle up: a claim that supports the outcome; down: one that contradicts it; diamond: one that qualifies it.":
    " Треугольник вверх: утверждение подтверждает результат; вниз: противоречит; ромб: делает оговорку.",
  " Letters: {letters}; × cut or refused.": " Буквы: {letters}; × прекращена или отклонена.",
  " Drawn: the first {mostTies} of {datedTies} dated ties; the table has all.":
    " Из {datedTies} датированных связей показаны первые {mostTies}; все есть в таблице.",
  " Undated, and only in the table: {undated}.": " Без даты и только в таблице: {undated}.",
  "Timeline of {caseName}: {claims} claims about outcomes, {media} series of articles, {events} events and {ties} ties, each in the table.":
    "Хронология «{caseName}»: утверждений о результатах {claims}, рядов статей {media}, событий {events}, связей {ties}; всё есть в таблице.",
  "Map of {label}. {places}": "Карта: {label}. {places}",
  "Boundaries: {boundarySource}": "Границы: {boundarySource}",
  "map of {label}": "карта: {label}",
  "{label}, by case: the stronger the colour and the fuller the disc, the higher.":
    "{label}, по случаям: чем насыщеннее цвет и полнее круг, тем выше.",
  " Hatched, with a dashed circle: not graded ({missing} of {places}).":
    " Штриховка и пунктирный круг: без оценки ({missing} из {places}).",
  " By latitude and longitude, without boundaries.": " По широте и долготе, без границ.",
  " Boundaries: {boundarySource}.": " Границы: {boundarySource}.",
  " As tiles: {part}.": " Плитками: {part}.",
  "cases that are not on the map": "случаи, которых нет на карте",
  "their location is not known": "их место неизвестно",
  "no statement falls": "ни один вывод не отпадает",
  "statements {falling} fall": "отпадают выводы {falling}",
  "; statements {cited} cite it": "; ссылаются выводы {cited}",
  "Statements and sources. {words}": "Выводы и источники. {words}",
  "Which statements of the short answer fall when a source is withdrawn (cross), and which cite it and stand without it (tint). At the end of each row: how many conclusions of the whole report fall.":
    "Какие выводы краткого ответа отпадают при исключении источника (крест), а какие ссылаются на него и остаются (заливка). В конце строки: сколько выводов всего отчёта отпадает.",
  "Statements that fall when a source is withdrawn": "Выводы, которые отпадают при исключении источника",
  source: "источник",
  "statement {number}": "вывод {number}",
  "conclusions that fall": "отпадает выводов",
  "{one}: {prior} before, {posterior} after": "{one}: {prior} до, {posterior} после",
  "before and after": "до и после",
  "before, low": "до, нижняя граница",
  "before, high": "до, верхняя граница",
  "after, low": "после, нижняя граница",
  "after, high": "после, верхняя граница",
  "Events in order of time. {names}.": "События по порядку времени. {names}.",
  "events in order of time": "события по порядку времени",
  title: "название",
  "three-pointed": "трёхлучевой знак",
});
