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

/** Lists numbers to choose from: 0, 0.33 or 1. */
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
    resize: "Width of details panel",
    undid: (what: string) => `Undid: ${what}`,
    redid: (what: string) => `Redid: ${what}`,
    gradeOf: (name: string, label: string) => `grade of ${name} on ${label}`,
    changes: (count: number) => plural(count, { one: "# change", other: "# changes" }),
  },
  claimSaved: {
    cited: (name: string, label: string) => `Claim saved and cited by the grade of ${name} on ${label}.`,
    against: (name: string, label: string) =>
      `Claim saved. It contradicts the grade of ${name} on ${label}, which does not cite it.`,
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
    nameHint: "Shown beside your changes in History, in every study you open on this computer.",
    saveName: "Save name",
    nameSaved: (name: string) => `Name saved. History shows your new changes as ${name}’s.`,
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
        ? plural(of, { one: "# match.", other: "# matches." })
        : `First ${some} of ${of} matches. Type more of the name.`,
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
    text: "Your saved work is safe, and the rest of Throughline still works. Try again, or go to another view. If it happens again, reload the page.",
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
      one: "Offline. # change is stored in this browser and will be sent when the study is open again.",
      other: "Offline. # changes are stored in this browser and will be sent when the study is open again.",
    }),
  notLoaded: (reason: string) => `Could not load the study: ${reason} Trying again…`,
  notConnected: "Offline. To open the study again, run throughline open.",
  numberWanted: "Enter a number.",
  numberFromTo: (from: number, to: number) => `Enter a number from ${from} to ${to}.`,
  draft: {
    taken: "Draft restored. Not saved yet.",
    overtaken: "This changed while you were editing. Choose which version to keep.",
    notKept: "This browser cannot store drafts. Save before you leave this page.",
    savedNow: "Saved version:",
    typed: "Your draft:",
    blank: "blank",
    discard: "Discard draft",
    save: "Save draft",
    takeSaved: "Use saved version",
    title: "Unsaved drafts",
    count: (count: number) => plural(count, { one: "# draft not saved", other: "# drafts not saved" }),
    of: (kind: string, thing: string) => (thing === "" ? kind : `${kind} (${thing})`),
    goOn: "Continue",
    kinds: {
      analysis: "analysis",
      attribute: "new attribute",
      calibration: "thresholds",
      case: "new case",
      claim: "claim",
      "claim-change": "claim",
      code: "code",
      correction: "correction",
      grade: "grade",
      memo: "memo",
      "new-code": "new code",
      "new-memo": "new memo",
      rationale: "rationale",
      source: "source field",
      study: "study.yaml",
      about: "study description",
      declaration: "attribute",
      rubric: "rubric step",
      "text-of-memo": "memo",
      verdict: "verdict",
      pattern: "pathway pattern",
      "new-row": "new row",
      settings: "analysis settings",
      "new-analysis": "new analysis",
    },
  },
  grid: {
    label: "Grades of cases by attribute",
    case: "Case",
    filter: "Find case",
    filterByGrade: "Filter",
    noAttributes: "No attributes yet. Add the conditions and outcomes to compare.",
    noCases:
      "No cases yet. Add one, or paste a table into the grid, with cases in rows and attributes in columns.",
    shown: (some: number, of: number) => `${some} of ${of} cases`,
    where: "Graded on",
    is: "is",
    anyGrade: "any grade",
    anyAttribute: "any attribute",
    kind: "Kind of case",
    newCase: "Name",
    addCase: "Add case",
    add: "Add",
    allKinds: "All",
    kindCount: (kind: string, count: number) => `${kind} ${count}`,
    size: (cases: number, attributes: number) =>
      `${plural(cases, { one: "# case", other: "# cases" })} × ${plural(attributes, { one: "# attribute", other: "# attributes" })}`,
    ungraded: (count: number) => `${count.toLocaleString(currentLocale())} not graded`,
    certainty: { medium: "medium certainty", low: "low certainty" },
    counts: "+ for, − against",
    nextUngraded: "Next cell without grade",
    nextWithoutEvidence: "Next grade without evidence",
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
      `Nothing pasted. Not a number: ${cells}${more > 0 ? ` and ${more} more` : ""}.`,
    badTable: (line: number, text: string, attribute: string | undefined) =>
      line === 1
        ? `Nothing pasted. The column “${text}” is not an attribute of this study, or appears twice.`
        : text === ""
          ? `Nothing pasted. Row ${line} does not name a case.`
          : `Nothing pasted. Row ${line}${attribute === undefined ? "" : `, ${attribute}`}: “${text}” is not a number.`,
    noRoom: (rows: number, columns: number, roomRows: number, roomColumns: number) =>
      `Nothing pasted. The table has ${plural(rows, { one: "# row", other: "# rows" })} and ${plural(columns, { one: "# column", other: "# columns" })}, but only ${roomRows} and ${roomColumns} fit from this cell. To add cases, copy the names of cases and attributes too.`,
    chooseKind: (name: string) =>
      `Nothing pasted. The table has a new case, “${name}”. Choose its kind, then paste again.`,
    nothingNew: "Nothing to paste. The study already has everything in this table.",
    tableNote: (rows: number) =>
      plural(rows, { one: "pastes a table of # row", other: "pastes a table of # rows" }),
    tablePasted: (cases: number, grades: number) =>
      `${plural(cases, { one: "# case", other: "# cases" })} added, ${plural(grades, { one: "# grade", other: "# grades" })} set.`,
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
    attribute: "Attribute",
    roles: { condition: "Conditions", outcome: "Outcomes", context: "Context" },
    resize: "Drag to resize (Alt+Shift+← and →)",
    view: {
      title: "View",
      hiddenCount: (count: number) => `${count} hidden`,
      orientation: "Orientation",
      orientations: { auto: "Automatic", rows: "Cases as rows", columns: "Cases as columns" },
      groups: "Group attributes by role",
      frozen: "Frozen columns",
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
      contradicted: "Claims contradict this grade. No analysis uses it.",
      contested: "Some claims support this grade and others contradict it.",
      "from data": "The grade comes from a data source.",
      "by definition": "The grade follows from a definition.",
      supported: "Claims support this grade and none contradicts it.",
      "from silence": "A declared search found nothing.",
      unsupported: "No claim supports this grade. Conclusions from it have very low confidence.",
    },
    works: (pro: number, contra: number, qualifying: number) =>
      `Independent sources: ${pro} for, ${contra} against, ${qualifying} qualifying.`,
    circular: "Every claim that supports it is a judgement.",
    suggested: ({ from, to, openFrom, openTo }: NonNullable<CellStatus["suggested"]>) =>
      from === to
        ? `All claims fit the grade ${from}.`
        : `All claims fit grades from ${openFrom ? "above " : ""}${from} to ${openTo ? "below " : ""}${to}.`,
  },
  panel: {
    nothing: "Choose a cell to see its rubric and evidence.",
    rubric: "What each grade means",
    noRubric: "This attribute has no rubric.",
    confidence: "Certainty",
    rationale: "Rationale",
    cites: (count: number) => plural(count, { one: "Cites # claim.", other: "Cites # claims." }),
    supports: "For",
    contradicts: "Against",
    qualifies: "Qualifies",
    noClaims: "No claims on this case and attribute yet.",
    unanswered: "Contradicts the grade; not cited",
    steps: "What would change the grade",
    up: (grade: number) => `Raise to ${grade}:`,
    down: (grade: number) => `Lower to ${grade}:`,
    open: (ids: string) => `Claims that may support it and are not cited: ${ids}.`,
    noOpen: "No uncited claim supports it. Look for a passage that does.",
    turns: "If the grade moved one step",
    turnsNothing: "No conclusion changes.",
    turn: (from: number, to: number) => `${to} instead of ${from}:`,
    allCases: (label: string) => `Compare all cases on ${label}`,
    history: "History",
    cite: "cite",
    conflict: (author: string) => `${author} changed this grade while you were editing it.`,
    mine: "Keep mine",
    theirs: "Use theirs",
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
    samples: "Bootstrap samples",
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
    same: "this analysis with other settings",
    conditions: "Conditions",
    factors: "Factors",
    con: "Consistency threshold",
    cov: "Coverage threshold",
    more: "More settings",
    conMsc: "Consistency threshold for sufficient conditions",
    conMeasure: "Consistency measure",
    covMeasure: "Coverage measure",
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
    causesOf: "Outcomes to explain",
    timeOf: (label: string) => `Time of ${label}`,
    times: "Temporal order",
    anyTime: "before all others, or unknown",
    time: (place: number) => `${place}`,
    strict: "Simultaneous factors do not cause each other",
    acyclic: "No cycles",
    robustness: "Score models at other thresholds",
    mostConjuncts: "Maximum conjuncts",
    mostDisjuncts: "Maximum disjuncts",
    mostLiterals: "Maximum literals",
    searching: "Searching…",
    stop: "Stop (Esc)",
    stopped: "Stopped. This is the last complete result.",
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
    inclCut: "Consistency threshold",
    priCut: "PRI threshold",
    nCut: "Frequency threshold",
    channels: "Channels counted together",
    months: "Months before and after",
    keepAs: "Save as",
    keep: "Save settings",
    discard: "Discard changes",
    saveIn: (title: string) => `Save settings to “${title}”`,
    none: "Nothing to compare yet. A truth table groups cases by the conditions they share and shows which configurations have the outcome.",
    needs: "A truth table needs cases with at least one condition and one outcome. Add them here:",
    toCalibrate: "Calibrate these attributes first. A truth table needs set membership scores:",
    uncalibrated: (labels: readonly string[]) =>
      `Calibrate these attributes first: ${labels.join(", ")}. A truth table needs set membership scores.`,
    calibrate: "Calibrate",
    newTable: (kind: string) => `New truth table: ${kind}`,
    newTitle: (kind: string, outcome: string) => `${outcome}: ${kind} compared`,
    computing: "Computing…",
    took: (ms: number, from: string) => `Computed in ${ms} ms from ${from}.`,
    fromNow: "the current grades",
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
        sinceSeen ? "Since your last visit:" : "",
        marked.length === 0 ? "" : `Changed (marked): ${marked.join("; ")}.`,
        gone.length === 0 ? "" : `Removed: ${gone.join("; ")}.`,
      ]
        .join(" ")
        .trim();
    },
    closer: "Computing cases and robustness…",
    again: "Compute",
    stoppedCloser: "Stopped. The result is complete, but its robustness was not computed.",
    mixed: "Contradictory rows",
    mixedHelp:
      "A contradictory row has cases with and without the outcome. Find a condition that separates them, check the grades, or set the row by hand:",
    mixedRow: (row: number, cases: number, deviant: number) =>
      `row ${row} (${deviant} of ${plural(cases, { one: "# case", other: "# cases" })} without the outcome)`,
    row: (row: number) => `Row ${row}`,
    noRow: (row: string) =>
      `This link points to row ${row}, which has no case with the current grades and settings.`,
    deviant: "without the outcome",
    noClaims: "; no claims",
    member: (membership: number) => ` is ${Number(membership.toFixed(2))}`,
  },
  kept: {
    keep: "Keep result",
    help: "Keeps the current result with its grades and settings in kept/<name>.json in the study folder",
    title: "Kept results",
    results: "Kept results",
    one: (name: string) => `Kept result: ${name}`,
    made: (at: string, revision: number, engine: string) =>
      `Kept on ${at} (UTC), at revision ${revision}, by version ${engine}.`,
    fromThen: "the grades kept with it",
    same: "Recomputing gives the same result.",
    differs: "Recomputing from the same grades gives a different result.",
    changed: (was: string | undefined, is: string | undefined) =>
      `Kept: ${was ?? "nothing"} Now: ${is ?? "nothing"}`,
  },
  grade: {
    attribute: "Attribute",
    evidence: (supports: number, contradicts: number, qualifies: number) =>
      `${supports} for, ${contradicts} against, ${qualifies} qualifying`,
    columns: ["Case", "Grade", "Evidence"],
    none: "This attribute applies to no case.",
    grade: (name: string) => `Grade of ${name}`,
  },
  attribute: {
    add: "Add attribute",
    label: "Name",
    role: "Role",
    roles: {
      condition: "condition (possible cause)",
      outcome: "outcome (what to explain)",
      context: "context",
    },
    scale: "Scale",
    scales: {
      crisp: "0 or 1",
      fuzzy: "from 0 to 1",
      multi: "0, 1, 2, …",
      raw: "any number, calibrated later",
    },
  },
  firstSteps: {
    title: "Get started",
    cards: [
      {
        title: "1. Add attributes",
        text: "Name the conditions and outcomes to compare.",
        action: "Add attributes",
        screen: "cases",
      },
      {
        title: "2. Add cases",
        text: "Type their names, or paste a table from a spreadsheet with cases in rows and attributes in columns.",
        action: "Add cases",
        screen: "cases",
      },
      {
        title: "3. Add sources",
        text: "Add documents, code passages and draw claims from them.",
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
        text: "See which configurations have the outcome.",
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
        text: "A study is a table with a row for each case and a column for each attribute. It works like a spreadsheet: arrow keys move, a number sets the grade, Ctrl+Z undoes. Striped cells are not graded. A blank never counts as zero.",
      },
      evidence: {
        title: "Every grade has its reasons",
        text: "The panel beside a cell shows what each grade means, the claims for and against it, and its rationale. It marks claims that contradict the grade and are not cited.",
      },
      read: {
        title: "Down to the passage",
        text: "A claim opens the text it comes from. Select words to code them or to make a claim. Passages keep their position and quotation, and stay in place when you correct the text.",
      },
      search: {
        title: "Find what the sources say",
        text: "Search finds inflected forms in English and Russian, phrases, and words near each other. It covers documents, passages, claims and memos.",
      },
      calibrate: {
        title: "From raw values to sets",
        text: "Drag the thresholds. Memberships, skewness and solutions update at once. Cases at 0.5 are flagged.",
      },
      compare: {
        title: "Compare, live",
        text: "Your browser recomputes truth table, necessity and solutions whenever a grade or setting changes, and marks what changed. Save the settings under a name, or compare two analyses side by side.",
      },
      assessment: {
        title: "Conclusions you can defend",
        text: "Each conclusion comes with its confidence, what it rests on, and what would overturn it. Accept it, reword it, or contest it with a reason.",
      },
      history: {
        title: "Nothing is lost",
        text: "Every change is recorded with its author and can be undone. The study is also saved as plain files in its folder. Press ? for keyboard shortcuts and this tour.",
      },
    },
  },
  calibrate: {
    reason: "Reason for the thresholds",
    reasonHint: "Theory and case knowledge. The report prints this reason, or says that none is given.",
    none: "No attribute has raw values, such as incomes, counts or shares. Add an attribute that takes any number, then enter its values:",
    tooFew: "Too few different values to separate the cases.",
    attribute: "Attribute",
    method: "Method",
    methods: {
      logistic: "direct, logistic: three thresholds",
      "s-shaped": "direct, linear: three thresholds",
      bell: "direct, bell-shaped: six thresholds",
      crisp: "crisp: one or more thresholds",
      indirect: "indirect: a curve fitted to rough grades",
    },
    atGaps: "Thresholds from gaps",
    reverse: "Reverse direction",
    moreCuts: "Add threshold",
    fewerCuts: "Remove threshold",
    back: "Undo last move",
    save: "Save thresholds",
    suggested:
      "Suggested from gaps in the data. Adjust the thresholds to theory and case knowledge before you save.",
    plot: (label: string) => `Membership in ${label} by raw value`,
    at: (name: string, value: number, membership: number) =>
      `${name}: ${value}, membership ${Number(membership.toFixed(2))}`,
    gapAt: (value: number) => `Gap between cases at ${value}.`,
    columns: ["Case", "Raw", "Membership"],
    neither: "neither in nor out",
    anchors: {
      three: ["full non-membership", "crossover", "full membership"],
      six: [
        "full non-membership 1",
        "crossover 1",
        "full membership 1",
        "full membership 2",
        "crossover 2",
        "full non-membership 2",
      ],
      cut: "threshold",
      cutAt: (number: number) => `threshold ${number}`,
    },
    summary: (above: number, of: number, halves: number) =>
      `${plural(of, { one: `${above} of # case is`, other: `${above} of # cases are` })} more in than out. ${halves === 0 ? "None is at 0.5." : plural(halves, { one: "# case is at 0.5 and left out of every truth table.", other: "# cases are at 0.5 and left out of every truth table." })}`,
    skewed: "The set is skewed, so fit measures can mislead.",
    follows: "Effect on solutions",
  },
  read: {
    sources: "Sources",
    filter: "Filter sources",
    noText: "No text for this source yet. Add its document to read and code it.",
    selected: "Selected",
    passage: "Passage",
    recode: "Add code",
    uncode: (name: string) => `Remove code ${name}`,
    code: "Apply code",
    codeHint: "Type a code, existing or new, and press Enter",
    newCode: (names: readonly string[], under: string | undefined) =>
      under === undefined
        ? `New code: ${names.join(" › ")}`
        : `New code under ${under}: ${names.join(" › ")}`,
    claimCode: "Code",
    claimNoCode: "No code",
    codePanel: "Codes",
    codePanelHint:
      "Select words, then choose a code. You can also drag a code onto words or a passage, or drag words onto a code.",
    selectFirst: "Select words first, or drop the code on a passage.",
    chooseCode: "Code with…",
    claim: "Make claim",
    ownQuotation: "This quotation was edited by hand. The passage reads:",
    reach: "Set passage to selection",
    claimCase: "Case",
    claimAttribute: "Attribute",
    direction: "Direction",
    statement: "In your own words",
    locator: "Locator",
    page: (number: number) => `p. ${number}`,
    dates: { date_from: "From", date_to: "to" },
    dateHint: "2003, 2003-05 or 2003-05-17",
    change: "Change",
    changeClaim: (id: string) => `Change claim ${id}`,
    removeClaim: "Delete claim",
    save: "Save",
    cancel: "Cancel",
    passages: "Passages",
    inView: (seen: number, all: number) => `Passages in view (${seen} of ${all})`,
    over: "On the same words",
    noCode: "no code",
    help: "In the text, arrow keys move a caret; Shift selects, Ctrl moves by word. ] and [ go to the next and previous passage, Enter opens it. C codes the selection, a digit adds a recent code, E corrects the words.",
    remove: "Delete",
    orphan: "The text has changed. This passage needs a new place.",
    drop: "or drop documents (TXT, Markdown, HTML, DOCX, ODT, RTF, EPUB, PDF, subtitles) and bibliographies (BibTeX, RIS, CSL-JSON) anywhere here",
  },
  sources: {
    add: "Add files…",
    addFolder: "Add a folder…",
    addDocument: "Add document…",
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
      folder: "move to folder",
      tag: "add tag",
      untag: "remove tag",
      language: "set language to",
    },
    apply: "Apply",
    bulkSkipped: (keys: string) =>
      `Not changed, because their entries in sources.bib cannot be edited by field: ${keys}.`,
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
    none: (key: string) => `This study has no source “${key}”.`,
    shown: "Shown as",
    shapes: { page: "Page", text: "Text", notes: "Notes" },
    details: "Details",
    original: "Save original",
    unreadable: "The entry in sources.bib cannot be edited by field. Correct it in the file.",
    newField: "Add field",
    badField: "Not saved. Close every { with a }, and do not end with \\.",
    fields: {
      groups: "Folder (levels separated by /)",
      keywords: "Tags (separated by commas)",
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
    title: "Added files",
    state: (all: number, through: number, added: number, refused: number) =>
      `${through === all ? "" : `${through} of ${all} done; `}${added} added${refused === 0 ? "" : `, ${refused} not added`}`,
    states: {
      waiting: "waiting",
      reading: "reading…",
      added: "added",
      refused: "not added",
      cancelled: "cancelled",
    },
    cancel: (name: string) => `Cancel ${name}`,
    cancelAll: "Cancel all",
    tooLarge: (megabytes: number) => `The file is larger than the limit of ${megabytes} MB. Split it.`,
    unread: "Upload failed. Check that Throughline is running and the file still exists, then try again.",
    entries: (count: number) => plural(count, { one: "# entry added.", other: "# entries added." }),
    renamed: (keys: string) => `Renamed because the key was in use: ${keys}.`,
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
    failed: "Could not show the original. Read its text instead.",
    changed:
      "The text was corrected and no longer has these words as the page shows them. Select them in the text.",
    elsewhere: (count: number) =>
      plural(count, {
        one: "# passage cannot be shown on its page because the text was corrected.",
        other: "# passages cannot be shown on their pages because the text was corrected.",
      }),
  },
  study: {
    help: "study.yaml declares attributes, analyses and other settings that have no table (docs/study-folder.md). Text with errors is not saved.",
    save: "Save",
    form: "Study",
    fields: {
      title: "Title",
      question: "Question",
      authors: "Authors, one per line",
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
    noRubric: "No steps yet. Without a rubric, any value on the scale is allowed.",
    grade: "Grade",
    meaning: "Meaning",
    meaningOf: (grade: number) => `Meaning of ${grade}`,
    add: "Add step",
    save: "Save",
    remove: "Delete step",
    grades: "Grade cases",
    count: (graded: number, of: number) => `${graded} of ${of} graded`,
  },
  memos: {
    title: "Memos",
    write: "Write memo",
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
    none: "No codes yet. Add one here, or select words in a text and name a code for them.",
    choosing: "Choose a code to see its definition and its passages.",
    name: "Name",
    definition: "When to use it, and when not",
    moveTo: "Move under",
    top: "top level",
    colour: "Colour",
    palette: "From the palette",
    mergeInto: "Merge into",
    choose: "choose…",
    addUnder: "New subcode",
    remove: "Delete code",
    split: (count: number) =>
      plural(count, { one: "Split: # passage gets a new code", other: "Split: # passages get a new code" }),
    splitButton: "Split",
    recode: "Recode to",
    takeOff: "Remove code",
    withBelow: (own: number, all: number) => `${own}, ${all} with subcodes`,
    underItself: "A code cannot be moved under itself.",
    merged: (from: string, into: string) => `merges the code "${from}" into "${into}"`,
    splitOff: (from: string, name: string) => `splits the code "${name}" off "${from}"`,
  },
  orphans: {
    some: (count: number) =>
      count === 0
        ? "No passages to relocate."
        : plural(count, {
            one: "# passage needs a new place because the text was changed.",
            other: "# passages need a new place because the text was changed.",
          }),
    settle: "Find new places",
    looking: "Searching the texts…",
    columns: ["Source", "Original passage", "Possible new place"],
    found: (errors: number, places: number) =>
      places === 1
        ? "Exact match."
        : places > 1
          ? `${places} exact matches. This is the most likely one.`
          : plural(errors, { one: "# letter differs.", other: "# letters differ." }),
    confirm: "Confirm place",
    confirmAll: (count: number) => `Confirm all ${count} with a single exact match`,
    nowhere: "Not found. Open the text to mark the passage again or delete it.",
    here: "Use these words for a passage to relocate:",
    note: (count: number) =>
      plural(count, {
        one: "relocates # passage",
        other: "relocates # passages",
      }),
  },
  search: {
    label: "Search documents, passages, claims and memos",
    hint: '"a phrase", prefix*, police NEAR/10 court, -without. Finds inflected forms in English and Russian.',
    found: (hits: number, things: number, more: boolean) =>
      `${hits}${more ? " or more" : ""} ${plural(hits, { one: "match", other: "matches" })} in ${plural(things, { one: "# item", other: "# items" })}`,
    none: "No matches.",
    more: "More",
    tick: (exact: string, file: string) => `${exact} in ${file}`,
    autoCode: (count: number) => `Code the ${count} selected matches in documents`,
    context: "What to code",
    contexts: { words: "words found", sentence: "sentence", paragraph: "paragraph" },
    wanted: (count: number, context: "sentence" | "paragraph") =>
      plural(count, { one: `# ${context} will be coded:`, other: `# ${context}s will be coded:` }),
    andMore: (count: number) => `and ${count} more`,
    autoNote: (query: string) => `codes matches of the search ${query}`,
    autoCoded: (count: number) =>
      plural(count, { one: "# match coded, as one change.", other: "# matches coded, as one change." }),
    within: "In",
    everywhere: "everything",
    places: { documents: "documents", passages: "passages", claims: "claims", memos: "memos" },
    order: "Order",
    orders: { place: "as in the texts", before: "by the words before", after: "by the words after" },
    tickAll: "Select all",
    tickNone: "Select none",
    findAll: "Find all matches",
    save: "Save as CSV",
    noSource: (file: string) => `${file} belongs to no source in the bibliography.`,
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
    report: "Open report",
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
    open: "Open separately",
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
    none: "No ties yet (ties.csv). A tie says who acted on whom, through which channel and when.",
    fromEvents: "Import event data",
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
    undated: "show undated ties",
    channels: "Channels",
    kinds: "Kinds of actor",
    ties: "Ties",
    all: "Show all ties",
    refused: "cut or refused",
    notDated: "undated",
    tabs: "Actors and ties",
    name: "network",
    shown: (some: number, of: number) =>
      plural(of, { one: `${some} of # tie.`, other: `${some} of # ties.` }),
    drawn: (ties: number) =>
      `The drawing shows ${ties} ties between the most connected actors. To see others, choose a case, channels, kinds, years or an actor.`,
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
    none: "No claims.",
    notGraded: "not graded",
    nothing: "Choose a tie, event or grade in a figure to see what it rests on.",
  },
  pathways: {
    title: "Pathways",
    analysis: "Analysis",
    defaults: "Pathways of influence",
    none: "No ties yet (ties.csv). Pathways are found in the ties between actors.",
    noTarget:
      "study.yaml does not name the target state yet (actors: {target: …}). Patterns need it to place the actors.",
    consequence: "A consequence, not a rival of the pathways.",
    consequences: "Consequences, which are not rivals of the pathways",
    matrix: "Every pattern in every case",
    pattern: "Pattern",
    steps: "Steps and their evidence",
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
    none: "Nothing selected has a date.",
    show: "Show",
    parts: {
      outcomes: "claims on outcomes",
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
    none: "No grades for these cases yet.",
    others: "Grades",
    nothing: "Choose a case on the map to see its grades and evidence.",
  },
  tracing: {
    caption:
      "Prior of each explanation, and probability of each finding if the explanation holds. Enter a number, or a range such as 0.2-0.4.",
    item: "Evidence item",
    found: "Found",
    prior: "Prior",
    noProbability: (text: string, what: string) =>
      `Not applied. ${what}: “${text}” is not a probability. Enter a number between 0 and 1, or a range such as 0.2-0.4.`,
    priorOf: (hypothesis: string) => `Prior of ${hypothesis}`,
    likelihoodOf: (item: string, hypothesis: string) => `${item}, if ${hypothesis}`,
    foundOf: (item: string) => `${item}: found`,
  },
  verdict: {
    legend: "Your verdict",
    choices: { accepted: "Accept", worded: "Reword", contested: "Contest" },
    marks: { accepted: "accepted", worded: "reworded", contested: "contested" },
    wording: "In your own words",
    reason: "Reason",
    save: "Save verdict",
    takeBack: "Withdraw verdict",
    author: "author’s judgement",
    changed: "draft changed",
    changedFrom: "The draft has changed since the verdict. It was:",
    drafted: "Draft by the program:",
    confidence: "Confidence",
    verdict: "Verdict",
    any: "any",
    find: "Find conclusion",
    inspector: "Selected conclusion",
    why: "Why this confidence",
    overturns: "What would overturn it",
    nothingOverturns: "No single source, claim or one-step change of a grade overturns it.",
    restsOn: "What it rests on",
    authors: "What the authors conclude",
    rests: (claims: number, sources: number) =>
      `${plural(claims, { one: "# claim", other: "# claims" })} · ${plural(sources, { one: "# source", other: "# sources" })}`,
    grades: "Grades",
    claims: "Claims",
    ties: "Ties",
    events: "Events",
    live: "Open analysis",
    analysis: (title: string) => `From the analysis “${title}”`,
    none: "This link points to a conclusion that this study does not draw. The study may have changed.",
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
    title: "What falls if evidence is withdrawn",
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
      `This withdraws ${[
        plural(claims, { one: "# claim", other: "# claims" }),
        plural(grades, { one: "# grade", other: "# grades" }),
        plural(ties, { one: "# tie", other: "# ties" }),
        plural(events, { one: "# event", other: "# events" }),
      ].join(", ")}.`,
    judgements: (count: number) =>
      plural(count, {
        one: "This withdraws # judgement and everything that rests on it alone.",
        other: "This withdraws # judgements and everything that rests on them alone.",
      }),
    notSaved: "This is a trial. The study does not change.",
    putBack: "End trial",
    saidThen: "Then:",
    standing: "Without it",
    standings: {
      stands: "stands",
      changes: "changes",
      falls: "falls",
      "not known": "not known before",
      "not tested": "not tested",
    },
    confidenceThen: (level: string) => `confidence would be ${level}`,
  },
  leverage: {
    titles: {
      source: "What falls if a source is withdrawn",
      claim: "What falls if a claim is withdrawn",
      grade: "What falls if a grade moves by one step",
    },
    by: "Rows",
    kinds: { source: "By source", claim: "By claim", grade: "By grade" },
    caption: "Rows: what is withdrawn. Columns: main conclusions, numbered as in the list below.",
    of: (count: number) => `of ${count}`,
    signs: { falls: "×", cited: "·", none: "" },
    marks: { falls: "the conclusion changes or falls", cited: "cited only", none: "not cited" },
    withdraw: (name: string) => `See what falls without ${name}`,
    all: (count: number) => `Show all ${count}`,
    fewer: "Show fewer",
  },
  concordance: {
    none: "No author statements yet (concordance.csv). Add them to compare authors with the program.",
    caption: "Conclusions of the authors and computed conclusions",
    author: "Author",
    category: "Comparison",
    program: "Program",
    categories: {
      agrees: "agrees",
      differs: "differs",
      circular: "circular",
      "cannot say": "cannot say",
    },
  },
  missingEvidence: {
    none: "No conclusion needs a missing grade.",
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

/**
 * The shape of texts in any language: texts are strings; `screen` is an identifier that is not translated.
 */
type Translated<T> = T extends (...parts: infer Parts) => string
  ? (...parts: Parts) => string
  : T extends string
    ? string
    : { readonly [Key in keyof T]: Key extends "screen" ? T[Key] : Translated<T[Key]> };

/** The texts that every language provides. */
export type Strings = Translated<typeof english>;

/** The texts of the current language. */
export let strings: Strings = english;

/** Sets the texts. Modules read `strings` when they are evaluated, and must be imported after this call. */
export function setStrings(texts: Strings): void {
  strings = texts;
}
