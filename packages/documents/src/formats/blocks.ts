/** What is used of a node, so that any DOM will do. */
type DomNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<DomNode>;
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
 * The text that a person reads of a node: a blank line between paragraphs, a line for each item and row, a tab between cells. Scripts
 * and styles have none.
 */
export function blockText(root: DomNode): string {
  const written: string[] = [];
  let line = "";
  let breaks = 0;
  let inPre = 0;
  const breakLines = (count: number) => {
    const ended = line.trimEnd();
    if (ended !== "") {
      written.push(written.length === 0 ? "" : "\n".repeat(breaks), ended);
      breaks = 0;
    }
    line = "";
    breaks = Math.max(breaks, count);
  };
  const write = (raw: string) => {
    if (inPre === 0) {
      const collapsed = raw.replace(/[ \t\n\r\f]+/gu, " ");
      line += line === "" || /\s$/u.test(line.slice(-1)) ? collapsed.trimStart() : collapsed;
      return;
    }
    raw.split("\n").forEach((part, i) => {
      if (i > 0) breakLines(1);
      line += part;
    });
  };
  const visit = (node: DomNode): void => {
    if (node.nodeType === 3) write(node.textContent ?? "");
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return;
    const name = node.nodeName.toUpperCase();
    if (left.has(name)) return;
    const lines = blocks.has(name) ? 2 : name === "LI" || name === "TR" || name === "BR" ? 1 : 0;
    if (lines > 0) breakLines(lines);
    if (name === "LI") line += "– ";
    if (name === "PRE") inPre++;
    // Once: linkedom gathers the children anew each time it is asked.
    for (const child of Array.from(node.childNodes)) visit(child);
    if (name === "PRE") inPre--;
    if (name === "TD" || name === "TH") line = `${line.trimEnd()}\t`;
    if (lines > 0) breakLines(lines);
  };
  visit(root);
  breakLines(0);
  return `${written.join("")}\n`;
}
