import { sqlText } from "./database.ts";

/**
 * Returns SQL with one row for each actor in a cell that names several. A field with a single name applies to
 * all.
 */
export function splitCells(select: string, fields: readonly string[], between: string | undefined): string {
  if (between === undefined) return select;
  return ["f", "t"].reduce((from, letter) => {
    const lists = fields.map((_, i) => `string_split(${letter}${i}, ${sqlText(between)})`);
    const longest = lists.map((list) => `len(${list})`).join(", ");
    const replaced = lists.map(
      (list, i) =>
        `trim(CASE WHEN len(${list}) = 1 THEN ${list}[1] ELSE coalesce(${list}[place], '') END) AS ${letter}${i}`,
    );
    return `SELECT * EXCLUDE (place) REPLACE (${replaced.join(", ")})
      FROM (SELECT *, unnest(range(1, greatest(${longest}) + 1)) AS place FROM (${from}))`;
  }, select);
}
