/** No table of a document has more columns; what says so is hostile. */
const maxSpan = 200;

/** The columns of a table in which cells of rows above reach down. */
export class TableGrid {
  /** in how many more rows each column is held by a cell above */
  readonly #held: number[] = [];
  #column = 0;

  /** Begins the next row. */
  beginRow(): void {
    while (this.#column < this.#held.length) this.#pass();
    this.#column = 0;
  }

  /** Passes over the columns that cells above hold. @returns how many there are before the next cell */
  passHeld(): number {
    const from = this.#column;
    while ((this.#held[this.#column] ?? 0) > 0) this.#pass();
    return this.#column - from;
  }

  /** Places a cell. @returns how many columns it has */
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
