import { russianTexts } from "../../russian-texts.ts";

/** Tables, networks, codebooks, projects and bibliographies as they are imported. */
export const importNotices = russianTexts({
  "A tie from {from} to {to} ends ({end}) before it begins ({start}). Correct its dates.":
    "Связь от {from} к {to} кончается ({end}) раньше, чем начинается ({start}). Исправьте даты.",
  "Attached documents that are not beside the bibliography: {names}.":
    "Приложенных документов нет рядом с библиографией: {names}.",
  "Attributes are declared otherwise in the study, and were not changed: {names}.":
    "Признаки объявлены в исследовании иначе и не изменены: {names}.",
  "Codes that stand twice under one name are one code with the first definition: {names}.":
    "Коды, названные дважды, стали одним кодом с первым определением: {names}.",
  "Codings left out because their code is missing from the codebook of the file: {count}.":
    "Пропущены кодировки, кода которых нет в книге кодов файла: {count}.",
  "Decimals have a comma: {text} is {number}.": "Десятичный знак — запятая: {text} — это {number}.",
  "Each line stands in quotation marks as a whole. It is read without them.":
    "Каждая строка целиком стоит в кавычках. Она прочитана без них.",
  "Edges name nodes that the file does not have, read as actors: {names}.":
    "Рёбра называют узлы, которых нет в файле; они прочитаны как акторы: {names}.",
  "Fields that stand twice in an entry, of which the last counts: {names}.":
    "Поля, указанные в записи дважды (взято последнее): {names}.",
  "Files of its sources (pictures, PDFs, Word files) that are missing or too large to keep: {count}.":
    "Файлы источников (картинки, PDF, документы Word), которых нет или которые слишком велики: {count}.",
  "Grades of the study that differ from the file and were not changed ({count}): {grades}.":
    "Оценки исследования, которые отличаются от файла и не изменены ({count}): {grades}.",
  "Hidden columns are read too: {columns}. Delete those that you do not mean.":
    "Скрытые столбцы тоже прочитаны: {columns}. Удалите ненужные.",
  "Hidden sheets are not read: {sheets}. To read one, name it.":
    "Скрытые листы не прочитаны: {sheets}. Чтобы прочитать лист, назовите его.",
  "The file does not name its encoding. Check that its letters are right.":
    "Файл не называет своей кодировки. Проверьте, что буквы верны.",
  "{value} is {label}": "{value} — {label}",
  "Columns that are neither case, attribute nor value are left out: {columns}.":
    "Столбцы, которые не относятся ни к случаю, ни к признаку, ни к значению, не вошли: {columns}.",
  "{variable}: {labels}.": "{variable}: {labels}.",
  "{variable} declares {values} as missing.": "Пропуски переменной {variable}: {values}.",
  "{variable} has {signs} for missing values.": "Знаки пропусков переменной {variable}: {signs}.",
  "Hidden rows are read too: {rows}. Delete those that you do not mean.":
    "Скрытые строки тоже прочитаны: {rows}. Удалите ненужные.",
  "It describes the columns of exported tables, and has nothing to import. Import the tables themselves.":
    "Файл описывает столбцы экспортированных таблиц, импортировать в нём нечего. Импортируйте сами таблицы.",
  "{rows} rows are combined into {cases} cases: each grade is the {how, select, mean {mean} median {median} sum {sum} min {smallest} other {largest}} of the values of the case. Missing values do not count.":
    "Строк: {rows}, они объединены в случаи: {cases}. Оценка — {how, select, mean {среднее} median {медиана} sum {сумма} min {наименьшее} other {наибольшее}} из значений случая. Пропуски не учитываются.",
  "It has {rows} rows and {columns} columns of numbers: {records} cases and grades, more than the limit of {limit}. Choose fewer columns. To analyse the whole table, which needs no study, use throughline qca.":
    "Строк: {rows}, столбцов с числами: {columns}; это {records} случаев и оценок, больше допустимых {limit}. Выберите меньше столбцов. Всю таблицу анализирует throughline qca, для этого исследование не нужно.",
  "It has {rows} rows, and each would be a case. At most {limit} can be imported. If a case has several rows, name the columns that identify it, and choose how to combine them. To count event data, use throughline events. To analyse the whole table, which needs no study, use throughline qca.":
    "Строк: {rows}, и каждая стала бы случаем. Импортировать можно не более {limit}. Если у случая несколько строк, укажите столбцы, которые его называют, и как их объединить. События считает throughline events. Всю таблицу анализирует throughline qca, для этого исследование не нужно.",
  "It is XML, but neither GraphML nor GEXF. Export it again as one of them.":
    "Это XML, но не GraphML и не GEXF. Экспортируйте файл в одном из этих форматов.",
  "It is a list of coded passages, without their positions. Export the project as REFI-QDA (.qdpx), which has the texts and the positions. If the program writes no projects, export the codebook.":
    "Это список закодированных фрагментов без их мест. Экспортируйте проект как REFI-QDA (.qdpx), где есть тексты и места. Если программа не сохраняет проекты, экспортируйте книгу кодов.",
  "It is a list of works. Export it from the program it comes from as BibTeX, RIS or CSL-JSON, which keep authors and dates.":
    "Это список работ. Экспортируйте его из исходной программы как BibTeX, RIS или CSL-JSON: они сохраняют авторов и даты.",
  "It is event data of {collection}: its rows are events, not cases. Count them for each case first, and import that table.":
    "Это данные о событиях ({collection}): строки — события, а не случаи. Сначала посчитайте события по случаям и импортируйте эту таблицу.",
  "It is event data of {collection}: its rows are events, not cases. Import it with throughline events, or on the page for event data.":
    "Это данные о событиях ({collection}): строки — события, а не случаи. Импортируйте их командой throughline events или на странице данных о событиях.",
  "Its XML is damaged or incomplete ({reason}). Export it again.":
    "XML повреждён или неполон ({reason}). Экспортируйте файл заново.",
  "Its edges do not say which case they belong to. Name the case.":
    "Рёбра не называют случая, к которому относятся. Укажите случай.",
  "Its edges do not say which channel they are. Name one of {channels}.":
    "Рёбра не называют канала. Укажите один из каналов: {channels}.",
  "Its rows and columns have the same names: it is a matrix of ties. Make a table with the columns source and target, a row for each tie.":
    "Имена строк и столбцов совпадают: это матрица связей. Сделайте таблицу со столбцами source и target, по строке на связь.",
  "Kept in interchange/ for the next REFI-QDA export, because a study cannot hold them: {names}.":
    "В исследовании этому нет места, сохранено в interchange/ для следующего экспорта REFI-QDA: {names}.",
  "Kept in interchange/ for the next REFI-QDA export: cases with neither a name nor one source ({count}).":
    "Сохранены в interchange/ для следующего экспорта REFI-QDA случаи без имени и без единственного источника ({count}).",
  "Left out, because a row needs both actors of a tie: line {lines}.":
    "Пропущены строки, где названы не оба актора связи: {lines}.",
  "Left out, because a tie is between two actors: edges between several ({count}).":
    "Пропущены рёбра между несколькими акторами ({count}): связь бывает только между двумя.",
  "Left out, because actors have no such column: {names}.":
    "Пропущено, у акторов нет таких столбцов: {names}.",
  "Codes without a parent, because they would be above themselves: {names}.":
    "Коды без вышестоящего, так как иначе они стояли бы над собой: {names}.",
  "Colours that are not read; write them as #rrggbb: {names}.":
    "Цвета, которые не прочитаны; запишите их как #rrggbb: {names}.",
  "Left out, because codes have no such column: {names}.": "Пропущено, у кодов нет таких столбцов: {names}.",
  "Left out, because ties have no such column: {names}.": "Пропущено, у связей нет таких столбцов: {names}.",
  "Left out, because ties have no such value: {names}.": "Пропущено, у связей нет таких значений: {names}.",
  "Line {line} looks like a sum of the others ({name}), and is read as a case. Delete it if it is not one.":
    "Строка {line} похожа на сумму остальных ({name}), но прочитана как случай. Удалите её, если это не случай.",
  "Line {line}, {entry}: {reason}": "Строка {line}, {entry}: {reason}",
  "Memos about records that are not in the file become memos of the study ({count}): {names}.":
    "Заметки о записях, которых нет в файле, стали заметками исследования ({count}): {names}.",
  "Comments on cells are not read: {cells}.": "Примечания к ячейкам не прочитаны: {cells}.",
  "Months that are not read: {names}.": "Месяцы, которые не прочитаны: {names}.",
  "Numbers in cells merged across columns count in the first column alone: {cells}.":
    "Числа в ячейках, объединённых по столбцам, учтены только в первом столбце: {cells}.",
  "Merged cells are read in each of their rows: {cells}.":
    "Объединённые ячейки прочитаны в каждой своей строке: {cells}.",
  "Names that may be several, as “and” does not separate them: {names}.":
    "Возможно, это имена нескольких людей: между ними нет “and”: {names}.",
  "No column names the cases, so line numbers are used.":
    "Ни один столбец не называет случаи, поэтому взяты номера строк.",
  "Not dates (YYYY, YYYY-MM or YYYY-MM-DD), and left out: {names}.":
    "Пропущено, это не даты (ГГГГ, ГГГГ-ММ или ГГГГ-ММ-ДД): {names}.",
  "Not numbers in columns that have numbers too: {cells}.": "Не числа в столбцах, где есть и числа: {cells}.",
  "Numbers are read {kind, select, percent {without their percent sign} thousands {without their mark for thousands} minus {with their minus sign} other {with digits of another script}} in {columns}: {example} is {number}.":
    "Числа прочитаны {kind, select, percent {без знака процента} thousands {без разделителя тысяч} minus {со знаком минус} other {с цифрами другой письменности}} ({columns}): {example} — это {number}.",
  "Numbers that are written as text have a decimal comma: {numbers}.":
    "В числах, записанных как текст, десятичный знак — запятая: {numbers}.",
  "Passages left out because they have only spaces and line ends: {count}.":
    "Пропущены фрагменты из одних пробелов и концов строк: {count}.",
  "Passages left out because they lie outside their text: {count} of {all}.":
    "Пропущены фрагменты вне своего текста: {count} из {all}.",
  "Positions count {unit}, but no passage quotes its words to confirm this. {atWords} of {selections} begin and end at word boundaries. Check some of them.":
    "Единица счёта мест: {unit}, но ни один фрагмент не цитирует своих слов, чтобы это подтвердить. На границах слов начинаются и кончаются {atWords} из {selections}. Проверьте некоторые из них.",
  "Positions count {unit}: {verified} of {quoted} passages that quote their words are found at their positions{found, plural, =0 {} other {, # more by their words}}.{others, plural, =0 {} other { Check the others.}}":
    "Единица счёта мест: {unit}. Фрагменты с цитатой, найденные на своём месте: {verified} из {quoted}{found, plural, =0 {} other {, ещё # — по словам}}.{others, plural, =0 {} other { Проверьте остальные.}}",
  "Rows of {table} left out because they have no {column}: {count}.":
    "Пропущены строки {table}, где не заполнен столбец {column}: {count}.",
  "Rows of {table} that differ from the study and were not imported ({count}): {rows}.":
    "Строки {table}, которые отличаются от исследования и не импортированы ({count}): {rows}.",
  "Footnotes in fields stay in the entry, but are not printed: {names}.":
    "Сноски в полях остаются в записи, но не печатаются: {names}.",
  "Abbreviations (@string) that the file does not define; their names stand in their place: {names}.":
    "Сокращения (@string), которые в файле не определены; вместо них стоят их имена: {names}.",
  "TeX commands that are not read: {names}.": "Команды TeX, которые не прочитаны: {names}.",
  "Texts missing from the file ({count} of {all}): {names}.":
    "В файле нет текстов ({count} из {all}): {names}.",
  "The attribute {attribute} cannot be added to study.yaml. Add attributes to study.yaml, or declare this one there yourself.":
    "Признак {attribute} нельзя добавить в study.yaml. Добавьте в study.yaml раздел attributes или объявите этот признак там сами.",
  "The columns are separated by blanks.": "Столбцы разделены пробелами.",
  "The header has one name fewer than the rows have cells, so the first column is read as case names.":
    "В заголовке на одно имя меньше, чем ячеек в строках, поэтому первый столбец прочитан как имена случаев.",
  "The header of SurveyMonkey has two rows (lines {first} and {second}), which name the columns together.":
    "Заголовок SurveyMonkey занимает две строки ({first} и {second}); вместе они называют столбцы.",
  "The text below the table is not a case and was left out: {words}.":
    "Текст под таблицей — не случай, он пропущен: {words}.",
  "The text is not plain UTF-8. {notice}": "Текст не в чистой UTF-8. {notice}",
  "There is no case {case}. Name one of the study.": "Случая {case} нет. Укажите случай исследования.",
  "There is no channel {channel}. Name one of {channels}, or add it to channels.csv.":
    "Канала {channel} нет. Укажите один из каналов ({channels}) или добавьте его в channels.csv.",
  "These are the first {shown} of about {all} rows. All are read when the file is added.":
    "Это первые {shown} строк из примерно {all}. При добавлении файла будут прочитаны все.",
  "Variables without numbers of cases are no attributes: {names}. They are kept in interchange/ for the next REFI-QDA export.":
    "Переменные без чисел по случаям не становятся признаками: {names}. Они сохранены в interchange/ для следующего экспорта REFI-QDA.",
  "{case}, {attribute}: {grade}, in the file {inFile}": "{case}, {attribute}: {grade}, в файле {inFile}",
  "{code} is read as a missing value in {columns}.":
    "{code} прочитано как пропуск значения (столбцы: {columns}).",
  "{column} is read as the names of the cases.": "Столбец {column} прочитан как имена случаев.",
  "{column} names the cases, as {reason, select, answers {it identifies the answers} other {the first column only numbers the rows}}.":
    "Случаи называет столбец {column}: {reason, select, answers {он различает ответы} other {первый столбец только нумерует строки}}.",
  "{count, plural, one {# edge has no direction. It is read from its first actor to its second.} other {# edges have no direction. Each is read from its first actor to its second.}}":
    "Рёбра без направления ({count}) прочитаны от первого актора ко второму.",
  "{count, plural, one {# tie has no date.} other {# ties have no date.}}": "Связей без даты: {count}.",
  "{count, plural, one {# tie names} other {# ties name}} claims that the study does not have. These are left out.":
    "Связи ({count}) называют утверждения, которых нет в исследовании. Эти ссылки пропущены.",
  "{count, plural, one {# work is} other {# works are}} made from the authors, title and date in the table. To keep the other fields too, import the bibliography first (throughline export --format bibtex).":
    "Работы ({count}) созданы по авторам, названию и дате из таблицы. Чтобы сохранить и другие поля, сначала импортируйте библиографию (throughline export --format bibtex).",
  "{count, plural, one {Column {columns} is empty and is} other {Columns {columns} are empty and are}} left out. Check that what stands to the right belongs to the same table.":
    "Пустые столбцы пропущены: {columns}. Проверьте, что правая часть относится к той же таблице.",
  "{count, plural, one {Line {lines} holds} other {Lines {lines} hold}} questions and identifiers of Qualtrics, and no cases.":
    "{count, plural, one {Строка {lines} содержит} other {Строки {lines} содержат}} вопросы и обозначения Qualtrics, а не случаи.",
  "{count, plural, one {{columns} is not numeric and is} other {{columns} are not numeric and are}} left out.":
    "Нечисловые столбцы пропущены: {columns}.",
  "{file} is left out. {reason}": "Файл {file} пропущен. {reason}",
  "{file} is left out: its key ({key}) cannot be the name of a file. Change the key.":
    "Файл {file} пропущен: ключ ({key}) не может быть именем файла. Измените ключ.",
  "{file}: {notice}": "{file}: {notice}",
  "{text} in {column}, line {line}": "{text} в столбце {column}, строка {line}",
  "{variable} is left out: {codes} {count, plural, one {looks} other {look}} like a code for a missing value. Empty these cells in the other program, and export again.":
    "Переменная {variable} пропущена: {codes} {count, plural, one {похоже} other {похожи}} на код пропуска. Очистите эти ячейки в исходной программе и экспортируйте снова.",
});
