import type { ImportOptions } from "@throughline/api";
import type {
  AttributeScale,
  Certainty,
  ColumnSurvey,
  DecimalMark,
  GradedRole,
  LongForm,
  RowCombination,
  TableSurvey,
} from "@throughline/study";

export type ColumnUse = ColumnSurvey["use"];

/** A person's choice for a column. Other properties follow from the file. */
export type ColumnChoice = {
  readonly use?: ColumnUse;
  /** an attribute of the study; blank for a new one */
  readonly attribute?: string;
  readonly role?: GradedRole;
  readonly scale?: AttributeScale;
};

/** A person's choices for a file. Blanks are detected from the file. */
export type ImportChoice = {
  readonly encoding: string;
  readonly decimal: "" | DecimalMark;
  /** codes for missing values, separated by commas */
  readonly missing: string;
  readonly sheet: string;
  /** attribute and value columns of a table with one row per case and attribute */
  readonly long?: LongForm | undefined;
  /** how the rows of a case are combined, if it has several */
  readonly combine?: RowCombination | undefined;
  readonly columns: Readonly<Record<string, ColumnChoice>>;
  readonly caseKind: string;
  readonly confidence: Certainty;
  readonly channel: string;
  readonly case: string;
};

export const noChoice: ImportChoice = {
  encoding: "",
  decimal: "",
  missing: "",
  sheet: "",
  columns: {},
  caseKind: "",
  confidence: "medium",
  channel: "",
  case: "",
};

/** A column with its mapping. */
export type ChosenColumn = ColumnSurvey & {
  /** target attribute; blank for a new one */
  readonly target: string;
  readonly role: GradedRole;
};

/** Returns the columns with their mappings: the person's choices, else the file's suggestions. */
export function chosenColumns(survey: TableSurvey, choice: ImportChoice): ChosenColumn[] {
  return survey.columns.map((column) => {
    const own = choice.columns[column.name] ?? {};
    return {
      ...column,
      use: own.use ?? column.use,
      target: own.attribute ?? column.attribute ?? "",
      role: own.role ?? "condition",
      scale: own.scale ?? column.scale,
    };
  });
}

/**
 * Returns the request for the server. It contains only choices that differ from the suggestions, so the
 * server's reasons stay visible.
 */
export function importRequest(
  choice: ImportChoice,
  survey: TableSurvey | undefined,
): Omit<ImportOptions, "upload" | "add"> {
  const { encoding, decimal, sheet, caseKind, channel, long, combine } = choice;
  const missing = partsOf(choice.missing);
  return {
    ...(encoding === "" ? {} : { encoding }),
    ...(decimal === "" ? {} : { decimal }),
    ...(missing.length === 0 ? {} : { missing }),
    ...(sheet === "" ? {} : { sheet }),
    ...(long === undefined ? {} : { long }),
    ...(combine === undefined ? {} : { combine }),
    ...(caseKind === "" ? {} : { caseKind }),
    ...(channel === "" ? {} : { channel }),
    ...(choice.case === "" ? {} : { case: choice.case }),
    confidence: choice.confidence,
    ...(survey ? columnsAsked(survey, choice) : {}),
  };
}

function columnsAsked(
  survey: TableSurvey,
  choice: ImportChoice,
): Pick<ImportOptions, "cases" | "attributes" | "texts"> {
  if (Object.keys(choice.columns).length === 0) return {};
  const columns = chosenColumns(survey, choice);
  const cases = columns.filter(({ use }) => use === "case").map(({ name }) => name);
  const named = cases.filter((name) => name !== "");
  const byColumns = named.length === cases.length && named.length > 0 ? { cases: named } : {};
  if (choice.long) return byColumns;
  return {
    ...byColumns,
    attributes: columns
      .filter(({ use }) => use === "attribute")
      .map(({ name, target, role, scale }) =>
        target === "" ? { column: name, role, scale } : { column: name, attribute: target },
      ),
    texts: columns.filter(({ use }) => use === "text").map(({ name }) => name),
  };
}

const partsOf = (text: string): string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
