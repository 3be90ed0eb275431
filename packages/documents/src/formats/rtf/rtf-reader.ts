import { dec } from "dingbat-to-unicode";
import { BlockWriter } from "../block-writer.ts";
import { superscript } from "../superscript.ts";
import { writeBox } from "../text-box.ts";
import { decodeBytes, encodingOf } from "./code-pages.ts";
import { RtfFonts } from "./fonts.ts";
import { FormAnswer } from "./form-answer.ts";
import type { RtfToken } from "./tokens.ts";

/** The content of an RTF group: text of the document, or something else. */
type Destination = "text" | "skipped" | "fonts" | "info" | "note" | "comment" | "box" | "margin" | "form";

/** The state within braces. A group inherits the state around it, which returns when the group ends. */
type Group = {
  destination: Destination;
  font: number;
  /** number of bytes after a Unicode letter for programs that do not support it */
  fallback: number;
  isDeleted: boolean;
  isHidden: boolean;
  isRaised: boolean;
  isStruck: boolean;
  /** the document property that the group contains */
  property?: string | undefined;
  /** the text that the group began and ends */
  ends?: "note" | "comment" | "box" | "margin" | "form" | undefined;
};

/** A text with its own paragraphs and rows. */
type Flow = {
  readonly writer: BlockWriter;
  inTable: boolean;
  hasRow: boolean;
  hasCell: boolean;
  /** a row has ended, and nothing follows yet */
  afterRow: boolean;
  boxes: string[];
};

const newFlow = (): Flow => ({
  writer: new BlockWriter(),
  inTable: false,
  hasRow: false,
  hasCell: false,
  afterRow: false,
  boxes: [],
});

const signs: Readonly<Record<string, string>> = {
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  emspace: " ",
  enspace: " ",
  qmspace: " ",
  zwj: "\u200d",
  zwnj: "\u200c",
};

const skipped = new Set(
  "colortbl stylesheet pict objdata fldinst nonesttables shprslt nesttableprops listtable listoverridetable rsidtbl generator bkmkstart bkmkend xe tc txe rxe themedata colorschememapping datastore latentstyles mmathPict atnid atnauthor atntime atnref atndate atrfstart atrfend filetbl revtbl private datafield upr".split(
    " ",
  ),
);
const margins = /^(?:header|footer)[lrf]?$/u;

/** The text of an RTF document, and what was found beside it. */
export type RtfText = {
  readonly text: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly comments: readonly string[];
  readonly margins: readonly string[];
  readonly changes: number;
  readonly pictures: number;
  readonly formulas: number;
  /** number of hidden pieces of text */
  readonly hidden: number;
  readonly struck: readonly string[];
  /** code pages that are not supported */
  readonly unknownPages: readonly number[];
};

/** Builds the text of an RTF document, token by token. */
export class RtfReader {
  readonly #groups: Group[] = [
    {
      destination: "text",
      font: -1,
      fallback: 1,
      isDeleted: false,
      isHidden: false,
      isRaised: false,
      isStruck: false,
    },
  ];
  readonly #flows: Flow[] = [newFlow()];
  readonly #fonts = new RtfFonts();
  readonly #properties = new Map<string, string>();
  readonly #notes: string[] = [];
  readonly #comments: string[] = [];
  readonly #margins = new Set<string>();
  readonly #unknownPages = new Set<number>();
  readonly #bytes: number[] = [];
  #form = new FormAnswer();
  #defaultFont = -1;
  #codePage = 1252;
  /** the next word names an optional destination */
  #isOptional = false;
  /** number of bytes still to skip after a Unicode letter */
  #fallback = 0;
  #noteCount = 0;
  #changes = 0;
  #pictures = 0;
  #formulas = 0;
  #hidden = 0;
  readonly #struck: string[] = [];

  read(token: RtfToken): void {
    if (token.kind === "byte") {
      this.#byte(token.byte);
      return;
    }
    this.#flush();
    if (token.kind === "open" || token.kind === "close" || token.kind === "word") this.#fallback = 0;
    if (token.kind === "open") {
      const { ends: _, ...state } = this.#group;
      this.#groups.push(state);
    } else if (token.kind === "close") this.#close();
    else if (token.kind === "symbol") this.#symbol(token.symbol);
    else if (this.#isOptional) this.#optional(token.word);
    else this.#word(token.word, token.value);
  }

  end(): RtfText {
    this.#flush();
    while (this.#groups.length > 1) this.#close();
    this.#endParagraph();
    const body = this.#flow.writer.end();
    const notes = this.#notes.map((note, i) => `${i + 1}. ${note}`.trimEnd()).join("\n");
    return {
      text: (notes === "" ? body : `${body.trimEnd()}\n\n${notes}\n`.trimStart()).toWellFormed(),
      properties: this.#properties,
      comments: this.#comments,
      margins: [...this.#margins],
      changes: this.#changes,
      pictures: this.#pictures,
      formulas: this.#formulas,
      hidden: this.#hidden,
      struck: this.#struck,
      unknownPages: [...this.#unknownPages],
    };
  }

  get #group(): Group {
    return this.#groups.at(-1) as Group;
  }

  get #flow(): Flow {
    return this.#flows.at(-1) as Flow;
  }

  #byte(byte: number): void {
    this.#isOptional = false;
    if (this.#fallback > 0) this.#fallback--;
    else if (this.#group.destination === "fonts") this.#fonts.addName(String.fromCharCode(byte));
    else if (this.#group.destination !== "skipped") this.#bytes.push(byte);
  }

  /** Writes the pending bytes. A letter of two bytes can span two tokens. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const font = this.#fonts.of(this.#group.font);
    const codePage = font?.codePage ?? this.#codePage;
    if (encodingOf(codePage) === undefined && this.#bytes.some((byte) => byte > 127))
      this.#unknownPages.add(codePage);
    const text = font?.isSymbols
      ? this.#bytes.map((byte) => this.#dingbat(byte)).join("")
      : decodeBytes(codePage, this.#bytes);
    this.#bytes.length = 0;
    this.#write(text);
  }

  #dingbat(code: number): string {
    if (code <= 32) return " ";
    return dec(this.#fonts.of(this.#group.font)?.name.trim() ?? "", String(code))?.string ?? "\ufffd";
  }

  #write(text: string): void {
    // Words without a letter can stand between paragraphs of a row.
    if (text === "") return;
    const { destination, property, isDeleted, isHidden, isRaised, isStruck } = this.#group;
    if (destination === "info") {
      if (property === "title" || property === "author")
        this.#properties.set(property, (this.#properties.get(property) ?? "") + text);
    } else if (destination === "form") this.#form.text(text);
    else if (destination !== "skipped" && destination !== "fonts" && !isDeleted) {
      this.#placeText();
      if (isHidden && text.trim() !== "") this.#hidden++;
      if (isStruck) this.#struck.push(text);
      this.#flow.writer.write(isRaised ? superscript(text) : text);
    }
  }

  /** Begins the row and cell of the next text. */
  #placeText(): void {
    const flow = this.#flow;
    if (flow.inTable) {
      if (!flow.hasRow) flow.writer.breakLines(1);
      if (!flow.hasCell) flow.writer.beginCell();
      flow.hasRow = true;
      flow.hasCell = true;
    } else if (flow.hasCell || flow.hasRow || flow.afterRow) {
      this.#endRow();
      flow.writer.breakLines(2);
    }
    flow.afterRow = false;
  }

  #endCell(): void {
    this.#flow.inTable = true;
    this.#placeText();
    this.#flow.writer.endCell();
    this.#flow.hasCell = false;
  }

  #endRow(): void {
    const flow = this.#flow;
    if (flow.hasCell) flow.writer.endCell();
    flow.writer.breakLines(1);
    flow.hasCell = false;
    flow.hasRow = false;
    flow.afterRow = true;
  }

  #endParagraph(): void {
    const flow = this.#flow;
    flow.writer.breakLines(2);
    for (const box of flow.boxes) writeBox(flow.writer, box);
    flow.boxes = [];
  }

  #begin(ends: NonNullable<Group["ends"]>): void {
    const group = this.#group;
    if (group.ends !== undefined) return;
    group.destination = ends;
    group.ends = ends;
    if (ends === "form") this.#form = new FormAnswer();
    else this.#flows.push(newFlow());
  }

  #close(): void {
    const { ends } = this.#group;
    if (this.#groups.length > 1) this.#groups.pop();
    if (ends === undefined) return;
    if (ends === "form") {
      this.#write(this.#form.answer);
      return;
    }
    this.#endParagraph();
    const text = this.#flow.writer.end().trim();
    this.#flows.pop();
    if (ends === "note") this.#notes.push(text);
    else if (ends === "comment") this.#comments.push(text);
    else if (ends === "box") this.#flow.boxes.push(text);
    else if (text !== "" && !/^\d+$/u.test(text)) this.#margins.add(text.replace(/\s+/gu, " "));
  }

  #symbol(symbol: string): void {
    if (symbol === "*") this.#isOptional = true;
    else if (symbol === "~") this.#write("\u00a0");
    else if (symbol === "_") this.#write("\u2011");
    else if (symbol === "{" || symbol === "}" || symbol === "\\") this.#byte(symbol.charCodeAt(0));
  }

  /** Handles a destination that begins with \*. Most have no text. */
  #optional(word: string): void {
    this.#isOptional = false;
    const group = this.#group;
    if (word === "annotation") this.#begin("comment");
    else if (word === "formfield") this.#begin("form");
    else if (group.destination === "form" && word === "ffl") this.#form.word(word, undefined);
    // Unicode text of a group, beside the same text in a legacy encoding.
    else if (word === "ud") group.destination = this.#groups.at(-3)?.destination ?? "text";
    else {
      if (word.startsWith("moMath")) this.#formulas++;
      group.destination = "skipped";
    }
  }

  #word(word: string, value: number | undefined): void {
    const group = this.#group;
    if (group.destination === "fonts") this.#fontWord(word, value);
    else if (group.destination === "form") this.#form.word(word, value);
    // The text of a drawn box is inside a skipped group.
    else if (word === "shptxt") this.#begin("box");
    else if (group.destination === "info") this.#infoWord(word, value);
    else if (group.destination !== "skipped") this.#textWord(word, value);
  }

  #textWord(word: string, value: number | undefined): void {
    const group = this.#group;
    if (skipped.has(word)) {
      if (word === "pict") this.#pictures++;
      group.destination = "skipped";
    } else if (word === "fonttbl") group.destination = "fonts";
    else if (word === "info") group.destination = "info";
    else if (word === "footnote") {
      this.#noteCount++;
      this.#write(`[${this.#noteCount}]`);
      group.isRaised = false;
      this.#begin("note");
    } else if (margins.test(word)) this.#begin("margin");
    else if (!this.#layoutWord(word)) this.#letterWord(word, value);
  }

  /** @returns whether the word ends a line, a cell or a row */
  #layoutWord(word: string): boolean {
    const flow = this.#flow;
    if (this.#group.isDeleted) return false;
    if (word === "par" || word === "sect" || word === "page") this.#endParagraph();
    else if (word === "line" || word === "nestrow") flow.writer.breakLines(1);
    else if (word === "tab" || word === "nestcell") flow.writer.tab();
    else if (word === "cell") this.#endCell();
    else if (word === "row") this.#endRow();
    else if (word === "intbl") flow.inTable = true;
    else if (word === "pard") flow.inTable = false;
    else return false;
    return true;
  }

  #letterWord(word: string, value: number | undefined): void {
    const group = this.#group;
    if (word === "u") this.#unicode(value ?? 0);
    else if (word === "uc") group.fallback = Math.max(value ?? 1, 0);
    else if (word === "f") group.font = value ?? this.#defaultFont;
    else if (word === "deff") this.#defaultFont = group.font = value ?? -1;
    else if (word === "plain") {
      group.font = this.#defaultFont;
      group.isDeleted = false;
      group.isHidden = false;
      group.isRaised = false;
      group.isStruck = false;
    } else if (word === "strike" || word === "striked") group.isStruck = value !== 0;
    else if (word === "v") group.isHidden = value !== 0;
    else if (word === "super" || word === "nosupersub") group.isRaised = word === "super" && value !== 0;
    else if (word === "ansicpg") this.#codePage = value ?? 1252;
    else if (word === "mac") this.#codePage = 10000;
    else if (word === "pc") this.#codePage = 437;
    else if (word === "pca") this.#codePage = 850;
    else if (word === "deleted" || word === "revised") {
      if (value !== 0) this.#changes++;
      if (word === "deleted") group.isDeleted = value !== 0;
    } else this.#write(signs[word] ?? "");
  }

  #unicode(value: number): void {
    const code = value < 0 ? value + 65536 : value;
    const isSymbol = code >= 0xf000 && code <= 0xf0ff;
    this.#write(isSymbol ? this.#dingbat(code - 0xf000) : String.fromCharCode(code));
    this.#fallback = this.#group.fallback;
  }

  #fontWord(word: string, value: number | undefined): void {
    if (word === "f") this.#fonts.begin(value ?? 0);
    else if (word === "fcharset") this.#fonts.charset(value ?? 0);
    else if (word === "cpg") this.#fonts.codePage(value ?? 1252);
  }

  #infoWord(word: string, value: number | undefined): void {
    const group = this.#group;
    const two = String(value ?? 1).padStart(2, "0");
    if (word === "u") this.#unicode(value ?? 0);
    else if (group.property !== "creatim") group.property = word;
    else if (word === "yr") this.#properties.set("date", String(value ?? ""));
    else if (word === "mo" || word === "dy")
      this.#properties.set("date", `${this.#properties.get("date") ?? ""}-${two}`);
  }
}
