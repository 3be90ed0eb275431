import {
  columnByName,
  completeSets,
  numbersOf,
  placeOf,
  type Table,
  TableError,
  type TableStudy,
  tableStudy,
} from "@throughline/exchange/tables";
import {
  ConditionError,
  type ConfigurationTable,
  configurationTable,
  constantFactors,
  duplicatedFactors,
  type SetData,
} from "@throughline/sets";
import { some } from "@throughline/study";
import { calibrationAdvice } from "../calibrate/calibration-advice.ts";
import type { CnaOptions } from "../declarations/cna.ts";
import { setWarnings } from "../qca/set-warnings.ts";

type Configurations = {
  /** the complete cases with their factors */
  readonly data: SetData;
  /** the number of cases of each row, if a column contains it */
  readonly frequencies?: readonly number[];
  readonly table: ConfigurationTable;
  readonly excludedCases: readonly { readonly case: string; readonly missing: readonly string[] }[];
  /** cases left out by a cut-off or a frequency of 0 */
  readonly rareCases: readonly string[];
  readonly warnings: readonly string[];
};

/**
 * Returns the configurations of a table.
 *
 * @throws TableError for cells that are not memberships or frequencies; ConditionError for a constant factor, unless
 *   it is kept or removed by an option
 */
export function configurationsOf(table: Table, options: CnaOptions): Configurations {
  const frequency = options.frequency === undefined ? undefined : columnByName(table, options.frequency);
  const study = factorsOf(withoutColumn(table, frequency), options);
  const factors = [...study.columns.keys()];
  const { data, excluded } = completeSets(study, factors);
  const constants = constantFactors(data);
  const [first] = constants;
  if (options.constant === "refuse" && first)
    throw new ConditionError(
      `factor ${first.factor}: every case has ${first.value}, such as "${first.caseId}". A constant factor has no causes or effects. Leave it out with --factors, or use --constant keep or --constant remove.`,
    );
  const frequencies = frequency === undefined ? undefined : frequenciesOf(table, study, data, frequency);
  const configurations = configurationTable(data, frequencies, {
    caseCutoff: options.caseCutoff,
    ...(options.scale && { scale: options.scale }),
    constants: options.constant === "remove" ? "remove" : "keep",
    duplicates: options.duplicate,
  });
  const rareCases = data.cases.filter((_, i) => configurations.configurationOf[i] === -1);
  return {
    data,
    ...(frequencies && { frequencies }),
    table: configurations,
    excludedCases: excluded.map(({ caseId, attributes }) => ({ case: caseId, missing: attributes })),
    rareCases,
    warnings: [
      ...setWarnings(study, data, excluded, factors.at(-1) ?? ""),
      ...duplicateWarnings(data, options),
      ...rareWarnings(rareCases, options),
    ],
  };
}

function factorsOf(table: Table, options: CnaOptions): TableStudy {
  const { factors, scale } = options;
  return tableStudy(table, {
    outcome: factors?.at(-1) ?? table.header.at(-1) ?? "",
    conditions: factors?.slice(0, -1),
    scale,
    remedy: (column) => calibrationAdvice(table, column, options),
  });
}

function duplicateWarnings(data: SetData, { duplicate }: CnaOptions): string[] {
  const alike = duplicatedFactors(data);
  if (alike.length === 0) return [];
  return alike.map(({ factor, of }) =>
    duplicate === "remove"
      ? `${factor} equals ${of} in every case and is left out.`
      : `${factor} equals ${of} in every case. A formula that holds with one also holds with the other.`,
  );
}

function rareWarnings(rareCases: readonly string[], { caseCutoff }: CnaOptions): string[] {
  if (rareCases.length === 0) return [];
  const why =
    caseCutoff > 0
      ? `because fewer than ${caseCutoff} cases have their configuration`
      : "because they represent no case";
  return [`left out ${why}: ${some(rareCases)}.`];
}

function withoutColumn(table: Table, column: string | undefined): Table {
  if (column === undefined) return table;
  const at = table.header.indexOf(column);
  const rest = <T>(list: readonly T[]) => list.filter((_, c) => c !== at);
  return {
    ...table,
    header: rest(table.header),
    rows: table.rows.map((row) => ({ ...row, cells: rest(row.cells) })),
  };
}

/** Returns the number of cases of each row. */
function frequenciesOf(table: Table, { cases }: TableStudy, data: SetData, column: string): number[] {
  const { values } = numbersOf(table, cases, column);
  const rows = new Map(cases.names.map((name, r) => [name, r]));
  return data.cases.map((caseId) => {
    const r = rows.get(caseId) ?? -1;
    const count = values[r] ?? Number.NaN;
    const row = table.rows[r];
    if (!(count >= 0))
      throw new TableError([
        {
          severity: "error",
          at: row ? placeOf(table, row, table.header.indexOf(column)) : { file: table.file, line: 1 },
          what: `case "${caseId}", column "${column}": ${Number.isNaN(count) ? "there is no number" : count} of cases, allowed from 0`,
          fix: "Enter the number of cases of this row.",
        },
      ]);
    return count;
  });
}
