import { readXml } from "../xml.ts";

/** A list in Word, and a level of it. */
export type ListLevel = { readonly list: string; readonly level: string };

/** Which paragraphs of a Word document are list items, and which of them Word numbers. */
export type Numbering = {
  /** the list of each paragraph style */
  readonly styles: ReadonlyMap<string, ListLevel>;
  /** the heading level of each style, 1 to 6 */
  readonly headings: ReadonlyMap<string, number>;
  /** whether the items of a level have numbers rather than bullets */
  readonly isNumbered: (level: ListLevel) => boolean;
};

/**
 * @param numbering XML part with the lists
 * @param styles XML part with the styles
 */
export function numberingIn(numbering: string, styles: string): Numbering {
  const formats = new Map<string, string>();
  const abstractOf = new Map<string, string>();
  let list = "";
  let level = "";
  let numbered = "";
  const read = (xml: string, open: Parameters<typeof readXml>[1]["open"]): void => {
    if (xml !== "") readXml(xml, { open, close: () => undefined, text: () => undefined });
  };
  read(numbering, ({ name, attribute }) => {
    if (name === "abstractNum") list = attribute("abstractNumId") ?? "";
    else if (name === "lvl") level = attribute("ilvl") ?? "0";
    else if (name === "numFmt") formats.set(`${list} ${level}`, attribute("val") ?? "");
    else if (name === "num") numbered = attribute("numId") ?? "";
    else if (name === "abstractNumId") abstractOf.set(numbered, attribute("val") ?? "");
  });
  const declared = stylesIn(styles, read);
  return {
    ...declared,
    isNumbered: (item) => {
      const format = formats.get(`${abstractOf.get(item.list)} ${item.level}`);
      return format !== "bullet" && format !== "none";
    },
  };
}

function stylesIn(
  styles: string,
  read: (xml: string, open: Parameters<typeof readXml>[1]["open"]) => void,
): Pick<Numbering, "styles" | "headings"> {
  const found = new Map<string, ListLevel>();
  const headings = new Map<string, number>();
  let style = "";
  let level = "0";
  read(styles, ({ name, attribute }) => {
    if (name === "style") {
      style = attribute("styleId") ?? "";
      level = "0";
    } else if (name === "name") {
      const heading = /^heading (\d)$/iu.exec(attribute("val") ?? "")?.[1];
      if (heading !== undefined) headings.set(style, Math.min(Number(heading), 6));
      if (/^title$/iu.test(attribute("val") ?? "")) headings.set(style, 1);
    } else if (name === "outlineLvl") {
      const outline = Number(attribute("val") ?? "9");
      // Level 9 is body text.
      if (outline < 6) headings.set(style, outline + 1);
    } else if (name === "ilvl") level = attribute("val") ?? "0";
    else if (name === "numId" && attribute("val") !== "0")
      found.set(style, { list: attribute("val") ?? "", level });
  });
  return { styles: found, headings };
}
