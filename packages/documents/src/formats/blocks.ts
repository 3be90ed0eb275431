import { type Message, notice } from "@throughline/messages";
import { BlockWriter } from "./block-writer.ts";
import type { TextFormat } from "./formatting.ts";
import { struckNotices } from "./notice.ts";
import { superscript } from "./superscript.ts";
import { TableGrid } from "./table-grid.ts";

/** The part of the DOM interface used here; any implementation fits. */
type DomNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<DomNode>;
  getAttribute?(name: string): string | null;
};

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const blocks = names(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML MAIN NAV OL P PRE SECTION SUMMARY TABLE UL",
);
/** Elements whose text the page does not show, the reading above ruby text, and the source of a formula. */
const omittedElements = names(
  "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG CANVAS HEAD BUTTON AUDIO VIDEO DATALIST RT RP ANNOTATION ANNOTATION-XML",
);
/** Elements for bold or italic text. */
const styles: Readonly<Record<string, "strong" | "emphasis">> = {
  B: "strong",
  STRONG: "strong",
  EM: "emphasis",
  I: "emphasis",
  CITE: "emphasis",
};
/** The sign between the first two parts of a formula. */
const signs: Readonly<Record<string, string>> = { MFRAC: "/", MSUP: "^", MSUB: "_" };

export type BlockText = {
  readonly text: string;
  readonly formats: readonly TextFormat[];
  /** number of elements, and their greatest depth */
  readonly elements: number;
  readonly depth: number;
  /** whether a field of a form is filled in */
  readonly hasAnswers: boolean;
  /** number of ranges marked as deleted, which are omitted */
  readonly deleted: number;
  /** words that are struck out, which are in the text */
  readonly struck: readonly string[];
};

/**
 * Returns the visible text of a node, with answers in form fields, without scripts and styles.
 *
 * @returns text and formats in reading order; the cost is linear in the size of the node, and any depth is
 *   allowed
 */
export function blockText(root: DomNode): BlockText {
  const reader = new BlockReader();
  let elements = 0;
  let deepest = 0;
  let deleted = 0;
  const struck: string[] = [];
  const stack: { readonly node: DomNode; readonly depth: number; readonly leave?: () => void }[] = [
    { node: root, depth: 0 },
  ];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, depth, leave } = next;
    if (leave) {
      leave();
      continue;
    }
    if (node.nodeType === 3) reader.write(node.textContent ?? "");
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) continue;
    elements++;
    deepest = Math.max(deepest, depth);
    const name = node.nodeName.toUpperCase();
    if (omittedElements.has(name)) continue;
    if (name === "DEL") {
      deleted++;
      continue;
    }
    if (isStruck(name, node)) struck.push(node.textContent ?? "");
    const mark = noteMark(name, node);
    if (mark !== undefined) {
      reader.write(mark);
      continue;
    }
    stack.push({ node, depth, leave: reader.enter(name, node) });
    if (name === "SELECT") continue;
    // linkedom builds the list of children on each access.
    const children = Array.from(node.childNodes);
    const sign = signs[name];
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i]!;
      stack.push({ node: child, depth: depth + 1 });
      if (sign !== undefined && i > 0 && child.nodeType === 1)
        stack.push({ node, depth, leave: () => reader.write(sign) });
    }
  }
  const text = reader.end();
  return {
    text,
    formats: reader.formats(),
    elements,
    depth: deepest,
    hasAnswers: reader.hasAnswers,
    deleted,
    struck,
  };
}

const isStruck = (name: string, node: DomNode): boolean =>
  name === "S" || name === "STRIKE" || /\bline-through\b/u.test(node.getAttribute?.("style") ?? "");

/** Says which words of a page were left out as deleted, and which are in the text although struck out. */
export const markedWords = (blocks: readonly BlockText[]): Message[] => [
  ...(blocks.some(({ deleted }) => deleted > 0)
    ? [notice("Words that the page marks as deleted are not in the text.")]
    : []),
  ...struckNotices(blocks.flatMap(({ struck }) => struck)),
];

/**
 * Returns the mark of a note or raised digits, which would otherwise join the word before them. Returns
 * undefined for other elements.
 */
function noteMark(name: string, node: DomNode): string | undefined {
  const isReference =
    name === "A" && /noteref/u.test(`${node.getAttribute?.("epub:type")} ${node.getAttribute?.("role")}`);
  if (name !== "SUP" && !isReference) return undefined;
  const words = (node.textContent ?? "").trim();
  if (!/^\[?\d{1,4}\]?$/u.test(words)) return undefined;
  const isLink =
    isReference || Array.from(node.childNodes).some((child) => child.nodeName.toUpperCase() === "A");
  return isLink ? `[${words.replace(/[[\]]/gu, "")}]` : words.startsWith("[") ? words : superscript(words);
}

class BlockReader {
  readonly #writer = new BlockWriter();
  #inPre = 0;
  /** the next number of each open list; undefined for a list without numbers */
  readonly #numbers: (number | undefined)[] = [];
  readonly #grids: TableGrid[] = [];
  hasAnswers = false;

  write(text: string): void {
    if (this.#inPre > 0) this.#writer.writeKept(text);
    else this.#writer.write(text);
  }

  /** Begins an element. @returns a function that ends it */
  enter(name: string, node: DomNode): () => void {
    const writer = this.#writer;
    if (name === "BR") writer.breakLines(1);
    if (name === "INPUT") this.#writeAnswer(inputAnswer(node));
    if (name === "SELECT") writer.write(chosenOptions(node));
    if (name === "TEXTAREA" && (node.textContent ?? "").trim() !== "") this.hasAnswers = true;
    if (name === "PRE" || name === "TEXTAREA") return this.#enterKept(name);
    if (name === "UL" || name === "OL") return this.#enterList(name, node);
    if (name === "LI") return this.#enterItem();
    if (name === "TABLE") return this.#enterTable();
    if (name === "TR") return this.#enterRow();
    if (name === "TD" || name === "TH") return this.#enterCell(node);
    const style = styles[name];
    if (style !== undefined) return writer.begin(style);
    if (!blocks.has(name)) return () => undefined;
    writer.breakLines(2);
    const level = /^H([1-6])$/u.exec(name)?.[1];
    const end = level === undefined ? undefined : writer.begin("heading", Number(level));
    return () => {
      end?.();
      writer.breakLines(2);
    };
  }

  end(): string {
    return this.#writer.end();
  }

  formats(): TextFormat[] {
    return this.#writer.formats();
  }

  #writeAnswer(answer: string): void {
    if (answer !== "" && answer !== "☐") this.hasAnswers = true;
    this.#writer.write(answer);
  }

  #enterKept(name: string): () => void {
    const lines = name === "PRE" ? 2 : 1;
    this.#writer.breakLines(lines);
    this.#inPre++;
    return () => {
      this.#inPre--;
      this.#writer.breakLines(lines);
    };
  }

  #enterList(name: string, node: DomNode): () => void {
    this.#writer.breakLines(2);
    this.#numbers.push(name === "OL" ? numberIn(node, "start") : undefined);
    return () => {
      this.#numbers.pop();
      this.#writer.breakLines(2);
    };
  }

  #enterItem(): () => void {
    this.#writer.breakLines(1);
    const number = this.#numbers.at(-1);
    if (number !== undefined) this.#numbers[this.#numbers.length - 1] = number + 1;
    this.#writer.beginItem(number === undefined ? "– " : `${number}. `);
    return () => {
      this.#writer.endItem();
      this.#writer.breakLines(1);
    };
  }

  #enterTable(): () => void {
    this.#writer.breakLines(2);
    this.#grids.push(new TableGrid());
    const end = this.#writer.begin("table");
    return () => {
      this.#grids.pop();
      end();
      this.#writer.breakLines(2);
    };
  }

  #enterRow(): () => void {
    this.#writer.breakLines(1);
    this.#grids.at(-1)?.beginRow();
    const end = this.#writer.begin("row");
    return () => {
      end();
      this.#writer.breakLines(1);
    };
  }

  #enterCell(node: DomNode): () => void {
    const grid = this.#grids.at(-1) ?? new TableGrid();
    this.#writer.emptyCells(grid.passHeld());
    const columns = grid.place(numberIn(node, "colspan"), numberIn(node, "rowspan"));
    this.#writer.beginCell();
    return () => this.#writer.endCell(columns);
  }
}

/** Returns a number from an attribute, 1 by default. */
function numberIn(node: DomNode, name: string): number {
  const number = Number.parseInt(node.getAttribute?.(name) ?? "1", 10);
  return Number.isNaN(number) ? 1 : number;
}

/** Returns the answer in a field: its text, or whether a box is checked. */
function inputAnswer(node: DomNode): string {
  const type = node.getAttribute?.("type")?.toLowerCase() ?? "text";
  if (type === "checkbox" || type === "radio") return node.getAttribute?.("checked") == null ? "☐" : "☒";
  if (!/^(?:text|number|date|month|week|time|email|tel|url|range|datetime-local)$/u.test(type)) return "";
  return node.getAttribute?.("value") ?? "";
}

/** Returns the selected options of a list. */
function chosenOptions(node: DomNode): string {
  const options = (within: DomNode): string[] =>
    Array.from(within.childNodes).flatMap((child) => {
      const name = child.nodeName.toUpperCase();
      if (name === "OPTGROUP") return options(child);
      const isChosen = name === "OPTION" && child.getAttribute?.("selected") != null;
      return isChosen ? [(child.textContent ?? "").trim()] : [];
    });
  return options(node).join(", ");
}
