import type { Strings } from "../strings.ts";
import { cases, decimal, forms } from "./forms.ts";

/** Names of things after their kind; nothing when there are none. */
const named = (many: readonly string[], one: string, several: string): readonly string[] =>
  many.length === 0 ? [] : [`${many.length === 1 ? one : several} ${many.slice(0, 12).join(", ")}`];

/** Truth tables and other analyses, kept results and calibration. */
export const comparison = {
  compare: {
    analyses: "Анализы",
    kinds: {
      "truth-table": "Таблицы истинности",
      coincidence: "Анализ совпадений",
      "process-tracing": "Отслеживание процесса",
      "causal-model": "Причинные модели",
      series: "Динамика",
    },
    summary: ({ conditions, factors }) =>
      conditions
        ? forms(conditions.length, "# условие", "# условия", "# условий")
        : factors
          ? forms(factors.length, "# фактор", "# фактора", "# факторов")
          : "",
    settings: "Параметры",
    others: "Другие анализы",
    dichotomise: "Округлять нечёткие оценки до 0 и 1",
    unsaved: "изменён",
    keepResult: "Сохранить результат…",
    tabsOf: "Части результата",
    tabs: {
      solution: "Решение",
      necessity: "Необходимость",
      robustness: "Устойчивость",
      cases: "Случаи для изучения",
      theory: "Проверка теории",
      pairs: "Отбор пар случаев",
    },
    samples: "Бутстрэп-выборки",
    diversity: (observed, all) => `Наблюдаемые конфигурации: ${observed} из ${all}`,
    chosenOf: (chosen, all) => `${chosen} из ${all}`,
    findCondition: "Найти условие",
    noCondition: "Ничего не найдено.",
    setRow: {
      title: "Строки, заданные вручную",
      none: "Таких строк нет. Откройте строку таблицы истинности, чтобы задать её результат.",
      row: "Строка",
      named: (row, configuration) => `${row}: ${configuration}`,
      out: "Результат этой строки",
      outs: { 1: "1, положительный", 0: "0, отрицательный", "?": "?, логический остаток" },
      reason: "Обоснование",
      set: "Задать вручную",
      change: "Изменить",
      remove: "Убрать",
      removeNamed: (configuration) => `Убрать: ${configuration}`,
      remainders: "Исключить логический остаток",
    },
    theory: {
      label: "Что предсказывает теория",
      example: ([first = "A", second = "B", third = "C"]) => `${first}*~${second} + ${third}`,
      hint: "Знак * означает «и», + означает «или», ~ означает «не».",
      compare: "Сравнить с теорией",
      unknown: (name, conditions) =>
        `В этой таблице нет условия «${name}». Доступные условия: ${conditions.join(", ")}.`,
    },
    beside: "Сравнить с",
    nothing: "не сравнивать",
    same: "этот анализ с другими параметрами",
    conditions: "Условия",
    factors: "Факторы",
    con: "Порог согласованности",
    cov: "Порог покрытия",
    more: "Другие параметры",
    conMsc: "Порог согласованности достаточных условий",
    conMeasure: "Мера согласованности",
    covMeasure: "Мера покрытия",
    measures: {
      con: "обычная (con)",
      ccon: "контрапозитивная (ccon)",
      PAcon: "с поправкой на распространённость (PAcon)",
      AACcon: "контрапозитивная с поправкой на антецедент (AACcon)",
      cov: "обычная (cov)",
      ccov: "контрапозитивная (ccov)",
      PACcov: "контрапозитивная с поправкой на распространённость (PACcov)",
      AAcov: "с поправкой на антецедент (AAcov)",
    },
    causesOf: "Объясняемые результаты",
    timeOf: (label) => `Место во времени: ${label}`,
    times: "Порядок во времени",
    anyTime: "раньше всех или неизвестно",
    time: (place) => `${place}`,
    strict: "Одновременные факторы не влияют друг на друга",
    acyclic: "Без циклов",
    robustness: "Оценить модели при других порогах",
    mostConjuncts: "Конъюнктов не более",
    mostDisjuncts: "Дизъюнктов не более",
    mostLiterals: "Литералов не более",
    searching: "Поиск…",
    stop: "Остановить (Esc)",
    stopped: "Остановлено. Показан последний полный результат.",
    outcome: "Результат",
    outcomeNamed: (name, negated, value) =>
      `${negated ? "не: " : ""}${name}${value === undefined ? "" : ` = ${value}`}`,
    expectations: {
      of: (label) => `Ожидание: ${label}`,
      help: "Направленные ожидания: промежуточное решение допускает только те логические остатки, которые им не противоречат.",
      none: "любое",
      present: "есть",
      absent: "нет",
      value: (value) => `${value}`,
    },
    inclCut: "Порог согласованности",
    priCut: "Порог PRI",
    nCut: "Порог частоты",
    channels: "Каналы, учитываемые вместе",
    months: "Месяцев до и после",
    keepAs: "Сохранить под названием",
    keep: "Сохранить параметры",
    discard: "Отменить изменения",
    saveIn: (title) => `Сохранить параметры в анализе «${title}»`,
    none: "Сравнивать пока нечего. Таблица истинности группирует случаи по сочетаниям условий и показывает, при каких конфигурациях наступал результат.",
    needs: "Для таблицы истинности нужны случаи, хотя бы одно условие и один результат. Добавьте их здесь:",
    toCalibrate: "Сначала откалибруйте эти признаки. Таблице истинности нужны степени принадлежности:",
    uncalibrated: (labels) =>
      `Сначала откалибруйте признаки: ${labels.join(", ")}. Таблице истинности нужны степени принадлежности.`,
    calibrate: "Калибровать",
    newTable: (kind) => `Новая таблица истинности: ${kind}`,
    newTitle: (kind, outcome) => `${outcome}: сравнение (${kind})`,
    computing: "Вычисление…",
    took: (ms, from) => `Вычислено за ${ms} мс по ${from} оценкам.`,
    fromNow: "текущим",
    changes: (changes, sinceSeen) => {
      const marked = [
        ...named(changes.rows, "строка", "строки"),
        ...named(changes.terms, "член", "члены"),
        ...(changes.others === 0
          ? []
          : [
              forms(
                changes.others,
                "# строка другой таблицы",
                "# строки других таблиц",
                "# строк других таблиц",
              ),
            ]),
      ];
      const gone = [
        ...named(changes.goneRows, "строка", "строки"),
        ...named(changes.goneTerms, "член", "члены"),
      ];
      if (marked.length + gone.length === 0) return sinceSeen ? "" : "Ничего не изменилось.";
      return [
        sinceSeen ? "С последнего просмотра:" : "",
        marked.length === 0 ? "" : `Изменены и отмечены: ${marked.join("; ")}.`,
        gone.length === 0 ? "" : `Исчезли: ${gone.join("; ")}.`,
      ]
        .join(" ")
        .trim();
    },
    closer: "Вычисляются случаи и устойчивость…",
    again: "Вычислить",
    stoppedCloser: "Остановлено. Результат вычислен, а его устойчивость нет.",
    mixed: "Противоречивые строки",
    mixedHelp:
      "В противоречивой строке есть случаи с результатом и без него. Найдите условие, которое их разделяет, проверьте оценки или задайте строку вручную:",
    mixedRow: (row, ofCases, deviant) => `строка ${row} (${cases(ofCases)}, без результата: ${deviant})`,
    row: (row) => `Строка ${row}`,
    noRow: (row) =>
      `Ссылка указывает на строку ${row}, но при текущих оценках и параметрах в ней нет случаев.`,
    deviant: "без результата",
    noClaims: "; утверждений нет",
    member: (membership) => ` = ${decimal(membership)}`,
  },
  kept: {
    keep: "Сохранить результат",
    help: "Текущий результат вместе с оценками и параметрами: kept/<name>.json в папке исследования",
    title: "Сохранённые результаты",
    results: "Сохранённые результаты",
    one: (name) => `Сохранённый результат: ${name}`,
    made: (at, revision, engine) =>
      `Сохранён ${at} (UTC), версия исследования ${revision}, версия программы ${engine}.`,
    fromThen: "прежним",
    same: "Повторное вычисление дало тот же результат.",
    differs: "Повторное вычисление по тем же оценкам дало другой результат.",
    changed: (was, is) => `Сохранено: ${was ?? "ничего"} Сейчас: ${is ?? "ничего"}`,
  },
  calibrate: {
    reason: "Обоснование порогов",
    reasonHint: "Теория и знание случаев. Отчёт приводит обоснование или сообщает, что его нет.",
    none: "В исследовании нет признаков с исходными значениями, такими как доходы, количества или доли. Добавьте признак со шкалой «любое число», затем введите его значения:",
    tooFew: "Слишком мало разных значений, чтобы разделить случаи.",
    attribute: "Признак",
    method: "Метод",
    methods: {
      logistic: "прямой, логистический: три порога",
      "s-shaped": "прямой, линейный: три порога",
      bell: "прямой, колоколообразный: шесть порогов",
      crisp: "чёткий: один или несколько порогов",
      indirect: "непрямой: кривая по грубым оценкам",
    },
    atGaps: "Пороги по разрывам",
    reverse: "Обратить направление",
    moreCuts: "Добавить порог",
    fewerCuts: "Убрать порог",
    back: "Отменить последний сдвиг",
    save: "Сохранить пороги",
    suggested:
      "Пороги предложены по разрывам в данных. Прежде чем сохранить, уточните их по теории и знанию случаев.",
    plot: (label) => `Степень принадлежности по исходным значениям: ${label}`,
    at: (name, value, membership) =>
      `${name}: ${value.toLocaleString("ru")}, степень принадлежности ${decimal(membership)}`,
    gapAt: (value) => `Разрыв между случаями: ${value.toLocaleString("ru")}.`,
    columns: ["Случай", "Исходное", "Принадлежность"],
    neither: "ни внутри, ни вне множества",
    anchors: {
      three: ["непринадлежность", "точка перехода", "принадлежность"],
      six: [
        "непринадлежность 1",
        "точка перехода 1",
        "принадлежность 1",
        "принадлежность 2",
        "точка перехода 2",
        "непринадлежность 2",
      ],
      cut: "порог",
      cutAt: (number) => `порог ${number}`,
    },
    summary: (above, of, halves) =>
      `Скорее внутри множества, чем вне его: ${above} из ${of}. ${halves === 0 ? "Случаев с 0,5 нет." : forms(halves, "# случай имеет ровно 0,5 и не войдёт ни в одну таблицу истинности.", "# случая имеют ровно 0,5 и не войдут ни в одну таблицу истинности.", "# случаев имеют ровно 0,5 и не войдут ни в одну таблицу истинности.")}`,
    skewed: "Множество скошено: меры соответствия могут вводить в заблуждение.",
    follows: "Влияние на решения",
  },
} satisfies Partial<Strings>;
