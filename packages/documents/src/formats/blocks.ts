/** What is used of a node, so that any DOM will do. */
type DomNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<DomNode>;
  getAttribute?(name: string): string | null;
};

const blocks = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML MAIN NAV OL P PRE SECTION SUMMARY TABLE UL".split(
    " ",
  ),
);
const left = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG CANVAS HEAD SELECT BUTTON INPUT TEXTAREA AUDIO VIDEO".split(
    " ",
  ),
);

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

type BlockText = {
  readonly text: string;
  /** how many elements, and how deep they are nested */
  readonly elements: number;
  readonly depth: number;
};

/**
 * The text that a person reads in a node: a blank line between paragraphs, a line for each item and row, a tab between cells.
 * Paragraphs within a cell or an item have a line each. Scripts and styles have no text. The cost is linear in the size of the node,
 * and the depth of its elements has no limit.
 */
export function blockText(root: DomNode): BlockText {
  const writer = new BlockWriter();
  let elements = 0;
  let deepest = 0;
  const stack: { readonly node: DomNode; readonly depth: number; readonly leave?: () => void }[] = [
    { node: root, depth: 0 },
  ];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, depth, leave } = next;
    if (leave) {
      leave();
      continue;
    }
    if (node.nodeType === 3) writer.write(node.textContent ?? "");
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) continue;
    elements++;
    deepest = Math.max(deepest, depth);
    const name = node.nodeName.toUpperCase();
    if (left.has(name)) continue;
    stack.push({ node, depth, leave: writer.enter(name, node) });
    // linkedom makes the list of children each time it is asked for.
    const children = Array.from(node.childNodes);
    for (let i = children.length - 1; i >= 0; i--)
      stack.push({ node: children[i] as DomNode, depth: depth + 1 });
  }
  return { text: writer.end(), elements, depth: deepest };
}

class BlockWriter {
  readonly #written: string[] = [];
  readonly #line = new Line();
  #breaks = 0;
  #inPre = 0;
  /** how many items and cells are open */
  #within = 0;
  /** whether an item or a cell has begun and nothing of it is written yet: its first paragraph stands beside its mark */
  #fresh = false;
  /** the next number of each open list; a list without numbers has none */
  readonly #numbers: (number | undefined)[] = [];

  write(raw: string): void {
    const text = raw.replaceAll("\u00ad", "");
    if (this.#inPre === 0) {
      const collapsed = text.replace(/[ \t\n\r\f]+/gu, " ");
      this.#add(this.#line.isEmpty || this.#line.endsInSpace ? collapsed.trimStart() : collapsed);
      return;
    }
    text.split("\n").forEach((part, i) => {
      if (i > 0) this.#breakLines(1);
      this.#add(part);
    });
  }

  /** Begins an element. @returns what ends it */
  enter(name: string, node: DomNode): () => void {
    const isCell = name === "TD" || name === "TH";
    const isItem = name === "LI";
    const isList = name === "UL" || name === "OL";
    const lines = blocks.has(name) ? 2 : isItem || name === "TR" || name === "BR" ? 1 : 0;
    if (lines > 0) this.#breakLines(lines);
    if (isList) this.#numbers.push(name === "OL" ? Number(node.getAttribute?.("start") ?? 1) : undefined);
    if (isItem) this.#mark();
    if (isItem || isCell) {
      this.#within++;
      this.#fresh = true;
    }
    if (name === "PRE") this.#inPre++;
    return () => {
      if (name === "PRE") this.#inPre--;
      if (isItem || isCell) this.#within--;
      if (isItem) this.#fresh = false;
      if (isCell) this.#endCell();
      if (isList) this.#numbers.pop();
      if (lines > 0) this.#breakLines(lines);
    };
  }

  end(): string {
    this.#breakLines(0);
    return `${this.#written.join("")}\n`;
  }

  #add(words: string): void {
    this.#line.add(words);
    if (words.trim() !== "") this.#fresh = false;
  }

  #mark(): void {
    const number = this.#numbers.at(-1);
    this.#line.add(number === undefined ? "– " : `${number}. `);
    if (number !== undefined) this.#numbers[this.#numbers.length - 1] = number + 1;
  }

  #breakLines(count: number): void {
    if (this.#fresh) return;
    const line = this.#line.take();
    if (line !== "") {
      this.#written.push(this.#written.length === 0 ? "" : "\n".repeat(this.#breaks), line);
      this.#breaks = 0;
    }
    this.#breaks = Math.max(this.#breaks, this.#within > 0 ? Math.min(count, 1) : count);
  }

  #endCell(): void {
    // What follows stands in the same row, also after paragraphs of this cell.
    if (this.#line.isEmpty && !this.#fresh) this.#breaks = 0;
    this.#fresh = false;
    this.#line.trimBlanks();
    this.#line.add("\t");
  }
}
