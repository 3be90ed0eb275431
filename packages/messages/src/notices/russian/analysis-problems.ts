import { russianTexts } from "../../russian-texts.ts";

/** Problems of the settings of analyses. */
export const analysisProblems = russianTexts({
  'analysis "{id}" compares who had "{attribute}", whose scale is {scale} and does not show whether a case had it':
    "анализ «{id}» сравнивает, у кого был признак «{attribute}», но по его шкале ({scale}) этого не видно",
  "Use an attribute with the scale crisp or fuzzy.": "Возьмите признак со шкалой crisp или fuzzy.",
  'analysis "{id}" needs the target state': "анализу «{id}» нужно целевое государство",
  "Add actors: '{'target: …'}' to study.yaml.": "Добавьте actors: '{'target: …'}' в study.yaml.",
  'analysis "{id}" names the pattern "{pattern}", which does not exist{nearest}':
    "анализ «{id}» называет модель «{pattern}», которой нет{nearest}",
  "Correct the id, or add patterns/{pattern}.yaml (there are {names}).":
    "Исправьте идентификатор или добавьте patterns/{pattern}.yaml (есть {names}).",
  'the type "{type}" is given twice': "тип «{type}» указан дважды",
  'the type "{type}" is under "{under}", which is not a type here{nearest}':
    "тип «{type}» отнесён к «{under}», но такого типа здесь нет{nearest}",
  "Correct the id, or add the type.": "Исправьте идентификатор или добавьте тип.",
  "the types {cycle} are under one another in a circle": "типы {cycle} отнесены друг к другу по кругу",
  "Remove one of these settings of under.": "Уберите один из этих параметров under.",
  'analysis "{id}" names "{name}", which is not in {file}{nearest}':
    "анализ «{id}» называет «{name}», но в {file} такого нет{nearest}",
  "Correct the id, or add it there.": "Исправьте идентификатор или добавьте его туда.",
  'analysis "{id}" names the channel "{channel}", which is not known{nearest}':
    "анализ «{id}» называет неизвестный канал «{channel}»{nearest}",
  "Correct the channel, or add it to channels.csv.": "Исправьте канал или добавьте его в channels.csv.",
  'analysis "{id}" names the boundary set "{boundaries}", which does not exist{nearest}':
    "анализ «{id}» называет набор границ «{boundaries}», которого нет{nearest}",
  "Add it to map.sets.": "Добавьте его в map.sets.",
  "Use one of {names}, or add it to map.sets.":
    "Возьмите один из наборов {names} или добавьте новый в map.sets.",
  'the case "{case}" is not in cases.csv{nearest}': "случая «{case}» нет в cases.csv{nearest}",
  "Correct the id, or add the case.": "Исправьте идентификатор или добавьте случай.",
  '"{cause}" is not a hypothesis{nearest}': "гипотезы «{cause}» нет{nearest}",
  '"{cause}" is itself made of several causes': "«{cause}» сама состоит из нескольких причин",
  "Name hypotheses of one cause each.": "Назовите гипотезы с одной причиной.",
  'item "{id}" rests on the claim "{claim}", which is not in claims.csv{nearest}':
    "свидетельство «{id}» основано на утверждении «{claim}», которого нет в claims.csv{nearest}",
  "Correct the id, or add the claim.": "Исправьте идентификатор или добавьте утверждение.",
  'the item "{id}" is given twice': "свидетельство «{id}» указано дважды",
  'item "{item}" is computed from "{record}", which is neither a tie nor an event{nearest}':
    "свидетельство «{item}» вычисляется из «{record}», но это не связь и не событие{nearest}",
  'item "{item}" is computed from the case "{other}", which is not in cases.csv{nearest}':
    "свидетельство «{item}» вычисляется по случаю «{other}», которого нет в cases.csv{nearest}",
  'item "{item}" has a likelihood under "{id}", which is not a hypothesis{nearest}':
    "у свидетельства «{item}» указана вероятность при «{id}», но такой гипотезы нет{nearest}",
  "Correct the id, or add the hypothesis.": "Исправьте идентификатор или добавьте гипотезу.",
  'item "{item}" has no likelihood under the hypothesis "{id}"':
    "у свидетельства «{item}» нет вероятности при гипотезе «{id}»",
  'State how probable it is to be found if "{id}" holds.':
    "Укажите, насколько вероятно найти его, если верна гипотеза «{id}».",
  'a package names the item "{id}", which is not among the evidence{nearest}':
    "в пакете названо свидетельство «{id}», которого нет в списке{nearest}",
  "Correct the id, or add the item.": "Исправьте идентификатор или добавьте свидетельство.",
  'the item "{id}" is in packages twice': "свидетельство «{id}» входит в пакеты дважды",
  "Put all items that depend on it into one package.":
    "Поместите все зависящие от него свидетельства в один пакет.",
  "the package of {ids} counts as one item (correlation 1), but some of it is present and some absent":
    "пакет {ids} считается одним свидетельством (корреляция 1), но часть его найдена, а часть нет",
  "Split it into two packages, or give a correlation below 1.":
    "Разделите его на два пакета или укажите корреляцию меньше 1.",
  'the item "{id}" rests on "{shared}", as this package does, and is in no package':
    "свидетельство «{id}» опирается на «{shared}», как и этот пакет, но не входит ни в один пакет",
  "State how it depends on the others: add it here, or put it alone in a package.":
    "Укажите его связь с остальными: добавьте его сюда или выделите в отдельный пакет.",
  'the query "{id}" is given twice': "запрос «{id}» указан дважды",
  'the case "{case}" is of the kind "{kind}", and the analysis of "{cases}"':
    "случай «{case}» вида «{kind}», а анализ по виду «{cases}»",
  'Name a case of the kind "{cases}".': "Назовите случай вида «{cases}».",
  'the node "{name}" is not an attribute{nearest}': "узел «{name}» не является признаком{nearest}",
  'the node "{name}" is not binary: {reason}': "узел «{name}» не двоичный: {reason}",
  "Use an attribute that is crisp, fuzzy, or raw with a calibration into one set.":
    "Возьмите признак со шкалой crisp или fuzzy либо raw с калибровкой в одно множество.",
  "it is a note, and notes are not graded": "это примечание, примечания не оцениваются",
  "its scale is multi": "его шкала multi",
  "it is raw and has no calibration": "он не калиброван",
  "its calibration has {count} thresholds": "порогов в его калибровке: {count}",
});
