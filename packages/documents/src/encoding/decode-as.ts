import { dosCodePages } from "./dos-code-pages.ts";

// Index windows-1252 of the Encoding Standard: the bytes 80 to 9F. Some versions of Node decode them to
// control characters.
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Decodes bytes. Bytes that cannot be decoded become U+FFFD. */
export function decodeAs(encoding: string, bytes: Uint8Array): string {
  const page = dosCodePages.get(encoding);
  if (page !== undefined) return ofCodePage(page, bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== "windows-1252") return text;
  return text.replace(/[\u0080-\u009f]/gu, (one) => windows1252[one.charCodeAt(0) - 0x80] ?? one);
}

function ofCodePage(page: string, bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += byte < 128 ? String.fromCharCode(byte) : (page[byte - 128] ?? "\ufffd");
  return text;
}

/** Returns the name of a supported encoding, or undefined. */
export function encodingNamed(name: string): string | undefined {
  const dos = name.toLowerCase().replace(/^(?:cp|dos-?|ibm-?)(?=\d)/u, "ibm");
  if (dosCodePages.has(dos)) return dos;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}
