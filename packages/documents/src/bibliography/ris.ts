// @citation-js/plugin-ris requires an older core than the other plugins do. RIS is a list of tags and values.

/** A fault in a record, and the line on which the record begins. */
type RisProblem = { readonly line: number; readonly what: string };
type RisRecord = { readonly line: number; readonly csl: Readonly<Record<string, unknown>> };

/**
 * Reads RIS as exported by reference managers and databases.
 *
 * @returns each record as CSL-JSON, with its id where it has one, and the problems found; O(n) in the length
 *   of the text
 * @see the RIS specification of Research Information Systems (2001, 2011)
 */
export function readRis(text: string): { records: RisRecord[]; problems: RisProblem[] } {
  const records: RisRecord[] = [];
  const problems: RisProblem[] = [];
  let open: OpenRecord | undefined;
  let strays = 0;
  text.split(/\r?\n/u).forEach((content, index) => {
    const line = index + 1;
    const [, tag, value = ""] = /^\s*([A-Z][A-Z0-9]) {1,2}- ?(.*)$/u.exec(content) ?? [];
    if (tag === "TY") {
      strays = 0;
      // Programs and people omit the end of a record (ER  -) before the next one.
      if (open) records.push({ line: open.line, csl: cslOf(open.fields()) });
      open = new OpenRecord(line);
      open.add(tag, value.trim());
    } else if (tag === "ER") {
      if (open && open.lines > maxLines)
        problems.push({
          line: open.line,
          what: `the record has ${open.lines} lines, more than the limit of ${maxLines}; shorten it`,
        });
      else if (open) records.push({ line: open.line, csl: cslOf(open.fields()) });
      open = undefined;
    } else if (tag !== undefined && tag !== "EF" && open) {
      open.add(tag, withoutEntities(value.trim()));
    } else if (tag === "EF" && value.trim() === "") {
      // The end of a file from Web of Science.
      open = undefined;
    } else if (tag !== undefined) {
      // One problem for all lines without a record.
      if (strays++ === 0)
        problems.push({ line, what: `"${content.slice(0, 60)}" comes before the first record (TY  -)` });
    } else if (content.trim() !== "") {
      open?.continue(withoutEntities(content.trim()));
    }
  });
  if (open)
    problems.push({
      line: (open as OpenRecord).line,
      what: "the record has no end (ER  -); the file may be incomplete",
    });
  return { records, problems };
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

/** Decodes the entities of HTML that databases leave in titles. */
const withoutEntities = (value: string): string =>
  value.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]+));/giu,
    (whole, decimal?: string, hex?: string, name = "") => {
      if (name !== "") return entities[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      return code >= 0x20 && code <= 0xffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCharCode(code)
        : whole;
    },
  );

/** Longest record, in lines. The longest that databases export have a few thousand. */
const maxLines = 20_000;

/** A record whose end has not been read yet. Each value is a list of lines. */
class OpenRecord {
  readonly line: number;
  lines = 0;
  readonly #fields = new Map<string, string[][]>();
  #last: string[] = [];
  #tag = "";

  constructor(line: number) {
    this.line = line;
  }

  add(tag: string, value: string): void {
    this.lines++;
    this.#last = [value];
    this.#tag = tag;
    const values = this.#fields.get(tag);
    if (values) values.push(this.#last);
    else this.#fields.set(tag, [this.#last]);
  }

  /** Adds a line to the last value. EndNote writes each keyword on its own line. */
  continue(words: string): void {
    if (this.#tag === "KW") {
      this.add("KW", words);
      return;
    }
    this.lines++;
    this.#last.push(words);
  }

  fields(): Map<string, string[]> {
    const joined = (values: readonly (readonly string[])[]) => values.map((lines) => lines.join(" ").trim());
    return new Map(Array.from(this.#fields, ([tag, values]) => [tag, joined(values)]));
  }
}

export const risTypes: Readonly<Record<string, string>> = {
  BOOK: "book",
  EBOOK: "book",
  EDBOOK: "book",
  CHAP: "chapter",
  ECHAP: "chapter",
  JOUR: "article-journal",
  JFULL: "article-journal",
  EJOUR: "article-journal",
  MGZN: "article-magazine",
  NEWS: "article-newspaper",
  CONF: "paper-conference",
  CPAPER: "paper-conference",
  THES: "thesis",
  RPRT: "report",
  GOVDOC: "report",
  ELEC: "webpage",
  WEB: "webpage",
  BLOG: "post-weblog",
  CASE: "legal_case",
  STAT: "legislation",
  BILL: "bill",
  LEGAL: "legislation",
  PCOMM: "personal_communication",
  UNPB: "manuscript",
  MANSCPT: "manuscript",
  DATA: "dataset",
  VIDEO: "motion_picture",
  SOUND: "song",
  MAP: "map",
  ENCYC: "entry-encyclopedia",
  HEAR: "hearing",
  COMP: "software",
  PAT: "patent",
  MPCT: "motion_picture",
  MUSIC: "musical_score",
  PAMP: "pamphlet",
  ART: "graphic",
  SLIDE: "graphic",
  STAND: "standard",
  STD: "standard",
  DICT: "entry-dictionary",
  CLSWK: "classic",
  ANCIENT: "classic",
  UNPD: "manuscript",
  INPR: "manuscript",
  UNBILL: "bill",
  CHART: "figure",
  FIGURE: "figure",
  AGGR: "dataset",
  DBASE: "dataset",
  ICOMM: "post",
};

/**
 * Returns whether the id of a work is a citation key, such as moen2011, and not a number or address of a
 * database.
 */
export const isCitationKey = (id: string): boolean =>
  /^\p{L}[\p{L}\p{N}_.:+-]*$/u.test(id) &&
  !/^(?:item|ref|record|rn|id|wos|wosuid|pmid|doi|https?)[-_:]?\d*(?::|$)/iu.test(id);

/** Tags that map to one property of CSL-JSON whatever the type of the work. */
const secondTitle: Readonly<Record<string, string>> = {
  book: "collection-title",
  report: "collection-title",
};

function cslOf(fields: ReadonlyMap<string, readonly string[]>): Record<string, unknown> {
  const used = new Set<string>(["TY"]);
  const all = (tag: string): readonly string[] => {
    used.add(tag);
    return fields.get(tag) ?? [];
  };
  const first = (...tags: readonly string[]): string | undefined => {
    const tag = tags.find((one) => (fields.get(one) ?? []).some((value) => value !== ""));
    const [value, ...more] = tag === undefined ? [] : all(tag).filter((one) => one !== "");
    if (tag !== undefined && more.length > 0) used.delete(tag);
    return value;
  };
  const names = (...tags: readonly string[]) =>
    tags
      .flatMap(all)
      .flatMap((value) => value.split(/\s*;\s*/u))
      .filter(Boolean)
      .map(nameOf);
  const written = first("TY") ?? "";
  const type = risTypes[written] ?? "document";
  if (risTypes[written] === undefined && written !== "GEN") used.delete("TY");
  const [start, end] = [first("SP"), first("EP")];
  const year = first("PY", "Y1");
  const date = first("DA");
  // A date of another year is not that of publication.
  const isOther = yearIn(date) !== undefined && yearIn(year) !== undefined && yearIn(date) !== yearIn(year);
  const issued = isOther ? dateOf(year) : dateOf(date ?? year, year ?? date);
  const csl: Record<string, unknown> = {
    id: first("ID"),
    type,
    title: first("TI", "T1", "CT", "BT"),
    author: names("AU", "A1"),
    editor: type === "chapter" ? names("ED", "A2") : names("ED", "A3"),
    translator: names("A4"),
    [secondTitle[type] ?? "container-title"]: first("T2", "JO", "JF", "JA", "BT"),
    volume: first("VL"),
    issue: first("IS"),
    page: pagesOf(start, end),
    publisher: first("PB"),
    "publisher-place": first("CY", "PP"),
    // PubMed lists several identifiers; one of them is the DOI.
    DOI: [first("DO"), ...(fields.get("DO") ?? [])].map(doiIn).find((doi) => doi !== undefined),
    URL: first("UR") ?? webAddress(fields.get("L1")),
    abstract: first("AB", "N2"),
    note: first("N1"),
    language: first("LA"),
    genre: type === "thesis" || type === "report" ? first("M3") : undefined,
    edition: first("ET"),
    [type === "book" || type === "chapter" ? "ISBN" : "ISSN"]: first("SN")?.split(/[;,(\s]/u, 1)[0],
    keyword: all("KW")
      .flatMap((words) => words.split(/\s*;\s*/u))
      // PubMed marks major topics with an asterisk.
      .map((word) => word.replace(/^\*/u, ""))
      .filter(Boolean)
      .join(", "),
    issued,
    accessed: dateOf(first("Y2")),
  };
  csl["collection-title"] ??= first("T3");
  if (typeof csl.id === "string" && isCitationKey(csl.id)) csl["citation-key"] = csl.id;
  if (csl.DOI === undefined) used.delete("DO");
  if (start === undefined) used.delete("EP");
  if (isOther || !isExpressed(date, issued)) used.delete("DA");
  if (!isExpressed(year, issued)) for (const tag of ["PY", "Y1"]) used.delete(tag);
  const rest = restOf(fields, used);
  if (Object.keys(rest).length > 0) csl.custom = { ris: rest };
  return Object.fromEntries(
    Object.entries(csl).filter(
      ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** Returns pages from their first and last one; databases also write both into the first. */
function pagesOf(start: string | undefined, end: string | undefined): string | undefined {
  if (start === undefined || end === undefined || end === start) return start;
  return /^\S+\s*[-–]+\s*(\S+)$/u.exec(start)?.[1] === end ? start : `${start}-${end}`;
}

const yearIn = (date: string | undefined): string | undefined => /\b\d{4}\b/u.exec(date ?? "")?.[0];

/** Returns whether a date has the numbers and words of its written form: not where it names a season. */
function isExpressed(written: string | undefined, date: ReturnType<typeof dateOf>): boolean {
  if (written === undefined || date === undefined || "literal" in date) return true;
  const numbers = new Set(date["date-parts"].flat());
  const words = written.match(/\p{L}+/gu) ?? [];
  return (
    (written.match(/\d+/gu) ?? []).every((number) => Number(number) === 0 || numbers.has(Number(number))) &&
    words.every((word) => numbers.has(monthNames.indexOf(word.slice(0, 3).toLowerCase()) + 1))
  );
}

/** Returns the tags that have no CSL property. They are kept as they are. */
function restOf(
  fields: ReadonlyMap<string, readonly string[]>,
  used: ReadonlySet<string>,
): Record<string, readonly string[]> {
  return Object.fromEntries(
    Array.from(fields, ([tag, values]) => [tag, values.filter((value) => value !== "")] as const).filter(
      ([tag, values]) => !used.has(tag) && values.length > 0,
    ),
  );
}

/** Returns the address of an attached file if it is on the web, and not a path on a computer. */
const webAddress = (values: readonly string[] | undefined): string | undefined =>
  values?.find((value) => /^https?:/iu.test(value));

const doiIn = (value: string | undefined): string | undefined => /10\.\d{4,9}\/\S+/u.exec(value ?? "")?.[0];

function nameOf(name: string): Record<string, string> {
  const [family = "", given = "", suffix = ""] = name.split(",").map((part) => part.trim());
  if (given === "") return { literal: family };
  return { family, given, ...(suffix === "" ? {} : { suffix }) };
}

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * Parses YYYY/MM/DD/other, where all parts but the year may be blank. Returns the year alone where there is
 * no date, and the text where there is no year.
 */
function dateOf(
  date: string | undefined,
  year?: string,
): { "date-parts": number[][] } | { literal: string } | undefined {
  const written = `${date ?? ""}`;
  const [, from, to] = /^(\d{4})\s*[-–/]\s*(\d{4})$/u.exec(written) ?? [];
  if (from !== undefined && Number(from) <= Number(to))
    return { "date-parts": [[Number(from)], [Number(to)]] };
  const [, y = /\b\d{4}\b/u.exec(year ?? written)?.[0], m, d] =
    /^(\d{4})(?:[/-](\d{1,2})(?!\d))?(?:[/-](\d{1,2})(?!\d))?/u.exec(written) ?? [];
  if (y === undefined) return written === "" ? undefined : { literal: written };
  const word = /\p{L}{3,}/u.exec(written)?.[0].slice(0, 3).toLowerCase();
  const month =
    m ?? (word === undefined || !monthNames.includes(word) ? undefined : monthNames.indexOf(word) + 1);
  const day = d ?? (m === undefined && month !== undefined ? /\b(\d{1,2})\b/u.exec(written)?.[1] : undefined);
  const parts = [y, month, month && day].filter((part) => part !== undefined && part !== "").map(Number);
  // A month or day of 00 is unknown. A month above 12 or a day above 31 is not read as one.
  const end = parts.findIndex((part, i) => part === 0 || part > ([9999, 12, 31][i] ?? 0));
  return { "date-parts": [end === -1 ? parts : parts.slice(0, end)] };
}
