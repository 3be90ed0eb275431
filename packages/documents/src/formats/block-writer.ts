import { Formatting, type OpenFormat, type TextFormat } from "./formatting.ts";

/** The start or end of a format within the current line. */
type FormatEdge = { readonly at: number; readonly format: OpenFormat; readonly side: "start" | "end" };

/** The text of one line. Appending pieces is linear in its length. */
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

  /** Records that a format begins or ends here. */
  mark(format: OpenFormat, side: FormatEdge["side"]): void {
    this.#edges.push({ at: this.#length, format, side });
  }

  /** Removes trailing blanks. */
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

  /**
   * Returns the line without trailing white space and begins the next one. Edges in an empty line move to the
   * next line.
   */
  take(): { readonly text: string; readonly edges: readonly FormatEdge[] } {
    const text = this.#parts.join("").trimEnd();
    const edges = this.#edges;
    this.#parts = [];
    this.#length = 0;
    this.#edges = text === "" ? edges.map((edge) => ({ ...edge, at: 0 })) : [];
    return { text, edges };
  }

  /** The edges at the end of the line, which no text follows. */
  get edges(): readonly FormatEdge[] {
    return this.#edges;
  }
}

/**
 * Writes the text of a document: a blank line between paragraphs, a line for each item and row, a tab between
 * cells. Each paragraph within a cell or an item gets its own line. White space collapses, except in
 * `writeKept`. The cost is linear in the text.
 */
export class BlockWriter {
  readonly #written: string[] = [];
  readonly #line = new Line();
  readonly #formatting = new Formatting();
  /** the open items and cells */
  readonly #open: OpenFormat[] = [];
  /** length of the text written so far */
  #length = 0;
  #breaks = 0;
  /** number of open items and cells */
  #within = 0;
  /** whether the open item or cell is still empty: its first paragraph follows its mark on the same line */
  #fresh = false;

  write(raw: string): void {
    const text = raw.replaceAll("\u00ad", "").replace(/[ \t\n\r\f]+/gu, " ");
    this.#add(this.#line.isEmpty || this.#line.endsInSpace ? text.trimStart() : text);
  }

  /** Writes text with its blanks and line ends. */
  writeKept(text: string): void {
    text
      .replaceAll("\u00ad", "")
      .split("\n")
      .forEach((part, i) => {
        if (i > 0) this.breakLines(1);
        this.#add(part);
      });
  }

  /** Writes a tab within a line. At the start of a line it is an indent and is dropped. */
  tab(): void {
    if (this.#line.isEmpty) return;
    this.#line.trimBlanks();
    this.#line.add("\t");
  }

  /** Ends the line: 1 begins the next line, 2 leaves a blank line. Items and cells always use 1. */
  breakLines(count: 1 | 2): void {
    if (this.#fresh) return;
    this.#take();
    this.#breaks = Math.max(this.#breaks, this.#within > 0 ? 1 : count);
  }

  /**
   * Begins a formatted range.
   *
   * @returns a function that ends it
   */
  begin(as: TextFormat["as"], level?: number): () => void {
    const format: OpenFormat = level === undefined ? { as } : { as, level };
    this.#line.mark(format, "start");
    return () => this.#line.mark(format, "end");
  }

  /** @param mark text before the item: a dash or a number */
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

  /** @param columns number of columns that the cell spans */
  endCell(columns = 1): void {
    this.#within--;
    // The next cell stays in the same row, even after paragraphs in this cell.
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

  /** Returns the whole text, with one line end after it. */
  end(): string {
    this.#take();
    return `${this.#written.join("")}\n`;
  }

  /** Returns the formats of the whole text. Call it after `end`. */
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
      // A format that ended before the first word of this line ended with the previous line.
      else this.#formatting.endAt(format, at === 0 ? before : place);
    }
  }
}
