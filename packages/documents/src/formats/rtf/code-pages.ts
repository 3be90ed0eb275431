import { decodeAs } from "../../encoding/decode-as.ts";
import { isEncoding } from "../../encoding/index.ts";

/** Windows code pages by the character sets of fonts in RTF. */
const charsets: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** Returns the code page of a font, or undefined when the font uses that of the document. */
export const codePageOfCharset = (charset: number): number | undefined => charsets[charset];

const named: Readonly<Record<number, string>> = {
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  1361: "euc-kr",
  10000: "macintosh",
  10007: "x-mac-cyrillic",
  65001: "utf-8",
  866: "ibm866",
  20866: "koi8-r",
  874: "windows-874",
};

/** Returns the encoding of a code page, or undefined when it is not supported. */
export function encodingOf(codePage: number): string | undefined {
  const encoding = named[codePage] ?? `windows-${codePage}`;
  return isEncoding(encoding) ? encoding : undefined;
}

export const decodeBytes = (codePage: number, bytes: readonly number[]): string =>
  decodeAs(encodingOf(codePage) ?? "windows-1252", Uint8Array.from(bytes));
