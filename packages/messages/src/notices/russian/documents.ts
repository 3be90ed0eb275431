import { russianTexts } from "../../russian-texts.ts";

/** Documents and bibliographies as they are read. */
export const documentNotices = russianTexts({
  "Supported formats: TXT, Markdown, HTML, DOCX, ODT, RTF, EPUB, PDF, SRT and VTT":
    "Поддерживаются форматы TXT, Markdown, HTML, DOCX, ODT, RTF, EPUB, PDF, SRT и VTT",
  "a text": "текст",
  "a Markdown text": "текст Markdown",
  "an HTML page": "страница HTML",
  "a Word document (DOCX)": "документ Word (DOCX)",
  "an OpenDocument text (ODT)": "текст OpenDocument (ODT)",
  "a text in RTF": "текст RTF",
  "a book in EPUB": "книга EPUB",
  "subtitles (SRT)": "субтитры (SRT)",
  "a transcript (VTT)": "расшифровка (VTT)",
  "a PDF": "PDF",
  "Automatic paragraph numbers are not in the text. See the original.":
    "Автоматическая нумерация абзацев в текст не вошла. Смотрите оригинал.",
  "Hidden words are in the text.": "В текст вошли скрытые слова.",
  "Words that are struck out are in the text: {words}.": "В текст вошли зачёркнутые слова: {words}.",
  "{count, plural, one {# field has} other {# fields have}} no saved result, and so no words in the text: {fields}. Open the document in Word, update its fields (Ctrl+A, F9), and save it again.":
    "{count, plural, one {У # поля} few {У # полей} many {У # полей} other {У # поля}} нет сохранённого результата, и в тексте вместо них ничего нет: {fields}. Откройте документ в Word, обновите поля (Ctrl+A, F9) и сохраните его снова.",
  "It has tracked changes. All of them were read as accepted.":
    "В документе есть записанные исправления. Все они прочитаны как принятые.",
  "It has {count, plural, one {# comment} other {# comments}}, not in the text: {comments}.":
    "Комментарии в текст не вошли ({count}): {comments}.",
  "It has {count, plural, one {# formula} other {# formulas}}, not in the text. See the original.":
    "Формулы в текст не вошли ({count}). Смотрите оригинал.",
  "It has {entries} entries, more than the limit of {limit}. Split it.":
    "Записей в файле: {entries}, больше допустимых {limit}. Разделите файл.",
  "It has {objects}. Their words are not in the text.": "В текст не вошли слова из объектов: {objects}.",
  "It is Zotero’s own JSON, not CSL-JSON. In Zotero, export it as CSL JSON or Better CSL JSON.":
    "Это собственный JSON программы Zotero, а не CSL-JSON. Экспортируйте из Zotero как CSL JSON или Better CSL JSON.",
  "It is a file of Web of Science. In Web of Science, export it as RIS or BibTeX.":
    "Это файл Web of Science. Экспортируйте оттуда как RIS или BibTeX.",
  "It is a file of RefWorks. In RefWorks, export it as RIS.":
    "Это файл RefWorks. Экспортируйте оттуда как RIS.",
  "It is a Word document in an older format, or encrypted. Open it in Word or LibreOffice and save it as DOCX without a password.":
    "Это документ Word в старом формате или зашифрованный. Откройте его в Word или LibreOffice и сохраните как DOCX без пароля.",
  "It is a binary file, not text. Save it as TXT, Markdown, HTML, DOCX or PDF in the program that made it.":
    "Это двоичный файл, а не текст. Сохраните его как TXT, Markdown, HTML, DOCX или PDF в исходной программе.",
  "It is an archive that is damaged or incomplete. Get the file again, or open it in the program that made it and save it again.":
    "Архив повреждён или неполон. Получите файл заново или пересохраните его в исходной программе.",
  "It is an archive, but not a Word document. Save it as DOCX in the program that made it.":
    "Это архив, но не документ Word. Сохраните его как DOCX в исходной программе.",
  "It is an archive, but not a document that can be read. {formats}. Unpack it, and add the files in it.":
    "Это архив, но не документ, который можно прочитать. {formats}. Распакуйте архив и добавьте файлы из него.",
  "It is damaged or incomplete and cannot be read as {kind}. Get the file again, or open it in the program that made it and save it again.":
    "Файл повреждён или неполон и не читается (ожидалось: {kind}). Получите его заново или пересохраните в исходной программе.",
  "It is not a document that can be read. {formats}. Save it as one of them.":
    "Это не документ, который можно прочитать. {formats}. Сохраните файл в одном из них.",
  "It is protected by a password. Open it with the password, save or print it as a PDF without one, and add that.":
    "Файл защищён паролем. Откройте его с паролем, сохраните или распечатайте в PDF без пароля и добавьте этот PDF.",
  "It is protected by a password. Save it without one, and add it again.":
    "Файл защищён паролем. Сохраните его без пароля и добавьте снова.",
  "It unpacks to more than {limit} MB in one part, far more than a document needs. Save it again in the program that made it, or split it.":
    "Одна из частей файла при распаковке больше {limit} МБ, для документа это слишком много. Пересохраните файл в исходной программе или разделите его.",
  "Its form has answers that are not in the text: {answers}. Save it as PDF to see them.":
    "Ответы из формы в текст не вошли: {answers}. Сохраните файл как PDF, чтобы увидеть их.",
  "Its form has answers that may not be in the text: {answers}. Print it to a new PDF to have them in the text.":
    "Ответы из формы могли не войти в текст: {answers}. Распечатайте файл в новый PDF, чтобы они попали в текст.",
  "Its formulas were read as characters on one line. See the original.":
    "Формулы прочитаны как знаки в одной строке. Смотрите оригинал.",
  "Its letters are in code page {pages}, which cannot be read. They were read as windows-1252. Save it as DOCX in Word or LibreOffice.":
    "Кодовая страница {pages} не поддерживается, буквы прочитаны как windows-1252. Сохраните файл как DOCX в Word или LibreOffice.",
  "Its name says that it is {kind}, but its content is something else. Get the file again. {formats}.":
    "Судя по имени, это {kind}, но содержание другое. Получите файл заново. {formats}.",
  "Its text has {length} characters, more than the limit of {limit}. Split the document.":
    "Длина текста в знаках: {length}, больше допустимых {limit}. Разделите документ.",
  "Its {count, plural, one {page is a picture} other {# pages are pictures}} without text. Recognise the text first, for instance with OCRmyPDF, and add the result.":
    "Страницы документа (всего {count}) — картинки без текста. Сначала распознайте текст, например программой OCRmyPDF, и добавьте результат.",
  "Letters were lost before the file was saved (“\ufffd”), first in {place}. Get it again from where it comes.":
    "Буквы были потеряны до сохранения файла («\ufffd»), впервые: {place}. Получите файл заново.",
  "No entry in it can be read. Export it as BibTeX (.bib), RIS (.ris), CSL-JSON (.json), EndNote (.enw, .xml) or PubMed (.nbib).":
    "В файле не читается ни одна запись. Экспортируйте его как BibTeX (.bib), RIS (.ris), CSL-JSON (.json), EndNote (.enw, .xml) или PubMed (.nbib).",
  "No subtitle with its times was found, such as 00:00:01,000 --> 00:00:03,500. Get the file again, or save it as TXT.":
    "Не найдено ни одного субтитра с временем, например 00:00:01,000 --> 00:00:03,500. Получите файл заново или сохраните как TXT.",
  "Only the article of the page was added. {share} % of the text, such as menus and comments, was left out: {rest}. To add everything, copy the page as text and add that.":
    "Со страницы взята только статья. Остальное ({share} % текста, например меню и комментарии) не вошло: {rest}. Чтобы добавить всё, скопируйте страницу как текст.",
  "Page headers and footers are not in the text: {margins}.": "Колонтитулы в текст не вошли: {margins}.",
  "Page {page} takes the document over the limit of {limit} pieces of text. Print the PDF to a new PDF, or split it.":
    "На странице {page} превышен предел в {limit} фрагментов текста. Распечатайте PDF в новый PDF или разделите его.",
  "Read as {encoding}, but this is uncertain: {here}, or {rivals}. If it is another encoding, save the file as UTF-8, and add it again.":
    "Прочитано как {encoding}, но без уверенности: {here} или {rivals}. Если кодировка другая, сохраните файл в UTF-8 и добавьте снова.",
  "Read as {encoding}. Check that its letters are right.":
    "Прочитано как {encoding}. Проверьте, что буквы верны.",
  "Some letters look as if the text was once read in a wrong encoding (“{letters}”), first in {place}. Get it again from where it comes.":
    "Похоже, текст когда-то прочитали в неверной кодировке («{letters}»), впервые: {place}. Получите файл заново.",
  "The EndNote XML is damaged or incomplete ({reason}). Export it again.":
    "XML программы EndNote повреждён или неполон ({reason}). Экспортируйте его заново.",
  "The JSON cannot be read ({reason}). Export it again.":
    "JSON не читается ({reason}). Экспортируйте его заново.",
  "The book is encrypted by its seller. Add it in a format without encryption.":
    "Книга зашифрована продавцом. Добавьте её в формате без шифрования.",
  "The file has no text. {notices} Check that it is the right file.":
    "В файле нет текста. {notices} Проверьте, тот ли это файл.",
  "The file is empty. Check that it was saved or downloaded whole.":
    "Файл пуст. Проверьте, что он сохранён или загружен полностью.",
  "The letters do not show its encoding; the closest is {encoding}. Open it in the program that made it, and save it as UTF-8.":
    "По буквам не определить кодировку; ближе всего {encoding}. Откройте файл в исходной программе и сохраните в UTF-8.",
  "The page has {length} characters without its pictures, more than the limit of {limit}. Save the part that you need as a separate page.":
    "Знаков на странице без картинок: {length}, больше допустимых {limit}. Сохраните нужную часть отдельной страницей.",
  "The page has {tags} tags, more than the limit of {limit}. Save the part that you need as a separate page, or its text as TXT.":
    "Тегов на странице: {tags}, больше допустимых {limit}. Сохраните нужную часть отдельной страницей или её текст как TXT.",
  "The page is too large or too deeply nested to separate its article from its menus. All of its text was added.":
    "Страница слишком велика или сложна, чтобы отделить статью от меню. Добавлен весь её текст.",
  "Two columns were found on {count, plural, one {page} other {pages}} {pages} and read one after the other. Check that they are not a table.":
    "Найдены две колонки ({count, plural, one {страница} other {страницы}} {pages}), они прочитаны одна за другой. Проверьте, что это не таблица.",
  "There seems to be a table on {count, plural, one {page} other {pages}} {pages}. Its rows are lines, with tabs between the cells. Compare them with the original.":
    "Похоже, что на {count, plural, one {странице} other {страницах}} {pages} есть таблица. Её строки прочитаны как строки текста, с табуляцией между ячейками. Сравните их с оригиналом.",
  "Words that the page marks as deleted are not in the text.":
    "Слова, отмеченные на странице как удалённые, в текст не вошли.",
  "line {line}: “{around}”": "строка {line}: «{around}»",
  "{count, plural, one {# chart or diagram} other {# charts and diagrams}}":
    "{count, plural, one {# диаграмма} few {# диаграммы} many {# диаграмм} other {# диаграммы}}",
  "{count, plural, one {# embedded object} other {# embedded objects}}":
    "{count, plural, one {# встроенный объект} few {# встроенных объекта} many {# встроенных объектов} other {# встроенного объекта}}",
  "{count, plural, one {# field of its form is} other {# fields of its form are}} not filled in.":
    "Незаполненных полей формы: {count}.",
  "{count, plural, one {# formula, chart or other object} other {# formulas, charts or other objects}}":
    "формулы, диаграммы и другие объекты ({count})",
  "{count, plural, one {# picture} other {# pictures}}":
    "{count, plural, one {# картинка} few {# картинки} many {# картинок} other {# картинки}}",
  "{count, plural, one {# symbol of a special font} other {# symbols of special fonts}} became “\ufffd”. See the original.":
    "Знаки особых шрифтов ({count}) заменены на «\ufffd». Смотрите оригинал.",
  "{count, plural, one {One byte is} other {# bytes are}} not UTF-8 and became “\ufffd”, first in {place}. Correct the file, and add it again.":
    "Байты не в UTF-8 ({count}) заменены на «\ufffd», впервые: {place}. Исправьте файл и добавьте его снова.",
  "{count, plural, one {# of its lines has no time and is} other {# of its lines have no time and are}} left out, the first: “{first}”.":
    "Строки без времени пропущены ({count}), первая из них: «{first}».",
  "{count, plural, one {# of its {all} chapters is} other {# of its {all} chapters are}} missing, the first: {first}.":
    "Не хватает глав: {count} из {all}, первая из них: {first}.",
  "{count, plural, one {# of {all} pages has no text ({pages}). It is} other {# of {all} pages have no text ({pages}). They are}} blank or {count, plural, one {a picture} other {pictures}}.":
    "Страниц без текста: {count} из {all} ({pages}). Они пустые или состоят из картинок.",
  "“{text}”": "«{text}»",
  "It is a table. Read it as a table of cases (throughline import), or save it as TXT.":
    "Это таблица. Импортируйте её как таблицу случаев (throughline import) или сохраните как TXT.",
  "It is a workbook. Read it as a table of cases (throughline import), or save its text as TXT.":
    "Это электронная таблица. Импортируйте её как таблицу случаев (throughline import) или сохраните её текст как TXT.",
  "It is a data file of SPSS. Read it as a table of cases (throughline import).":
    "Это файл данных SPSS. Импортируйте его как таблицу случаев (throughline import).",
  "It is a REFI-QDA project, not one document. Read it with throughline import.":
    "Это проект REFI-QDA, а не один документ. Импортируйте его (throughline import).",
  "It is a REFI-QDA codebook, not a document. Read it with throughline import.":
    "Это книга кодов REFI-QDA, а не документ. Импортируйте её (throughline import).",
  "It is a bibliography. Add it as one.": "Это библиография. Добавьте её как библиографию.",
  "It is a presentation. Save it as PDF, and add that.":
    "Это презентация. Сохраните её как PDF и добавьте его.",
  "It is a Pages document. Export it as DOCX, and add that.":
    "Это документ Pages. Экспортируйте его как DOCX и добавьте.",
  "It is a WordPerfect document. Open it in LibreOffice and save it as DOCX.":
    "Это документ WordPerfect. Откройте его в LibreOffice и сохраните как DOCX.",
  "It is a flat OpenDocument text. Open it in LibreOffice and save it as ODT.":
    "Это «плоский» текст OpenDocument. Откройте его в LibreOffice и сохраните как ODT.",
  "It is a saved web page. Open it in a browser, and save it as HTML or print it as PDF.":
    "Это сохранённая веб-страница. Откройте её в браузере и сохраните как HTML или распечатайте в PDF.",
  "It is a saved Safari page. Open it in Safari, and print it as PDF.":
    "Это сохранённая страница Safari. Откройте её в Safari и распечатайте в PDF.",
  "It is an e-mail. Open it in a mail program, and save it as HTML or TXT.":
    "Это электронное письмо. Откройте его в почтовой программе и сохраните как HTML или TXT.",
  "It is a recording. Add its transcript (TXT, SRT, VTT).":
    "Это аудиозапись. Добавьте её расшифровку (TXT, SRT, VTT).",
  "It is a video. Add its transcript (TXT, SRT, VTT).":
    "Это видео. Добавьте его расшифровку (TXT, SRT, VTT).",
  "It is a picture. Recognise its text (OCR), and add that as TXT or PDF.":
    "Это картинка. Распознайте текст (OCR) и добавьте его как TXT или PDF.",
  "It is a drawing. Export it as PDF, and add that.": "Это рисунок. Экспортируйте его в PDF и добавьте его.",
  "It is an XML file. Save its text as TXT or HTML, and add that.":
    "Это файл XML. Сохраните его текст как TXT или HTML и добавьте его.",
  "It is a mailbox. Open it in a mail program, and save each message as HTML or TXT.":
    "Это почтовый ящик. Откройте его в почтовой программе и сохраните каждое письмо как HTML или TXT.",
  "It is a network, but neither GraphML nor GEXF. Save it as one of these, or as a table with the columns source and target.":
    "Это сеть, но не GraphML и не GEXF. Сохраните её в одном из этих форматов или как таблицу со столбцами source и target.",
  "It is an Outlook message. Save it as HTML or TXT, and add that.":
    "Это письмо Outlook. Сохраните его как HTML или TXT и добавьте.",
});
