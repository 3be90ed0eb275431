import { analyse } from "chardet";
import { DocumentError } from "./document.ts";

/** Encodings of texts from before UTF-8 was usual, in Western and Cyrillic scripts, as the detector names them. */
const older: ReadonlySet<string> = new Set([
  "windows-1251",
  "windows-1252",
  "windows-1250",
  "KOI8-R",
  "ISO-8859-1",
  "ISO-8859-2",
  "ISO-8859-5",
]);

/**
 * Decodes a text whose encoding nobody noted: by its byte order mark, by what it declares, as UTF-8 when it is valid, or by the
 * frequencies of its bytes.
 *
 * @param declared an encoding that the text itself names
 * @returns the text without a byte order mark and with LF at line ends, and the encoding that was taken
 * @throws DocumentError when it is no text
 */
export function decoded(bytes: Uint8Array, declared?: string): { text: string; encoding: string } {
  const encoding = encodingOf(bytes, declared);
  const text = new TextDecoder(encoding).decode(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a text that was decoded rightly has none of them
  if (/\u0000/u.test(text))
    throw new DocumentError(
      "kind",
      "It is binary, not a text. Save it as TXT, Markdown, HTML, DOCX or PDF in its own program.",
    );
  return { text: text.replace(/^\ufeff/u, "").replace(/\r\n?/gu, "\n"), encoding };
}

function encodingOf(bytes: Uint8Array, declared: string | undefined): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (isUtf8(bytes)) {
    const wide = wideOf(bytes);
    return wide ?? "utf-8";
  }
  if (declared !== undefined && isEncoding(declared)) return declared.toLowerCase();
  return wideOf(bytes) ?? guessed(bytes);
}

/** UTF-16 without a mark: nearly every other byte of its ASCII and Cyrillic text is 0 or 4. */
function wideOf(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096);
  if (!sample.includes(0)) return undefined;
  const high = [0, 0];
  for (const [i, byte] of sample.entries())
    if (byte === 0 || byte === 4) high[i % 2] = (high[i % 2] ?? 0) + 1;
  const half = sample.length / 2;
  if ((high[1] ?? 0) > 0.8 * half) return "utf-16le";
  return (high[0] ?? 0) > 0.8 * half ? "utf-16be" : undefined;
}

function guessed(bytes: Uint8Array): string {
  const found = analyse(bytes.subarray(0, 200_000)).find(({ name }) => older.has(name));
  // What browsers do: ISO-8859-1 is read as the larger Windows-1252.
  return found === undefined || found.name === "ISO-8859-1" ? "windows-1252" : found.name.toLowerCase();
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isEncoding(name: string): boolean {
  try {
    new TextDecoder(name);
    return true;
  } catch {
    return false;
  }
}
