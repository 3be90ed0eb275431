/** The text of one line, put together of many pieces at a cost that is linear in its length. */
class Line {
  #parts: string[] = [];

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  get endsInSpace(): boolean {
    return /\s$/u.test(this.#parts.at(-1)?.slice(-1) ?? "");
  }

  add(words: string): void {
    if (words !== "") this.#parts.push(words);
  }

  /** Drops the blanks at its end. */
  trimBlanks(): void {
    for (let last = this.#parts.pop(); last !== undefined; last = this.#parts.pop()) {
      let end = last.length;
      while (last[end - 1] === " ") end--;
      if (end === 0) continue;
      this.#parts.push(last.slice(0, end));
      return;
    }
  }

  /** Gives the line without white space at its end, and begins the next one. */
  take(): string {
    const text = this.#parts.join("").trimEnd();
    this.#parts = [];
    return text;
  }
}

/**
 * Writes the text of a document as a person reads it: a blank line between paragraphs, a line for each item and row, a tab between
 * cells. Paragraphs within a cell or an item have a line each. White space collapses unless it is said to be kept.
 */
export class BlockWriter {
  readonly #written: string[] = [];
  readonly #line = new Line();
  #breaks = 0;
  /** how many items and cells are open */
  #within = 0;
  /** whether an item or a cell has begun and nothing of it is written yet: its first paragraph stands beside its mark */
  #fresh = false;

  write(raw: string): void {
    const text = raw.replaceAll("\u00ad", "").replace(/[ \t\n\r\f]+/gu, " ");
    this.#add(this.#line.isEmpty || this.#line.endsInSpace ? text.trimStart() : text);
  }

  /** Writes text whose blanks and line ends mean something. */
  writeKept(text: string): void {
    text
      .replaceAll("\u00ad", "")
      .split("\n")
      .forEach((part, i) => {
        if (i > 0) this.breakLines(1);
        this.#add(part);
      });
  }

  /** Writes a tab within a line; at its beginning it is no more than an indent. */
  tab(): void {
    if (this.#line.isEmpty) return;
    this.#line.trimBlanks();
    this.#line.add("\t");
  }

  /** Ends the line: 1 goes on in the next one, 2 leaves a blank line; within items and cells always 1. */
  breakLines(count: 1 | 2): void {
    if (this.#fresh) return;
    this.#take();
    this.#breaks = Math.max(this.#breaks, this.#within > 0 ? 1 : count);
  }

  /** @param mark what stands before the item: a dash, a number */
  beginItem(mark: string): void {
    this.#line.add(mark);
    this.#within++;
    this.#fresh = true;
  }

  endItem(): void {
    this.#within--;
    this.#fresh = false;
  }

  beginCell(): void {
    this.#within++;
    this.#fresh = true;
  }

  /** @param columns how many columns the cell spans */
  endCell(columns = 1): void {
    this.#within--;
    // What follows stands in the same row, also after paragraphs of this cell.
    if (this.#line.isEmpty && !this.#fresh) this.#breaks = 0;
    this.#fresh = false;
    this.#line.trimBlanks();
    this.emptyCells(columns);
  }

  emptyCells(count: number): void {
    this.#line.add("\t".repeat(count));
  }

  /** The whole text, with one line end behind it. */
  end(): string {
    this.#take();
    return `${this.#written.join("")}\n`;
  }

  #add(words: string): void {
    this.#line.add(words);
    if (words.trim() !== "") this.#fresh = false;
  }

  #take(): void {
    const line = this.#line.take();
    if (line === "") return;
    this.#written.push(this.#written.length === 0 ? "" : "\n".repeat(this.#breaks), line);
    this.#breaks = 0;
  }
}
