import { type Message, notice } from "@throughline/messages";
import { DocumentError } from "../document.ts";
import { decodeAs, encodingNamed } from "./decode-as.ts";
import { detectEncoding, poorFit } from "./detect.ts";

/** A text, and the encoding it was decoded with. */
export type DecodedText = {
  /** without a byte order mark, LF as line end */
  readonly text: string;
  readonly encoding: string;
  /** what to check before use */
  readonly notices: readonly Message[];
};

/**
 * Decodes a text of unknown encoding: by its byte order mark, as UTF-8 when it is valid or nearly so, by the
 * encoding it declares, or by its letters.
 *
 * @param declared encoding that the text declares or a person chose
 * @returns the text with LF as line end; O(n), and a fixed cost for detection (`detectEncoding`)
 * @throws DocumentError when the bytes are not text, or fit no encoding
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const found = decodeKeepingLineEnds(bytes, declared);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a correctly decoded text has none
  if (/\u0000/u.test(found.text))
    throw new DocumentError(
      "kind",
      notice(
        "It is a binary file, not text. Save it as TXT, Markdown, HTML, DOCX or PDF in the program that made it.",
      ),
    );
  return { ...found, text: found.text.replace(/^\ufeff/u, "").replace(/\r\n?/gu, "\n") };
}

/**
 * Decodes bytes as `decodeText` does, but keeps their line ends.
 *
 * @throws DocumentError when the bytes fit no encoding
 */
export function decodeKeepingLineEnds(bytes: Uint8Array, declared?: string): DecodedText {
  const marked =
    markedEncoding(bytes) ?? (isUtf8(bytes) ? (wideOf(bytes) ?? sevenBitOf(bytes) ?? "utf-8") : undefined);
  if (marked !== undefined)
    return withDamage({ text: decodeAs(marked, bytes), encoding: marked, notices: noticeOf(marked) });
  const encoding = (declared === undefined ? undefined : encodingNamed(declared)) ?? wideOf(bytes);
  if (encoding !== undefined && encoding !== "utf-8")
    return { text: decodeAs(encoding, bytes), encoding, notices: noticeOf(encoding) };
  return nearlyUtf8(bytes) ?? byLetters(bytes);
}

const noticeOf = (encoding: string): Message[] =>
  encoding === "utf-8" ? [] : [notice("Read as {encoding}. Check that its letters are right.", { encoding })];

/**
 * UTF-8 that was decoded as Windows-1252 or 1251 and saved again: Ã¡ for á, Ð° for а, â€™ for an apostrophe.
 */
const doubleEncoded =
  /[ÃÐÑ][\u0080-\u009f\u00a1-\u00ba\u00bc-\u00bf]|Â[\u00a1-\u00ba\u00bc-\u00bf]|â€[\u0080-\u009f“”™˜œ¦¢]|(?:[РС][\u0402-\u040f\u0450-\u045f°±µ¶·№»‚„†‡‰‹‘-”•–—™›€]){3,}/gu;

/** Adds a notice with the place of letters that were lost or damaged before the file was added. */
function withDamage(decoded: DecodedText): DecodedText {
  const { text } = decoded;
  const notices = [...decoded.notices];
  const lost = text.indexOf("\ufffd");
  if (lost !== -1)
    notices.push(
      notice(
        "Letters were lost before the file was saved (“\ufffd”), first in {place}. Get it again from where it comes.",
        { place: placeIn(text, lost) },
      ),
    );
  const [twice] = text.matchAll(doubleEncoded);
  if (twice)
    notices.push(
      notice(
        "Some letters look as if the text was once read in a wrong encoding (“{letters}”), first in {place}. Get it again from where it comes.",
        { letters: twice[0], place: placeIn(text, twice.index) },
      ),
    );
  return { ...decoded, notices };
}

/** Describes a place in a text for a message: its line, and the words around it. */
function placeIn(text: string, at: number): Message {
  const line = text.slice(0, at).split(/\r\n|\n|\r/u).length;
  const around = text.slice(Math.max(0, at - 20), at + 20).replace(/\s+/gu, " ");
  return notice("line {line}: “{around}”", { line, around });
}

/** Decodes as UTF-8 a text with few invalid bytes among many valid letters. */
function nearlyUtf8(bytes: Uint8Array): DecodedText | undefined {
  const text = decodeAs("utf-8", bytes);
  let letters = 0;
  let faults = 0;
  let first = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128 || (code >= 0xdc00 && code < 0xe000)) continue;
    if (code !== 0xfffd) letters++;
    else {
      if (faults === 0) first = i;
      faults++;
    }
  }
  if (letters < 2 * faults) return undefined;
  return {
    text,
    encoding: "utf-8",
    notices: [
      notice(
        "{count, plural, one {One byte is} other {# bytes are}} not UTF-8 and became “\ufffd”, first in {place}. Correct the file, and add it again.",
        { count: faults, place: placeIn(text, first) },
      ),
    ],
  };
}

function byLetters(bytes: Uint8Array): DecodedText {
  const { encoding, score, rivals } = detectEncoding(bytes);
  const text = decodeAs(encoding, bytes);
  const at = text.search(/\P{ASCII}/u);
  const around = (other: string) => {
    const words = decodeAs(other, bytes);
    const start = Math.max(0, words.search(/\P{ASCII}/u) - 15);
    return `“${words
      .slice(start, start + 30)
      .replace(/\s+/gu, " ")
      .trim()}” (${other})`;
  };
  if (score < poorFit)
    throw new DocumentError(
      "encoding",
      notice(
        "The letters do not show its encoding; the closest is {encoding}. Open it in the program that made it, and save it as UTF-8.",
        { encoding: around(encoding) },
      ),
    );
  const doubt =
    rivals.length === 0 || at === -1
      ? notice("Read as {encoding}. Check that its letters are right.", { encoding })
      : notice(
          "Read as {encoding}, but this is uncertain: {here}, or {rivals}. If it is another encoding, save the file as UTF-8, and add it again.",
          { encoding, here: around(encoding), rivals: rivals.slice(0, 2).map(around).join(", ") },
        );
  return { text, encoding, notices: [doubt] };
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Detects UTF-16 without a byte order mark: nearly every other byte of ASCII or Cyrillic text is 0 or 4. */
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

/**
 * Detects an encoding of East Asia that uses only ASCII bytes, with escape sequences before other letters.
 */
function sevenBitOf(bytes: Uint8Array): string | undefined {
  const start = bytes.indexOf(0x1b);
  const isJapanese =
    start !== -1 && bytes[start + 1] === 0x24 && /[@B]/u.test(String.fromCharCode(bytes[start + 2] ?? 0));
  return isJapanese && !bytes.some((byte) => byte > 127) ? "iso-2022-jp" : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

export const isEncoding = (name: string): boolean => encodingNamed(name) !== undefined;
