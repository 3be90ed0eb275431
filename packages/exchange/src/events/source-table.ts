import { sqlName, sqlText, type TemporaryDatabase } from "./database.ts";
import type { DateColumns, Layout, Side } from "./layouts/layout.ts";
import { fieldsUsed, type Mapping } from "./mapping.ts";
import { splitCells } from "./split-cells.ts";

/** The columns of the table `source`, one row per event: sender, target, code, dates as written, key. */
export type SourceColumns = {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly code: readonly string[];
  readonly dates: readonly string[];
};

/** Returns whether a row can contain several events. */
export function hasSeveralEvents(layout: Layout, mapping: Mapping): boolean {
  return (
    layout.kinds !== undefined ||
    layout.from.length > 1 ||
    layout.form === "json" ||
    mapping.between !== undefined
  );
}

/**
 * Creates the table `source` from the table `rows`, with one row per event. Rows without an event go to the
 * table `eventless`, by key.
 */
export async function sourceTable(
  database: TemporaryDatabase,
  layout: Layout,
  mapping: Mapping,
): Promise<SourceColumns> {
  await database.run("CREATE TABLE eventless (key VARCHAR)");
  const fields = fieldsUsed(mapping);
  const kinds = layout.kinds ?? [undefined];
  const dates = datesOf(layout);
  const code = layout.kinds ? ["c0"] : layout.code.map((_, i) => `c${i}`);
  const several = hasSeveralEvents(layout, mapping);
  const parts = kinds.flatMap((kind) =>
    layout.from.flatMap((from) =>
      layout.to.map((to) => {
        const { begin, end } = kind ?? layout;
        const codes = kind
          ? [`${sqlText(kind.code)} AS c0`]
          : layout.code.map((column, i) => `${sqlName(column)} AS c${i}`);
        const where = [
          ...(kind
            ? [`${sqlName(kind.when.column)} IN (${sqlText(kind.when.is)}, ${sqlText(`${kind.when.is}.0`)})`]
            : []),
          ...(layout.from.length > 1 ? [`${sqlName(Object.values(from)[0] ?? "")} <> ''`] : []),
        ];
        return `SELECT ${several ? "row, " : ""}${[
          `${sqlName(layout.key)} AS key`,
          ...rawDates(begin, "b"),
          ...(end
            ? rawDates(end, "e")
            : dates.filter((name) => name.startsWith("e_")).map((name) => `'' AS ${name}`)),
          ...codes,
          ...sideCells(from, fields, "f"),
          ...sideCells(to, fields, "t"),
        ].join(
          ", ",
        )}${kind && layout.kinds?.some((other) => other.end) ? `, ${kind.end !== undefined} AS lasts` : ""} FROM ${several ? "numbered" : "rows"}${where.length > 0 ? ` WHERE ${where.join(" AND ")}` : ""}`;
      }),
    ),
  );
  if (!several) await database.run(`CREATE VIEW source AS ${parts.join(" UNION ALL ")}`);
  else {
    await database.run("CREATE TABLE numbered AS SELECT row_number() OVER () AS row, * FROM rows");
    await database.run(
      `CREATE TABLE source AS ${splitCells(parts.join(" UNION ALL "), fields, mapping.between)}`,
    );
    await database.run(
      `INSERT INTO eventless SELECT ${sqlName(layout.key)} FROM numbered WHERE row NOT IN (SELECT row FROM source)`,
    );
  }
  return { from: fields.map((_, i) => `f${i}`), to: fields.map((_, i) => `t${i}`), code, dates };
}

const sideCells = (side: Side, fields: readonly string[], letter: "f" | "t"): string[] =>
  fields.map((field, i) => `${side[field] === undefined ? "''" : sqlName(side[field])} AS ${letter}${i}`);

const rawDates = (dated: DateColumns, letter: "b" | "e"): string[] =>
  "column" in dated
    ? [`${sqlName(dated.column)} AS ${letter}_date`]
    : [
        `${sqlName(dated.year)} AS ${letter}_year`,
        `${dated.month === undefined ? "''" : sqlName(dated.month)} AS ${letter}_month`,
        `${dated.day === undefined ? "''" : sqlName(dated.day)} AS ${letter}_day`,
      ];

/** Returns the columns of `source` that contain dates. */
function datesOf(layout: Layout): string[] {
  const of = (dated: DateColumns | undefined, letter: string) =>
    dated === undefined
      ? []
      : "column" in dated
        ? [`${letter}_date`]
        : [`${letter}_year`, `${letter}_month`, `${letter}_day`];
  const end = layout.end ?? layout.kinds?.find((kind) => kind.end)?.end;
  const lasts = layout.kinds?.some((kind) => kind.end) ? ["lasts"] : [];
  return [...of(layout.begin, "b"), ...of(end, "e"), ...lasts];
}
