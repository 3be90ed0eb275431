import { plural } from "../ui/language/plural.ts";

/** The English texts of Compare, kept results and calibration. */
export const comparison = {
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
    nothing: "Compare with nothing",
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
    newTable: (kind: string | undefined) =>
      kind === undefined ? "New truth table" : `New truth table: ${kind}`,
    export: "Export",
    rScript: "R script",
    noScript: "This result has no rows that R can recompute.",
    newTitle: (kind: string | undefined, outcome: string) =>
      kind === undefined ? `${outcome}: cases compared` : `${outcome}: ${kind} compared`,
    computing: "Computing…",
    took: (ms: number) => `Live · ${ms} ms`,
    tookTitle: (ms: number) => `Computed in ${ms} ms from the current grades.`,
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
    took: (ms: number) => `Kept grades · ${ms} ms`,
    tookTitle: (ms: number) => `Computed in ${ms} ms from the grades kept with it.`,
    same: "Recomputing gives the same result.",
    differs: "Recomputing from the same grades gives a different result.",
    changed: (was: string | undefined, is: string | undefined) =>
      `Kept: ${was ?? "nothing"} Now: ${is ?? "nothing"}`,
  },
  calibrate: {
    reason: "Reason for the thresholds",
    reasonHint: "Theory and case knowledge. The report prints this reason, or says that none is given.",
    none: "No attribute has raw values, such as incomes, counts or shares. Add an attribute that takes any number, then enter its values:",
    tooFew: "Too few different values to separate the cases.",
    settings: "Thresholds",
    state: (isCalibrated: boolean) => (isCalibrated ? "calibrated" : "raw"),
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
} as const;
