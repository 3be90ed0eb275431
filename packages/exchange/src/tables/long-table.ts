import type { Table } from "./table.ts";

/** Common names of the columns of a long table. */
const namesOfNames =
  /^(?:variable|indicator|series|measure|item|attribute|condition|атрибут|key|code|merkmal|indikator|variable|indicateur|indicador|показатель|переменная)(?:[ _](?:name|code))?$/iu;
const namesOfValues =
  /^(?:value|values|score|wert|werte|valeur|valor|obs_?value|grades?|memberships?|оценка|значение)$/iu;

/** Returns the columns of names and values, if a table appears to have one row per value. */
export function longColumns({ header }: Pick<Table, "header">): readonly [string, string] | undefined {
  const names = header.find((name) => namesOfNames.test(name));
  const values = header.find((name) => namesOfValues.test(name));
  return names === undefined || values === undefined ? undefined : [names, values];
}
