import type { XmlElement } from "../xml.ts";

/** Reads the answer of a legacy form field (Word 97): the state of a box, or the selected entry of a list. */
export class FormField {
  #isTicked = false;
  #isList = false;
  #isBox = false;
  #chosen = 0;
  #entries: string[] = [];

  open({ name, attribute }: XmlElement): void {
    const value = attribute("val");
    if (name === "checkBox") {
      this.#isBox = true;
      this.#isTicked = false;
    } else if (name === "ddList") {
      this.#isList = true;
      this.#chosen = 0;
      this.#entries = [];
    } else if (this.#isBox && (name === "default" || name === "checked"))
      this.#isTicked = value === undefined || value === "1" || value === "true" || value === "on";
    else if (this.#isList && (name === "default" || name === "result")) this.#chosen = Number(value) || 0;
    else if (this.#isList && name === "listEntry") this.#entries.push(value ?? "");
  }

  /** @returns the answer, when this element ends a field that has one */
  close(name: string): string | undefined {
    if (name === "checkBox" && this.#isBox) {
      this.#isBox = false;
      return this.#isTicked ? "☒" : "☐";
    }
    if (name === "ddList" && this.#isList) {
      this.#isList = false;
      return this.#entries[this.#chosen];
    }
    return undefined;
  }
}
