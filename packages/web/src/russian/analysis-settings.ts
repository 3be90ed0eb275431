/** Names of the settings of analyses. */
export const settingNames: Readonly<Record<string, string>> = {
  cases: "вид случаев",
  instruments: "инструменты",
  outcomes: "результаты",
  reform: "реформа",
  orientation: "ориентация",
  measures: "меры",
  issue: "тема",
  location: "места",
  label: "название",
  any: "любой из признаков",
  explanations: "объяснения",
  maps: "карты",
  boundaries: "границы",
  paper: "закон (на бумаге)",
  practice: "практика",
  parts: "части реформы",
  access: "доступ",
  objectives: "цели движения",
  scope: "область применимости",
  bypass: "обход внутреннего процесса",
  local_roots: "местные корни",
  years: "лет",
  patterns: "модели",
  conditions: "условия",
  outcome: "результат",
  grade: "оценка реакции",
  spillover: "распространение",
  critique: "критика",
  types: "типы ответа",
  id: "идентификатор",
  when: "когда",
  under: "входит в тип",
  aims_without_critique: "термин для целей без критики",
  during: "участие во время реформы",
  after: "участие после реформы",
  participants: "участники",
  attributes: "признаки",
  standing: "статус экспертов",
  from: "от кого",
  to: "на кого",
  own_terms: "термины движения",
  channels: "каналы",
  events: "события",
  months: "месяцев",
  dichotomise: "округлять до 0 и 1",
  incl_cut: "порог согласованности",
  pri_cut: "порог PRI",
  n_cut: "порог частоты",
  solutions: "решения",
  expect: "направленные ожидания",
  max_models: "равноценных моделей не более",
  set_rows: "строки, заданные вручную",
  configuration: "конфигурация",
  out: "результат строки",
  reason: "обоснование",
  factors: "факторы",
  con: "порог согласованности",
  cov: "порог покрытия",
  ordering: "порядок во времени",
  strict: "без одновременного влияния",
  negated: "отсутствующие результаты",
  exclude: "исключённые причины",
  causes: "причины",
  con_msc: "порог согласованности достаточных условий",
  max_step: "самая сложная формула",
  acyclic: "без циклов",
  robustness: "устойчивость",
  case: "случай",
  illustrative: "иллюстрация",
  hypotheses: "объяснения",
  statement: "формулировка",
  together: "действуют вместе",
  prior: "априорная вероятность",
  evidence: "свидетельства",
  claims: "утверждения",
  computed: "вычисляется по данным",
  order: "порядок",
  first: "раньше",
  later: "позже",
  side: "сторона оценки",
  attribute: "признак",
  is: "значение",
  window: "промежуток",
  record: "запись",
  observed: "найдено",
  likelihoods: "правдоподобия",
  packages: "зависимые свидетельства",
  correlation: "зависимость",
  model: "модель",
  restrictions: "ограничения",
  priors: "априорные распределения",
  queries: "вопросы",
  title: "название",
  query: "запрос",
  given: "условие",
  draws: "число выборок",
  seed: "начальное число",
};

/** Names of the choices of a setting; measures keep the names that R gives them. */
export const choiceNames: Readonly<Record<string, string>> = {
  conservative: "консервативное",
  parsimonious: "экономное",
  intermediate: "промежуточное",
  in: "скорее есть",
  out: "скорее нет",
  present: "найдено",
  absent: "не найдено",
  uniform: "равномерное",
  jeffreys: "Джеффриса",
};

/** Hints for the settings of analyses, by their English description. */
export const settingHints: Readonly<Record<string, string>> = {
  "the kind of the cases it compares, as in cases.csv": "вид сравниваемых случаев, как в cases.csv",
  "the instruments, in groups: norms, assistance, pressure, …; a case has a group when it has one of its members":
    "инструменты по группам: нормы, помощь, давление и так далее; у случая есть группа, если есть хотя бы один её инструмент",
  "the instruments, in groups: norms, assistance, pressure, …":
    "инструменты по группам: нормы, помощь, давление и так далее",
  "the pressure whose scope is tested: present when any of these is":
    "давление, область применимости которого проверяется; оно есть, если есть любой из этих признаков",
  "the outcomes that are compared, step by step of their rubric":
    "сравниваемые результаты, по ступеням их критериев",
  "the outcomes, in the order of the table": "результаты, в порядке таблицы",
  "the factors to explain as outcomes; every factor when left out":
    "факторы, которые нужно объяснить; если не указать, то все",
  "the outcome that decides which case has the greatest reform":
    "результат, по которому определяется случай с самой полной реформой",
  "the attribute by which a case counts as active": "признак, по которому случай считается активным",
  "the measures a case can have taken": "меры, которые могли быть приняты",
  "the measures of consistency and coverage; con and cov when left out":
    "меры согласованности и покрытия; если не указать, то con и cov",
  "the issue that the measures are on, as in the column issue of claims.csv and cases.csv; what is on another is not counted":
    "тема мер, как в столбце issue таблиц claims.csv и cases.csv; меры по другим темам не учитываются",
  "a location: a case is in it when it is in any of these attributes":
    "место; случай относится к нему, если у него есть любой из этих признаков",
  "its name as printed": "название в отчёте",
  "what may explain why cases are active": "чем может объясняться активность случаев",
  "attributes that the report draws on a map of their own, by grade":
    "признаки, для каждого из которых в отчёте есть карта с оценками",
  "the name of the boundary set that the report's maps are drawn on; the first when left out":
    "название набора границ для карт отчёта; если не указать, то первый",
  "an attribute declared under `attributes`": "один из признаков исследования",
  "stated reform": "заявленная реформа",
  "reform in practice (the last phase of the spiral asks for 0.67)":
    "реформа на практике (последняя фаза спирали требует 0,67)",
  "the movement took part in making the intervention (preemption asks for at most one half)":
    "движение участвовало в подготовке вмешательства (государственное упреждение требует не более 0,5)",
  "descriptive: the movement's actors let into the process":
    "описательное представительство: акторы движения допущены к процессу",
  "the movement's objectives were met (preemption asks for more than one half)":
    "цели движения достигнуты (государственное упреждение требует более 0,5)",
  "substantive: the movement's objectives met": "содержательное представительство: цели движения достигнуты",
  "the scope conditions of smart sanctions": "условия применимости умных санкций",
  "the coder's own grade of how far the domestic process was bypassed":
    "оценка кодировщика: насколько обойдён внутренний процесс",
  "local activism before the intervention (the reverse boomerang asks for at most one half)":
    "местный активизм до вмешательства (обратный бумеранг требует не более 0,5)",
  "within how many years of a threat the reform has to follow":
    "за сколько лет после угрозы должна последовать реформа",
  "ids of the patterns: shipped ones, and those in patterns/; every one when left out":
    "модели: стандартные и из папки patterns/; если не указать, то все",
  "the scope conditions, all of which must be present": "условия применимости; нужны все",
  "what the pressure achieves within its scope": "чего добивается давление в области применимости",
  "the outcome; `~` before it negates it, `{1}` after it names a value":
    "результат; знак ~ перед ним означает отрицание, {1} после него — значение",
  "the coder's grade of hostile reaction": "оценка кодировщика: враждебная реакция",
  "the kind of the cases of related issues it may spread to":
    "вид случаев по смежным темам, на которые реакция может распространиться",
  "how far the movement's critique is kept": "насколько сохранена критика движения",
  "a typology of the study; when left out: no response, co-optation, preemption and alliance, by access and objectives":
    "собственная типология исследования; если не указать: отсутствие ответа, кооптация, государственное упреждение и союз, по доступу и целям",
  "the id of the type": "идентификатор типа",
  "its id, as the likelihoods name it": "идентификатор, по которому на объяснение ссылаются правдоподобия",
  "its id, as packages name it": "идентификатор, по которому на свидетельство ссылаются группы зависимых",
  "its id, used in the id of its conclusion": "идентификатор, который входит в идентификатор вывода",
  "the attributes that a case of this type has, or lacks with `~` in front":
    "признаки, которые есть у случая этого типа; с ~ впереди — которых нет",
  "a broader type that it belongs to": "более широкий тип, в который он входит",
  "the term of the study for aims that are met without the critique":
    "как исследование называет достижение целей без критики",
  "part taken while the reform was made": "участие, пока готовилась реформа",
  "part taken afterwards": "участие после реформы",
  "the kinds of actor whose part it is": "виды акторов, об участии которых идёт речь",
  "the attributes under which testimony is kept": "признаки, к которым относятся свидетельства экспертов",
  "the attribute under which the standing of witnesses is kept: who they are, and in whose pay":
    "признак со статусом экспертов: кто они и кто им платит",
  "the actors they come from; any when left out":
    "акторы, от которых исходят события; если не указать, то любые",
  "the actors they go to; any when left out":
    "акторы, на которых направлены события; если не указать, то любые",
  "the terms of media.csv that the movement itself uses, counted apart as well":
    "термины из media.csv, которые использует само движение; считаются и отдельно",
  "the channels whose events are counted together": "каналы, события которых считаются вместе",
  "ids of events whose dates are drawn in, and before and after which events are counted":
    "события, даты которых показаны на графике; до и после них считаются события",
  "number of months before and after": "число месяцев до и после",
  "round fuzzy grades above one half to 1, and the others to 0":
    "нечёткие оценки выше 0,5 округляются до 1, остальные до 0",
  "consistency from which a row is positive": "согласованность, начиная с которой строка положительна",
  "PRI threshold of positive rows": "порог PRI для положительных строк",
  "frequency threshold of observed rows": "порог частоты для наблюдаемых строк",
  "directional expectations: A, ~B, C{1}": "направленные ожидания: A, ~B, C{1}",
  "most tied models listed of each solution; 100 when left out":
    "сколько равноценных моделей показывать в каждом решении; если не указать, то 100",
  "rows whose outcome is set by hand instead of by the thresholds":
    "строки, результат которых задан вручную, а не порогами",
  "the row: every condition with its value, as A*~B, with C{1} for a value":
    "строка: все условия со значениями, например A*~B; C{1} означает значение",
  "1 positive; 0 negative, or not to be assumed where there is no case; ? a remainder":
    "1 — положительная; 0 — отрицательная или, если случаев нет, исключённый остаток; ? — логический остаток",
  "why, for the report": "почему, для отчёта",
  "why; needed when they count for more than one item":
    "почему; нужно, если они считаются больше чем за одно",
  "the factors, each of which may be cause and effect": "факторы; каждый может быть и причиной, и следствием",
  "consistency threshold of a formula": "порог согласованности формулы",
  "coverage threshold of a formula": "порог покрытия формулы",
  "factors in order of time: a later one causes no earlier one; those not named come first":
    "факторы в порядке времени: поздний не влияет на ранний; неуказанные идут первыми",
  "simultaneous factors do not cause each other": "одновременные факторы не влияют друг на друга",
  "the outcomes that are explained by their absence": "результаты, для которых объясняется отсутствие",
  "causes to rule out for an outcome: A, ~B, C{1}": "причины, исключённые для результата: A, ~B, C{1}",
  "consistency threshold of a sufficient condition; that of con when left out":
    "порог согласованности достаточного условия; если не указать, то как con",
  "most conjuncts of a disjunct, disjuncts and literals of a formula; 3, 4, 10 when left out":
    "наибольшее число конъюнктов в дизъюнкте, дизъюнктов и литералов в формуле; если не указать, то 3, 4, 10",
  "leave out structures with cycles": "не рассматривать структуры с циклами",
  "score the robustness of models at other thresholds, from 0.7 to 1 in steps of 0.1":
    "оценить устойчивость моделей при других порогах, от 0,7 до 1 с шагом 0,1",
  "the case whose outcome is explained, as in cases.csv": "случай, результат которого объясняется",
  "another case than the one that is explained": "другой случай, не тот, который объясняется",
  "one case of cases.csv: the answer is for it, given what was observed of it":
    "случай, для которого нужен ответ с учётом наблюдений",
  "priors and likelihoods only show the method: every conclusion says so, and none is a finding":
    "вероятности только показывают метод; это сказано в каждом выводе, и ни один из них не считается результатом исследования",
  "rival explanations, of which exactly one holds": "соперничающие объяснения, из которых верно ровно одно",
  "what it says, as a clause: sanctions were threatened before the bill":
    "утверждение одним предложением: до законопроекта угрожали санкциями",
  "what is looked for: a bill was drafted within a month":
    "что ищут: законопроект был подготовлен в течение месяца",
  "the hypotheses whose causes act together in this one; likelihoods that it leaves out follow from theirs":
    "объяснения, причины которых здесь действуют вместе; неуказанные правдоподобия следуют из их правдоподобий",
  "how probable it is before the evidence; of a range the middle counts; all sum to 1":
    "вероятность до учёта свидетельств; у диапазона считается середина; в сумме 1",
  "what was looked for, in the order of weighing": "что искали, в порядке учёта",
  "the items that depend on each other; one alone depends on no other":
    "свидетельства, которые зависят друг от друга; одиночное ни от чего не зависит",
  "the claims that say that it was found, or not found; those of the records when it is computed":
    "утверждения о том, что найдено или не найдено; при вычислении берутся утверждения записей",
  "the order of ties and events, the side of a grade, or a span in which something began: met is found, not met is not found, and an item that is not known is left out":
    "порядок связей и событий, сторона оценки или промежуток, когда что-то началось: выполнено — найдено, не выполнено — не найдено, неизвестное не учитывается",
  "ties or events, one of which has to begin before all of the others":
    "связи или события, одно из которых должно начаться раньше всех остальных",
  "the ties or events that have to begin later": "связи или события, которые должны начаться позже",
  "a tie or event": "связь или событие",
  "looked for and found, or looked for and not found": "искали и нашли или искали и не нашли",
  "for each hypothesis, how probable it is to be found if that hypothesis holds":
    "для каждого объяснения: с какой вероятностью это нашли бы, если оно верно",
  "which items depend on each other; items that rest on one source and are not named here count as one item":
    "какие свидетельства зависят друг от друга; неуказанные свидетельства из одного источника считаются за одно",
  "1: they count as one item; 0: as independent ones": "1 — считаются за одно; 0 — независимы",
  "arrows between attributes, X -> M -> Y; <-> joins two that have an unobserved cause in common; grades above one half are 1":
    "стрелки между признаками: X -> M -> Y; <-> означает общую ненаблюдаемую причину; оценки выше 0,5 считаются за 1",
  "what no case does, one node a statement: Y[X=1] < Y[X=0]":
    "чего не бывает ни в одном случае, по одному узлу: Y[X=1] < Y[X=0]",
  "shapes of the Dirichlet priors on the shares of types":
    "параметры априорных распределений Дирихле для долей типов",
  "what it asks, in words: the average effect of a threat on reform":
    "вопрос словами: средний эффект угрозы для реформы",
  "as in CausalQueries: Y[X=1] - Y[X=0], or Y[X=1] > Y[X=0]":
    "как в CausalQueries: Y[X=1] - Y[X=0] или Y[X=1] > Y[X=0]",
  "which cases it is about: X==1 & Y==1": "о каких случаях вопрос: X==1 & Y==1",
  "draws for intervals, and for what cannot be found exactly":
    "число выборок для интервалов и для того, что нельзя вычислить точно",
  "the same seed gives the same draws": "одно и то же число даёт одни и те же выборки",
};
