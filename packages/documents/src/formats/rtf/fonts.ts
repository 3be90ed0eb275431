import { codePageOfCharset } from "./code-pages.ts";

type Font = { codePage?: number | undefined; isSymbols: boolean; name: string };

/** The font table. Each font can have its own code page. */
export class RtfFonts {
  readonly #fonts = new Map<number, Font>();
  #last: Font = { isSymbols: false, name: "" };

  begin(number: number): void {
    this.#last = { isSymbols: false, name: "" };
    this.#fonts.set(number, this.#last);
  }

  charset(charset: number): void {
    this.#last.isSymbols = charset === 2;
    this.#last.codePage = codePageOfCharset(charset);
  }

  codePage(codePage: number): void {
    this.#last.codePage = codePage;
  }

  addName(letter: string): void {
    if (letter !== ";" && this.#last.name.length < 100) this.#last.name += letter;
  }

  of(number: number): Font | undefined {
    return this.#fonts.get(number);
  }
}
