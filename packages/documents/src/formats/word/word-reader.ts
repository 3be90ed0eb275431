import { hex } from "dingbat-to-unicode";
import { BlockWriter } from "../block-writer.ts";
import type { TextFormat } from "../formatting.ts";
import { superscript } from "../superscript.ts";
import { writeBox } from "../text-box.ts";
import { Skipped, type XmlElement, type XmlHandler } from "../xml.ts";
import { FieldResults } from "./field-results.ts";
import { FormField } from "./form-field.ts";
import { FormulaReader } from "./formula.ts";
import type { ListLevel, Numbering } from "./numbering.ts";

/** Counts of what the text of a Word document omits or changes. */
export type WordFindings = {
  changes: number;
  formulas: number;
  numbered: number;
  placeholders: number;
  pictures: number;
  charts: number;
  objects: number;
  symbols: number;
  hidden: number;
  readonly struck: string[];
  /** instructions of fields without a result */
  readonly emptyFields: string[];
};

export const noFindings = (): WordFindings => ({
  changes: 0,
  formulas: 0,
  numbered: 0,
  placeholders: 0,
  pictures: 0,
  charts: 0,
  objects: 0,
  symbols: 0,
  hidden: 0,
  struck: [],
  emptyFields: [],
});

/** The properties of a run that matter here. */
type Run = { isHidden: boolean; isRaised: boolean; isStruck: boolean; font: string };

const plainRun = (): Run => ({ isHidden: false, isRaised: false, isStruck: false, font: "" });

/** Elements that contain a text for each id. */
const notes = new Set(["footnote", "endnote", "comment"]);

/** A text with its own paragraphs: the body, a note, a text box. */
type Flow = {
  readonly writer: BlockWriter;
  readonly paragraphs: Paragraph[];
  afterItem: boolean;
  /** the next paragraph continues the last line */
  joins: boolean;
};

type Paragraph = {
  item?: ListLevel | undefined;
  heading?: number | undefined;
  endHeading?: () => void;
  hasBegun: boolean;
  /** the paragraph mark was deleted, which joins the next paragraph to this one */
  joinsNext: boolean;
  readonly boxes: string[];
};

const skipped = new Set(
  "del moveFrom delText instrText delInstrText Fallback rt sectPr tabs rPrChange pPrChange tblPrChange tblPrExChange trPrChange tcPrChange sectPrChange tblGridChange numberingChange".split(
    " ",
  ),
);
const changes = new Set(["ins", "del", "moveFrom", "moveTo"]);

/** Reads the XML of a part of a Word document: its body or its notes. */
export class WordReader implements XmlHandler {
  /** the texts of notes and comments by kind and id */
  readonly notes = new Map<string, string>();
  readonly #findings: WordFindings;
  readonly #numbering: Numbering;
  readonly #noteNumber: (kind: string, id: string) => number;
  readonly #path: string[] = [];
  readonly #flows: Flow[] = [newFlow()];
  readonly #skipped = new Skipped();
  readonly #formula = new FormulaReader();
  readonly #field = new FormField();
  readonly #fields = new FieldResults();
  readonly #controls: { isPlaceholder: boolean }[] = [];
  readonly #spans: number[] = [];
  /** functions that end the open tables and rows */
  readonly #parts: (() => void)[] = [];
  /** the emphasis of the current run, and the functions that end it */
  readonly #styles = new Set<"strong" | "emphasis">();
  #styleEnds: (() => void)[] = [];
  #isText = false;
  #run = plainRun();
  #note = "";
  #level = "0";

  /** @param noteNumber returns the number of a note as the text shows it */
  constructor(
    findings: WordFindings,
    numbering: Numbering,
    noteNumber: (kind: string, id: string) => number,
  ) {
    this.#findings = findings;
    this.#numbering = numbering;
    this.#noteNumber = noteNumber;
  }

  end(): string {
    return this.#flow.writer.end();
  }

  formats(): TextFormat[] {
    return this.#flow.writer.formats();
  }

  readonly open = (element: XmlElement): void => {
    const { name, space } = element;
    const parent = this.#path.at(-1);
    if (!this.#skipped.isSkipping) {
      this.#count(element, parent);
      this.#fields.open(element);
    }
    if (this.#skipped.open(this.#isUnwanted(name))) return;
    this.#path.push(name);
    if (isMath(space)) this.#formula.open(element);
    if (name === "t") this.#isText = true;
    else if (name === "r" && isWord(space)) this.#run = plainRun();
    else if (parent === "rPr" && this.#path.at(-3) === "r") this.#openInRunProperties(element);
    else if (parent === "r" && isWord(space)) this.#openInRun(element);
    else if (isWord(space)) this.#openBlock(element);
  };

  readonly close = (element: XmlElement): void => {
    const empty = this.#fields.close(element);
    if (empty !== undefined) this.#findings.emptyFields.push(empty);
    if (this.#skipped.close()) return;
    this.#path.pop();
    const { name, space } = element;
    if (name === "t") this.#isText = false;
    if (isMath(space)) {
      const formula = this.#formula.close(element);
      if (formula !== undefined) this.#write(formula);
    } else if (isWord(space)) this.#closeBlock(name);
  };

  readonly text = (text: string): void => {
    this.#fields.instruction(text);
    if (!this.#isText || this.#skipped.isSkipping) return;
    if (this.#formula.isOpen) {
      this.#formula.write(text);
      return;
    }
    const { isHidden, isRaised, isStruck, font } = this.#run;
    if (isHidden && text.trim() !== "") this.#findings.hidden++;
    if (isStruck) this.#findings.struck.push(text);
    const read = text.replace(/[\uf020-\uf0ff]/gu, (sign) =>
      this.#symbol(font, sign.charCodeAt(0).toString(16).toUpperCase()),
    );
    this.#write(isRaised ? superscript(read) : read);
  };

  get #flow(): Flow {
    return this.#flows.at(-1) as Flow;
  }

  /** Counts the elements that notices report. */
  #count({ name, space }: XmlElement, parent: string | undefined): void {
    const found = this.#findings;
    if (changes.has(name) && isWord(space)) found.changes++;
    // The paragraph mark was deleted: the text continues in the next paragraph.
    const paragraph = this.#flow.paragraphs.at(-1);
    if (paragraph && name === "del" && parent === "rPr" && this.#path.at(-2) === "pPr")
      paragraph.joinsNext = true;
    if (name === "oMath") found.formulas++;
    if (name === "pic" || name === "imagedata") found.pictures++;
    if (name === "chart" || name === "relIds") found.charts++;
    if ((name === "object" && isWord(space)) || name === "altChunk") found.objects++;
    if (name === "sdtContent" && this.#controls.at(-1)?.isPlaceholder) found.placeholders++;
  }

  #isUnwanted(name: string): boolean {
    return skipped.has(name) || (name === "sdtContent" && this.#controls.at(-1)?.isPlaceholder === true);
  }

  #openInRunProperties(element: XmlElement): void {
    const { name, attribute } = element;
    const value = attribute("val");
    if (name === "vanish") this.#run.isHidden = value !== "0" && value !== "false";
    else if (name === "strike" || name === "dstrike") this.#run.isStruck = value !== "0" && value !== "false";
    else if (name === "vertAlign") this.#run.isRaised = value === "superscript";
    else if (name === "rFonts") this.#run.font = attribute("ascii") ?? attribute("hAnsi") ?? "";
    else if (name === "b" || name === "i" || name === "rStyle") this.#markRun(element);
  }

  #openInRun(element: XmlElement): void {
    const { name, attribute } = element;
    const { writer } = this.#flow;
    if (name === "tab" || name === "ptab") writer.tab();
    else if (name === "br" || name === "cr") writer.breakLines(1);
    else if (name === "noBreakHyphen") this.#write("\u2011");
    else if (name === "sym") this.#write(this.#symbol(attribute("font") ?? "", attribute("char") ?? ""));
    else if (name === "footnoteReference" || name === "endnoteReference")
      this.#write(`[${this.#noteNumber(name.slice(0, -"Reference".length), attribute("id") ?? "")}]`);
  }

  #openBlock(element: XmlElement): void {
    const { name, attribute } = element;
    const flow = this.#flow;
    this.#field.open(element);
    if (name === "p") flow.paragraphs.push({ hasBegun: false, joinsNext: false, boxes: [] });
    else if (name === "pStyle") this.#markStyle(attribute("val") ?? "");
    else if (name === "ilvl") this.#level = attribute("val") ?? "0";
    else if (name === "numId") this.#markItem({ list: attribute("val") ?? "0", level: this.#level });
    else if (name === "tbl") {
      flow.writer.breakLines(2);
      this.#parts.push(flow.writer.begin("table"));
    } else if (name === "tr") {
      flow.writer.breakLines(1);
      this.#parts.push(flow.writer.begin("row"));
    } else if (name === "gridBefore") flow.writer.emptyCells(numberOf(attribute("val")));
    else if (name === "tc") {
      flow.writer.beginCell();
      this.#spans.push(1);
    } else if (name === "gridSpan") this.#spans[this.#spans.length - 1] = numberOf(attribute("val"));
    else if (name === "txbxContent") this.#flows.push(newFlow());
    else if (notes.has(name)) {
      this.#note = `${name} ${attribute("id")}`;
      this.#flows.push(newFlow());
    } else if (name === "sdt") this.#controls.push({ isPlaceholder: false });
    else if (name === "showingPlcHdr") {
      const control = this.#controls.at(-1);
      if (control) control.isPlaceholder = attribute("val") !== "0" && attribute("val") !== "false";
    }
  }

  #closeBlock(name: string): void {
    const { writer } = this.#flow;
    const answer = this.#field.close(name);
    if (answer !== undefined) this.#write(answer);
    if (name === "p") this.#endParagraph();
    else if (name === "r") this.#endRun();
    else if (name === "tr") this.#parts.pop()?.();
    else if (name === "tbl") {
      this.#parts.pop()?.();
      writer.breakLines(2);
      this.#flow.afterItem = false;
    } else if (name === "tc") writer.endCell(this.#spans.pop());
    else if (name === "sdt") this.#controls.pop();
    else if (name === "txbxContent") this.#endBox();
    else if (notes.has(name)) {
      this.notes.set(this.#note, writer.end().trim());
      this.#flows.pop();
    }
  }

  #markStyle(style: string): void {
    this.#markItem(this.#numbering.styles.get(style));
    const paragraph = this.#flow.paragraphs.at(-1);
    if (paragraph) paragraph.heading = this.#numbering.headings.get(style);
  }

  /** Records the emphasis of a run. */
  #markRun({ name, attribute }: XmlElement): void {
    const value = attribute("val") ?? "";
    if (name === "rStyle") {
      if (value === "Strong") this.#styles.add("strong");
      if (value === "Emphasis") this.#styles.add("emphasis");
    } else if (!/^(?:0|false|off)$/u.test(value)) this.#styles.add(name === "b" ? "strong" : "emphasis");
  }

  #endRun(): void {
    for (const end of this.#styleEnds.reverse()) end();
    this.#styleEnds = [];
    this.#styles.clear();
  }

  #markItem(item: ListLevel | undefined): void {
    const paragraph = this.#flow.paragraphs.at(-1);
    this.#level = "0";
    // List 0 removes a paragraph from the list of its style.
    if (paragraph) paragraph.item = item?.list === "0" ? undefined : item;
  }

  #write(text: string): void {
    if (text === "") return;
    this.#fields.result();
    this.#beginParagraph();
    const { writer } = this.#flow;
    for (const style of this.#styles) this.#styleEnds.push(writer.begin(style));
    this.#styles.clear();
    writer.write(text);
  }

  #beginParagraph(): void {
    const flow = this.#flow;
    const paragraph = flow.paragraphs.at(-1);
    if (!paragraph || paragraph.hasBegun) return;
    paragraph.hasBegun = true;
    const { item } = paragraph;
    if (!flow.joins) flow.writer.breakLines(flow.afterItem && item ? 1 : 2);
    flow.joins = false;
    if (paragraph.heading !== undefined)
      paragraph.endHeading = flow.writer.begin("heading", paragraph.heading);
    if (!item) return;
    flow.writer.beginItem("– ");
    if (this.#numbering.isNumbered(item)) this.#findings.numbered++;
  }

  #endParagraph(): void {
    const flow = this.#flow;
    const paragraph = flow.paragraphs.pop();
    if (!paragraph) return;
    flow.joins = paragraph.joinsNext && (paragraph.hasBegun || flow.joins);
    if (paragraph.hasBegun) {
      paragraph.endHeading?.();
      if (paragraph.item) flow.writer.endItem();
      flow.afterItem = paragraph.item !== undefined;
    }
    for (const box of paragraph.boxes) writeBox(flow.writer, box);
  }

  #endBox(): void {
    const box = this.#flow.writer.end().trim();
    this.#flows.pop();
    const paragraph = this.#flow.paragraphs.at(-1);
    if (paragraph) paragraph.boxes.push(box);
    else writeBox(this.#flow.writer, box);
  }

  /** Returns the letter of a symbol in a symbol font. */
  #symbol(font: string, code: string): string {
    const found = hex(font, code) ?? hex(font, code.replace(/^F0/iu, ""));
    if (found) return found.string;
    this.#findings.symbols++;
    return "\ufffd";
  }
}

const newFlow = (): Flow => ({ writer: new BlockWriter(), paragraphs: [], afterItem: false, joins: false });
const isWord = (space: string): boolean => space.includes("wordprocessingml");
const isMath = (space: string): boolean => space.endsWith("/math");
const numberOf = (value: string | undefined): number => {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? Math.min(number, 200) : 1;
};
