import { html, type Markup } from "../page/html.ts";

/** What a figure shows, as a table: to be read by whoever does not see the figure, and saved as data. */
export type FigureTable = {
  /** what the figure is of, in a few words; files saved from it are named after it */
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly FigureCell[])[];
};

/** A value of a figure's table; a missing one is undefined. */
export type FigureCell = string | number | Markup | undefined;

/** A picture with its caption, and what it shows as a table that is folded away. */
export function figureOf(picture: Markup, caption: string | Markup, table: FigureTable): Markup {
  return html`<figure data-title="${table.title}">${picture}<figcaption>${caption}</figcaption>${tableOf(table)}</figure>`;
}

function tableOf({ title, columns, rows }: FigureTable): Markup | undefined {
  if (rows.length === 0) return undefined;
  return html`<details class="as-table"><summary>As a table: ${title}</summary><div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>${rows.map(
    (row) => html`<tr>${row.map(cellOf)}</tr>`,
  )}</tbody></table></div></details>`;
}

/** Numbers are shown short and kept whole. */
function cellOf(value: FigureCell): Markup {
  if (value === undefined || Number.isNaN(value)) return html`<td></td>`;
  if (typeof value !== "number") return html`<td>${value}</td>`;
  const short = String(Number(value.toPrecision(4)));
  return short === String(value)
    ? html`<td class="number">${short}</td>`
    : html`<td class="number" data-value="${value}">${short}</td>`;
}
