import type { CaseRow } from "@throughline/api";
import { cellId, cellParts } from "@throughline/study";
import type { GridLayout } from "../../state/grid-layout.ts";

/** A row or a column of the grid: a case or an attribute. */
export type GridLine = {
  readonly id: string;
  readonly name: string;
  /** further information beside its name */
  readonly title: string;
  /** the role of an attribute, where attributes are grouped */
  readonly group?: string;
};

export type Attribute = {
  readonly id: string;
  readonly label: string;
  readonly isRaw: boolean;
  /** condition, outcome or context */
  readonly role: string;
};

/** The rows and columns of the grid. */
export type GridAxes = {
  readonly rows: readonly GridLine[];
  readonly columns: readonly GridLine[];
  readonly casesAre: "rows" | "columns";
  readonly cellAt: (row: number, column: number) => string;
  /** row and column of a cell; −1 if its case or attribute is hidden */
  readonly rowOf: (cell: string) => number;
  readonly columnOf: (cell: string) => number;
};

/** Fewer cases than these are columns; more than these cannot be, since all columns are drawn. */
const fewCases = 9;
const mostColumns = 100;
const roles = ["condition", "outcome", "context"];

/** Whether cases are rows or columns: as it was chosen where they have room, or by their number. */
export function orientationOf(layout: GridLayout, caseCount: number): GridAxes["casesAre"] {
  if (caseCount > mostColumns) return "rows";
  if (layout.orientation !== "auto") return layout.orientation;
  return caseCount > 0 && caseCount < fewCases ? "columns" : "rows";
}

/** The attributes in their order: by role where they are grouped, then those that were moved, then as the study has them. */
export function orderedAttributes(
  attributes: readonly Attribute[],
  { order, groupsByRole }: Pick<GridLayout, "order" | "groupsByRole">,
): readonly Attribute[] {
  const places = new Map(order.map((id, place) => [id, place]));
  const placeOf = ({ id }: Attribute) => places.get(id) ?? order.length;
  const roleOf = ({ role }: Attribute) => {
    const place = roles.indexOf(role);
    return place === -1 ? roles.length : place;
  };
  return attributes.toSorted((a, b) => (groupsByRole ? roleOf(a) - roleOf(b) : 0) || placeOf(a) - placeOf(b));
}

/** Puts an attribute before another in the order that is shown; after the last where none is named. */
export function withAttributeBefore(
  shown: readonly string[],
  moved: string,
  before: string | undefined,
): readonly string[] {
  const others = shown.filter((id) => id !== moved);
  const place = before === undefined ? others.length : others.indexOf(before);
  return place === -1 ? shown : others.toSpliced(place, 0, moved);
}

/** Lays out cases and attributes as rows and columns. */
export function gridAxes(
  cases: readonly CaseRow[],
  attributes: readonly Attribute[],
  casesAre: GridAxes["casesAre"],
  groupOf: (attribute: Attribute) => string | undefined,
): GridAxes {
  const caseLines = cases.map(({ id, name }): GridLine => ({ id, name, title: id }));
  const attributeLines = attributes.map((attribute): GridLine => {
    const { id, label } = attribute;
    const group = groupOf(attribute);
    return { id, name: label, title: `${label} (${id})`, ...(group !== undefined && { group }) };
  });
  const areRows = casesAre === "rows";
  const [rows, columns] = areRows ? [caseLines, attributeLines] : [attributeLines, caseLines];
  return axesOf(rows, columns, casesAre);
}

/** The axes with their rows in another order. */
export const withRows = (axes: GridAxes, rows: readonly GridLine[]): GridAxes =>
  rows === axes.rows ? axes : axesOf(rows, axes.columns, axes.casesAre);

function axesOf(
  rows: readonly GridLine[],
  columns: readonly GridLine[],
  casesAre: GridAxes["casesAre"],
): GridAxes {
  const areRows = casesAre === "rows";
  const placeOf = (lines: readonly GridLine[], part: "caseId" | "attribute") => {
    const places = new Map(lines.map(({ id }, place) => [id, place]));
    return (cell: string) => (cell === "" ? -1 : (places.get(cellParts(cell)[part]) ?? -1));
  };
  return {
    rows,
    columns,
    casesAre,
    cellAt: (row, column) => {
      const [a, b] = [rows[row]?.id ?? "", columns[column]?.id ?? ""];
      return areRows ? cellId(a, b) : cellId(b, a);
    },
    rowOf: placeOf(rows, areRows ? "caseId" : "attribute"),
    columnOf: placeOf(columns, areRows ? "attribute" : "caseId"),
  };
}

/** The lines of the grid from top to bottom: rows, and a heading above each group of rows. */
export type GridItem =
  | { readonly is: "group"; readonly name: string }
  | { readonly is: "row"; readonly row: number };

export function gridItems(rows: readonly GridLine[]): readonly GridItem[] {
  return rows.flatMap(({ group }, row): GridItem[] => {
    const isFirst = group !== undefined && group !== rows[row - 1]?.group;
    return [...(isFirst ? [{ is: "group" as const, name: group }] : []), { is: "row" as const, row }];
  });
}

/** The groups of neighbouring columns; none where columns have no groups. */
export function columnGroups(
  columns: readonly GridLine[],
): readonly { readonly name: string; readonly ids: readonly string[] }[] {
  const groups: { name: string; ids: string[] }[] = [];
  for (const { id, group } of columns) {
    if (group === undefined) return [];
    const last = groups.at(-1);
    if (last?.name === group) last.ids.push(id);
    else groups.push({ name: group, ids: [id] });
  }
  return groups;
}
