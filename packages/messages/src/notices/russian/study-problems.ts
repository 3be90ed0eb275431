import { russianTexts } from "../../russian-texts.ts";

/** Problems of a study: its tables, its settings and the files around them. */
export const studyProblems = russianTexts({
  "is empty, but is required": "не заполнено, а должно быть",
  "Give {about}.": "Заполните ячейку.",
  "Use one of {choices}: {about}.": "Выберите одно из значений: {choices}.",
  '"{text}" is not an id (letters, digits, ".", "_" and "-", no spaces)':
    "«{text}» не может быть идентификатором (буквы, цифры, «.», «_» и «-», без пробелов)",
  "Rename it, here and wherever it is used.": "Переименуйте здесь и везде, где он используется.",
  '"{text}" is not a date (YYYY, YYYY-MM or YYYY-MM-DD)':
    "«{text}» не является датой (ГГГГ, ГГГГ-ММ или ГГГГ-ММ-ДД)",
  "Correct the date, or leave the cell empty when it is not known.":
    "Исправьте дату или оставьте ячейку пустой, если дата неизвестна.",
  '"{text}" is not one of {choices}': "«{text}» нет среди допустимых значений: {choices}",
  "Use one of these.": "Выберите одно из них.",
  '"{text}" is not a number': "«{text}» не является числом",
  "Write it with a decimal point and no unit.": "Запишите его с десятичной точкой и без единицы измерения.",
  "{text} is less than {from}": "{text} меньше {from}",
  "{text} is outside {from} to {to}": "{text} вне пределов от {from} до {to}",
  "Correct the number.": "Исправьте число.",
  "0 or 1": "0 или 1",
  "0 to 1": "от 0 до 1",
  "0, 1, 2, …": "0, 1, 2, …",
  "any number": "любое число",
  '. Nearest: "{name}"': ". Ближайшее: «{name}»",
  "warning: {what}": "предупреждение: {what}",
  'the entry "{entry}" cannot be read as BibTeX': "запись «{entry}» не читается как BibTeX",
  "Check its key, its commas and its braces.": "Проверьте ключ, запятые и фигурные скобки.",
  'the key "{key}" is already in line {before}': "ключ «{key}» уже есть в строке {before}",
  "Rename one of the two entries.": "Переименуйте одну из двух записей.",
  "the file has no BibTeX entries": "в файле нет записей BibTeX",
  "Add an entry: {example}.": "Добавьте запись: {example}.",
  "the file is not JSON": "файл не в формате JSON",
  "Give a TopoJSON file whose features have ISO 3166 ids.":
    "Нужен файл TopoJSON, объекты которого имеют коды ISO 3166.",
  "its transform is not two scales and two offsets":
    "его transform не состоит из двух масштабов и двух сдвигов",
  "its arc {number} is not a list of at least two positions":
    "его дуга {number} не является списком хотя бы из двух точек",
  "its feature {number}{id} {problem}": "объект {number}{id}: {problem}",
  "the file is not TopoJSON with features": "файл не является TopoJSON с объектами",
  "is not a geometry": "не геометрия",
  "has no position": "нет координат",
  "has no list of positions": "нет списка координат",
  "is of the type {type}, which cannot be drawn": "вид {type} нельзя нарисовать",
  "refers to arcs that are not among the {count} of the file":
    "есть ссылки на дуги, которых нет среди {count} дуг файла",
  "the file is empty": "файл пуст",
  "Add its content, or delete it if the study does not need it.":
    "Заполните его или удалите, если исследованию он не нужен.",
  "the file is in UTF-16": "файл в кодировке UTF-16",
  'Save it as "CSV UTF-8".': "Сохраните его как «CSV UTF-8».",
  "the file is binary, not text": "файл двоичный, а не текстовый",
  "Export the table as CSV in UTF-8 (a spreadsheet file is not a CSV).":
    "Экспортируйте таблицу как CSV в UTF-8 (файл электронной таблицы не CSV).",
  "the file is not in UTF-8 (the first unreadable byte is here)":
    "файл не в UTF-8 (первый нечитаемый байт здесь)",
  'Save it as "CSV UTF-8"; it may be in Windows-1252 or Windows-1251 now.':
    "Сохраните его как «CSV UTF-8»; сейчас он, возможно, в Windows-1252 или Windows-1251.",
  '"{name}" is made of "{part}", which is not declared{nearest}':
    "«{name}» составлен из «{part}», но такого признака нет в study.yaml{nearest}",
  "Correct the name, or declare it under attributes.": "Исправьте имя или объявите признак в attributes.",
  '"{name}" is made of itself: {circle}': "«{name}» составлен из самого себя: {circle}",
  "Remove one of these parts.": "Уберите одну из этих частей.",
  'the silence is about the attribute "{attribute}", which is not declared{nearest}':
    "молчание относится к признаку «{attribute}», которого нет в study.yaml{nearest}",
  'the silence is about the channel "{channel}", which is not known{nearest}':
    "молчание относится к неизвестному каналу «{channel}»{nearest}",
  "Correct the name, or add the channel to channels.csv.": "Исправьте имя или добавьте канал в channels.csv.",
  '"{name}" is shown by the channel "{channel}", which is not known{nearest}':
    "«{name}» определяется по неизвестному каналу «{channel}»{nearest}",
  'claim "{id}" allows grades from {least} to {most}, and no grade lies between them':
    "утверждение «{id}» допускает оценки от {least} до {most}, а между ними нет ни одной",
  'claim "{id}" has the bound {bound}, which is not on the scale of "{attribute}" ({scale}: {grades})':
    "у утверждения «{id}» граница {bound}, которой нет на шкале «{attribute}» ({scale}: {grades})",
  "Correct the bound, or the scale in study.yaml.": "Исправьте границу или шкалу в study.yaml.",
  'claim "{id}" has the value {value} without a unit, so it is not compared with others':
    "у утверждения «{id}» значение {value} без единицы, поэтому его не с чем сравнить",
  "Add the unit.": "Добавьте единицу.",
  'claim "{id}" has a unit and no value': "у утверждения «{id}» есть единица, но нет значения",
  "Add the value, or clear unit and of.": "Добавьте значение или очистите unit и of.",
  '"{word}" is not a role of channels{nearest}': "«{word}» не роль канала{nearest}",
  "Use {roles}, separated by spaces.": "Роли через пробел: {roles}.",
  "Swap the two, or correct one of them.": "Поменяйте их местами или исправьте одну из них.",
  '"{period}" is not a year or a span of years (1995 or 1995/2000)':
    "«{period}» не год и не промежуток лет (1995 или 1995/2000)",
  "Correct the period: the earlier year first.": "Исправьте период: сначала более ранний год.",
  'the period {period} ends before "{caseId}" begins ({from})':
    "период {period} заканчивается раньше, чем начинается случай «{caseId}» ({from})",
  'the period {period} begins after "{caseId}" ends ({to})':
    "период {period} начинается после конца случая «{caseId}» ({to})",
  "Correct the period, or the dates of the case in cases.csv.":
    "Исправьте период или даты случая в cases.csv.",
  'no actor has the place "{target}" of the target state{nearest}':
    "ни у одного актора нет места «{target}», указанного как целевое государство{nearest}",
  "Correct the code, or enter it in actors.csv as the place of the actors of that state.":
    "Исправьте код или укажите его в actors.csv как место акторов этого государства.",
  'the silence names "{id}", which is not in {file}{nearest}':
    "в молчании назван «{id}», которого нет в {file}{nearest}",
  "Correct or remove it.": "Исправьте или уберите его.",
  'claim "{claim}" is about "{id}", which is neither a tie nor an event{nearest}':
    "утверждение «{claim}» относится к «{id}», но это не связь и не событие{nearest}",
  "Correct the id, or add the tie or event.": "Исправьте идентификатор или добавьте связь или событие.",
  '"{key}" derives from "{other}", which is not in sources.bib{nearest}':
    "«{key}» опирается на «{other}», которого нет в sources.bib{nearest}",
  "Correct the key in derives_from, or add the entry.": "Исправьте ключ в derives_from или добавьте запись.",
  '"{key}" derives from itself: {circle}': "«{key}» опирается на самого себя: {circle}",
  "Remove one of these keys from derives_from.": "Уберите один из этих ключей из derives_from.",
  "the boundaries have no source": "у границ не указан источник",
  "Add source: whose boundaries they are.": "Добавьте source: чьи это границы.",
  'the name "{name}" of a boundary set is used twice': "название набора границ «{name}» использовано дважды",
  "Rename one.": "Переименуйте один из двух.",
  "this is not a file": "это не файл",
  "Put the file here, not a folder.": "Здесь должен быть файл, а не папка.",
  "the file has {size} MB, more than the limit of {limit} MB":
    "размер файла {size} МБ, больше допустимых {limit} МБ",
  "Check that it is the right file.": "Проверьте, тот ли это файл.",
  "the file cannot be read ({code})": "файл не читается ({code})",
  "unknown reason": "причина неизвестна",
  "Check its permissions.": "Проверьте права доступа.",
  "the file is missing": "файла нет",
  "Add it (throughline init makes a starter study).":
    "Добавьте его (throughline init создаёт начальное исследование).",
  'Rename "{like}" to "{file}".': "Переименуйте «{like}» в «{file}».",
  "this is not a file name": "это не имя файла",
  'this is not a path inside the study, with "/" between names':
    "это не путь внутри исследования, с «/» между именами",
  "the path leads out of the study folder": "путь ведёт за пределы папки исследования",
  "the path names a hidden file or has a blank part": "путь ведёт к скрытому файлу или содержит пустую часть",
  "Name a file of the study folder itself, such as sources/a.md.":
    "Укажите файл из самой папки исследования, например sources/a.md.",
  "this is a symbolic link": "это символическая ссылка",
  "“{link}” is a symbolic link": "«{link}» — символическая ссылка",
  "Replace the link with the file or folder itself.": "Замените ссылку самим файлом или папкой.",
  'sources.bib has no entry "{key}"': "в sources.bib нет записи «{key}»",
  "Name the file after the key of its entry.": "Назовите файл по ключу его записи.",
  'Rename it to "{like}.md".': "Переименуйте его в «{like}.md».",
  'attribute "{name}" has no scale': "у признака «{name}» нет шкалы",
  "Add scale: crisp, fuzzy, multi or raw (or role: note).":
    "Добавьте scale: crisp, fuzzy, multi или raw (или role: note).",
  'attribute "{name}" is raw and has no calibration, so no truth table can use it':
    "признак «{name}» не калиброван, поэтому его нельзя взять в таблицу истинности",
  "Add a calibration with its thresholds.": "Добавьте калибровку с порогами.",
  'the analysis id "{id}" is used twice': "идентификатор анализа «{id}» использован дважды",
  'the actor "{actor}" is not in actors.csv{nearest}': "актора «{actor}» нет в actors.csv{nearest}",
  "Correct the id, or add the actor.": "Исправьте идентификатор или добавьте актора.",
  'analysis "{id}": the expression cannot be read. {unreadable}':
    "анализ «{id}»: выражение не читается. {unreadable}",
  "Correct the expression: A, its negation ~A, a value A'{'1'}', or a conjunction A*~B.":
    "Исправьте выражение: A, отрицание ~A, значение A'{'1'}' или конъюнкция A*~B.",
  'no case is of the kind "{id}"{nearest}': "нет случаев вида «{id}»{nearest}",
  "Use a kind from cases.csv.": "Возьмите вид из cases.csv.",
  'analysis "{analysis}" names the attribute "{id}", which is not declared{nearest}':
    "анализ «{analysis}» использует признак «{id}», которого нет в study.yaml{nearest}",
  'claim "{id}" is under "{heading}", but its locator is "{locator}"':
    "утверждение «{id}» стоит под «{heading}», а его место в источнике «{locator}»",
  "Move the passage, or correct the locator in claims.csv.":
    "Переместите фрагмент или исправьте место в источнике в claims.csv.",
  'the passage of claim "{id}" differs from its statement':
    "фрагмент утверждения «{id}» расходится с его формулировкой",
  "Make them the same, or explain the difference in a memo.":
    "Приведите их в соответствие или объясните различие в заметке.",
  'claim "{id}" has no passage in the notes on its source':
    "в конспекте источника нет фрагмента для утверждения «{id}»",
  'Add "- [{id}] {statement}" under "## {locator}".': "Добавьте «- [{id}] {statement}» под «## {locator}».",
  'there is already a pattern "{id}"': "модель «{id}» уже есть",
  "Give it another id.": "Дайте ему другой идентификатор.",
  "it ends ({to}) before it begins ({from})": "конец ({to}) раньше начала ({from})",
  "Correct one of the two dates.": "Исправьте одну из двух дат.",
  'the tie goes from "{from}" to itself': "связь ведёт от «{from}» к нему самому",
  "Name another actor.": "Укажите другого актора.",
  '"{year}" is not a year or a span of years (1995 or 1995/2005)':
    "«{year}» не год и не промежуток лет (1995 или 1995/2005)",
  "Correct the year.": "Исправьте год.",
  '"{month}" is not a month (2001-06)': "«{month}» не месяц (2001-06)",
  "Correct the month.": "Исправьте месяц.",
  "the passage ends ({end}) before it begins ({start})": "конец фрагмента ({end}) раньше начала ({start})",
  "Select the passage again.": "Выделите фрагмент заново.",
  'tie "{id}" rests on no claim': "связь «{id}» не опирается ни на одно утверждение",
  'event "{id}" rests on no claim': "событие «{id}» не опирается ни на одно утверждение",
  "Add the claims it rests on.": "Добавьте утверждения, на которых оно основано.",
  'tie "{id}" has the part "{part}", but its channel is {channel}. Only participation has a part':
    "у связи «{id}» указано участие «{part}», а её канал {channel}. Участие бывает только у канала participation",
  "Clear the cell, or correct the channel.": "Очистите ячейку или исправьте канал.",
  'tie "{id}" has the part "{part}" and the sign {sign}, but excluded needs -, and the other parts need +':
    "у связи «{id}» указано участие «{part}» и знак {sign}, но для excluded нужен знак -, а для остальных +",
  "Correct one of the two.": "Исправьте одно из двух.",
  'tie "{id}" has the terms "{terms}", but its channel is {channel}. Only {channelsWithTerms} have terms':
    "у связи «{id}» указаны условия «{terms}», а её канал {channel}. Условия бывают только у каналов {channelsWithTerms}",
  'actor "{id}" is of the kind "{kind}", which no pattern uses. Nearest: "{like}"':
    "актор «{id}» вида «{kind}», которого нет ни в одной модели. Ближайшее: «{like}»",
  "Correct it, or map it to a standard kind in study.yaml, under actors: kinds: '{'…'}'.":
    "Исправьте вид или сопоставьте его со стандартным в study.yaml, actors: kinds: '{'…'}'.",
  '{to, select, sources {source} cases {case} attributes {attribute} claims {claim} actors {actor} codes {code} passages {passage} other {channel}} "{id}" (of {owner}) is not in {file}{nearest}':
    "{to, select, sources {источника} cases {случая} attributes {признака} claims {утверждения} actors {актора} codes {кода} passages {фрагмента} other {канала}} «{id}» ({owner}) нет в {file}{nearest}",
  "Correct the {to, select, sources {key} other {id}}, or add the {to, select, sources {source} cases {case} attributes {attribute} claims {claim} actors {actor} codes {code} passages {passage} other {channel}} to {file}.":
    "Исправьте {to, select, sources {ключ} other {идентификатор}} или добавьте запись в {file}.",
  "a memo does not name what it is about": "у заметки не указано, к чему она относится",
  "Enter the id.": "Укажите идентификатор.",
  "the conclusion is reworded, but there is no wording": "вывод переформулирован, но формулировки нет",
  "Write it, or accept the draft.": "Напишите её или примите черновик.",
  "the conclusion is contested, but there is no reason": "вывод оспорен, но причина не указана",
  "Give the reason.": "Укажите причину.",
  '"{label}" is a note, and notes are not graded': "«{label}» — примечание, примечания не оцениваются",
  "Delete the row, or change the role in study.yaml.": "Удалите строку или измените роль в study.yaml.",
  "case {case}, attribute {attribute}: grade {grade}": "случай {case}, признак {attribute}: оценки {grade}",
  "{cell} is not in the rubric ({allowed})": "{cell} нет в шкале оценок ({allowed})",
  "Correct the cell, or add the grade to rubric.csv.": "Исправьте ячейку или добавьте оценку в rubric.csv.",
  "{cell} is not on its scale ({scale}: {grades})": "{cell} нет на его шкале ({scale}: {grades})",
  "Correct the cell, or the scale in study.yaml.": "Исправьте ячейку или шкалу в study.yaml.",
  '"{label}" applies to cases of the kind {kinds}; "{name}" is of the kind "{kind}"':
    "«{label}» относится к случаям вида {kinds}; «{name}» вида «{kind}»",
  "Delete the row, or leave out `of` in study.yaml.": "Удалите строку или уберите `of` в study.yaml.",
  "{cell} rests on no claim": "{cell}: нет ни одного утверждения в основании",
  "Add the claims it rests on, or the data source it comes from.":
    "Добавьте утверждения, на которых она основана, или источник данных.",
  'the rubric of "{attribute}" has a row without a grade':
    "в шкале признака «{attribute}» есть строка без оценки",
  "Enter the grade that this meaning belongs to.": "Укажите оценку, к которой относится это значение.",
  '"{attribute}" is a note, and notes are not graded':
    "«{attribute}» — примечание, примечания не оцениваются",
  'grade {grade} of "{attribute}" is not on its scale ({scale}: {grades})':
    "оценки {grade} признака «{attribute}» нет на его шкале ({scale}: {grades})",
  "Correct the grade, or the scale in study.yaml.": "Исправьте оценку или шкалу в study.yaml.",
  '{name}: "{key}" is not a setting here': "{name}: параметра «{key}» здесь нет",
  "Delete it, or correct its name ({lists} lists all).":
    "Удалите его или исправьте имя (все перечислены в {lists}).",
  "{name}: this is not a kind of analysis": "{name}: такого вида анализа нет",
  "Use one of {kinds}.": "Возьмите один из видов: {kinds}.",
  "{name} is missing": "нет параметра {name}",
  "Add it ({expected}).": "Добавьте его ({expected}).",
  "{name} has a value that is not allowed": "недопустимое значение {name}",
  "Use one of {values}.": "Допустимы {values}.",
  "{name}: {message}": "{name}: {message}",
  "Correct the value.": "Исправьте значение.",
  "this file has {more} more problems; the first {listed} are listed":
    "перечислены первые {listed} ошибок этого файла; есть ещё {more}",
  "Correct the listed problems, then check again.": "Исправьте перечисленные ошибки и проверьте снова.",
  tabs: "табуляции",
  "the columns are separated by {sign}, not by commas": "столбцы разделяет {sign}, а не запятая",
  "Export it again as CSV with commas.": "Экспортируйте снова как CSV с запятыми.",
  "more than {limit} lines are blank or have another number of cells than the first":
    "более {limit} строк пусты или имеют не столько ячеек, сколько первая",
  "Delete the blank lines, or export the table again as CSV with commas.":
    "Удалите пустые строки или экспортируйте таблицу снова как CSV с запятыми.",
  "the CSV cannot be read to the end: {reason}": "CSV не читается до конца: {reason}",
  "Double the quotation marks inside a cell, and close every cell that opens with one.":
    "Удвойте кавычки внутри ячейки и закройте каждую ячейку, которая начинается с кавычки.",
  '{columns} "{key}" is already in line {first}': "{columns} «{key}» уже есть в строке {first}",
  "Delete one of the two rows, or rename one.": "Удалите одну из двух строк или переименуйте.",
  "the row has {cells, plural, one {# cell} other {# cells}}, the header {columns}":
    "ячеек в строке {cells}, в заголовке {columns}",
  "Add the missing commas, or put the cell that contains a comma in quotation marks.":
    "Добавьте недостающие запятые или возьмите ячейку с запятой в кавычки.",
  "{name} {what}": "{name}: {what}",
  "a quotation mark is never closed": "кавычка не закрыта",
  "a quotation mark is neither at the start nor at the end of a cell":
    "кавычка стоит не в начале и не в конце ячейки",
  'the column "{name}" is missing': "нет столбца «{name}»",
  "Add it: {about}.": "Добавьте его.",
  'Rename "{like}" to "{name}".': "Переименуйте «{like}» в «{name}».",
  'the column "{name}" appears twice': "столбец «{name}» встречается дважды",
  "Delete one.": "Удалите один из двух.",
  "unknown columns are not read: {names}": "неизвестные столбцы не читаются: {names}",
  "Delete or rename them. The known columns are {names}.":
    "Удалите их или переименуйте. Известные столбцы: {names}.",
  "the file has {count} characters, more than the limit of {limit} for settings":
    "знаков в файле {count}, больше допустимых для настроек {limit}",
  "Check that it is the right file. Data belong in the tables.":
    "Проверьте, тот ли это файл. Место данных в таблицах.",
  "the YAML is nested too deeply to be read": "YAML вложен слишком глубоко и не читается",
  "Check that it is the right file. Settings are nested about eight levels deep.":
    "Проверьте, тот ли это файл. У настроек около восьми уровней.",
  "the YAML cannot be read: {message}": "YAML не читается: {message}",
  "Correct the indentation or the quotation marks here.": "Исправьте здесь отступ или кавычки.",
  "the settings are nested more than {limit} levels deep here": "здесь у настроек больше {limit} уровней",
  "Use fewer levels.": "Уменьшите число уровней.",
  'the alias "*{source}" has no anchor "&{source}" before it':
    "у ссылки «*{source}» нет перед ней метки «&{source}»",
  "Write the value itself, or put the text in quotation marks if it begins with an asterisk.":
    "Напишите само значение или возьмите текст в кавычки, если он начинается со звёздочки.",
  'the alias "*{source}" is inside its own anchor': "ссылка «*{source}» стоит внутри собственной метки",
  "Write the value itself.": "Напишите само значение.",
  'the setting "{name}" appears twice': "параметр «{name}» встречается дважды",
  "Delete or rename one of the two.": "Удалите или переименуйте один из двух.",
  "with its aliases there are more than {limit} values here":
    "вместе со ссылками здесь больше {limit} значений",
  "Write the values out instead of repeating them with aliases.":
    "Напишите значения сами вместо повторения ссылками.",
  "And {count} more.": "И ещё {count}.",
  "{count} problems": "ошибок: {count}",
  "contains a control character, which text files cannot hold":
    "есть управляющий знак, который нельзя записать в текстовый файл",
  "Remove the character.": "Уберите этот знак.",
  '"{key}" is still used by {users} and others': "«{key}» ещё используют {users} и другие",
  '"{key}" is still used by {users}': "«{key}» ещё используют {users}",
  "Change or delete these first.": "Сначала измените или удалите их.",
  'There is now another "{key}"': "Теперь есть другой «{key}»",
  "Rename or delete it first.": "Сначала переименуйте или удалите его.",
});
