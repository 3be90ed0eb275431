import type { CellStatus } from "@throughline/api";
import { historyStrings } from "./history/history-strings.ts";
import { importStrings } from "./imports/import-strings.ts";
import { eventStrings } from "./pathways/event-strings.ts";
import { ownPatternStrings } from "./pathways/own-patterns/own-pattern-strings.ts";
import { documentStrings } from "./sources/document-strings.ts";
import { purgeStrings } from "./sources/purge-strings.ts";
import { analysisStrings } from "./study/analyses/analysis-strings.ts";
import { removalStrings } from "./study/removal/removal-strings.ts";
import { startStrings } from "./study/start/start-strings.ts";
import { studyStrings } from "./study/study-strings.ts";
import { tableStrings } from "./study/tables/table-strings.ts";
import { currentLocale } from "./ui/language.ts";
import { plural } from "./ui/plural.ts";

/** Numbers of which one is to be chosen: 0, 0.33 or 1. */
const oneOf = (numbers: readonly number[]): string =>
  numbers.length < 2 ? numbers.join("") : `${numbers.slice(0, -1).join(", ")} or ${numbers.at(-1)}`;

/** The English texts of the workbench. */
export const english = {
  ...documentStrings,
  ...eventStrings,
  ...importStrings,
  ...ownPatternStrings,
  ...studyStrings,
  analysisForm: analysisStrings,
  history: historyStrings,
  purge: purgeStrings,
  removal: removalStrings,
  start: startStrings,
  tables: tableStrings,
  areaGroups: {
    evidence: "Evidence",
    cases: "Cases",
    analysis: "Analysis",
    findings: "Findings",
    study: "Study",
  },
  areas: {
    overview: "Overview",
    sources: "Sources",
    codes: "Codes",
    cases: "Cases",
    compare: "Compare",
    pathways: "Pathways",
    conclusions: "Conclusions",
    report: "Report",
    history: "History",
    settings: "Settings",
  },
  screens: {
    overview: "Overview",
    sources: "Sources",
    codes: "Codebook",
    matrix: "Code matrix",
    memos: "Memos",
    relocate: "To relocate",
    cases: "Grades",
    grade: "By attribute",
    calibrate: "Calibration",
    compare: "Compare",
    pathways: "Patterns",
    network: "Network",
    timeline: "Timeline",
    map: "Map",
    events: "Event data",
    ownPatterns: "Own patterns",
    conclusions: "Conclusions",
    report: "Report",
    history: "History",
    settings: "Study",
    attributes: "Attributes and rubric",
    analyses: "Analyses",
    tables: "Tables",
    manifest: "study.yaml",
    preferences: "Preferences",
    import: "Import",
    search: "Search",
  },
  shell: {
    revision: (revision: number) => `Revision ${revision}`,
    paletteKey: "Ctrl K",
    undoKey: "Ctrl Z",
    redoKey: "Ctrl Shift Z",
    sidebarKey: "Ctrl B",
    collapse: "Collapse sidebar",
    expand: "Expand sidebar",
    menu: "Open menu",
    closeMenu: "Close menu",
    tabs: (area: string) => `Tabs of ${area}`,
    unknownScreen: "Page not found",
    toasts: "Messages",
    resize: "Width of the details",
    undid: (what: string) => `Undid: ${what}`,
    redid: (what: string) => `Redid: ${what}`,
    gradeOf: (name: string, label: string) => `grade of ${name}, ${label}`,
    changes: (count: number) => plural(count, { one: "# change", other: "# changes" }),
  },
  claimSaved: {
    cited: (name: string, label: string) => `Claim saved and cited by the grade of ${name} on ${label}.`,
    against: (name: string, label: string) =>
      `Claim saved. It speaks against the grade of ${name} on ${label}, which does not cite it.`,
    noGrade: (name: string, label: string) => `Claim saved. ${name} has no grade on ${label} yet.`,
  },
  preferences: {
    language: "Language",
    languages: { system: "System", en: "English", ru: "Русский" },
    languageHint: "The page reloads. Drafts are kept.",
    theme: "Theme",
    themes: { system: "System", light: "Light", dark: "Dark" },
    density: "Row height",
    densities: { compact: "Compact", default: "Default", comfortable: "Comfortable" },
    singleKeys: "Single-key shortcuts",
    singleKeysHint: "Keys without Ctrl, such as G then C for Cases. They never work in text fields.",
    here: "These preferences apply to this browser.",
    name: "Your name",
    nameHint: "Shown beside your changes in History, in every study that you open on this computer.",
    saveName: "Save name",
    nameSaved: (name: string) => `Changes are made as ${name} from now on.`,
  },
  commands: {
    kind: "command",
    undo: "Undo",
    redo: "Redo",
    sidebar: "Collapse or expand sidebar",
    light: "Use light theme",
    dark: "Use dark theme",
    system: "Use system theme",
    keys: "Show keyboard shortcuts",
    searchFor: (text: string) => `Search all text for “${text}”`,
  },
  count: (count: number) => count.toLocaleString(currentLocale()),
  viewsName: "Main",
  to: "to",
  confidences: { high: "high", medium: "medium", low: "low" },
  directions: { supports: "supports", contradicts: "contradicts", qualifies: "qualifies" },
  skip: "Skip to the content",
  undo: "Undo",
  redo: "Redo",
  palette: "Search or jump to…",
  paletteHint: "Type a part of a name",
  places: {
    view: "screen",
    analysis: "analysis",
    case: "case",
    attribute: "attribute",
    code: "code",
    source: "source",
    pattern: "pattern",
    conclusion: "conclusion",
  },
  found: (some: number, of: number) =>
    of === 0
      ? "No matches."
      : some === of
        ? `${of} found.`
        : `The first ${some} of ${of}; type more of the name.`,
  gone: {
    of: (what: string, id: string) =>
      `This link points to ${what} “${id}”, which is not in this study. It may have been renamed or deleted. See`,
    things: {
      view: "the page",
      case: "the case",
      attribute: "the attribute",
      analysis: "the analysis",
      code: "the code",
      claim: "the claim",
      passage: "the passage",
      tie: "the actor or tie",
    },
  },
  viewError: {
    title: "This view could not be shown",
    text: "Everything that was saved is safe, and the rest of Throughline still works. Try again, or go to another view. If it happens again, reload the page.",
    retry: "Try again",
    cause: "Cause:",
  },
  keysTitle: "Keyboard shortcuts",
  close: "Close",
  loading: "Loading…",
  saved: "Saved",
  saving: "Saving…",
  offline: (count: number) =>
    plural(count, {
      one: "Not connected. # change is kept in this browser and sent when the study is open again.",
      other: "Not connected. # changes are kept in this browser and sent when the study is open again.",
    }),
  notLoaded: (reason: string) => `The study could not be loaded: ${reason} Trying again…`,
  notConnected: "Offline. Open the study again: throughline open.",
  numberWanted: "A number is wanted.",
  numberFromTo: (from: number, to: number) => `From ${from} to ${to}.`,
  draft: {
    taken: "Taken up from where you left it; not saved yet.",
    overtaken: "It was changed meanwhile, and what you wrote is not saved. Choose which is to stand.",
    notKept: "This browser keeps nothing over a reload: save before you leave the page.",
    savedNow: "Saved now:",
    typed: "Typed:",
    blank: "nothing",
    discard: "Discard it",
    save: "Save it",
    takeSaved: "Take what is saved",
    title: "Unsaved drafts",
    count: (count: number) => plural(count, { one: "# draft not saved", other: "# drafts not saved" }),
    of: (kind: string, thing: string) => (thing === "" ? kind : `${kind} (${thing})`),
    goOn: "Go on",
    kinds: {
      analysis: "an analysis to keep",
      attribute: "a new attribute",
      calibration: "anchors",
      case: "a new case",
      claim: "a claim",
      "claim-change": "a claim",
      code: "a code",
      correction: "a correction",
      grade: "a grade",
      memo: "a memo",
      "new-code": "a new code",
      "new-memo": "a memo",
      rationale: "a rationale",
      source: "a field of a source",
      study: "study.yaml",
      pattern: "a pathway pattern",
      "new-row": "a new row",
      settings: "the settings of an analysis",
      "new-analysis": "a new analysis",
      about: "the description of the study",
      declaration: "an attribute",
      rubric: "a rubric step",
      "text-of-memo": "a memo",
      verdict: "a verdict",
    },
  },
  grid: {
    label: "Grades of cases by attribute",
    case: "case",
    filter: "Filter cases",
    shown: (some: number, of: number) => `${some} of ${of} cases`,
    where: "Graded on",
    is: "is",
    anyGrade: "anything",
    anyAttribute: "any attribute",
    kind: "Kind of case",
    newCase: "New case",
    add: "Add",
    allKinds: "All",
    kindCount: (kind: string, count: number) => `${kind} ${count}`,
    size: (cases: number, attributes: number) =>
      `${plural(cases, { one: "# case", other: "# cases" })} × ${plural(attributes, { one: "# attribute", other: "# attributes" })}`,
    ungraded: (count: number) => `${count.toLocaleString(currentLocale())} not graded`,
    certainty: { medium: "medium certainty", low: "low certainty" },
    counts: "+ for, − against",
    nextUngraded: "Next not graded",
    nextWithoutEvidence: "Next without evidence",
    allKeys: "All shortcuts",
    fill: "Drag to fill cells",
    editing: "Grade",
    noneLeft: {
      withoutEvidence: "Every grade has evidence.",
      ungraded: "Every cell has a grade.",
      ungradedWithEvidence: "Every cell with evidence has a grade.",
    },
    noGrade: "no grade",
    claims: (supports: number, contradicts: number) => `; ${supports} for, ${contradicts} against`,
    badCell: (text: string, where: string | undefined) =>
      where === undefined ? `“${text}”` : `“${text}” (${where})`,
    badPaste: (cells: string, more: number) =>
      `Not numbers: ${cells}${more > 0 ? `, and ${more} more` : ""}. Nothing was pasted.`,
    badTable: (line: number, text: string, attribute: string | undefined) =>
      line === 1
        ? `“${text}”, above the table, is not an attribute, or is there twice; nothing was pasted.`
        : text === ""
          ? `Line ${line} of the table names no case; nothing was pasted.`
          : `“${text}” in line ${line} of the table${attribute === undefined ? "" : ` under “${attribute}”`} is not a number; nothing was pasted.`,
    noRoom: (rows: number, columns: number, roomRows: number, roomColumns: number) =>
      `What you paste has ${plural(rows, { one: "# row", other: "# rows" })} and ${plural(columns, { one: "# column", other: "# columns" })}; from this cell on there are ${roomRows} and ${roomColumns}. Nothing was pasted. To add cases, copy their names too, and the attributes above them.`,
    chooseKind: (name: string) =>
      `The table has a new case, “${name}”. Choose its kind above, and paste again.`,
    nothingNew: "Everything in the table is in the study already.",
    tableNote: (rows: number) =>
      plural(rows, { one: "a pasted table of # row", other: "a pasted table of # rows" }),
    tablePasted: (cases: number, grades: number) =>
      `${plural(cases, { one: "# case was", other: "# cases were" })} added, and ${plural(grades, { one: "# grade", other: "# grades" })} set.`,
    notNumber: (text: string) => `“${text}” is not a number.`,
    refused: {
      notNumber: (text: string, where: string) =>
        `Nothing saved. ${where}: “${text}” is not a number. Enter a number.`,
      notInRubric: (grade: number, where: string, allowed: readonly number[]) =>
        `Nothing saved. ${where}: ${grade} is not in the rubric. Enter ${oneOf(allowed)}.`,
      notOnScale: (grade: number, where: string, scale: string) =>
        `Nothing saved. ${where}: ${grade} is not ${scale}.`,
    },
    scales: { crisp: "0 or 1", fuzzy: "from 0 to 1", multi: "0, 1, 2, …", raw: "any number" },
    attribute: "attribute",
    roles: { condition: "Conditions", outcome: "Outcomes", context: "Context" },
    resize: "Drag to resize (Alt+Shift+← and →)",
    view: {
      title: "View",
      hiddenCount: (count: number) => `${count} hidden`,
      orientation: "Cases are",
      orientations: { auto: "Automatic", rows: "Cases as rows", columns: "Cases as columns" },
      groups: "Group attributes by role",
      frozen: "Columns that do not scroll",
      attributes: "Attributes",
      earlier: (label: string) => `Move ${label} earlier`,
      later: (label: string) => `Move ${label} later`,
      reset: "Reset view",
    },
    changed: {
      one: ({
        name,
        label,
        from,
        to,
        conclusions,
      }: {
        name: string;
        label: string;
        from: number | null;
        to: number | null;
        conclusions: number;
      }) =>
        `${name}, ${label}: ${from ?? "not graded"} → ${to ?? "not graded"}.${conclusions === 0 ? "" : ` ${plural(conclusions, { one: "# conclusion changes.", other: "# conclusions change." })}`}`,
      many: (count: number) => plural(count, { one: "# grade changed.", other: "# grades changed." }),
    },
  },
  status: {
    names: {
      contradicted: "Contradicted",
      contested: "Contested",
      "from data": "From data",
      "by definition": "By definition",
      supported: "Supported",
      "from silence": "From silence",
      unsupported: "Unsupported",
    },
    meanings: {
      contradicted: "The claims speak against this grade. No analysis uses it.",
      contested: "Claims speak for and against this grade.",
      "from data": "The grade comes from a data source.",
      "by definition": "The grade follows from a definition.",
      supported: "Claims speak for this grade, none against.",
      "from silence": "A declared search found nothing.",
      unsupported: "No claim speaks for this grade. Conclusions from it have very low confidence.",
    },
    works: (pro: number, contra: number, qualifying: number) =>
      `Independent sources: ${pro} for, ${contra} against, ${qualifying} qualifying.`,
    circular: "Every claim for it is a judgement.",
    suggested: ({ from, to, openFrom, openTo }: NonNullable<CellStatus["suggested"]>) =>
      from === to
        ? `All claims fit the grade ${from}.`
        : `All claims fit grades from ${openFrom ? "above " : ""}${from} to ${openTo ? "below " : ""}${to}.`,
  },
  panel: {
    nothing: "Choose a cell to see its rubric and its evidence.",
    rubric: "What each grade means",
    noRubric: "The rubric has no rows for this attribute.",
    confidence: "Certainty",
    rationale: "Rationale",
    cites: (count: number) => plural(count, { one: "It cites # claim.", other: "It cites # claims." }),
    supports: "For",
    contradicts: "Against",
    qualifies: "Qualifies",
    noClaims: "No claim speaks to this cell.",
    unanswered: "Contradicts the grade; not cited",
    steps: "What would move it a step",
    up: (grade: number) => `Up to ${grade}:`,
    down: (grade: number) => `Down to ${grade}:`,
    open: (ids: string) => `Not cited yet, and may speak for it: ${ids}.`,
    noOpen: "No claim that is not cited yet speaks for it; look for a passage that shows this.",
    turns: "If the grade moved one step",
    turnsNothing: "No conclusion of the last assessment.",
    turn: (from: number, to: number) => `${to} instead of ${from}:`,
    allCases: (label: string) => `All cases side by side on ${label}`,
    history: "History",
    cite: "cite",
    conflict: (author: string) => `${author} changed this grade while you did.`,
    mine: "Keep mine",
    theirs: "Take theirs",
  },
  compare: {
    analyses: "Analyses",
    kinds: {
      "truth-table": "Truth tables",
      coincidence: "Coincidence analysis",
      "process-tracing": "Process tracing",
      "causal-model": "Causal models",
      series: "Over time",
    },
    summary: (analysis: {
      readonly kind: string;
      readonly conditions?: readonly string[];
      readonly factors?: readonly string[];
    }) =>
      analysis.conditions
        ? plural(analysis.conditions.length, { one: "# condition", other: "# conditions" })
        : analysis.factors
          ? plural(analysis.factors.length, { one: "# factor", other: "# factors" })
          : "",
    settings: "Settings",
    others: "Other analyses",
    dichotomise: "Round fuzzy grades to 0 and 1",
    unsaved: "changed",
    keepResult: "Keep result…",
    tabsOf: "Parts of the result",
    tabs: {
      solution: "Solution",
      necessity: "Necessity",
      robustness: "Robustness",
      cases: "Cases to study",
      theory: "Theory evaluation",
      pairs: "Multi-method selection",
    },
    samples: "Samples of the cases",
    diversity: (observed: number, all: number) => `${observed} of ${all} configurations observed`,
    chosenOf: (chosen: number, all: number) => `${chosen} of ${all}`,
    findCondition: "Find a condition",
    noCondition: "No matches.",
    setRow: {
      title: "Rows set by hand",
      none: "None. Open a row of the truth table to set its outcome.",
      row: "Row",
      named: (row: number, configuration: string) => `${row}: ${configuration}`,
      out: "Outcome of this row",
      outs: { 1: "1, positive", 0: "0, negative", "?": "?, remainder" },
      reason: "Reason",
      set: "Set by hand",
      change: "Change",
      remove: "Remove",
      removeNamed: (configuration: string) => `Remove: ${configuration}`,
      remainders: "Exclude a remainder",
    },
    theory: {
      label: "What theory expects",
      example: (conditions: readonly string[]) => {
        const [first = "A", second = "B", third = "C"] = conditions;
        return `${first}*~${second} + ${third}`;
      },
      hint: "Use * for and, + for or, ~ for not.",
      compare: "Compare with theory",
      unknown: (name: string, conditions: readonly string[]) =>
        `“${name}” is not a condition of this table. Use ${conditions.join(", ")}.`,
    },
    beside: "Compare with",
    nothing: "nothing",
    same: "the same, with other settings",
    conditions: "Conditions",
    factors: "Factors",
    con: "Consistency from",
    cov: "Coverage from",
    more: "More settings",
    conMsc: "Consistency of a sufficient condition from",
    conMeasure: "Consistency measured as",
    covMeasure: "Coverage measured as",
    measures: {
      con: "standard (con)",
      ccon: "contrapositive (ccon)",
      PAcon: "prevalence-adjusted (PAcon)",
      AACcon: "antecedent-adjusted contrapositive (AACcon)",
      cov: "standard (cov)",
      ccov: "contrapositive (ccov)",
      PACcov: "prevalence-adjusted contrapositive (PACcov)",
      AAcov: "antecedent-adjusted (AAcov)",
    },
    causesOf: "Causes are sought of",
    timeOf: (label: string) => `Time of ${label}`,
    times: "Order in time",
    anyTime: "before all others, or not known",
    time: (place: number) => `${place}`,
    strict: "Factors of one time do not cause each other",
    acyclic: "No cycles",
    robustness: "Score models over other thresholds",
    mostConjuncts: "Most conjuncts",
    mostDisjuncts: "Most disjuncts",
    mostLiterals: "Most literals",
    searching: "Searching",
    stop: "Stop (Esc)",
    stopped: "Stopped. What is shown is the last whole result.",
    outcome: "Outcome",
    outcomeNamed: (name: string, negated: boolean, value: string | undefined) =>
      `${negated ? "not: " : ""}${name}${value === undefined ? "" : ` is ${value}`}`,
    expectations: {
      of: (label: string) => `Expectation: ${label}`,
      help: "Directional expectations: the intermediate solution assumes only remainders that agree with them.",
      none: "either",
      present: "present",
      absent: "absent",
      value: (value: number) => `${value}`,
    },
    inclCut: "Consistency from",
    priCut: "PRI from",
    nCut: "Cases from",
    channels: "Channels counted together",
    months: "Months before and after",
    keepAs: "Keep it as",
    keep: "Keep the settings",
    discard: "Discard changes",
    saveIn: (title: string) => `Save the settings in “${title}”`,
    none: "The study has nothing to compare yet. A truth table sorts the cases by which conditions they share, and shows in which of these configurations the outcome followed.",
    needs: "A truth table needs cases with at least one condition and one outcome. Add them here:",
    toCalibrate: "Calibrate these attributes first. A truth table needs set membership scores:",
    uncalibrated: (labels: readonly string[]) =>
      `Calibrate these attributes first: ${labels.join(", ")}. A truth table needs set membership scores.`,
    calibrate: "Calibrate",
    newTable: (kind: string) => `New truth table: ${kind}`,
    newTitle: (kind: string, outcome: string) => `${outcome}: ${kind} compared`,
    computing: "Computing…",
    took: (ms: number, from: string) => `Computed in ${ms} ms from the grades as they ${from}.`,
    fromNow: "are now",
    changes: (
      changes: {
        readonly rows: readonly string[];
        readonly terms: readonly string[];
        readonly goneRows: readonly string[];
        readonly goneTerms: readonly string[];
        readonly others: number;
      },
      sinceSeen: boolean,
    ) => {
      const named = (many: readonly string[], one: string, several: string) =>
        many.length === 0 ? [] : [`${many.length === 1 ? one : several} ${many.slice(0, 12).join(", ")}`];
      const marked = [
        ...named(changes.rows, "row", "rows"),
        ...named(changes.terms, "term", "terms"),
        ...(changes.others === 0
          ? []
          : [plural(changes.others, { one: "# row of another table", other: "# rows of other tables" })]),
      ];
      const gone = [...named(changes.goneRows, "row", "rows"), ...named(changes.goneTerms, "term", "terms")];
      if (marked.length + gone.length === 0) return sinceSeen ? "" : "Nothing has changed.";
      return [
        sinceSeen ? "Since you looked last:" : "",
        marked.length === 0 ? "" : `Changed, and marked: ${marked.join("; ")}.`,
        gone.length === 0 ? "" : `Gone: ${gone.join("; ")}.`,
      ]
        .join(" ")
        .trim();
    },
    closer: "Computing cases and robustness…",
    again: "Compute it",
    stoppedCloser: "Stopped: the result is there, not how far its settings can be moved.",
    mixed: "Contradictory rows",
    mixedHelp:
      "It holds cases with and without the outcome. Look for a condition that separates them, check the grades, or set the row by hand:",
    mixedRow: (row: number, cases: number, deviant: number) =>
      `row ${row} (${deviant} of ${plural(cases, { one: "# case", other: "# cases" })} without the outcome)`,
    row: (row: number) => `Row ${row}`,
    noRow: (row: string) =>
      `Row ${row}, which the address names, holds no case with the grades and settings as they are now.`,
    deviant: "without the outcome",
    noClaims: "; no claims",
    member: (membership: number) => ` is ${Number(membership.toFixed(2))}`,
  },
  kept: {
    keep: "Keep the result",
    help: "The result as it is now, with the grades and settings it was computed from: kept/<name>.json in the study’s folder",
    title: "Kept results",
    results: "Kept results",
    one: (name: string) => `Kept result: ${name}`,
    made: (at: string, revision: number, engine: string) =>
      `Kept on ${at} (UTC), at revision ${revision}, by version ${engine}.`,
    fromThen: "were then",
    same: "Computed again now: the same.",
    differs: "Recomputing from the same grades gives a different result.",
    changed: (was: string | undefined, is: string | undefined) =>
      `It was: ${was ?? "nothing"} It is: ${is ?? "nothing"}`,
  },
  grade: {
    attribute: "Attribute",
    evidence: (supports: number, contradicts: number, qualifies: number) =>
      `${supports} for, ${contradicts} against, ${qualifies} qualifying`,
    columns: ["Case", "Grade", "Evidence"],
    none: "The attribute applies to no case.",
    grade: (name: string) => `Grade of ${name}`,
  },
  attribute: {
    add: "New attribute",
    label: "Name",
    role: "It is",
    roles: {
      condition: "a condition (what may have brought it about)",
      outcome: "an outcome (what is to be explained)",
      context: "context",
    },
    scale: "Graded",
    scales: {
      crisp: "0 or 1",
      fuzzy: "from 0 to 1",
      multi: "0, 1, 2, …",
      raw: "any number, to be calibrated",
    },
  },
  firstSteps: {
    title: "Get started",
    cards: [
      {
        title: "1. Add attributes",
        text: "Name the conditions and the outcomes that you compare.",
        action: "Add attributes",
        screen: "cases",
      },
      {
        title: "2. Add cases",
        text: "Type their names, or paste a table from a spreadsheet: cases at the left, attributes above.",
        action: "Add cases",
        screen: "cases",
      },
      {
        title: "3. Add sources",
        text: "Add documents, code passages and make claims of them.",
        action: "Add sources",
        screen: "sources",
      },
      {
        title: "4. Grade",
        text: "Choose a cell and type a number. Leave it blank when you do not know.",
        action: "Grade cases",
        screen: "cases",
      },
      {
        title: "5. Compare",
        text: "See which configurations lead to the outcome.",
        action: "Compare cases",
        screen: "compare",
      },
    ],
  },
  tour: {
    name: "Tour",
    offer: "New here? A tour of this study, from a passage to a conclusion, takes two minutes.",
    start: "Take the tour",
    notNow: "Not now",
    back: "Back",
    next: "Next",
    end: "End the tour",
    step: (at: number, of: number) => `${at} of ${of}`,
    stops: {
      cases: {
        title: "Cases and attributes",
        text: "A study is a table: a case a row, an attribute a column, a grade a cell. It works like a spreadsheet: arrow keys move, a number grades, Ctrl+Z takes anything back. Striped cells are not graded: the program never takes a blank for zero.",
      },
      evidence: {
        title: "Every grade has its reasons",
        text: "At the side of a cell stand what each grade means, the claims for and against it, and why it was graded so. A claim against it that the grade does not cite stands out.",
      },
      read: {
        title: "Down to the passage",
        text: "A claim opens the text it was drawn from. Mark any words to code them, or to make a claim of them; they are held by position and by quotation, so nothing shifts when the text is corrected.",
      },
      search: {
        title: "Find what the sources say",
        text: "Search finds any inflected form in English and Russian, phrases, and words near each other, in documents, passages, claims and memos.",
      },
      calibrate: {
        title: "From raw values to sets",
        text: "Drag the anchors: memberships, skewness and the solutions below follow at once. Cases at 0.5 are flagged.",
      },
      compare: {
        title: "Compare, live",
        text: "Truth table, necessity and solutions are computed here, in your browser, whenever a grade or a setting changes; what changed is marked. Keep the settings under a name, or put two analyses side by side.",
      },
      assessment: {
        title: "Conclusions you can defend",
        text: "The assessment drafts every conclusion with how sure one may be, what it rests on, and what would overturn it. Accept it, word it anew, or contest it with a reason.",
      },
      history: {
        title: "Nothing is lost",
        text: "Every change is kept with its author, and can be undone. All of it is also in plain files in the study’s folder. Press ? for the keys, and for this tour again.",
      },
    },
  },
  calibrate: {
    reason: "Reason for the thresholds",
    reasonHint: "Theory and knowledge of the cases. The report gives it, or says that there is none.",
    none: "No attribute of the study has raw values: incomes, counts, shares, which are made sets here. Add one that is graded by any number, and enter its values:",
    tooFew: "There are too few different values to part the cases.",
    attribute: "Attribute",
    method: "Method",
    methods: {
      logistic: "three anchors, logistic",
      "s-shaped": "three anchors, straight between them",
      bell: "six anchors: in the middle in",
      crisp: "crisp: in from a value on",
      indirect: "indirect: grades by cuts, and a curve through them",
    },
    atGaps: "Anchors at the gaps",
    reverse: "Turn round: high values out",
    moreCuts: "One cut more",
    fewerCuts: "One cut less",
    back: "Take the last move back",
    save: "Save the anchors",
    suggested:
      "These anchors are only where the cases fall apart. Put them where knowledge of the cases and theory say, and save.",
    plot: (label: string) => `Membership in ${label} over its raw values`,
    at: (name: string, value: number, membership: number) =>
      `${name}: ${value}, membership ${Number(membership.toFixed(2))}`,
    gapAt: (value: number) => `The cases fall apart at ${value}.`,
    columns: ["Case", "Raw", "Membership"],
    neither: "neither in nor out",
    anchors: {
      three: ["exclusion", "crossover", "inclusion"],
      six: ["exclusion 1", "crossover 1", "inclusion 1", "inclusion 2", "crossover 2", "exclusion 2"],
      cut: "cut",
      cutAt: (number: number) => `cut ${number}`,
    },
    summary: (above: number, of: number, halves: number) =>
      `${plural(of, { one: `${above} of # case is`, other: `${above} of # cases are` })} more in than out. ${halves === 0 ? "None is at 0.5." : plural(halves, { one: "# at 0.5, neither in nor out: it falls out of every truth table.", other: "# at 0.5, neither in nor out: they fall out of every truth table." })}`,
    skewed: "The set is skewed: fit measures can mislead.",
    follows: "What follows",
  },
  read: {
    sources: "Sources",
    filter: "Filter sources",
    noText: "There is no text of this source in the study yet. Add its document to read and code it.",
    selected: "Selected",
    passage: "Passage",
    recode: "Add a code",
    uncode: (name: string) => `Take the code ${name} away`,
    code: "Code it",
    codeHint: "type to find a code, or a new one; Enter",
    newCode: (names: readonly string[], under: string | undefined) =>
      under === undefined
        ? `New code: ${names.join(" › ")}`
        : `New code under ${under}: ${names.join(" › ")}`,
    claimCode: "Code",
    claimNoCode: "No code",
    codePanel: "Codes",
    codePanelHint:
      "Select words, then press a code. Or drag a code onto words or a passage, or the words onto a code.",
    selectFirst: "Select words first, or drop the code on a passage.",
    chooseCode: "Code with…",
    claim: "Make a claim of it",
    ownQuotation: "The quotation was written by hand and does not follow the passage, which reads:",
    reach: "Let the opened passage reach over just these words",
    claimCase: "Case",
    claimAttribute: "Attribute",
    direction: "It",
    statement: "In your own words",
    locator: "Where in the source",
    page: (number: number) => `p. ${number}`,
    dates: { date_from: "From", date_to: "to" },
    dateHint: "2003, 2003-05 or 2003-05-17",
    change: "change",
    changeClaim: (id: string) => `Change the claim ${id}`,
    removeClaim: "Delete the claim",
    save: "Save",
    cancel: "Cancel",
    passages: "Passages",
    inView: (seen: number, all: number) => `Passages in sight (${seen} of ${all})`,
    over: "Over the same words",
    noCode: "without a code",
    help: "In the text, arrow keys move a caret and with Shift select, with Ctrl by word; ] and [ go to the next passage and back, Enter opens it; C names a code for what is selected, a digit gives it a recent one, E corrects it.",
    remove: "Delete",
    orphan: "The text has changed: these words are not where they were.",
    drop: "or drop documents (TXT, Markdown, HTML, DOCX, ODT, RTF, EPUB, PDF, subtitles) and bibliographies (BibTeX, RIS, CSL-JSON) anywhere here",
  },
  sources: {
    add: "Add files…",
    addFolder: "Add a folder…",
    addDocument: "Add its document…",
    list: "All sources",
    any: "any",
    all: "Show all",
    folder: "Folder",
    tag: "Tag",
    language: "Language",
    type: "Type",
    from: "From year",
    to: "to year",
    count: (shown: number, all: number) =>
      `${shown === all ? "" : `${shown} of `}${plural(all, { one: "# source", other: "# sources" })}`,
    bulk: (count: number) => plural(count, { one: "For the source shown", other: "For the # sources shown" }),
    bulkActs: {
      folder: "put in the folder",
      tag: "add the tag",
      untag: "take away the tag",
      language: "say that the language is",
    },
    apply: "Apply",
    bulkSkipped: (keys: string) =>
      `These were left as they are, their entries cannot be read field by field: ${keys}.`,
    columns: {
      title: "Title",
      by: "Author",
      type: "Type",
      language: "Language",
      date: "Date",
      text: "Text",
      passages: "Passages",
      claims: "Claims",
    },
    hasText: "yes",
    noText: "none",
    none: (key: string) => `There is no source “${key}” in the study.`,
    shown: "Shown as",
    shapes: { page: "Page", text: "Text", notes: "Notes" },
    details: "Details",
    original: "Save the original",
    unreadable: "Its entry in sources.bib cannot be read field by field; correct it in the file.",
    newField: "Another field",
    badField: "Not saved: each { needs its }, and \\ cannot stand at the end.",
    fields: {
      groups: "Folder (parts with /)",
      keywords: "Tags (with commas)",
      langid: "Language (en, ru, …)",
    },
    fieldNames: [
      "author",
      "editor",
      "title",
      "subtitle",
      "date",
      "year",
      "journaltitle",
      "booktitle",
      "publisher",
      "location",
      "institution",
      "volume",
      "number",
      "pages",
      "edition",
      "doi",
      "isbn",
      "issn",
      "url",
      "urldate",
      "abstract",
      "note",
    ],
    types: {
      article: "article",
      "article-journal": "article",
      "article-magazine": "magazine article",
      "article-newspaper": "newspaper article",
      book: "book",
      chapter: "chapter",
      document: "document",
      legislation: "law",
      legal_case: "court case",
      manuscript: "manuscript",
      "paper-conference": "conference paper",
      personal_communication: "letter",
      report: "report",
      thesis: "thesis",
      webpage: "web page",
    },
  },
  imports: {
    title: "Files that were added",
    state: (all: number, through: number, added: number, refused: number) =>
      `${through === all ? "" : `${through} of ${all} through; `}${added} added${refused === 0 ? "" : `, ${refused} not`}`,
    states: {
      waiting: "waits",
      reading: "is being read",
      added: "added",
      refused: "not added",
      cancelled: "cancelled",
    },
    cancel: (name: string) => `Cancel ${name}`,
    cancelAll: "Cancel all",
    tooLarge: (megabytes: number) => `It has more than ${megabytes} MB, the most that is taken. Divide it.`,
    unread: "It could not be sent. Check that the study is open and the file still there, and add it again.",
    entries: (count: number) => plural(count, { one: "# entry was added.", other: "# entries were added." }),
    renamed: (keys: string) => `Keys that were taken: ${keys}.`,
    refusedEntry: (line: number, entry: string, reason: string) =>
      `${line === 0 ? "" : `Line ${line}: `}${entry}: ${reason}`,
  },
  pdf: {
    page: (number: number) => `Page ${number}`,
    of: (number: number, pages: number) => `Page ${number} of ${pages}`,
    goTo: "Go to page",
    larger: "Larger",
    smaller: "Smaller",
    fit: "Fit the width",
    pages: (name: string) => `Pages of ${name}`,
    failed: "The original cannot be shown; read its text.",
    changed:
      "These words are not in the text of the document as they are on its page: the text has been changed. Select them in the text.",
    elsewhere: (count: number) =>
      plural(count, {
        one: "# passage is not on its page: the text has been changed.",
        other: "# passages are not on their pages: the text has been changed.",
      }),
  },
  study: {
    help: "study.yaml declares attributes, analyses and all else that has no table (docs/study-folder.md). A text with errors is not saved.",
    save: "Save",
    form: "Study",
    fields: {
      title: "Title",
      question: "Question",
      authors: "Authors, one a line",
      licence: "Licence",
      language: "Language of the texts",
      about: "About the study",
    },
    hints: {
      licence: "An SPDX identifier, such as CC-BY-4.0, or a sentence",
      language: "A language tag, such as en or ru",
    },
  },
  attributes: {
    list: "Attributes",
    none: "No attributes yet. Add one in Cases.",
    choose: "Choose an attribute to edit its label, role, scale and rubric.",
    form: "Attribute",
    label: "Label",
    short: "Short label",
    shortHint: "At most 18 characters, for narrow columns",
    role: "Role",
    roles: { condition: "Condition", outcome: "Outcome", context: "Context", note: "Note (not graded)" },
    scale: "Scale",
    scales: {
      "": "Not set",
      crisp: "Crisp: 0 or 1",
      fuzzy: "Fuzzy: 0 to 1",
      multi: "Multi-value: 0, 1, 2, …",
      raw: "Raw values, to be calibrated",
    },
    rubric: "Rubric",
    noRubric: "No steps yet. Without a rubric any value of the scale can be graded.",
    grade: "Grade",
    meaning: "Meaning",
    meaningOf: (grade: number) => `Meaning of ${grade}`,
    add: "Add step",
    save: "Save",
    remove: "Delete step",
    grades: "Grade cases on it",
    count: (graded: number, of: number) => `${graded} of ${of} graded`,
  },
  memos: {
    title: "Memos",
    write: "Write a memo",
    filter: "Filter",
    about: "About",
    anything: "anything",
    count: (some: number, of: number) =>
      `${some === of ? "" : `${some} of `}${plural(of, { one: "# memo", other: "# memos" })}`,
    text: (id: string) => `Memo ${id}`,
  },
  codes: {
    tree: "Codebook",
    add: "New code",
    none: "There is no code yet. Add one here, or mark words in a text and name a code for them.",
    choosing: "Choose a code to see its definition and its passages.",
    name: "Name",
    definition: "When to use it, and when not",
    moveTo: "Move under",
    top: "none: at the top",
    colour: "Colour",
    palette: "From the palette",
    mergeInto: "Merge into",
    choose: "choose…",
    addUnder: "New code under it",
    remove: "Delete the code",
    split: (count: number) =>
      plural(count, { one: "Split: # passage gets a new code", other: "Split: # passages get a new code" }),
    splitButton: "Split",
    recode: "Give them instead",
    takeOff: "Take the code off them",
    withBelow: (own: number, all: number) => `${own}, ${all} with those below`,
    underItself: "A code cannot be moved under itself.",
    merged: (from: string, into: string) => `merges the code "${from}" into "${into}"`,
    splitOff: (from: string, name: string) => `splits the code "${name}" off "${from}"`,
  },
  orphans: {
    some: (count: number) =>
      count === 0
        ? "Every passage stands where it was marked."
        : plural(count, {
            one: "# passage has lost its place: the text was changed.",
            other: "# passages have lost their place: the text was changed.",
          }),
    settle: "See where they may stand now",
    looking: "Looking through the texts…",
    columns: ["Source", "As it was marked", "Where it may stand now"],
    found: (errors: number, places: number) =>
      places === 1
        ? "Its words stand here exactly."
        : places > 1
          ? `Its words stand at ${places} places; this is the likeliest.`
          : plural(errors, { one: "# letter is otherwise.", other: "# letters are otherwise." }),
    confirm: "It stands here",
    confirmAll: (count: number) => `Confirm all ${count} whose words stand at one place only`,
    nowhere: "Not found. Open the text and mark where it stands now, or delete it there.",
    here: "A passage that has lost its place stands here:",
    note: (count: number) =>
      plural(count, {
        one: "confirms where # passage stands now",
        other: "confirms where # passages stand now",
      }),
  },
  search: {
    label: "Search documents, passages, claims and memos",
    hint: '"a phrase", prefix*, near NEAR/10 each other, -without, any inflected form in English and Russian',
    found: (hits: number, things: number, more: boolean) =>
      `${hits}${more ? " and more" : ""} ${plural(hits, { one: "place", other: "places" })} in ${plural(things, { one: "# thing", other: "# things" })}.`,
    none: "Nothing was found.",
    more: "More",
    tick: (exact: string, file: string) => `${exact} in ${file}`,
    autoCode: (count: number) => `Code the ${count} ticked places in documents`,
    context: "What is coded",
    contexts: { words: "the words found", sentence: "their sentence", paragraph: "their paragraph" },
    wanted: (count: number, context: "sentence" | "paragraph") =>
      plural(count, { one: `# ${context} would be coded:`, other: `# ${context}s would be coded:` }),
    andMore: (count: number) => `and ${count} more`,
    autoNote: (query: string) => `codes what a search for ${query} has found`,
    autoCoded: (count: number) =>
      plural(count, { one: "# place is coded, as one change.", other: "# places are coded, as one change." }),
    within: "In",
    everywhere: "everything",
    places: { documents: "documents", passages: "passages", claims: "claims", memos: "memos" },
    order: "Order",
    orders: { place: "as in the texts", before: "by the words before", after: "by the words after" },
    tickAll: "Tick all",
    tickNone: "Tick none",
    findAll: "Find all places",
    save: "Save as CSV",
    noSource: (file: string) => `${file} belongs to no work of the bibliography.`,
  },
  confidenceLevels: {
    high: "High confidence",
    moderate: "Moderate confidence",
    low: "Low confidence",
    "very low": "Very low confidence",
    "cannot say": "Cannot say",
    "not rated": "Not rated",
  },
  overview: {
    noQuestion: "What does this study ask? Add a question in Settings.",
    totals: {
      sources: "Sources",
      codes: "Codes",
      claims: "Claims on cases",
      cases: "Cases",
      grades: "Grades",
      ties: "Ties",
    },
    matrix: "What was done, and what followed",
    shortAnswer: "Short answer",
    report: "Report",
    allConclusions: "All conclusions",
    noConclusions: "No main conclusions yet. Grade at least two cases on one outcome.",
    computing: "Computing…",
    overturn: "What would overturn it",
    withdraw: (source: string) => `Withdraw ${source}`,
    step: (from: number, to: number) => `${from} → ${to}`,
    nothingOverturns: "No single source or grade changes a conclusion.",
    claimsBySource: "Claims by source",
    otherSources: (count: number) => plural(count, { one: "# other source", other: "# other sources" }),
    toDo: "To do",
    nothingToDo: "Nothing left to do.",
    tasks: {
      missing: (count: number) =>
        plural(count, {
          one: "# missing grade that conclusions need",
          other: "# missing grades that conclusions need",
        }),
      withoutClaims: (count: number) =>
        plural(count, { one: "# grade cites no claim", other: "# grades cite no claim" }),
      relocate: (count: number) =>
        plural(count, { one: "# passage to relocate", other: "# passages to relocate" }),
      review: (count: number) =>
        plural(count, { one: "# conclusion to review", other: "# conclusions to review" }),
    },
    recent: "Recent changes",
    history: "All changes",
    changesBy: (count: number, author: string) =>
      `${plural(count, { one: "# change", other: "# changes" })} by ${author}`,
  },
  assessment: {
    start: "Update assessment",
    none: "No conclusions yet. Grade at least two cases on one outcome.",
    running: "Assessing…",
    updating: "Updating…",
    current: "Assessment up to date",
    cancel: "Cancel",
    failed: "The assessment failed",
    of: (revision: number) => `Report of revision ${revision}`,
    open: "Open it alone",
    inWorkbench: "open in the workbench",
    data: "Save as data (JSON)",
    export: {
      label: "Export",
      choose: "Choose a format",
      running: "Exporting…",
      failed: "Export failed. Nothing was saved.",
      formats: {
        html: "Web page (HTML)",
        docx: "Word (DOCX)",
        pdf: "PDF, short",
        "pdf-full": "PDF with all details",
        csv: "Tables (CSV in a ZIP file)",
        xlsx: "Tables (Excel)",
        svg: "Figures (SVG in a ZIP file)",
        png: "Figures (PNG in a ZIP file)",
        r: "R script",
      },
    },
  },
  network: {
    none: "The study has no ties yet (ties.csv): who did something to whom, through which channel, when.",
    fromEvents: "Read them from event data",
    case: "Case",
    allCases: "all cases",
    view: "View",
    views: { levels: "By level", matrix: "Matrix", free: "Free" },
    levels: {
      international: "International organisations",
      foreign: "Foreign states",
      networks: "Transnational networks",
      state: "Domestic state",
      movement: "Domestic movement and media",
      regions: "Regions",
      others: "Others",
    },
    levelMatrix: "Ties between levels of actors. Letters: channels.",
    fromTo: "from \\ to",
    tiesBetween: (count: number, from: string, to: string) =>
      ` ${plural(count, { one: "tie", other: "ties" })} from ${from} to ${to}`,
    between: (from: string, to: string) => `${from} → ${to}`,
    hidden: (count: number) => `${count} hidden`,
    closer: "Zoom in",
    farther: "Zoom out",
    whole: "Show all",
    focus: "Only this actor and its neighbours",
    years: ["From", "to"],
    undated: "show ties that are not dated",
    channels: "Channels",
    kinds: "Kinds of actor",
    ties: "Ties",
    all: "Show all ties",
    refused: "cut or refused",
    notDated: "not dated",
    tabs: "Who moved whom",
    name: "network",
    shown: (some: number, of: number) =>
      plural(of, { one: `${some} of # tie.`, other: `${some} of # ties.` }),
    drawn: (ties: number) =>
      `${ties} are drawn, those between the actors that have most: more would be a thicket. Choose a case, channels, kinds, years or an actor to see others.`,
    placing: (actors: number) => plural(actors, { one: "Placing # actor…", other: "Placing # actors…" }),
    more: (left: number) => `More (${left})`,
    picture: (actors: number, ties: number) =>
      `Network of ${plural(actors, { one: "# actor", other: "# actors" })} and ${plural(ties, { one: "# tie", other: "# ties" })}`,
  },
  save: {
    save: "Save:",
    table: "table",
    group: (name: string) => `Save ${name}`,
    as: (kind: string, name: string) => `Save as ${kind}: ${name}`,
  },
  evidence: {
    of: (id: string) => `What ${id} rests on`,
    none: "It rests on no claim.",
    notGraded: "not graded",
    nothing: "Choose a tie, an event or a grade in a figure: what it rests on is shown here.",
  },
  pathways: {
    title: "Pathways",
    analysis: "Analysis",
    defaults: "Pathways of influence",
    none: "The study has no ties yet (ties.csv), in which a pathway could be looked for.",
    noTarget:
      "study.yaml does not say yet on which state influence is brought to bear (actors: {target: …}); without that no actor can stand in a pattern.",
    consequence: "A consequence, and no rival of the pathways.",
    consequences: "Consequences, which rival no pathway",
    matrix: "Every pattern in every case",
    pattern: "Pattern",
    steps: "Step by step, with the records",
    inCase: (pattern: string, name: string) => `${pattern} in ${name}`,
    outcomes: {
      holds: "holds",
      "may hold": "may hold",
      contradicted: "does not hold",
      missing: "not shown",
    },
    statuses: { met: "met", "not met": "not met", unknown: "not known", missing: "no record" },
  },
  timeline: {
    lanes: "Ties in lanes",
    lanesBy: { level: "By level", actor: "By actor", channel: "By channel", none: "One by one" },
    title: "Timeline",
    none: "Nothing that is chosen here has a date.",
    show: "Show",
    parts: {
      outcomes: "what claims say of outcomes",
      media: "articles",
      events: "events",
      ties: "ties",
    },
  },
  map: {
    title: "Map",
    kind: "Kind of case",
    attribute: "Attribute",
    boundaries: "Boundaries",
    without: "without boundaries",
    none: "No attribute is graded for these cases.",
    others: "Its grades",
    nothing: "Choose a case on the map: its grades and their evidence are shown here.",
  },
  tracing: {
    caption:
      "How probable each explanation was before, and how probable each finding is if an explanation holds: a number, or a range as 0.2-0.4.",
    item: "Looked for",
    found: "Found",
    prior: "Before the evidence",
    noProbability: (text: string, what: string) =>
      `“${text}” (${what}) is no probability, and was not taken: write a number between 0 and 1, or a range as 0.2-0.4.`,
    priorOf: (hypothesis: string) => `${hypothesis} before the evidence`,
    likelihoodOf: (item: string, hypothesis: string) => `${item}, if ${hypothesis}`,
    foundOf: (item: string) => `${item}: found`,
  },
  verdict: {
    legend: "Your verdict",
    choices: { accepted: "Accept", worded: "Reword", contested: "Contest" },
    marks: { accepted: "accepted", worded: "reworded", contested: "contested" },
    wording: "In your own words",
    reason: "Why",
    save: "Save the verdict",
    takeBack: "Take the verdict back",
    author: "author’s judgement",
    changed: "draft changed",
    changedFrom: "The draft has changed since the verdict. It was:",
    drafted: "As the program drafts it:",
    confidence: "Confidence",
    verdict: "Verdict",
    any: "any",
    find: "Find a conclusion",
    inspector: "The chosen conclusion",
    why: "Why this confidence",
    overturns: "What would overturn it",
    nothingOverturns: "Nothing that was tried overturns it: no single source, claim or step of a grade.",
    restsOn: "What it rests on",
    authors: "What the authors conclude",
    rests: (claims: number, sources: number) =>
      `${plural(claims, { one: "# claim", other: "# claims" })} · ${plural(sources, { one: "# source", other: "# sources" })}`,
    grades: "Grades",
    claims: "Claims",
    ties: "Ties",
    events: "Events",
    live: "Open its analysis",
    analysis: (title: string) => `From the analysis “${title}”`,
    none: "This link leads to a conclusion that the study no longer draws. The study may have changed since.",
    first: (some: number, of: number) => `the first ${some} of ${of}`,
    judged: (some: number, of: number) =>
      plural(of, {
        one: `${some} of # conclusion has a verdict.`,
        other: `${some} of # conclusions have a verdict.`,
      }),
    lists: "Lists of conclusions",
    shows: {
      main: "Main",
      all: "All",
      unjudged: "To review",
      changed: "Draft changed",
      authors: "Author and program",
      missing: "Missing evidence",
    },
  },
  withdrawal: {
    title: "What falls without some of the evidence",
    factsOnly: "Facts only",
    choose: "Withdraw a source, claim or coder…",
    find: "Find a source, claim or coder",
    kinds: { source: "source", claim: "claim", coder: "coder" },
    allJudgements: "the judgements of authors",
    coded: (name: string) => `the passages coded by ${name}`,
    claim: (statement: string) => `the claim “${statement}”`,
    withdrawClaim: (statement: string) => `Withdraw the claim “${statement}”`,
    without: (name: string) => `Without ${name}:`,
    computing: "Computing…",
    counts: (counts: Readonly<Partial<Record<string, number>>>) =>
      `${[
        plural(counts.stands ?? 0, { one: "# conclusion stands", other: "# conclusions stand" }),
        plural(counts.changes ?? 0, { one: "# changes", other: "# change" }),
        plural(counts.falls ?? 0, { one: "# falls", other: "# fall" }),
        plural(counts["not known"] ?? 0, { one: "# was not known before", other: "# were not known before" }),
        ...(counts["not tested"]
          ? [plural(counts["not tested"], { one: "# is not tested", other: "# are not tested" })]
          : []),
      ].join(", ")}.`,
    gone: ({ claims, grades, ties, events }: Record<"claims" | "grades" | "ties" | "events", number>) =>
      `This takes away ${[
        plural(claims, { one: "# claim", other: "# claims" }),
        plural(grades, { one: "# grade", other: "# grades" }),
        plural(ties, { one: "# tie", other: "# ties" }),
        plural(events, { one: "# event", other: "# events" }),
      ].join(", ")}.`,
    judgements: (count: number) =>
      plural(count, {
        one: "This takes away # judgement and what rests on it alone.",
        other: "This takes away # judgements and what rests on them alone.",
      }),
    notSaved: "Nothing is saved: the study stays as it is.",
    putBack: "Put it back",
    saidThen: "Then:",
    standing: "Without it",
    standings: {
      stands: "stands",
      changes: "changes",
      falls: "falls",
      "not known": "not known before",
      "not tested": "not tested",
    },
    confidenceThen: (level: string) => `confidence then ${level}`,
  },
  leverage: {
    titles: {
      source: "What falls if a source is withdrawn",
      claim: "What falls if a claim is withdrawn",
      grade: "What falls if a grade moves by one step",
    },
    by: "Rows of the table",
    kinds: { source: "By source", claim: "By claim", grade: "By grade" },
    caption: "Rows: what is taken away. Columns: the main conclusions, by their number in the list below.",
    of: (count: number) => `of ${count}`,
    signs: { falls: "×", cited: "·", none: "" },
    marks: { falls: "the conclusion changes or falls", cited: "cited only", none: "not cited" },
    withdraw: (name: string) => `See what falls without ${name}`,
    all: (count: number) => `Show all ${count}`,
    fewer: "Show fewer",
  },
  concordance: {
    none: "The study records no statements of authors (concordance.csv).",
    caption: "What the authors conclude beside what is computed",
    author: "The author",
    category: "Compared",
    program: "The program",
    categories: {
      agrees: "agrees",
      differs: "differs",
      circular: "circular",
      "cannot say": "cannot say",
    },
  },
  missingEvidence: {
    none: "No conclusion lacks a grade.",
    blank: "is not graded;",
    contradicted: (count: number) =>
      plural(count, {
        one: "is contradicted by # claim;",
        other: "is contradicted by # claims;",
      }),
    neededBy: (count: number) =>
      plural(count, { one: "# conclusion needs it.", other: "# conclusions need it." }),
  },
  keys: [
    {
      title: "Everywhere",
      lines: [
        ["Ctrl+K", "go to a screen or a record, or run a command"],
        ["/", "search all text"],
        [
          "G, then a letter",
          "go to O Overview, S Sources, D Codes, C Cases, M Compare, P Pathways, F Conclusions, R Report, H History, E Settings",
        ],
        ["] and [", "next tab and back"],
        ["Ctrl+Z, Ctrl+Shift+Z", "undo, redo"],
        ["Ctrl+B", "collapse or expand the sidebar"],
        ["Esc", "end a long computation"],
        ["?", "this list"],
      ],
    },
    {
      title: "Grades",
      lines: [
        ["arrow keys, with Shift", "move, select"],
        ["a number, Enter or F2", "edit; Enter moves down, Escape restores"],
        ["Tab, Shift+Tab", "next attribute and back; Escape and then Tab leaves the grid"],
        ["Delete", "clear the selected grades"],
        ["Ctrl+D, Ctrl+R", "fill down, fill right; or drag the corner of the selection"],
        ["Alt+Shift+←, Alt+Shift+→", "make the column narrower or wider"],
        ["Ctrl+C, Ctrl+X, Ctrl+V", "copy, cut, paste; a table with cases and attributes adds new cases"],
        ["S, Shift+S", "sort by the attribute, by the case"],
        ["N", "next cell that is not graded"],
        ["Shift+N", "next cell that has evidence and is not graded"],
        ["E", "next grade without evidence"],
        ["arrow keys, Page Up and Down on a threshold", "move it"],
      ],
    },
    {
      title: "Reading",
      lines: [
        [
          "arrow keys, Home, End",
          "move a caret, with Shift select, with Ctrl by word or to the end; Ctrl+A selects all",
        ],
        ["1 … 9", "give the selection a recent code; C looks for another"],
        ["E", "correct the selected words"],
        ["] and [", "next passage and back; Enter opens it"],
      ],
    },
    {
      title: "Codebook",
      lines: [
        ["F2, Insert, Delete", "rename the code, add one under it, delete it"],
        ["Alt+Right, Alt+Left", "move the code under the one before it, and out again"],
      ],
    },
  ],
} as const;

/** The shape of texts in any language: texts are strings, and `screen` is an identifier that no language changes. */
type Translated<T> = T extends (...parts: infer Parts) => string
  ? (...parts: Parts) => string
  : T extends string
    ? string
    : { readonly [Key in keyof T]: Key extends "screen" ? T[Key] : Translated<T[Key]> };

/** The texts that every language has. */
export type Strings = Translated<typeof english>;

/** The texts in the language of the interface. */
export let strings: Strings = english;

/** Sets the texts. Modules read `strings` when they are evaluated, and must be imported after this call. */
export function setStrings(texts: Strings): void {
  strings = texts;
}
