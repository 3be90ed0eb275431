import { Formatting, type OpenFormat, type TextFormat } from "./formatting.ts";

/** Where a format begins or ends in a line that is being written. */
type FormatEdge = { readonly at: number; readonly format: OpenFormat; readonly side: "start" | "end" };

/** The text of one line, put together of many pieces at a cost that is linear in its length. */
class Line {
  #parts: string[] = [];
  #length = 0;
  #edges: FormatEdge[] = [];

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  get endsInSpace(): boolean {
    return /\s$/u.test(this.#parts.at(-1)?.slice(-1) ?? "");
  }

  add(words: string): void {
    if (words === "") return;
    this.#parts.push(words);
    this.#length += words.length;
  }

  /** Notes that a format begins or ends here. */
  mark(format: OpenFormat, side: FormatEdge["side"]): void {
    this.#edges.push({ at: this.#length, format, side });
  }

  /** Drops the blanks at its end. */
  trimBlanks(): void {
    for (let last = this.#parts.pop(); last !== undefined; last = this.#parts.pop()) {
      let end = last.length;
      while (last[end - 1] === " ") end--;
      this.#length -= last.length - end;
      if (end === 0) continue;
      this.#parts.push(last.slice(0, end));
      return;
    }
  }

  /** Gives the line without white space at its end, and begins the next one. What was noted in an empty line is of the next. */
  take(): { readonly text: string; readonly edges: readonly FormatEdge[] } {
    const text = this.#parts.join("").trimEnd();
    const edges = this.#edges;
    this.#parts = [];
    this.#length = 0;
    this.#edges = text === "" ? edges.map((edge) => ({ ...edge, at: 0 })) : [];
    return { text, edges };
  }

  /** The edges that no text follows. */
  get edges(): readonly FormatEdge[] {
    return this.#edges;
  }
}

/**
 * Writes the text of a document as a person reads it: a blank line between paragraphs, a line for each item and row, a tab between
 * cells. Paragraphs within a cell or an item have a line each. White space collapses unless it is said to be kept.
 */
export class BlockWriter {
  readonly #written: string[] = [];
  readonly #line = new Line();
  readonly #formatting = new Formatting();
  /** the items and cells that are open */
  readonly #open: OpenFormat[] = [];
  /** how long the text is that was written */
  #length = 0;
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

  /**
   * Begins a stretch that is formatted.
   *
   * @returns what ends it
   */
  begin(as: TextFormat["as"], level?: number): () => void {
    const format: OpenFormat = level === undefined ? { as } : { as, level };
    this.#line.mark(format, "start");
    return () => this.#line.mark(format, "end");
  }

  /** @param mark what stands before the item: a dash, a number */
  beginItem(mark: string): void {
    const level = this.#open.filter(({ as }) => as === "item").length + 1;
    this.#beginPart({ as: "item", level });
    this.#line.add(mark);
    this.#within++;
    this.#fresh = true;
  }

  endItem(): void {
    this.#within--;
    this.#fresh = false;
    this.#endPart("item");
  }

  beginCell(): void {
    this.#beginPart({ as: "cell" });
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
    this.#line.add("\t");
    this.#endPart("cell");
    this.emptyCells(columns - 1);
  }

  emptyCells(count: number): void {
    for (let i = 0; i < count; i++) {
      this.#beginPart({ as: "cell" });
      this.#line.add("\t");
      this.#endPart("cell");
    }
  }

  /** The whole text, with one line end behind it. */
  end(): string {
    this.#take();
    return `${this.#written.join("")}\n`;
  }

  /** How the whole text is formatted, once it is ended. */
  formats(): TextFormat[] {
    for (const { format } of this.#line.edges) this.#formatting.endAt(format, this.#length);
    return this.#formatting.all();
  }

  #beginPart(format: OpenFormat): void {
    this.#open.push(format);
    this.#line.mark(format, "start");
  }

  #endPart(as: TextFormat["as"]): void {
    const at = this.#open.findLastIndex((format) => format.as === as);
    for (const format of this.#open.splice(at === -1 ? this.#open.length : at).reverse())
      this.#line.mark(format, "end");
  }

  #add(words: string): void {
    this.#line.add(words);
    if (words.trim() !== "") this.#fresh = false;
  }

  #take(): void {
    const { text, edges } = this.#line.take();
    if (text === "") return;
    const before = this.#length;
    const breaks = this.#written.length === 0 ? "" : "\n".repeat(this.#breaks);
    this.#written.push(breaks, text);
    this.#breaks = 0;
    const start = before + breaks.length;
    this.#length = start + text.length;
    for (const { at, format, side } of edges) {
      const place = start + Math.min(at, text.length);
      if (side === "start") format.start = place;
      // What ended before the first word of this line ended with the line before.
      else this.#formatting.endAt(format, at === 0 ? before : place);
    }
  }
}
