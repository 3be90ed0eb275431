/** TeX commands for a letter or a sign. */
const signs: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "aa=å AA=Å ae=æ AE=Æ oe=œ OE=Œ o=ø O=Ø l=ł L=Ł ss=ß dh=ð DH=Ð th=þ TH=Þ dj=đ DJ=Đ ng=ŋ NG=Ŋ ldots=… dots=… textellipsis=… slash=/ " +
    "textendash=– textemdash=— textquoteright=’ textquoteleft=‘ textquotedblleft=“ textquotedblright=” quotedblbase=„ guillemotleft=« " +
    "guillemotright=» textquotesingle=' textregistered=® texttrademark=™ copyright=© textcopyright=© pounds=£ textsterling=£ euro=€ " +
    "texteuro=€ EUR=€ S=§ P=¶ textdegree=° degree=° textbullet=• textperiodcentered=· textordmasculine=º textordfeminine=ª " +
    "textexclamdown=¡ textquestiondown=¿ LaTeX=LaTeX TeX=TeX BibTeX=BibTeX textunderscore=_ dag=† ddag=‡ textdagger=† textdaggerdbl=‡ quotesinglbase=‚ guilsinglleft=‹ guilsinglright=› texttimes=× textpm=± times=× pm=± leq=≤ geq=≥ le=≤ ge=≥ neq=≠ approx=≈ sim=∼ cdot=· cdots=⋯ rightarrow=→ to=→ infty=∞ " +
    "textmu=µ textsection=§ textparagraph=¶ textyen=¥ textcent=¢ textasciicircum=^ textbar=| textless=< textgreater=>"
  )
    .split(" ")
    .map((pair) => pair.split("=") as [string, string]),
);

/** The combining mark of each accent command. */
const accents: Readonly<Record<string, string>> = {
  "`": "\u0300",
  "'": "\u0301",
  "^": "\u0302",
  "~": "\u0303",
  '"': "\u0308",
  "=": "\u0304",
  ".": "\u0307",
  u: "\u0306",
  v: "\u030c",
  H: "\u030b",
  r: "\u030a",
  k: "\u0328",
  c: "\u0327",
  d: "\u0323",
  b: "\u0331",
};

const accented =
  /\{?\\(?:([`'^~"=.])\s*|([uvHrkcdb])(?:\s+|(?=[{\\])))(?:\{\s*(\\[ij](?![A-Za-z])|\p{L})\s*\}|(\\[ij](?![A-Za-z])|\p{L}))/gu;
const sign = /\\([A-Za-z]+)(?:\s*\{\}|(?=[^A-Za-z])\s?|$)/gu;
/** A letter command in braces: {\O}yvind. */
const signInBraces = /\{\\([A-Za-z]+)\s*\}/gu;

/** An accent without a letter is the sign itself. */
const signOfAccent = /\\([~^])\s*\{\s*\}/gu;
/** Commands that change the look of their argument alone. */
const looks =
  /\\(?:mbox|hbox|text(?:rm|sf|tt|normal|up|md)|ensuremath|[Mm]ake(?:Upper|Lower)case|uppercase|lowercase|natexlab|nolinkurl)\s*(?=\{)/gu;
/** Commands with which entries are sorted; their argument is not printed. */
const sorting = /\{?\\(?:noopsort|noop|sortnoop|SortNoop)\s*\{[^{}]*\}\}?/gu;

const noteCommand = /\s*\\(?:footnote|thanks)\s*(?:\[[^\]]*\]\s*)?\{/gu;
/** A citation within a text: its keys take its place. */
const citation = /\\[a-z]*cite[a-z]*\*?\s*(?:\[[^\]]*\]\s*){0,2}\{([^{}]*)\}/giu;

/** Separates the footnotes of a text from it. */
export function withoutFootnotes(text: string): { readonly text: string; readonly footnotes: string[] } {
  const parts: string[] = [];
  const footnotes: string[] = [];
  let from = 0;
  for (const { 0: command, index } of text.matchAll(noteCommand)) {
    if (index < from) continue;
    const start = index + command.length;
    const end = endOfGroup(text, start);
    if (end === undefined) break;
    footnotes.push(text.slice(start, end));
    parts.push(text.slice(from, index));
    from = end + 1;
  }
  return { text: [...parts, text.slice(from)].join(""), footnotes };
}

/** Returns the place of the brace that closes a group. */
function endOfGroup(text: string, start: number): number | undefined {
  let depth = 1;
  for (let i = start; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === "{") depth++;
    else if (text[i] === "}" && --depth === 0) return i;
  }
  return undefined;
}

/**
 * Replaces TeX commands for letters: `{\aa}` and `\'{e}` become å and é. Footnotes are left out, and citations
 * become their keys. Other commands are kept.
 */
export function texLetters(written: string): string {
  if (!written.includes("\\")) return written;
  return withoutFootnotes(written)
    .text.replace(citation, (_, keys: string) => `[${keys}]`)
    .replace(sorting, "")
    .replace(looks, "")
    .replace(signOfAccent, (_, mark: string) => (mark === "^" ? "\\textasciicircum{}" : "\\textasciitilde{}"))
    .replace(accented, (whole, mark?: string, named?: string, inBraces?: string, bare?: string) => {
      const letter = (inBraces ?? bare ?? "").replace("\\", "");
      const written = (letter + accents[mark ?? named ?? ""]).normalize("NFC");
      return whole.startsWith("{") ? `{${written}` : written;
    })
    .replace(signInBraces, (whole, name: string) =>
      /^\p{L}$/u.test(signs[name] ?? "") ? (signs[name] ?? whole) : whole,
    )
    .replace(sign, (whole, name: string) => (Object.hasOwn(signs, name) ? (signs[name] ?? whole) : whole))
    .replace(/\\[/!-]/gu, "")
    .replace(/\\[,;:]/gu, " ")
    .replace(/(?<!\\)\\(?= )/gu, "");
}
