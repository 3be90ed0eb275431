import { recordParts } from "@throughline/study";
import type { Strings } from "../strings.ts";
import { choiceNames, settingHints, settingNames } from "./analysis-settings.ts";
import { forms } from "./forms.ts";
import { countedThings, things } from "./things.ts";

/** The start page, history, deletion and the forms of the study. */
export const study = {
  actorSettings: {
    heading: "Акторы",
    target: "Целевое государство",
    targetHint:
      "Код ISO 3166 государства, на которое направлено влияние. Оставьте пустым, если оно указано у каждого случая.",
    abroad: "Виды акторов, которые остаются иностранными и внутри целевого государства",
    lawmaking: "Акторы, принимающие законы",
    kinds: "Собственные виды акторов исследования",
    standsFor: (kind) => `Считать «${kind}» видом`,
    none: "нет соответствия",
    save: "Сохранить настройки акторов",
    saved: "Настройки акторов сохранены.",
  },
  analysisForm: {
    otherSettings: "другие настройки",
    list: "Анализы",
    none: "Анализов пока нет. Добавьте анализ, чтобы получить результаты из оценок.",
    choose: "Выберите анализ, чтобы переименовать, изменить или удалить его, или добавьте новый.",
    add: "Добавить анализ",
    kind: "Вид",
    title: "Название",
    settings: "Параметры",
    save: "Сохранить анализ",
    addItem: "Добавить",
    removeItem: "Убрать",
    group: "Группа",
    newGroup: "Название новой группы",
    lines: "По одному в строке",
    blank: "–",
    usual: (value) => `По умолчанию ${value}`,
    optional: "(необязательно)",
    expression: "Знак ~ впереди означает отрицание",
    computed: "Открыть результат",
    saved: (title) => `Сохранено: «${title}».`,
    kinds: {
      ladder: "Лестница: что прибавил каждый следующий инструмент",
      comparison: "Сравнение вмешательств",
      variation: "Различия между случаями",
      gap: "Закон и практика",
      balance: "Соотношение частей реформы",
      pathways: "Пути влияния",
      scope: "Область применимости",
      backlash: "Ответная реакция и её распространение",
      response: "Ответ государства",
      participation: "Участие во времени",
      testimony: "Свидетельства экспертов",
      judgements: "Суждения авторов",
      coverage: "Освещение в СМИ",
      series: "События по месяцам",
      "truth-table": "Таблица истинности (QCA)",
      coincidence: "Анализ совпадений (CNA)",
      "process-tracing": "Отслеживание процесса",
      "causal-model": "Причинная модель",
    },
    settingNames,
    settingHints,
    choiceNames,
    values: { none: "нет", true: "да", false: "нет" },
  },
  history: {
    heading: "Изменения",
    details: "До и после",
    hide: "Скрыть подробности",
    columns: { thing: "Что изменено", field: "Поле", before: "До", after: "После" },
    blank: "–",
    acts: { added: "Добавлено:", changed: "Изменено:", deleted: "Удалено:" },
    actions: {
      import: "Прочитано из папки",
      edit: "",
      undo: "Отмена",
      redo: "Повтор",
      purge: "Полное удаление",
    },
    imported: (what) => `Прочитано: ${what}`,
    read: (isFirst) =>
      isFirst ? "Папка исследования прочитана впервые" : "Прочитаны изменения в папке исследования",
    and: (count) => ` и ещё ${count}`,
    restore: "Восстановить",
    restoreThing: (name) => `Вернуть к прежнему состоянию: ${name}`,
    restoreAll: "Вернуть всё к состоянию до этого изменения",
    restored: "Восстановлено.",
    shown: (shown, total) => `Показаны изменения: ${shown} из ${total}.`,
    file: "файл",
    filters: { author: "Автор", everyone: "Все" },
    older: "Показать более ранние изменения",
    settings: "настройки исследования",
    gradeOf: (attribute, caseName) => `оценка: ${caseName}, ${attribute}`,
    content: "содержание",
    whole: "целиком",
  },
  purge: {
    button: "Удалить источник навсегда…",
    heading: "Удалить этот источник навсегда?",
    consequence: "Источник исчезнет из папки, базы данных, истории и резервных копий. Отменить это нельзя.",
    keepClaims: "Оставить утверждения, без цитат",
    removed: (removed) => `Удаляются: ${countsOf(removed)}.`,
    history: (count) => `Только из истории удаляются прежние состояния: ${count}.`,
    backups: (count) => `Источник удаляется из резервных копий: ${count}.`,
    mentions: (mentions) =>
      `Упоминают источник и остаются; просмотрите их после удаления: ${mentions.join(", ")}.`,
    confirm: (key) => `Для подтверждения введите ${key}`,
    purge: "Удалить навсегда",
    done: (key) => `Источник удалён навсегда: ${key}. История хранит сам факт удаления.`,
  },
  removal: {
    heading: (kind) => `Удалить ${accusative(kind)}?`,
    remove: (kind) => `Удалить ${accusative(kind)}`,
    unused: "От этой записи ничего не зависит.",
    undoable: "Всё это можно отменить одним действием.",
    removed: (name) => `Удалено: «${name}».`,
    things,
    counted: countedThings,
    files: (count) => forms(count, "# файл", "# файла", "# файлов"),
    quoted: (title) => `«${title}»`,
    alsoDeleted: (list) => `Также удаляются: ${list}.`,
    analysesDeleted: (count, titles) =>
      count === 1
        ? `Без этого анализ невозможен и будет удалён: ${titles}.`
        : `Без этого анализы невозможны и будут удалены: ${titles}.`,
    changed: (list) => `Остаются без ссылки на удалённое: ${list}.`,
    analysesKept: (count, titles) =>
      count === 1
        ? `Анализ останется, но без удалённого: ${titles}.`
        : `Анализы останутся, но без удалённого: ${titles}.`,
    attributes: (count) => `Признаки, в которых исчезнет ссылка на удалённое: ${count}.`,
    silences: (count) =>
      `Объявления о молчании источников, в которых исчезнет ссылка на удалённое: ${count}.`,
  },
  start: {
    heading: "Throughline",
    lead: "От документов к обоснованной оценке вмешательства.",
    newStudy: {
      heading: "Новое исследование",
      title: "Название",
      question: "Вопрос",
      questionHint: "На какой вопрос отвечает исследование. Его можно изменить позже.",
      author: "Ваше имя",
      authorHint: "Указывается при ваших изменениях и среди авторов исследования.",
      folder: "Папка",
      folderHint: "Новая или пустая папка на этом компьютере. В ней будут храниться все файлы исследования.",
      make: "Создать исследование",
      making: "Создание…",
    },
    open: {
      heading: "Открыть исследование",
      recent: "Недавние исследования",
      none: "На этом компьютере исследования ещё не открывались.",
      folder: "Папка исследования",
      folderHint: "Папка, в которой лежит study.yaml.",
      open: "Открыть исследование",
      opening: "Открытие…",
      browse: "Выбрать папку…",
      isOpen: "открыто",
    },
    folders: {
      label: "Выбор папки",
      up: "На уровень выше",
      choose: "Выбрать эту папку",
      none: "Вложенных папок нет.",
      study: "исследование",
    },
    back: "Вернуться к открытому исследованию",
    failed: (message) => `Исследование не открыто. ${message}`,
    noAnswer: "Throughline не отвечает. Проверьте, что программа работает, и попробуйте ещё раз.",
    menu: {
      label: "Меню исследования",
      settings: "Настройки исследования",
      newStudy: "Новое исследование…",
      open: "Открыть исследование…",
      signOut: "Выйти",
    },
    example: {
      name: "Пример",
      text: "Это исследование-пример. Изменения остаются в его копии.",
    },
    signedOut: {
      heading: "Вы вышли",
      text: "Все изменения сохранены. Чтобы войти снова, откройте адрес, который Throughline вывел при запуске.",
    },
  },
} satisfies Partial<Strings>;

/** A kind of thing as the object of a verb; most kinds have the same form as in the nominative. */
function accusative(kind: string): string {
  const changed: Readonly<Record<string, string>> = {
    [things.grades]: "оценку",
    [things.periods]: "оценку другого периода",
    [things.rubric]: "ступень критериев",
    [things.actors]: "актора",
    [things.memos]: "заметку",
  };
  return changed[kind] ?? kind;
}

/** Things by kind, counted: 3 утверждения, 1 источник. */
function countsOf(all: readonly string[]): string {
  const byKind = Map.groupBy(all, (thing) => recordParts(thing).kind);
  return [...byKind].map(([kind, some]) => countedThings(some.length, kind)).join(", ") || "ничего";
}
