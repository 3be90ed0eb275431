import type { Table } from "./table.ts";

/** What people and archives call the columns of a long table. */
const namesOfNames =
  /^(?:variable|indicator|series|measure|item|attribute|key|code|merkmal|indikator|variable|indicateur|indicador|показатель|переменная)(?:[ _](?:name|code))?$/iu;
const namesOfValues = /^(?:value|values|score|wert|werte|valeur|valor|obs_?value|значение)$/iu;

/** The columns of names and of values, where a table looks as if it had a row for each value. */
export function longColumns({ header }: Pick<Table, "header">): readonly [string, string] | undefined {
  const names = header.find((name) => namesOfNames.test(name));
  const values = header.find((name) => namesOfValues.test(name));
  return names === undefined || values === undefined ? undefined : [names, values];
}
