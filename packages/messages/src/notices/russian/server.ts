import { russianTexts } from "../../russian-texts.ts";

/** What the server refuses, and the state of the study’s folder and database. */
export const serverNotices = russianTexts({
  "“{file}”: {what}. {fix}": "«{file}»: {what}. {fix}",
  "Add its document instead of replacing the text.": "Добавьте документ, а не заменяйте текст.",
  "Add the document beside the notes, or replace the notes with Markdown.":
    "Добавьте документ рядом с заметками или замените заметки текстом Markdown.",
  "Add this document as a separate source.": "Добавьте этот документ отдельным источником.",
  "An uploaded file is no longer available": "Загруженный файл больше недоступен",
  "The folder {folder} cannot be written, and Throughline keeps its database there":
    "В папку {folder} нельзя записывать, а Throughline хранит в ней базу данных",
  "Allow writing to it, or open a copy of it.": "Разрешите запись в неё или откройте её копию.",
  "Another process has this study open": "Исследование открыто в другом процессе",
  "Another program has been writing to the study for more than five seconds":
    "Другая программа пишет в исследование более пяти секунд",
  "Check the disk, then run throughline verify FOLDER.":
    "Проверьте диск, затем выполните throughline verify ПАПКА.",
  "Choose another place.": "Выберите другое место.",
  "Choose one, or start one for a layout.": "Выберите правила или начните новые по формату.",
  "Choose or upload one.": "Выберите или загрузите файл.",
  "Choose another place, such as your home folder.": "Выберите другое место, например домашнюю папку.",
  "No folder can be created at {folder}": "Не удалось создать папку {folder}",
  "Choose the file again.": "Выберите файл заново.",
  "Choose the folder that holds study.yaml, or choose New study to create one there.":
    "Выберите папку, где лежит study.yaml, или создайте там новое исследование.",
  "Close some of them.": "Закройте некоторые из них.",
  "Continue there, or stop that process first.": "Продолжите там или сначала остановите тот процесс.",
  "Copy the study to a folder of your own, or change its permissions.":
    "Скопируйте исследование в свою папку или измените права доступа.",
  "Correct it in an editor first.": "Сначала исправьте его в редакторе.",
  "Correct them in its files (throughline check {folder} lists them), then open it again.":
    "Исправьте их в файлах (throughline check {folder} перечислит их) и откройте исследование снова.",
  "Could not read or write the study folder ({reason}). Every change is safe in the database and will be written to the folder when possible.":
    "Не удалось прочитать или записать папку исследования ({reason}). Все изменения сохранены в базе данных и будут записаны в папку, когда это станет возможно.",
  "Files larger than {limit} MB are kept only there. Restore it from your own copies.":
    "Файлы больше {limit} МБ хранятся только там. Восстановите файл из своих копий.",
  "Free some space and try again.": "Освободите место и повторите попытку.",
  "Give the pattern another id.": "Дайте модели другой идентификатор.",
  "Import cancelled. Nothing was added.": "Импорт отменён. Ничего не добавлено.",
  "Internal error. Nothing was changed. See the log of Throughline for details.":
    "Внутренняя ошибка. Ничего не изменено. Подробности — в журнале Throughline.",
  "It contains a control character, which text files cannot hold":
    "В тексте есть управляющий знак, недопустимый в текстовых файлах",
  "Keep some words, or delete the source.": "Оставьте хотя бы часть слов или удалите источник.",
  "Name a new folder.": "Укажите новую папку.",
  "No file was given": "Файл не указан",
  "No mapping was given": "Правила чтения не указаны",
  "Nothing was added. Reading the file took more than {megabytes} MB of memory. Split the document, or save it again in the program that made it.":
    "Ничего не добавлено. Для чтения файла понадобилось больше {megabytes} МБ памяти. Разделите документ или пересохраните его в исходной программе.",
  "Nothing was added. Reading the file took more than {seconds} seconds. Split the document, or save it again in the program that made it.":
    "Ничего не добавлено. Чтение файла заняло больше {seconds} с. Разделите документ или пересохраните его в исходной программе.",
  "Nothing was added. The file is damaged and could not be read. Get the file again, or open it in the program that made it and save it again.":
    "Ничего не добавлено. Файл повреждён и не читается. Получите его заново или пересохраните в исходной программе.",
  "Open it, or name a new folder.": "Откройте его или укажите новую папку.",
  "Read it again, then correct it.": "Прочитайте его снова, затем исправьте.",
  "Read the current version, then change it again.":
    "Прочитайте текущую версию, затем внесите изменение снова.",
  "Reading the folder.": "Чтение папки.",
  "Saving.": "Сохранение.",
  "Nothing was purged": "Ничего не удалено",
  "Remove it.": "Удалите его.",
  "Remove the link and open the study again.": "Удалите ссылку и откройте исследование снова.",
  "Restore a backup: throughline restore FOLDER.": "Восстановите резервную копию: throughline restore ПАПКА.",
  "Save the pattern as a new one.": "Сохраните модель как новую.",
  "Stop Throughline and open the study again.": "Остановите Throughline и откройте исследование снова.",
  "Stop it first.": "Сначала остановите его.",
  "The disk failed while the study’s database was read or written":
    "Сбой диска при чтении или записи базы данных исследования",
  "The disk is full. This change was not saved; earlier changes are safe":
    "Диск переполнен. Это изменение не сохранено, прежние сохранены",
  "The event import found no rows to add": "Импорт событий не нашёл строк для добавления",
  "The file is larger than the limit of {limit} MB. Split it.":
    "Файл больше допустимых {limit} МБ. Разделите его.",
  "The folder is up to date, except for these files: {files}": "Папка обновлена, кроме этих файлов: {files}",
  "The folder is up to date.": "Папка обновлена.",
  "The job needed too much memory and was stopped. Nothing was changed. Split the file, or leave parts of it out.":
    "Задаче не хватило памяти, она остановлена. Ничего не изменено. Разделите файл или уберите его части.",
  "The new text has no words from {start} to {end}, the place chosen for passage {passage}":
    "В новом тексте нет слов от {start} до {end} — места, выбранного для фрагмента {passage}",
  "The source {source} already has {file}, which its passages refer to":
    "У источника {source} уже есть {file}, на который ссылаются его фрагменты",
  'The study has no {kind, select, source {source} claim {claim} other {coder}} "{name}".':
    "В исследовании нет {kind, select, source {источника} claim {утверждения} other {кодировщика}} «{name}».",
  "The source {source} has no text yet": "У источника {source} ещё нет текста",
  "The study already has exactly this text: {file}": "Точно такой же текст уже есть в исследовании: {file}",
  "The study in {folder} has {count, plural, one {# error} other {# errors}}: {errors}":
    "Ошибки в исследовании из папки {folder} ({count}): {errors}",
  "The study’s database (.throughline) was removed or replaced while the study was open. Changes are no longer saved":
    "База данных исследования (.throughline) удалена или заменена, пока исследование было открыто. Изменения больше не сохраняются",
  "The study’s database cannot be written: the disk or the folder is read-only":
    "В базу данных исследования нельзя писать: диск или папка доступны только для чтения",
  "The study’s database is damaged. Nothing was written to it":
    "База данных исследования повреждена. В неё ничего не записано",
  "The study’s database was made by a newer version of Throughline. Nothing was changed":
    "База данных исследования создана более новой версией Throughline. Ничего не изменено",
  "The text of {file} from {start} to {end} has changed since you read it":
    "Текст {file} от {start} до {end} изменился с тех пор, как вы его прочитали",
  "The uploaded document is no longer available": "Загруженный документ больше недоступен",
  "There is already a file {file}": "Файл {file} уже есть",
  "There is no file {file} in the study": "В исследовании нет файла {file}",
  "There is no {key} in {file}": "В {file} нет {key}",
  "There is nothing to {action, select, undo {undo} other {redo}}":
    "Нечего {action, select, undo {отменять} other {повторять}}",
  "This correction would delete all the text": "Это исправление удалило бы весь текст",
  "This study is shared, so files on the server cannot be named":
    "Исследование открыто для нескольких людей, поэтому называть файлы на сервере нельзя",
  "This version of {file} is no longer in the study folder": "Этой версии файла {file} в папке больше нет",
  "To add it anyway, add it to another source.": "Чтобы всё же добавить его, выберите другой источник.",
  "Too many pages are open": "Открыто слишком много страниц",
  "Try again.": "Повторите попытку.",
  "Type the path from the start, such as {example}.": "Введите путь с начала, например {example}.",
  "Update Throughline, or restore a backup made by this version: throughline restore FOLDER.":
    "Обновите Throughline или восстановите копию, созданную этой версией: throughline restore ПАПКА.",
  "Upload it again.": "Загрузите его снова.",
  "Upload the files instead.": "Загрузите файлы.",
  "{count, plural, one {# item was} other {# items were}} changed differently in the folder and in the workbench. Choose which version to keep: the folder’s or the workbench’s.":
    "Записи, изменённые по-разному в папке и в программе: {count}. Выберите, какую версию оставить: из папки или из программы.",
  "{count, plural, one {The study folder has an error. Nothing is read from it or written to it until it is corrected.} other {The study folder has # errors. Nothing is read from it or written to it until they are corrected.}}":
    "Ошибок в папке исследования: {count}. Пока они не исправлены, из неё ничего не читается и в неё ничего не пишется.",
  "{file} already exists": "Файл {file} уже есть",
  "{file} cannot be read as YAML": "{file} не читается как YAML",
  "{file} contains notes on claims of {source}": "{file} содержит заметки об утверждениях источника {source}",
  "{file} was deleted while you were editing": "{file} удалён, пока вы его редактировали",
  "{fix} {detail}": "{fix} {detail}",
  "{folder} already contains a study": "В папке {folder} уже есть исследование",
  "{folder} has no study.yaml, so it is not a study": "В {folder} нет study.yaml, это не исследование",
  "{folder} is not empty; it contains {files}": "Папка {folder} не пуста, в ней есть {files}",
  "{key} of {kind} was changed ({changes}) by {author} at {at}, after you read it":
    "{key} ({kind}): {author} вносит изменения ({changes}), {at}, после того как вы прочитали запись",
  "{key} of {kind} was deleted by {author} at {at}, after you read it":
    "{key} ({kind}): удалено, {author}, {at}, после того как вы прочитали запись",
  "“.throughline” in the study folder, or a file in it, is a symbolic link. Nothing was read or written through it":
    "«.throughline» в папке исследования или файл в ней — символическая ссылка. Через неё ничего не прочитано и не записано",
  "“{path}” is not the full path of a folder": "«{path}» — не полный путь к папке",
});
