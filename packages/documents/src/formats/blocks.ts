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

/**
 * The text that a person reads of a node: a blank line between paragraphs, a line for each item and row, a tab between cells; paragraphs
 * within a cell or an item have a line each. Scripts and styles have none.
 */
export function blockText(root: DomNode): string {
  const written: string[] = [];
  let line = "";
  let breaks = 0;
  let inPre = 0;
  /** how many items and cells are open */
  let within = 0;
  /** an item or a cell has begun, and nothing of it is written yet: its first paragraph stands beside its mark */
  let fresh = false;
  /** the numbers of the lists that are open; a list without numbers has none */
  const numbers: (number | undefined)[] = [];
  const breakLines = (count: number) => {
    if (fresh) return;
    const ended = line.trimEnd();
    if (ended !== "") {
      written.push(written.length === 0 ? "" : "\n".repeat(breaks), ended);
      breaks = 0;
    }
    line = "";
    breaks = Math.max(breaks, within > 0 ? Math.min(count, 1) : count);
  };
  const add = (words: string) => {
    line += words;
    if (words.trim() !== "") fresh = false;
  };
  const write = (raw: string) => {
    const text = raw.replaceAll("\u00ad", "");
    if (inPre === 0) {
      const collapsed = text.replace(/[ \t\n\r\f]+/gu, " ");
      return add(line === "" || /\s$/u.test(line.slice(-1)) ? collapsed.trimStart() : collapsed);
    }
    text.split("\n").forEach((part, i) => {
      if (i > 0) breakLines(1);
      add(part);
    });
  };
  const endCell = () => {
    // What follows stands in the same row, after paragraphs of this cell too.
    if (line === "" && !fresh) breaks = 0;
    fresh = false;
    line = `${line.replace(/ +$/u, "")}\t`;
  };
  const visit = (node: DomNode): void => {
    if (node.nodeType === 3) write(node.textContent ?? "");
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return;
    const name = node.nodeName.toUpperCase();
    if (left.has(name)) return;
    const isCell = name === "TD" || name === "TH";
    const isItem = name === "LI";
    const isList = name === "UL" || name === "OL";
    const lines = blocks.has(name) ? 2 : isItem || name === "TR" || name === "BR" ? 1 : 0;
    if (lines > 0) breakLines(lines);
    if (isList) numbers.push(name === "OL" ? Number(node.getAttribute?.("start") ?? 1) : undefined);
    if (isItem) {
      const number = numbers.at(-1);
      line += number === undefined ? "– " : `${number}. `;
      if (number !== undefined) numbers[numbers.length - 1] = number + 1;
    }
    if (isItem || isCell) {
      within++;
      fresh = true;
    }
    if (name === "PRE") inPre++;
    // Once: linkedom gathers the children anew each time it is asked.
    for (const child of Array.from(node.childNodes)) visit(child);
    if (name === "PRE") inPre--;
    if (isItem || isCell) within--;
    if (isItem) fresh = false;
    if (isCell) endCell();
    if (isList) numbers.pop();
    if (lines > 0) breakLines(lines);
  };
  visit(root);
  breakLines(0);
  return `${written.join("")}\n`;
}
