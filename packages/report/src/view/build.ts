import type { Inline, LineBreak, Look, Marked, RecordRef, Target } from "./inline.ts";
import type { Block, Cell, Column, ListItem, Row } from "./view.ts";

export const marked = (is: Look, content: Inline): Marked => ({ is, content });
export const strong = (content: Inline): Marked => marked("strong", content);
export const em = (content: Inline): Marked => marked("em", content);
export const soft = (content: Inline): Marked => marked("soft", content);
export const small = (content: Inline): Marked => marked("id", content);
export const lineBreak: LineBreak = { is: "line break" };

export const paragraph = (content: Inline): Block => ({ is: "paragraph", content });
export const note = (content: Inline): Block => ({ is: "paragraph", look: "soft", content });
export const heading = (level: 3 | 4, content: Inline): Block => ({ is: "heading", level, content });
export const list = (items: readonly Inline[]): Block => ({
  is: "list",
  items: items.map((content): ListItem => ({ content })),
});

export const numeric = (content: Inline | number): Cell => ({
  cell: "number",
  content: typeof content === "number" ? String(content) : content,
});
/** A cell with the number of a record, such as a grade. */
export const numberOf = (record: RecordRef, content: Inline): Cell => ({ cell: "number", content, record });
export const fit = (value: number): Cell => ({ cell: "fit", value });
export const rowHead = (content: Inline): Cell => ({ cell: "head", scope: "row", content });

export const row = (key: string | number, cells: readonly Cell[], place?: Target): Row => ({
  key: String(key),
  cells,
  ...(place && { place }),
});

/** Columns that have only a heading. */
export const columns = (...names: readonly Inline[]): Column[] => names.map((content) => ({ content }));

/** Joins items with a separator. */
export const joinInline = (items: readonly Inline[], separator: string): Inline =>
  items.flatMap((item, i) => (i === 0 ? [item] : [separator, item]));

/** Flattens blocks and leaves out missing ones. */
export const present = (...blocks: readonly (Block | undefined | readonly Block[])[]): Block[] =>
  blocks.flatMap((block) => block ?? []);
