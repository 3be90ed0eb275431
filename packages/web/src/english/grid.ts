import type { CellStatus } from "@throughline/api";
import { currentLocale } from "../ui/language/language.ts";
import { plural } from "../ui/language/plural.ts";

/** Lists numbers to choose from: 0, 0.33 or 1. */
const oneOf = (numbers: readonly number[]): string =>
  numbers.length < 2 ? numbers.join("") : `${numbers.slice(0, -1).join(", ")} or ${numbers.at(-1)}`;

/** The English texts of cases, attributes and grades. */
export const grid = {
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
    caseExists: (name: string) => `This study already has the case “${name}”. Enter another name.`,
    addCase: "Add case",
    add: "Add",
    allKinds: "All",
    kindCount: (kind: string, count: number) => `${kind} ${count.toLocaleString(currentLocale())}`,
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
    spread: "Spread",
    spreadScale: "0 to 1",
    from: (lowest: string, highest: string) => (lowest === highest ? lowest : `${lowest} to ${highest}`),
    graded: (graded: number, all: number) => `${graded} of ${all} graded`,
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
      unsupported: "No claim supports this grade. Conclusions that need it have very low confidence.",
    },
    works: (pro: number, contra: number, qualifying: number) =>
      `Independent sources: ${pro} for, ${contra} against, ${qualifying} qualifying.`,
    circular: "All claims for this grade are judgements.",
    suggested: ({ from, to, openFrom, openTo }: NonNullable<CellStatus["suggested"]>) =>
      from === to
        ? `All claims fit the grade ${from}.`
        : `All claims fit grades from ${openFrom ? "above " : ""}${from} to ${openTo ? "below " : ""}${to}.`,
  },
  panel: {
    nothing: "Choose a cell to see its rubric and evidence.",
    tabsOf: "Details of the cell",
    tabs: { grade: "Grade", evidence: "Evidence", memos: "Memos", history: "History" },
    evidence: "Evidence",
    moreClaims: (count: number) => plural(count, { one: "Show # more claim", other: "Show # more claims" }),
    noGradeForMemos: "Grade this cell to write memos about its grade.",
    noHistory: "No changes yet.",
    rubric: "What each grade means",
    noRubric: "This attribute has no rubric.",
    editAttribute: "Edit attribute and rubric",
    editCase: "Rename or delete case",
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
    open: "Claims that may support it and are not cited:",
    noOpen: "No uncited claim supports it. Look for a passage that does.",
    turns: "If the grade moved one step",
    turnsNothing: "No conclusion changes.",
    turn: (from: number, to: number) => `${to} instead of ${from}:`,
    allCases: (label: string) => `Compare all cases on ${label}`,
    cite: "cite",
    conflict: (author: string) => `${author} changed this grade while you were editing it.`,
    mine: "Keep mine",
    theirs: "Use theirs",
  },
  grade: {
    evidence: (supports: number, contradicts: number, qualifies: number) =>
      `${supports} for, ${contradicts} against, ${qualifies} qualifying`,
    columns: ["Case", "Grade", "Evidence"],
    none: "This attribute applies to no case.",
    grade: (name: string) => `Grade of ${name}`,
  },
  attribute: {
    add: "Add attribute",
    exists: (label: string) => `This study already has the attribute “${label}”. Enter another name.`,
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
  attributes: {
    list: "Attributes",
    none: "No attributes yet. Add one in Cases.",
    choose: "Choose an attribute to edit its label, role, scale and rubric.",
    form: "Attribute",
    label: "Label",
    short: "Short label",
    shortHint: "At most 18 characters, for narrow columns",
    about: "Definition",
    of: "Applies to cases of the kind (none: to all)",
    madeOf: "Composite of other attributes",
    madeOfHint: "Claims on these attributes also support its grades.",
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
    stepExists: (grade: number) => `The rubric already has the grade ${grade}. Change its meaning there.`,
    grade: "Grade",
    meaning: "Meaning",
    meaningOf: (grade: number) => `Meaning of ${grade}`,
    add: "Add step",
    save: "Save",
    remove: "Delete step",
    grades: "Grade cases",
    count: (graded: number, of: number) => `${graded} of ${of} graded`,
  },
} as const;
