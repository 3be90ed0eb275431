import { z } from "zod";
import type { ChangedRow, Columns, NewRow, Table } from "./table.ts";

type Values<C extends Columns> = { readonly [N in keyof C]: C[N]["value"] };

/** Returns the zod schemas of a table: a row as the API sends it, a new row, and a changed row. */
export function rowSchemas<C extends Columns>({ about, key, columns }: Table<C>) {
  const values = Object.fromEntries(
    Object.entries(columns).map(([name, { value }]) => [name, value]),
  ) as unknown as Values<C>;
  const own = key.length === 1 ? key[0] : undefined;
  const left = Object.fromEntries(
    Object.entries(columns).map(([name, { required, value }]) => [
      name,
      required && name !== own ? value : value.optional(),
    ]),
  );
  const row = z.object({ ...values, ...changed }).describe(about);
  return {
    row,
    newRow: z.strictObject(left) as unknown as z.ZodType<NewRow<C>, NewRow<C>>,
    changedRow: z
      .strictObject(values)
      .partial()
      .extend({ version: changed.version })
      .refine(
        (values) => Object.keys(values).length > 1,
        "Give the columns to change.",
      ) as unknown as z.ZodType<ChangedRow<C>, ChangedRow<C>>,
  };
}

const changed = {
  version: z.int().min(0).describe("the revision that changed it last; a change has to name it"),
  author: z.string().describe("who changed it last"),
};
