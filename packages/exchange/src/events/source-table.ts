import { named, quoted, type Scratch } from "./database.ts";
import type { Dated, Layout, Side } from "./layouts/layout.ts";
import { fieldsUsed, type Mapping } from "./mapping.ts";
import { splitCells } from "./split-cells.ts";

/** The columns of the table `source`, one row an event: who, on whom, its code, its dates as they are written, its key. */
export type SourceColumns = {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly code: readonly string[];
  readonly dates: readonly string[];
};

/** Whether a row can hold several events. */
export function expands(layout: Layout, mapping: Mapping): boolean {
  return (
    layout.kinds !== undefined ||
    layout.from.length > 1 ||
    layout.form === "json" ||
    mapping.between !== undefined
  );
}

/**
 * Makes the table `source` of the table `rows`, one row an event; rows that hold no event are in the table `eventless`, by their key.
 */
export async function sourceTable(
  scratch: Scratch,
  layout: Layout,
  mapping: Mapping,
): Promise<SourceColumns> {
  await scratch.run("CREATE TABLE eventless (key VARCHAR)");
  const fields = fieldsUsed(mapping);
  const kinds = layout.kinds ?? [undefined];
  const dates = datesOf(layout);
  const code = layout.kinds ? ["c0"] : layout.code.map((_, i) => `c${i}`);
  const several = expands(layout, mapping);
  const parts = kinds.flatMap((kind) =>
    layout.from.flatMap((from) =>
      layout.to.map((to) => {
        const { begin, end } = kind ?? layout;
        const codes = kind
          ? [`${quoted(kind.code)} AS c0`]
          : layout.code.map((column, i) => `${named(column)} AS c${i}`);
        const where = [
          ...(kind
            ? [`${named(kind.when.column)} IN (${quoted(kind.when.is)}, ${quoted(`${kind.when.is}.0`)})`]
            : []),
          ...(layout.from.length > 1 ? [`${named(Object.values(from)[0] ?? "")} <> ''`] : []),
        ];
        return `SELECT ${several ? "row, " : ""}${[
          `${named(layout.key)} AS key`,
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
  if (!several) await scratch.run(`CREATE VIEW source AS ${parts.join(" UNION ALL ")}`);
  else {
    await scratch.run("CREATE TABLE numbered AS SELECT row_number() OVER () AS row, * FROM rows");
    await scratch.run(
      `CREATE TABLE source AS ${splitCells(parts.join(" UNION ALL "), fields, mapping.between)}`,
    );
    await scratch.run(
      `INSERT INTO eventless SELECT ${named(layout.key)} FROM numbered WHERE row NOT IN (SELECT row FROM source)`,
    );
  }
  return { from: fields.map((_, i) => `f${i}`), to: fields.map((_, i) => `t${i}`), code, dates };
}

const sideCells = (side: Side, fields: readonly string[], letter: "f" | "t"): string[] =>
  fields.map((field, i) => `${side[field] === undefined ? "''" : named(side[field])} AS ${letter}${i}`);

const rawDates = (dated: Dated, letter: "b" | "e"): string[] =>
  "column" in dated
    ? [`${named(dated.column)} AS ${letter}_date`]
    : [
        `${named(dated.year)} AS ${letter}_year`,
        `${dated.month === undefined ? "''" : named(dated.month)} AS ${letter}_month`,
        `${dated.day === undefined ? "''" : named(dated.day)} AS ${letter}_day`,
      ];

/** The columns of `source` that dates are read from. */
function datesOf(layout: Layout): string[] {
  const of = (dated: Dated | undefined, letter: string) =>
    dated === undefined
      ? []
      : "column" in dated
        ? [`${letter}_date`]
        : [`${letter}_year`, `${letter}_month`, `${letter}_day`];
  const end = layout.end ?? layout.kinds?.find((kind) => kind.end)?.end;
  const lasts = layout.kinds?.some((kind) => kind.end) ? ["lasts"] : [];
  return [...of(layout.begin, "b"), ...of(end, "e"), ...lasts];
}
