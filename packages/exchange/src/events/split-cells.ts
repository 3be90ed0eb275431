import { quoted } from "./database.ts";

/** Where a cell names several actors, a row for each of them; a field that names one goes with all. */
export function splitCells(select: string, fields: readonly string[], between: string | undefined): string {
  if (between === undefined) return select;
  return ["f", "t"].reduce((from, letter) => {
    const lists = fields.map((_, i) => `string_split(${letter}${i}, ${quoted(between)})`);
    const longest = lists.map((list) => `len(${list})`).join(", ");
    const replaced = lists.map(
      (list, i) =>
        `trim(CASE WHEN len(${list}) = 1 THEN ${list}[1] ELSE coalesce(${list}[place], '') END) AS ${letter}${i}`,
    );
    return `SELECT * EXCLUDE (place) REPLACE (${replaced.join(", ")})
      FROM (SELECT *, unnest(range(1, greatest(${longest}) + 1)) AS place FROM (${from}))`;
  }, select);
}
