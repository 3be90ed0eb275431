export { type DecodedText, decodeKeepingLineEnds, decodeText, isEncoding } from "./decode-text.ts";
