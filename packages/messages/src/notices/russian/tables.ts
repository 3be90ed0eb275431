import { russianTexts } from "../../russian-texts.ts";

/** Problems of tables and files of event data that are imported. */
export const tableProblems = russianTexts({
  "Delete one of the two rows, rename one, or name the columns that identify a case.":
    "Удалите одну из двух строк, переименуйте её или укажите столбцы, которые определяют случай.",
  "If each row has one value of a case, the table is long: {names} has the names, {values} the values.":
    "Если в каждой строке одно значение случая, таблица длинная: в {names} названия, в {values} значения.",
  "Delete one of the two rows, rename one, or name the columns that identify a case. If a case has several rows, choose how to combine them.":
    "Удалите одну из двух строк, переименуйте её или укажите столбцы, которые определяют случай. Если у случая несколько строк, выберите, как их объединить.",
  "Give it one of the roles {roles}, or declare it in study.yaml yourself.":
    "Дайте ему одну из ролей {roles} или объявите его в study.yaml сами.",
  "A spreadsheet could not compute it: correct the formula, or leave the cell empty when the value is not known.":
    "Электронная таблица не смогла это вычислить: исправьте формулу или оставьте ячейку пустой, если значение неизвестно.",
  "It is a formula whose value was not saved: open the file in a spreadsheet program, and save it again.":
    "Это формула без сохранённого значения: откройте файл в программе электронных таблиц и сохраните снова.",
  "It is a date. Where a number is meant, a spreadsheet made a date of it: correct it from the original.":
    "Это дата. Если здесь должно быть число, программа превратила его в дату: исправьте по оригиналу.",
  "A program could not compute it: correct the computation, or leave the cell empty when the value is not known.":
    "Программа не смогла это вычислить: исправьте вычисление или оставьте ячейку пустой, если значение неизвестно.",
  "It is a time: write a number instead.": "Это время: запишите вместо него число.",
  "If the letter means thousands or millions, write the number in full. If it marks a note, delete it.":
    "Если буква означает тысячи или миллионы, запишите число полностью. Если это знак примечания, удалите его.",
  "Write the number in full.": "Запишите число полностью.",
  "Delete the mark of the note after the number.": "Удалите знак примечания после числа.",
  "Write one number in each cell, without what stands in parentheses.":
    "Запишите в каждой ячейке одно число, без того, что в скобках.",
  "Write the number without ‰.": "Запишите число без ‰.",
  "It is a fraction: write it as a decimal.": "Это дробь: запишите её десятичным числом.",
  "Write the exponent with E, as in 1E+02.": "Запишите показатель степени через E: 1E+02.",
  "Write the number without its currency.": "Запишите число без валюты.",
  "Numbers in parentheses are negative in accounting: write them with a minus sign, or without parentheses.":
    "В бухгалтерии числа в скобках отрицательные: запишите их со знаком минус или без скобок.",
  "Write one number, or leave the cell empty when the value is not known.":
    "Запишите одно число или оставьте ячейку пустой, если значение неизвестно.",
  "It is a range: write one number, or leave the cell empty when the value is not known.":
    "Это промежуток: запишите одно число или оставьте ячейку пустой, если значение неизвестно.",
  "Some cells of the column have a percent sign and others have none: write all in the same way.":
    "В одних ячейках столбца есть знак процента, в других нет: запишите все одинаково.",
  "the row has no name in the column {column}": "в строке нет названия в столбце {column}",
  "Write the name of its case. If it is the case of the row above, repeat the name.":
    "Впишите название её случая. Если это случай из строки выше, повторите название.",
  "case {name} is already in line {before}": "случай {name} уже есть в строке {before}",
  "there is no column {name}{nearest}": "нет столбца {name}{nearest}",
  "Use one of {names}.": "Возьмите одно из значений: {names}.",
  "Name one of {names}.": "Укажите один из них: {names}.",
  'there is no encoding "{encoding}"': "кодировки «{encoding}» нет",
  "Name one as windows-1251, gb18030 or utf-16le.":
    "Укажите её, например windows-1251, gb18030 или utf-16le.",
  "this is a binary file, not a table": "это двоичный файл, а не таблица",
  "Save the table as CSV in UTF-8.": "Сохраните таблицу как CSV в UTF-8.",
  "Give a header row and a row for each case.": "Нужны строка заголовка и строка для каждого случая.",
  "the text is not UTF-8, and no other encoding fits its letters":
    "текст не в UTF-8, и ни одна другая кодировка не подходит к его буквам",
  "Save it as CSV in UTF-8, or name its encoding.": "Сохраните его как CSV в UTF-8 или укажите кодировку.",
  "case {case}, column {column}: {code} looks like a code for a missing value":
    "случай {case}, столбец {column}: {code} похоже на код пропущенного значения",
  "in {column}, {code} looks like a code for a missing value":
    "в столбце {column} {code} похоже на код пропущенного значения",
  "Leave the cell empty, or name the codes for missing values.":
    "Оставьте ячейку пустой или укажите коды пропущенных значений.",
  "{point} has a decimal point, but {comma} in line {line} has a decimal comma":
    "в {point} десятичная точка, а в {comma} в строке {line} десятичная запятая",
  "Use the same decimal mark throughout, or name it.":
    "Используйте везде один десятичный знак или укажите его.",
  "{cell} can be {plain} or {decimal}{others, plural, =0 {} other {, as # more in its column}}":
    "{cell} можно прочесть как {plain} или {decimal}{others, plural, =0 {} other {, как и ещё # в этом столбце}}",
  "Write it without a mark for thousands, or name the decimal mark.":
    "Запишите без знака тысяч или укажите десятичный знак.",
  "Add the missing cells, or quote the cell that contains the delimiter.":
    "Добавьте недостающие ячейки или возьмите в кавычки ячейку с разделителем.",
  "there is a header but no case": "есть заголовок, но нет случаев",
  "Add a row for each case.": "Добавьте строку для каждого случая.",
  "the columns are separated by {sign}": "столбцы разделяет {sign}",
  "Export it again with commas, semicolons or tabs.":
    "Экспортируйте снова с запятыми, точками с запятой или табуляцией.",
  "several blanks": "несколько пробелов",
  "the control character {code}": "управляющий знак {code}",
  "the first row holds numbers, not names of columns": "в первой строке числа, а не названия столбцов",
  "Add a header row.": "Добавьте строку заголовка.",
  "column {number} has no name": "у столбца {number} нет названия",
  "Name it in the header.": "Назовите его в заголовке.",
  "columns {first} and {second} are both called {name}":
    "столбцы {first} и {second} называются одинаково: {name}",
  "Rename or delete one.": "Переименуйте или удалите один из них.",
  "there is no column {name} to name the cases": "нет столбца {name} с названиями случаев",
  "Name some of {names}.": "Укажите столбцы из этих: {names}.",
  "Name a CSV file.": "Укажите файл CSV.",
  "{count, plural, one {# more row has} other {# more rows have}} another number of cells than the header":
    "число ячеек не такое, как в заголовке, ещё в {count, plural, one {# строке} few {# строках} many {# строках} other {# строки}}",
  "Correct the rows above first. They may have the same cause.":
    "Сначала исправьте строки выше: причина может быть той же.",
  "the row has {cells} cells, the header {columns}: commas seem to separate the columns and to mark the decimals ({example})":
    "ячеек в строке {cells}, в заголовке {columns}: похоже, запятые и разделяют столбцы, и отмечают дробную часть ({example})",
  "Export it again with semicolons or tabs between the columns, or with decimal points.":
    "Экспортируйте снова с точками с запятой или табуляцией между столбцами или с десятичными точками.",
  "{title} looks like a title, not a header; the header seems to be line {line}":
    "{title} похоже на название таблицы; заголовок, видимо, в строке {line}",
  "Delete the lines above line {line}.": "Удалите строки выше строки {line}.",
  "{heading} looks like a heading over several columns; the header seems to be line {line}":
    "{heading} похоже на общий заголовок нескольких столбцов; заголовок, видимо, в строке {line}",
  "Write {names} into line {line}. Delete the lines above line {line}.":
    "Впишите {names} в строку {line}. Удалите строки выше строки {line}.",
  "the lines above line {line} have fewer cells than the table; the header seems to be line {line}":
    "в строках выше строки {line} ячеек меньше, чем в таблице; заголовок, видимо, в строке {line}",
  "the header separates its columns by {sign}, the rows by {other}":
    "в заголовке столбцы разделяет {sign}, в остальных строках {other}",
  "Write the same sign between the columns of all lines.":
    "Поставьте во всех строках один и тот же разделитель.",
  "line {line} has words where all lines below have numbers ({words}): units or explanations, it seems":
    "в строке {line} слова там, где во всех строках ниже числа ({words}): видимо, единицы или пояснения",
  "Delete line {line}.": "Удалите строку {line}.",
  "case {name} has {column} in line {line} already, with another value":
    "у случая {name} уже есть {column} в строке {line}, с другим значением",
  "Delete one of the two rows, or name one more column of the cases, such as the year.":
    "Удалите одну из двух строк или укажите ещё один столбец случаев, например год.",
  "this is {what}, not a CSV file": "это {what}, а не файл CSV",
  "In R: {code}.": "В R: {code}.",
  "an R data file": "файл данных R",
  "a compressed file": "сжатый файл",
  "Unpack it first.": "Сначала распакуйте его.",
  "Unpack it, and save the table as CSV.": "Распакуйте его и сохраните таблицу как CSV.",
  "Copy its table into a spreadsheet, and save that.":
    "Скопируйте таблицу в электронную таблицу и сохраните её.",
  "a web page or XML with a table": "веб-страница или XML с таблицей",
  "Open it in a spreadsheet program, and save it as XLSX or as CSV in UTF-8.":
    "Откройте в программе электронных таблиц и сохраните как XLSX или как CSV в UTF-8.",
  JSON: "JSON",
  "a Tosmana file": "файл Tosmana",
  XML: "XML",
  "Open it in the program that made it, and save the data as CSV.":
    "Откройте в исходной программе и сохраните данные как CSV.",
  "a file that spreadsheets exchange (SYLK, DIF or SocialCalc)":
    "файл обмена электронных таблиц (SYLK, DIF или SocialCalc)",
  "a dBASE file": "файл dBASE",
  "Open it in a spreadsheet program, and save it as XLSX.":
    "Откройте в программе электронных таблиц и сохраните как XLSX.",
  "a SAS file": "файл SAS",
  "a SAS transport file": "транспортный файл SAS",
  "a portable file of SPSS": "переносимый файл SPSS",
  "In SPSS, save it as .sav. {otherwise}": "В SPSS сохраните его как .sav. {otherwise}",
  "this Parquet file is damaged or of an unsupported kind":
    "файл Parquet повреждён или такой вид не поддерживается",
  "this spreadsheet is protected by a password": "электронная таблица защищена паролем",
  "Open it in a spreadsheet program, and save it without the password.":
    "Откройте в программе электронных таблиц и сохраните без пароля.",
  "this spreadsheet or archive cannot be read": "электронная таблица или архив не читается",
  "Unpack it, and give the table in it.": "Распакуйте архив и выберите таблицу из него.",
  "Open it in the program that made it, and save the sheet as XLSX or CSV in UTF-8.":
    "Откройте в исходной программе и сохраните лист как XLSX или CSV в UTF-8.",
  "none of its sheets has cells": "ни на одном листе нет ячеек",
  "all of its sheets with cells are hidden": "все листы с ячейками скрыты",
  "there are {count} sheets with cells": "листов с ячейками: {count}",
  "there is no sheet {wanted}": "листа {wanted} нет",
  "Save the workbook with the table in one of its sheets.": "Сохраните книгу с таблицей на одном из листов.",
  "Name one: {names}.": "Укажите один из них: {names}.",
  "the workbook unpacks to {size} MB, more than the limit of {limit} MB":
    "при распаковке книга занимает {size} МБ, больше допустимых {limit} МБ",
  "Save the sheet that you need as CSV in UTF-8.": "Сохраните нужный лист как CSV в UTF-8.",
  "this Stata file is damaged, incomplete or of an unsupported release":
    "файл Stata повреждён, неполон или эта версия не поддерживается",
  'Get it again, or in Stata: export delimited using "{copy}", nolabel.':
    'Получите его заново или в Stata: export delimited using "{copy}", nolabel.',
  "this SPSS file ends after {count} of {total} cases":
    "файл SPSS обрывается после {count} из {total} случаев",
  "Get the file again, or save it again in SPSS or PSPP.":
    "Получите файл заново или пересохраните в SPSS или PSPP.",
  "this SPSS file is damaged or of an unsupported kind":
    "файл SPSS повреждён или такой вид не поддерживается",
  "In SPSS or PSPP: save it as CSV (File, Save as, CSV), with values instead of labels.":
    "В SPSS или PSPP сохраните его как CSV (Файл, Сохранить как, CSV) со значениями вместо меток.",
  "the attribute {attribute} cannot be added to study.yaml":
    "признак {attribute} нельзя добавить в study.yaml",
  "Add attributes to study.yaml, or declare this one there yourself.":
    "Добавьте attributes в study.yaml или объявите там этот признак сами.",
  "case {case}, column {column}: {text} is not a number":
    "случай {case}, столбец {column}: {text} не является числом",
  "Enter numbers, name the codes for missing values, or leave the column out.":
    "Введите числа, укажите коды пропущенных значений или не берите этот столбец.",
  "case {case}, column {column}: {what}": "случай {case}, столбец {column}: {what}",
  "{attribute} is a note, and notes are not graded": "{attribute} — примечание, примечания не оцениваются",
  "Leave the column out, or change the role of the attribute.":
    "Не берите этот столбец или измените роль признака.",
  "{grade} is not in the rubric ({allowed})": "{grade} нет в шкале оценок ({allowed})",
  "Correct the cell, or add the grade to the rubric.": "Исправьте ячейку или добавьте оценку в шкалу.",
  "{grade} is not on the scale of the attribute ({grades})": "{grade} нет на шкале признака ({grades})",
  "Correct the cell, or choose another scale.": "Исправьте ячейку или выберите другую шкалу.",
  "it is a folder, not a file": "это папка, а не файл",
  "Name the files in it, as {pattern}.": "Укажите файлы в ней, например {pattern}.",
  "no file matches the pattern": "нет файлов по этому шаблону",
  "there is no such file": "такого файла нет",
  "Correct the name.": "Исправьте имя.",
  "Write the column of codes as text, not as numbers (043, not 43).":
    "Запишите столбец кодов как текст, а не как числа (043, а не 43).",
  'the {to, select, sources {work} cases {case} attributes {attribute} other {actor}} "{id}" is not in {file}{nearest}':
    "{to, select, sources {источника} cases {случая} attributes {признака} other {актора}} «{id}» нет в {file}{nearest}",
  "Correct it, or add it there.": "Исправьте или добавьте туда.",
  '{name} has no field "{field}" for actors{nearest}': "в {name} нет поля «{field}» для акторов{nearest}",
  '"{value}" matches every event': "«{value}» подходит ко всем событиям",
  "Add some letters to the *.": "Добавьте к * буквы.",
  '"{code}" is not a CAMEO code (two to four digits)': "«{code}» не код CAMEO (от двух до четырёх цифр)",
  'Put the code in quotation marks ("04"), or YAML reads it as a number.':
    'Возьмите код в кавычки ("04"), иначе YAML прочтёт его как число.',
  '{name} has no events of the kind "{code}"{nearest}': "в {name} нет событий вида «{code}»{nearest}",
  "the coverage ends ({to}) before it begins ({from})": "конец охвата ({to}) раньше начала ({from})",
  "Correct one of the two months.": "Исправьте один из двух месяцев.",
  "the archive unpacks to far more than event files contain":
    "при распаковке архив намного больше, чем бывают файлы событий",
  "Unpack it yourself, and name the file that holds the events.":
    "Распакуйте его сами и укажите файл с событиями.",
  "the archive cannot be unpacked: {message}": "архив не распаковывается: {message}",
  "Download it again, or unpack it yourself.": "Скачайте его заново или распакуйте сами.",
  "the archive is empty": "архив пуст",
  "Leave it out.": "Не берите его.",
  "a quotation mark is not closed, or text follows the one that closes a cell, so the rows after it cannot be separated":
    "кавычка не закрыта или за закрывающей кавычкой ячейки стоит текст, поэтому следующие строки не разделить",
  "Double the quotation mark, or set quotes: false in the mapping if these files use quotation marks as plain characters.":
    "Удвойте кавычку или укажите в разметке quotes: false, если в этих файлах кавычки — обычные знаки.",
  "the file is neither CSV nor Parquet": "файл не CSV и не Parquet",
  "{name} is read from JSON only": "{name} читается только из JSON",
  "Write the records as JSON, one per line.": "Запишите записи как JSON, по одной в строке.",
  "no line can be read as {encoding}": "ни одна строка не читается в кодировке {encoding}",
  "Name its encoding in the mapping (utf-8, latin-1 or utf-16).":
    "Укажите кодировку в разметке (utf-8, latin-1 или utf-16).",
  "Delete or rename one.": "Удалите или переименуйте один из них.",
  "Correct the layout in the mapping, or give the columns of {name} as they are documented.":
    "Исправьте layout в разметке или приведите столбцы {name} к описанному виду.",
});
