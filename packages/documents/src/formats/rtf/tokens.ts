/** A token of RTF. Bytes are text in the code page of the current font. */
export type RtfToken =
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  | { readonly kind: "byte"; readonly byte: number }
  | { readonly kind: "symbol"; readonly symbol: string }
  | { readonly kind: "word"; readonly word: string; readonly value: number | undefined };

const word = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/uy;

/**
 * Splits RTF into tokens. Binary data and line ends, which have no meaning, are skipped.
 *
 * @param rtf one character per byte
 */
export function* rtfTokens(rtf: string): Generator<RtfToken> {
  for (let i = 0; i < rtf.length; ) {
    const character = rtf[i]!;
    if (character === "{" || character === "}") {
      yield { kind: character === "{" ? "open" : "close" };
      i++;
    } else if (character !== "\\") {
      if (character !== "\r" && character !== "\n" && character !== "\0")
        yield { kind: "byte", byte: rtf.charCodeAt(i) };
      i++;
    } else if (rtf[i + 1] === "'") {
      const byte = Number.parseInt(rtf.slice(i + 2, i + 4), 16);
      if (!Number.isNaN(byte)) yield { kind: "byte", byte };
      i += 4;
    } else {
      word.lastIndex = i + 1;
      const [whole, name, digits] = word.exec(rtf) ?? [];
      if (whole === undefined || name === undefined) {
        const symbol = rtf[i + 1] ?? "";
        if (symbol === "\r" || symbol === "\n") yield { kind: "word", word: "par", value: undefined };
        else yield { kind: "symbol", symbol };
        i += 2;
        continue;
      }
      const value = digits === undefined ? undefined : Number(digits);
      i += 1 + whole.length;
      if (name === "bin") i += Math.max(value ?? 0, 0);
      else yield { kind: "word", word: name, value };
    }
  }
}
