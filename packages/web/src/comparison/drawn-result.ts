/** What is drawn of a result: the rows of its truth table and the terms of its solutions by name, and the rows of its other tables. */
export type Drawn = {
  /** all of it was drawn, also what takes longer */
  whole: boolean;
  readonly rows: Map<string, string>;
  /** grades that conclusions rest on, of which at first some are listed */
  readonly cells: Map<string, string>;
  /** with the first model in which each stands */
  readonly terms: Map<string, number>;
  readonly others: Set<string>;
  /** tables by their columns: what a table holds that was not drawn before at all is no change */
  readonly tables: Set<string>;
};

/** What has become otherwise. */
export type Changes = {
  readonly rows: readonly string[];
  readonly terms: readonly string[];
  readonly goneRows: readonly string[];
  readonly goneTerms: readonly string[];
  /** rows of other tables */
  readonly others: number;
};

/** So many models are drawn from the first; that one behind them is not drawn yet does not say that it is gone. */
const modelsAtOnce = 3;

export const nothingDrawn = (): Drawn => ({
  whole: false,
  rows: new Map(),
  cells: new Map(),
  terms: new Map(),
  others: new Set(),
  tables: new Set(),
});

/** What was drawn last, by what it was drawn of and where: who has changed a grade elsewhere comes back to see what followed. */
export const lastSeen = new Map<string, Drawn>();

/**
 * Marks what a result holds that was not drawn before, and says what that is and what is gone.
 *
 * @param now what is drawn is added to it
 */
export function markChanges(result: HTMLElement, before: Drawn | undefined, now: Drawn): Changes {
  const rows: string[] = [];
  const terms = new Set<string>();
  let others = 0;
  for (const row of result.querySelectorAll(
    "tbody tr:not(.opened, .opened tr, table:has(thead th[id]) tr)",
  )) {
    const [, number] = /\.row\.(\d+)$/u.exec(row.id) ?? [];
    const { cell } = (row as HTMLElement).dataset;
    const [text, table] = [row.textContent ?? "", tableOf(row)];
    const isOther = () => before?.whole === true && !before.others.has(text);
    const changed =
      before?.tables.has(table) === true &&
      (number !== undefined
        ? before.rows.get(number) !== text
        : cell !== undefined
          ? (before.cells.get(cell) ?? text) !== text
          : isOther());
    row.classList.toggle("changed", changed);
    now.tables.add(table);
    if (number !== undefined) now.rows.set(number, text);
    else if (cell !== undefined) now.cells.set(cell, text);
    else now.others.add(text);
    if (!changed) continue;
    if (number === undefined) others++;
    else rows.push(number);
  }
  for (const head of result.querySelectorAll("thead th[id]")) {
    const { term, model } = termOf(head);
    const changed = before !== undefined && before.terms.size > 0 && !before.terms.has(term);
    head.classList.toggle("changed", changed);
    if (changed) terms.add(term);
    now.terms.set(term, Math.min(model, now.terms.get(term) ?? model));
  }
  const goneTerms = [...(before?.terms ?? [])].filter(
    ([term, model]) => model <= modelsAtOnce && !now.terms.has(term),
  );
  return {
    rows,
    terms: [...terms],
    others,
    goneRows: [...(before?.rows.keys() ?? [])].filter((row) => !now.rows.has(row)),
    goneTerms: goneTerms.map(([term]) => term),
  };
}

/** A term is the same in whichever model of a solution it stands. */
function termOf(head: Element): { term: string; model: number } {
  const [, type = ""] = /\.(\w+)\.M\d+\./u.exec(head.id) ?? [];
  const [, model = "1", term = ""] = /^M(\d+): (.*)$/u.exec(head.textContent ?? "") ?? [];
  return { term: `${term.replaceAll("\u200b", "")} (${type})`, model: Number(model) };
}

const tableOf = (row: Element): string => row.closest("table")?.querySelector("thead")?.textContent ?? "";
