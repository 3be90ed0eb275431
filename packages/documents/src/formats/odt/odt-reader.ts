import { BlockWriter } from "../block-writer.ts";
import { writeBox } from "../text-box.ts";
import { Skipped, type XmlElement, type XmlHandler } from "../xml.ts";

/** Counts of what the text of an OpenDocument file omits or changes. */
export type OdtFindings = {
  changes: number;
  numbered: number;
  pictures: number;
  objects: number;
  hidden: number;
  readonly struck: string[];
  /** answers in form fields, with the names of the fields */
  readonly answers: string[];
  readonly comments: string[];
  readonly margins: string[];
};

/** A text with its own paragraphs: the body, a note, a comment, a text box. */
type Flow = { readonly writer: BlockWriter; readonly boxes: string[]; paragraphs: number };

const newFlow = (): Flow => ({ writer: new BlockWriter(), boxes: [], paragraphs: 0 });

const skipped = new Set(
  "note-citation tracked-changes ruby-text creator date date-string title desc sequence-decls variable-decls user-field-decls".split(
    " ",
  ),
);
/** Elements with their own text. */
const separateTexts = new Set(["note-body", "annotation", "text-box", "header", "footer"]);
/** Largest number of repetitions of a cell or blank. Sheets end in a million empty cells. */
const maxRepeated = 200;

/** Reads the XML of an OpenDocument text: its content, or its page styles. */
export class OdtReader implements XmlHandler {
  readonly #findings: OdtFindings;
  readonly #flows: Flow[] = [newFlow()];
  readonly #notes: string[] = [];
  readonly #skipped = new Skipped();
  readonly #cells: number[] = [];
  readonly #lists: string[] = [];
  readonly #numberedStyles = new Set<string>();
  /** automatic styles that strike words out, or hide them */
  readonly #struckStyles = new Set<string>();
  readonly #hiddenStyles = new Set<string>();
  /** style names of the open spans and paragraphs */
  readonly #spans: string[] = [];
  #style = "";
  #noteCount = 0;
  #isBody = false;

  constructor(findings: OdtFindings) {
    this.#findings = findings;
  }

  end(): string {
    const body = this.#flow.writer.end();
    const notes = this.#notes.map((note, i) => `${i + 1}. ${note}`.trimEnd()).join("\n");
    return notes === "" ? body : `${body.trimEnd()}\n\n${notes}\n`.trimStart();
  }

  readonly open = (element: XmlElement): void => {
    const { name, space } = element;
    if (name === "tracked-changes") this.#findings.changes++;
    const display = element.attribute("display");
    if (name === "section" && (display === "none" || display === "condition")) this.#findings.hidden++;
    if (space.includes(":form:")) this.#answer(element);
    const isPart = space.includes(":meta:") || space.includes("dc/elements");
    if (this.#skipped.open(skipped.has(name) || isPart)) return;
    if (name === "text" && space.includes(":office:")) this.#isBody = true;
    if (separateTexts.has(name)) this.#flows.push(newFlow());
    if (space.includes(":table:")) this.#openTable(element);
    else this.#openText(element);
  };

  readonly close = (element: XmlElement): void => {
    if (this.#skipped.close()) return;
    const { name, space } = element;
    const { writer } = this.#flow;
    if (separateTexts.has(name)) this.#endApart(name);
    else if (space.includes(":table:")) {
      if (name === "table") writer.breakLines(2);
      else if (name === "table-row") writer.breakLines(1);
      else if (name === "table-cell" || name === "covered-table-cell") {
        writer.endCell();
        writer.emptyCells((this.#cells.pop() ?? 1) - 1);
      }
    } else if (name === "p" || name === "h") this.#endParagraph();
    else if (name === "span") this.#spans.pop();
    else if (name === "list-item" || name === "list-header") writer.endItem();
    else if (name === "list") {
      this.#lists.pop();
      writer.breakLines(2);
    }
  };

  readonly text = (text: string): void => {
    const isText = this.#isBody || this.#flows.length > 1;
    if (!isText || this.#skipped.isSkipping || this.#flow.paragraphs === 0) return;
    this.#flow.writer.write(text);
    if (this.#spans.some((style) => this.#struckStyles.has(style))) this.#findings.struck.push(text);
    if (this.#spans.some((style) => this.#hiddenStyles.has(style))) this.#findings.hidden++;
  };

  get #flow(): Flow {
    return this.#flows.at(-1) as Flow;
  }

  #openTable({ name, attribute }: XmlElement): void {
    const { writer } = this.#flow;
    if (name === "table") writer.breakLines(2);
    else if (name === "table-row") writer.breakLines(1);
    else if (name === "table-cell" || name === "covered-table-cell") {
      writer.beginCell();
      this.#cells.push(repeated(attribute("number-columns-repeated")));
    }
  }

  #openText(element: XmlElement): void {
    const { name, attribute } = element;
    const flow = this.#flow;
    const { writer } = flow;
    if (name === "p" || name === "h") {
      writer.breakLines(2);
      flow.paragraphs++;
      this.#spans.push(attribute("style-name") ?? "");
    } else if (name === "span") this.#spans.push(attribute("style-name") ?? "");
    else if (name === "style") this.#style = attribute("name") ?? "";
    else if (name === "text-properties") {
      if ((attribute("text-line-through-style") ?? "none") !== "none") this.#struckStyles.add(this.#style);
      if (attribute("display") === "none") this.#hiddenStyles.add(this.#style);
    } else if (name === "s") writer.write(" ".repeat(repeated(attribute("c"))));
    else if (name === "tab") writer.tab();
    else if (name === "line-break") writer.breakLines(1);
    else if (name === "list-style") this.#style = attribute("name") ?? "";
    else if (name === "list-level-style-number") {
      if (attribute("num-format")) this.#numberedStyles.add(this.#style);
    } else if (name === "list") {
      writer.breakLines(2);
      this.#lists.push(attribute("style-name") ?? this.#lists.at(-1) ?? "");
    } else if (name === "list-item" || name === "list-header") {
      writer.breakLines(1);
      writer.beginItem(name === "list-item" ? "– " : "");
      if (this.#numberedStyles.has(this.#lists.at(-1) ?? "")) this.#findings.numbered++;
    } else if (name === "note") {
      this.#noteCount++;
      writer.write(`[${this.#noteCount}]`);
    } else if (name === "image") this.#findings.pictures++;
    else if (name === "object" || name === "object-ole") this.#findings.objects++;
  }

  #endParagraph(): void {
    const flow = this.#flow;
    flow.paragraphs--;
    this.#spans.pop();
    flow.writer.breakLines(2);
    if (flow.paragraphs > 0) return;
    for (const box of flow.boxes.splice(0)) writeBox(flow.writer, box);
  }

  #endApart(name: string): void {
    const text = this.#flow.writer.end().trim();
    this.#flows.pop();
    const flow = this.#flow;
    if (name === "note-body") this.#notes.push(text);
    else if (name === "annotation") this.#findings.comments.push(text);
    else if (name === "text-box") {
      if (flow.paragraphs > 0) flow.boxes.push(text);
      else writeBox(flow.writer, text);
    } else if (text !== "" && !/^\d+$/u.test(text)) this.#findings.margins.push(text);
  }

  #answer({ name, attribute }: XmlElement): void {
    const field = attribute("label") ?? attribute("name") ?? name;
    const state = attribute("current-state") ?? attribute("state");
    const isTicked = state === "checked" || attribute("current-selected") === "true";
    const value = attribute("current-value") ?? attribute("value") ?? "";
    if (name === "checkbox" || name === "radio") {
      if (isTicked) this.#findings.answers.push(`${field}: ☒`);
    } else if (/^(?:text|textarea|combobox|number|date|time|formatted-text)$/u.test(name) && value !== "")
      this.#findings.answers.push(`${field}: ${value}`);
  }
}

const repeated = (count: string | undefined): number =>
  Math.min(Math.max(Number(count) || 1, 1), maxRepeated);
