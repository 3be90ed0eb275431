/** Largest number of columns of a table. A document that declares more is hostile. */
const maxSpan = 200;

/** The columns of a table, with cells of earlier rows that extend down. */
export class TableGrid {
  /** number of further rows in which each column is occupied from above */
  readonly #held: number[] = [];
  #column = 0;

  beginRow(): void {
    while (this.#column < this.#held.length) this.#pass();
    this.#column = 0;
  }

  /** Skips occupied columns. @returns the number of columns before the next cell */
  passHeld(): number {
    const from = this.#column;
    while ((this.#held[this.#column] ?? 0) > 0) this.#pass();
    return this.#column - from;
  }

  /** Places a cell. @returns the number of columns it spans */
  place(columns: number, rows: number): number {
    const width = Math.min(Math.max(Math.trunc(columns) || 1, 1), maxSpan);
    for (let i = 0; i < width; i++) this.#held[this.#column++] = Math.max(Math.trunc(rows) - 1, 0) || 0;
    return width;
  }

  #pass(): void {
    this.#held[this.#column] = Math.max((this.#held[this.#column] ?? 0) - 1, 0);
    this.#column++;
  }
}
