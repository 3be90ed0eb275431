import type { Strings } from "../strings.ts";
import { claims, events as counted, forms, rows, ties } from "./forms.ts";

const months = (count: number) =>
  forms(count, "# месячный показатель", "# месячных показателя", "# месячных показателей");

/** Import of event data. */
export const events = {
  eventData: {
    title: "Данные о событиях",
    help: "События (GDELT, ACLED, POLECAT, PLOVER, TIES, GSDB) становятся связями, каждая со своим утверждением, и месячными показателями. Предпросмотр ничего не добавляет.",
    files: "1. Файлы",
    paths:
      "Пути на этом компьютере, по одному в строке, относительно папки исследования. Допустимы шаблоны (2001*.csv).",
    add: "Добавить файлы…",
    drop: (megabytes) =>
      `или перетащите их сюда: CSV (и .gz), Parquet, JSON, каждый до ${megabytes} МБ. Файлы читаются, но не хранятся.`,
    tooLarge: (name, megabytes) =>
      `${name}: больше ${megabytes} МБ, такой файл нельзя отправить. Укажите путь к нему на этом компьютере или разделите его.`,
    tooLargeShared: (name, megabytes) =>
      `${name}: больше ${megabytes} МБ, такой файл нельзя отправить. Разделите его.`,
    sending: (name) => `Отправляется ${name}…`,
    remove: (name) => `Не читать ${name}`,
    unread:
      "Не удалось отправить файл. Проверьте, что Throughline работает и файл на месте, и попробуйте ещё раз.",
    mapping: "Формат и соответствия",
    choose: "выберите…",
    ofStudy: "В этом исследовании",
    anew: "Новые, для формата",
    text: "Соответствия: какие акторы и коды файлов отвечают акторам и кодам исследования (docs/events.md)",
    saveAs: "Сохранить в исследовании как",
    save: "Сохранить соответствия",
    mappingStep: "2. Соответствия",
    preview: "3. Предпросмотр",
    noPreview: "Выберите файлы и соответствия, затем посмотрите, что будет добавлено.",
    read: "Показать предпросмотр",
    states: {
      waiting: "Ожидание…",
      running: "Чтение…",
      done: "Предпросмотр готов. Пока ничего не добавлено.",
      failed: "Не удалось прочитать файлы.",
      cancelled: "Отменено. Ничего не добавлено.",
      interrupted: "Исследование закрылось во время предпросмотра. Ничего не добавлено. Запустите его снова.",
    },
    begins: "Запуск",
    parts: {
      reading: "Файлы",
      "who acts": "Кто действует",
      "on whom": "На кого",
      "what and when": "Что и когда",
      ties: "Связи",
    },
    found: "Что найдено",
    account: (files, all, layout, inThem) => `${files} (${layout}): ${rows(all)}, ${counted(inThem)}.`,
    andMore: (names, more) => `${names} и ещё ${more}`,
    noId: "(без идентификатора)",
    event: (id) => `событие ${id}`,
    moreLines: (count) => `и ещё ${count} в exclusions.csv`,
    kept: (ofTies, ofMonths) => `сохранено: ${ties(ofTies)}${ofMonths > 0 ? ` и ${months(ofMonths)}` : ""}`,
    withoutMonth: (count) =>
      forms(
        count,
        "у # события известен только год, в месячные показатели оно не входит",
        "у # событий известен только год, в месячные показатели они не входят",
        "у # событий известен только год, в месячные показатели они не входят",
      ),
    saveLists: "Сохранить:",
    addToStudy: (ofTies, ofClaims, ofMonths) =>
      `Добавить в исследование: ${ties(ofTies)}, ${claims(ofClaims)}, ${months(ofMonths)}`,
    nothing: "Добавлять нечего.",
    added: (created, changed, same) =>
      created + changed === 0
        ? `Ничего не добавлено: ${forms(same, "# строка уже есть", "# строки уже есть", "# строк уже есть")} в исследовании.`
        : `Строки: ${created} добавлено, ${changed} изменено, ${same} без изменений. Это можно отменить.`,
    left: (count, names) =>
      `${forms(count, "# связь прежнего импорта не найдена и остаётся", "# связи прежнего импорта не найдены и остаются", "# связей прежнего импорта не найдены и остаются")}: ${names}`,
  },
} satisfies Partial<Strings>;
