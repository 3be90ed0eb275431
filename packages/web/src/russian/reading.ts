import { english } from "../english/english.ts";
import type { Strings } from "../strings.ts";
import { forms, passages, sources } from "./forms.ts";

/** Sources, their import, and reading. */
export const reading = {
  read: {
    sources: "Источники",
    filter: "Отбор источников",
    noText:
      "Текста этого источника в исследовании ещё нет. Добавьте документ, чтобы читать и кодировать его.",
    selected: "Выделено",
    passage: "Фрагмент",
    recode: "Добавить код",
    uncode: (name) => `Снять код «${name}»`,
    code: "Закодировать",
    codeHint: "введите код, существующий или новый, и нажмите Enter",
    newCode: (names, under) =>
      under === undefined
        ? `Новый код: ${names.join(" › ")}`
        : `Новый код внутри «${under}»: ${names.join(" › ")}`,
    claimCode: "Код",
    claimNoCode: "Без кода",
    codePanel: "Коды",
    codePanelHint:
      "Выделите слова и нажмите на код. Или перетащите код на слова или фрагмент, а слова — на код.",
    selectFirst: "Сначала выделите слова или перетащите код на фрагмент.",
    chooseCode: "Выбрать код…",
    claim: "Сформулировать утверждение",
    ownQuotation: "Цитата введена вручную и не следует за фрагментом, текст которого:",
    reach: "Ограничить фрагмент выделением",
    claimCase: "Случай",
    claimAttribute: "Признак",
    direction: "Направление",
    statement: "Своими словами",
    locator: "Место в источнике",
    page: (number) => `с. ${number}`,
    dates: { date_from: "С", date_to: "по" },
    dateHint: "2003, 2003-05 или 2003-05-17",
    change: "изменить",
    changeClaim: (id) => `Изменить утверждение ${id}`,
    removeClaim: "Удалить утверждение",
    save: "Сохранить",
    passages: "Фрагменты",
    inView: (seen, all) => `Видимые фрагменты (${seen} из ${all})`,
    over: "На тех же словах",
    noCode: "без кода",
    help: "В тексте стрелки перемещают курсор, с Shift выделяют, с Ctrl идут по словам; ] и [ переходят к следующему и предыдущему фрагменту, Enter открывает его; C выбирает код для выделения, цифра даёт недавний код, E исправляет слова.",
    remove: "Удалить",
    orphan: "Текст изменился. Фрагменту нужно новое место.",
    drop: "или перетащите сюда документы (TXT, Markdown, HTML, DOCX, ODT, RTF, EPUB, PDF, субтитры) и библиографии (BibTeX, RIS, CSL-JSON)",
  },
  sources: {
    empty: "Источников пока нет. Добавьте документы или библиографию, чтобы читать и кодировать их.",
    add: "Добавить файлы…",
    addFolder: "Добавить папку…",
    addDocument: "Добавить документ…",
    list: "Все источники",
    any: "все",
    all: "Показать все",
    folder: "Папка",
    tag: "Метка",
    language: "Язык",
    type: "Тип",
    from: "С года",
    to: "по год",
    count: (shown, all) => `${shown === all ? "" : `${shown} из `}${sourcesOf(shown === all, all)}`,
    bulk: (count) => (count === 1 ? "Для показанного источника" : `Для показанных источников: ${count}`),
    bulkActs: {
      folder: "поместить в папку",
      tag: "добавить метку",
      untag: "снять метку",
      language: "указать язык",
    },
    apply: "Применить",
    bulkSkipped: (keys) => `Не изменены, так как их записи в sources.bib нельзя править по полям: ${keys}.`,
    columns: {
      title: "Заглавие",
      by: "Автор",
      type: "Тип",
      language: "Язык",
      date: "Дата",
      text: "Текст",
      passages: "Фрагменты",
      claims: "Утверждения",
    },
    hasText: "есть",
    noText: "нет",
    none: (key) => `В исследовании нет источника «${key}».`,
    shown: "Вид",
    shapes: { page: "Страница", text: "Текст", notes: "Заметки" },
    details: "Сведения",
    original: "Сохранить оригинал",
    unreadable: "Запись в sources.bib нельзя править по полям. Исправьте её в файле.",
    newField: "Добавить поле",
    badField: "Не сохранено. Закройте каждую { скобкой } и не ставьте \\ в конце.",
    fields: {
      groups: "Папка (уровни через /)",
      keywords: "Метки (через запятую)",
      langid: "Язык (en, ru, …)",
    },
    fieldNames: english.sources.fieldNames,
    types: {
      article: "статья",
      "article-journal": "статья",
      "article-magazine": "журнальная статья",
      "article-newspaper": "газетная статья",
      book: "книга",
      chapter: "глава",
      document: "документ",
      legislation: "закон",
      legal_case: "судебное дело",
      manuscript: "рукопись",
      "paper-conference": "доклад на конференции",
      personal_communication: "письмо",
      report: "доклад",
      thesis: "диссертация",
      webpage: "веб-страница",
    },
  },
  imports: {
    title: "Добавленные файлы",
    state: (all, through, added, refused) =>
      `${through === all ? "" : `обработано ${through} из ${all}; `}добавлено ${added}${refused === 0 ? "" : `, не добавлено ${refused}`}`,
    states: {
      waiting: "ожидает",
      reading: "читается",
      added: "добавлен",
      refused: "не добавлен",
      cancelled: "отменён",
    },
    cancel: (name) => `Отменить добавление: ${name}`,
    cancelAll: "Отменить все",
    tooLarge: (megabytes) => `Файл больше допустимых ${megabytes} МБ. Разделите его.`,
    unread:
      "Не удалось отправить файл. Проверьте, что Throughline работает и файл на месте, и попробуйте ещё раз.",
    entries: (count) => forms(count, "Добавлена # запись.", "Добавлены # записи.", "Добавлено # записей."),
    renamed: (keys) => `Переименованы, так как ключ занят: ${keys}.`,
    refusedEntry: (line, entry, reason) => `${line === 0 ? "" : `Строка ${line}: `}${entry}: ${reason}`,
  },
  pdf: {
    page: (number) => `Страница ${number}`,
    of: (number, pages) => `Страница ${number} из ${pages}`,
    goTo: "Перейти к странице",
    larger: "Крупнее",
    smaller: "Мельче",
    fit: "По ширине",
    pages: (name) => `Страницы: ${name}`,
    failed: "Не удалось показать оригинал. Читайте текст.",
    changed:
      "Текст исправлен, и этих слов в нём нет в том виде, в каком они стоят на странице. Выделите их в тексте.",
    elsewhere: (count) =>
      forms(
        count,
        "# фрагмента нет на его странице: текст изменён.",
        "# фрагментов нет на их страницах: текст изменён.",
        "# фрагментов нет на их страницах: текст изменён.",
      ),
  },
  memos: {
    title: "Заметки",
    none: "Заметок пока нет. Напишите заметку об исследовании или о любой его записи.",
    write: "Написать заметку",
    filter: "Отбор",
    about: "О чём",
    anything: "обо всём",
    count: (some, of) =>
      some === of ? forms(of, "# заметка", "# заметки", "# заметок") : `Заметки: ${some} из ${of}`,
    text: (id) => `Заметка ${id}`,
  },
  codes: {
    tree: "Книга кодов",
    add: "Новый код",
    none: "Кодов пока нет. Добавьте код здесь или выделите слова в тексте и назовите код для них.",
    choosing: "Выберите код, чтобы увидеть его определение и фрагменты.",
    name: "Название",
    definition: "Когда применять код, а когда нет",
    moveTo: "Переместить в код",
    top: "нет: на верхний уровень",
    colour: "Цвет",
    palette: "Из палитры",
    mergeInto: "Объединить с кодом",
    choose: "выберите…",
    addUnder: "Новый вложенный код",
    remove: "Удалить код",
    split: (count) =>
      forms(
        count,
        "Разделить: # фрагмент получит новый код",
        "Разделить: # фрагмента получат новый код",
        "Разделить: # фрагментов получат новый код",
      ),
    splitButton: "Разделить",
    recode: "Заменить код на",
    takeOff: "Снять с них код",
    withBelow: (own, all) => `${own}, с вложенными ${all}`,
    underItself: "Код нельзя вложить в самого себя.",
    merged: (from, into) => `объединяет код «${from}» с кодом «${into}»`,
    splitOff: (from, name) => `выделяет код «${name}» из кода «${from}»`,
  },
  orphans: {
    some: (count) =>
      count === 0
        ? "Все фрагменты на своих местах."
        : forms(
            count,
            "# фрагмент потерял место: текст изменён.",
            "# фрагмента потеряли место: текст изменён.",
            "# фрагментов потеряли место: текст изменён.",
          ),
    settle: "Найти новые места",
    looking: "Просмотр текстов…",
    columns: ["Источник", "Как было отмечено", "Возможное новое место"],
    found: (errors, places) =>
      places === 1
        ? "Слова совпадают полностью."
        : places > 1
          ? `Эти слова встречаются несколько раз (${places}); здесь наиболее вероятное место.`
          : forms(errors, "Отличается # буква.", "Отличаются # буквы.", "Отличаются # букв."),
    confirm: "Подтвердить место",
    confirmAll: (count) => `Подтвердить все фрагменты с единственным местом: ${count}`,
    nowhere: "Не найдено. Откройте текст и отметьте новое место или удалите фрагмент.",
    here: "Привязать к этим словам фрагмент, потерявший место:",
    note: (count) => `подтверждает новые места: ${passages(count)}`,
  },
  search: {
    label: "Поиск в документах, фрагментах, утверждениях и заметках",
    hint: '"фраза", начало*, полиция NEAR/10 суд, -исключить. Находит любые формы русских и английских слов.',
    found: (hits, things, more) =>
      `${forms(hits, "# совпадение", "# совпадения", "# совпадений")}${more ? " или больше" : ""} в ${forms(things, "# записи", "# записях", "# записях")}`,
    none: "Ничего не найдено.",
    more: "Ещё",
    tick: (exact, file) => `${exact} в ${file}`,
    autoCode: (count) => `Закодировать отмеченные совпадения в документах: ${count}`,
    context: "Что кодировать",
    contexts: { words: "найденные слова", sentence: "предложения с ними", paragraph: "абзацы с ними" },
    wanted: (count, context) =>
      context === "sentence"
        ? forms(
            count,
            "Будет закодировано # предложение:",
            "Будут закодированы # предложения:",
            "Будет закодировано # предложений:",
          )
        : forms(
            count,
            "Будет закодирован # абзац:",
            "Будут закодированы # абзаца:",
            "Будет закодировано # абзацев:",
          ),
    andMore: (count) => `и ещё ${count}`,
    autoNote: (query) => `кодирует совпадения по запросу ${query}`,
    autoCoded: (count) =>
      forms(
        count,
        "Закодировано # совпадение, одним изменением.",
        "Закодированы # совпадения, одним изменением.",
        "Закодировано # совпадений, одним изменением.",
      ),
    within: "Где",
    everywhere: "везде",
    places: {
      documents: "документы",
      passages: "фрагменты",
      claims: "утверждения",
      memos: "заметки",
    },
    order: "Порядок",
    orders: { place: "как в текстах", before: "по словам перед", after: "по словам после" },
    tickAll: "Отметить все",
    tickNone: "Снять отметки",
    findAll: "Найти все совпадения",
    save: "Сохранить в CSV",
    noSource: (file) => `Файл ${file} не относится ни к одному источнику библиографии.`,
  },
} satisfies Partial<Strings>;

/** Sources counted: alone in the nominative, after “из” in the genitive. */
function sourcesOf(alone: boolean, count: number): string {
  return alone ? sources(count) : forms(count, "# источника", "# источников", "# источников");
}
