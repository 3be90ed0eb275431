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

/** Replaces TeX commands for letters: `{\aa}` and `\'{e}` become å and é. Other commands are kept. */
export function texLetters(text: string): string {
  if (!text.includes("\\")) return text;
  return text
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
