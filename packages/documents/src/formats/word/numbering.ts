import { readXml } from "../xml.ts";

/** A list of Word and a level in it. */
export type ListLevel = { readonly list: string; readonly level: string };

/** Which paragraphs of a Word document are items, and which of these Word numbers. */
export type Numbering = {
  /** the list of the paragraphs of a style */
  readonly styles: ReadonlyMap<string, ListLevel>;
  /** whether the items of a level have numbers, and not bullets */
  readonly isNumbered: (level: ListLevel) => boolean;
};

/**
 * @param numbering the part of Word that declares its lists
 * @param styles the part that declares its styles
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
  return {
    styles: stylesIn(styles, read),
    isNumbered: (item) => {
      const format = formats.get(`${abstractOf.get(item.list)} ${item.level}`);
      return format !== "bullet" && format !== "none";
    },
  };
}

function stylesIn(
  styles: string,
  read: (xml: string, open: Parameters<typeof readXml>[1]["open"]) => void,
): Map<string, ListLevel> {
  const found = new Map<string, ListLevel>();
  let style = "";
  let level = "0";
  read(styles, ({ name, attribute }) => {
    if (name === "style") {
      style = attribute("styleId") ?? "";
      level = "0";
    } else if (name === "ilvl") level = attribute("val") ?? "0";
    else if (name === "numId" && attribute("val") !== "0")
      found.set(style, { list: attribute("val") ?? "", level });
  });
  return found;
}
