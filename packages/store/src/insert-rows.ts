import { CompiledQuery, type Insertable } from "kysely";
import { type Database, engineOf, type Schema } from "./database/schema.ts";

/** Number of values in one statement, below the limits of both engines. */
const valuesAtOnce = 4000;

/**
 * Inserts rows into a table, many at once. The text of a statement depends only on the number of its rows, so the
 * database prepares it once.
 *
 * @param columns the columns to fill, in the order of the values
 * @param rows the values of each row
 */
export async function insertRows<T extends keyof Schema>(
  db: Database,
  table: T,
  columns: readonly (keyof Insertable<Schema[T]> & string)[],
  rows: readonly (readonly (string | number | null)[])[],
): Promise<void> {
  const mark = engineOf(db) === "sqlite" ? () => "?" : (index: number) => `$${index + 1}`;
  const names = columns.map((column) => `"${column}"`).join(",");
  const statement = (count: number) => {
    const places = Array.from(
      { length: count },
      (_, r) => `(${columns.map((_column, c) => mark(r * columns.length + c)).join(",")})`,
    );
    return `insert into "${table}" (${names}) values ${places.join(",")}`;
  };
  const atOnce = Math.floor(valuesAtOnce / columns.length);
  const full = rows.length < atOnce ? "" : statement(atOnce);
  for (let start = 0; start < rows.length; start += atOnce) {
    const batch = rows.slice(start, start + atOnce);
    const text = batch.length === atOnce ? full : statement(batch.length);
    await db.executeQuery(CompiledQuery.raw(text, batch.flat()));
  }
}
