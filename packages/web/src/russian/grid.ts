import type { Strings } from "../strings.ts";
import { attributes, cases, claims, decimal, forms, grades, rows } from "./forms.ts";

const oneOf = (numbers: readonly number[]): string =>
  new Intl.ListFormat("ru", { type: "disjunction" }).format(numbers.map(decimal));

const gradeText = (grade: number | null): string => (grade === null ? "без оценки" : decimal(grade));

/** Cases and their grades. */
export const grid = {
  grid: {
    label: "Оценки случаев по признакам",
    case: "Случай",
    filter: "Найти случай",
    filterByGrade: "Отбор",
    noAttributes: "Признаков пока нет. Добавьте условия и результаты для сравнения.",
    noCases: "Случаев пока нет. Добавьте случай или вставьте таблицу: случаи в строках, признаки в столбцах.",
    shown: (some, of) => `Случаи: ${some} из ${of}`,
    where: "Признак",
    is: "оценка",
    anyGrade: "любая",
    anyAttribute: "любой признак",
    kind: "Вид случаев",
    newCase: "Название",
    caseExists: (name) => `Случай «${name}» уже есть в исследовании. Введите другое название.`,
    addCase: "Добавить случай",
    add: "Добавить",
    allKinds: "Все",
    kindCount: (kind, count) => `${kind} ${count.toLocaleString("ru")}`,
    size: (ofCases, ofAttributes) => `${cases(ofCases)} × ${attributes(ofAttributes)}`,
    ungraded: (count) => `без оценки: ${count.toLocaleString("ru")}`,
    certainty: { medium: "средняя уверенность", low: "низкая уверенность" },
    counts: "+ за, − против",
    nextUngraded: "Следующая пустая ячейка",
    nextWithoutEvidence: "Следующая оценка без свидетельств",
    allKeys: "Все сочетания клавиш",
    fill: "Потяните, чтобы заполнить ячейки",
    editing: "Оценка",
    noneLeft: {
      withoutEvidence: "У всех оценок есть свидетельства.",
      ungraded: "Все ячейки оценены.",
      ungradedWithEvidence: "Все ячейки со свидетельствами оценены.",
    },
    noGrade: "без оценки",
    claims: (supports, contradicts) => `; ${supports} за, ${contradicts} против`,
    badCell: (text, where) => (where === undefined ? `«${text}»` : `«${text}» (${where})`),
    badPaste: (cells, more) =>
      `Ничего не вставлено. Это не числа: ${cells}${more > 0 ? ` и ещё ${more}` : ""}.`,
    badTable: (line, text, attribute) =>
      line === 1
        ? `Ничего не вставлено. Столбец «${text}» не соответствует признаку исследования или повторяется.`
        : text === ""
          ? `Ничего не вставлено. В строке ${line} таблицы не указан случай.`
          : `Ничего не вставлено. Строка ${line}${attribute === undefined ? "" : `, столбец «${attribute}»`}: «${text}» не является числом.`,
    noRoom: (ofRows, ofColumns, roomRows, roomColumns) =>
      `Ничего не вставлено. В таблице ${rows(ofRows)} и ${forms(ofColumns, "# столбец", "# столбца", "# столбцов")}, а от этой ячейки есть место только для ${forms(roomRows, "# строки", "# строк", "# строк")} и ${forms(roomColumns, "# столбца", "# столбцов", "# столбцов")}. Чтобы добавить случаи, скопируйте также их названия и признаки над ними.`,
    chooseKind: (name) =>
      `Ничего не вставлено. В таблице есть новый случай «${name}». Выберите его вид и вставьте таблицу снова.`,
    nothingNew: "Всё из этой таблицы уже есть в исследовании.",
    tableNote: (count) => `вставлена таблица: ${rows(count)}`,
    tablePasted: (ofCases, ofGrades) => `Добавлено: ${cases(ofCases)}. Поставлено: ${grades(ofGrades)}.`,
    notNumber: (text) => `«${text}» не является числом.`,
    refused: {
      notNumber: (text, where) => `Не сохранено. ${where}: «${text}» не является числом. Введите число.`,
      notInRubric: (grade, where, allowed) =>
        `Не сохранено. ${where}: значения ${decimal(grade)} нет в критериях. Введите ${oneOf(allowed)}.`,
      notOnScale: (grade, where, scale) =>
        `Не сохранено. ${where}: введено ${decimal(grade)}, а нужно ${scale}.`,
    },
    scales: { crisp: "0 или 1", fuzzy: "от 0 до 1", multi: "0, 1, 2, …", raw: "любое число" },
    attribute: "Признак",
    roles: { condition: "Условия", outcome: "Результаты", context: "Контекст" },
    spread: "Разброс",
    spreadScale: "от 0 до 1",
    from: (lowest, highest) => (lowest === highest ? lowest : `от ${lowest} до ${highest}`),
    graded: (graded, all) => `оценено ${graded}/${all}`,
    resize: "Потяните, чтобы изменить ширину (Alt+Shift+← и →)",
    view: {
      title: "Вид",
      hiddenCount: (count) => `скрыто: ${count}`,
      orientation: "Расположение",
      orientations: { auto: "Автоматически", rows: "Случаи в строках", columns: "Случаи в столбцах" },
      groups: "Группировать признаки по роли",
      frozen: "Закреплённые столбцы",
      attributes: "Признаки",
      earlier: (label) => `Переместить ближе к началу: ${label}`,
      later: (label) => `Переместить ближе к концу: ${label}`,
      reset: "Сбросить вид",
    },
    changed: {
      one: ({ name, label, from, to, conclusions }) =>
        `${name}, ${label}: ${gradeText(from)} → ${gradeText(to)}.${conclusions === 0 ? "" : ` ${forms(conclusions, "Меняется # вывод.", "Меняются # вывода.", "Меняются # выводов.")}`}`,
      many: (count) => `Изменено: ${grades(count)}.`,
    },
  },
  status: {
    names: {
      contradicted: "Опровергается",
      contested: "Спорная",
      "from data": "Из данных",
      "by definition": "По определению",
      supported: "Подтверждена",
      "from silence": "Из молчания источников",
      unsupported: "Без подтверждений",
    },
    meanings: {
      contradicted: "Утверждения противоречат этой оценке. Она не участвует в анализе.",
      contested: "Одни утверждения подтверждают оценку, другие ей противоречат.",
      "from data": "Оценка взята из источника данных.",
      "by definition": "Оценка следует из определения.",
      supported: "Утверждения подтверждают оценку, возражений нет.",
      "from silence": "Объявленный поиск ничего не нашёл.",
      unsupported: "Ни одно утверждение не подтверждает оценку. Уверенность в выводах из неё очень низкая.",
    },
    works: (pro, contra, qualifying) =>
      `Независимые источники: ${pro} за, ${contra} против, ${qualifying} с оговоркой.`,
    circular: "Все утверждения в её пользу — суждения авторов.",
    suggested: ({ from, to, openFrom, openTo }) =>
      from === to
        ? `Всем утверждениям соответствует оценка ${decimal(from)}.`
        : `Всем утверждениям соответствуют оценки ${openFrom ? "выше" : "от"} ${decimal(from)} ${openTo ? "и ниже" : "до"} ${decimal(to)}.`,
  },
  panel: {
    nothing: "Выберите ячейку, чтобы увидеть критерии и свидетельства.",
    tabsOf: "Сведения о ячейке",
    tabs: { grade: "Оценка", evidence: "Свидетельства", memos: "Заметки", history: "История" },
    evidence: "Свидетельства",
    moreClaims: (count) => `Показать ещё ${claims(count)}`,
    noGradeForMemos: "Поставьте оценку, чтобы писать о ней заметки.",
    noHistory: "Изменений пока нет.",
    rubric: "Что означает каждая оценка",
    noRubric: "Для этого признака критерии не заданы.",
    confidence: "Уверенность в оценке",
    rationale: "Обоснование",
    cites: (count) => `Использовано: ${claims(count)}.`,
    supports: "За",
    contradicts: "Против",
    qualifies: "С оговоркой",
    noClaims: "Об этой ячейке нет утверждений.",
    unanswered: "Противоречит оценке и не учтено в ней",
    steps: "Что изменило бы оценку",
    up: (grade) => `Повысить до ${decimal(grade)}:`,
    down: (grade) => `Понизить до ${decimal(grade)}:`,
    open: "Неучтённые утверждения, которые могут её подтвердить:",
    noOpen: "Неучтённых утверждений в её пользу нет. Поищите подтверждающий фрагмент.",
    turns: "Если сдвинуть оценку на ступень",
    turnsNothing: "Ни один вывод не изменится.",
    turn: (from, to) => `${decimal(to)} вместо ${decimal(from)}:`,
    allCases: (label) => `Сравнить все случаи по признаку «${label}»`,
    cite: "учесть",
    conflict: (author) => `Одновременно с вами эту оценку меняет другой автор: ${author}.`,
    mine: "Оставить мою",
    theirs: "Взять другую",
  },
  grade: {
    evidence: (supports, contradicts, qualifies) =>
      `${supports} за, ${contradicts} против, ${qualifies} с оговоркой`,
    columns: ["Случай", "Оценка", "Свидетельства"],
    none: "Этот признак не относится ни к одному случаю.",
    grade: (name) => `Оценка случая «${name}»`,
  },
  attribute: {
    add: "Добавить признак",
    exists: (label) => `Признак «${label}» уже есть в исследовании. Введите другое название.`,
    label: "Название",
    role: "Роль",
    roles: {
      condition: "условие (возможная причина)",
      outcome: "результат (то, что нужно объяснить)",
      context: "контекст",
    },
    scale: "Шкала",
    scales: {
      crisp: "0 или 1",
      fuzzy: "от 0 до 1",
      multi: "0, 1, 2, …",
      raw: "любое число, требует калибровки",
    },
  },
  attributes: {
    list: "Признаки",
    none: "Признаков пока нет. Добавьте первый на экране «Случаи».",
    choose: "Выберите признак, чтобы изменить его название, роль, шкалу и критерии.",
    form: "Признак",
    label: "Название",
    short: "Краткое название",
    shortHint: "Не более 18 знаков, для узких столбцов",
    about: "Определение",
    of: "Применяется к случаям вида (если не выбрано, ко всем)",
    madeOf: "Составлен из других признаков",
    madeOfHint: "Утверждения об этих признаках подтверждают и его оценки.",
    role: "Роль",
    roles: {
      condition: "Условие",
      outcome: "Результат",
      context: "Контекст",
      note: "Примечание (без оценок)",
    },
    scale: "Шкала",
    scales: {
      "": "Не задана",
      crisp: "Чёткое множество: 0 или 1",
      fuzzy: "Нечёткое множество: от 0 до 1",
      multi: "Многозначная: 0, 1, 2, …",
      raw: "Исходные значения, требуют калибровки",
    },
    rubric: "Критерии",
    noRubric: "Ступеней пока нет. Без критериев допустимо любое значение шкалы.",
    stepExists: (grade) => `В критериях уже есть оценка ${grade}. Измените её значение там.`,
    grade: "Оценка",
    meaning: "Значение",
    meaningOf: (grade) => `Что означает ${decimal(grade)}`,
    add: "Добавить ступень",
    save: "Сохранить",
    remove: "Удалить ступень",
    grades: "Оценить случаи",
    count: (graded, of) => `оценено ${graded} из ${of}`,
  },
} satisfies Partial<Strings>;
