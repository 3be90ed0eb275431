/** A bibliography converted to RIS lines, and the line of the original file for each of them. */
export type ConvertedRis = { readonly ris: string; readonly lines: readonly number[] };

/** Tags of EndNote and PubMed by the RIS tag with the same meaning. The first one begins a record. */
const tags: Readonly<Record<"endnote" | "pubmed", Readonly<Record<string, string>>>> = {
  endnote: {
    "0": "TY",
    A: "AU",
    T: "TI",
    J: "T2",
    B: "T2",
    D: "PY",
    "8": "DA",
    P: "SP",
    V: "VL",
    N: "IS",
    I: "PB",
    C: "CY",
    E: "ED",
    S: "T3",
    R: "DO",
    U: "UR",
    X: "AB",
    K: "KW",
    "@": "SN",
    G: "LA",
    Z: "N1",
    "7": "ET",
    "9": "M3",
  },
  pubmed: {
    PMID: "TY",
    CN: "AU",
    TI: "TI",
    BTI: "TI",
    FAU: "AU",
    FED: "ED",
    JT: "T2",
    DP: "PY",
    PG: "SP",
    VI: "VL",
    IP: "IS",
    PB: "PB",
    PL: "CY",
    AB: "AB",
    LA: "LA",
    IS: "SN",
    AID: "DO",
    LID: "DO",
    MH: "KW",
    OT: "KW",
  },
};

const types: Readonly<Record<string, string>> = {
  "journal article": "JOUR",
  "electronic article": "JOUR",
  "newspaper article": "NEWS",
  "magazine article": "MGZN",
  book: "BOOK",
  "edited book": "BOOK",
  "electronic book": "BOOK",
  "book section": "CHAP",
  "conference paper": "CPAPER",
  "conference proceedings": "CONF",
  thesis: "THES",
  report: "RPRT",
  "government document": "GOVDOC",
  "web page": "ELEC",
  blog: "BLOG",
  statute: "STAT",
  bill: "BILL",
  case: "CASE",
  "unpublished work": "UNPB",
  manuscript: "MANSCPT",
  dataset: "DATA",
};

/**
 * Converts a bibliography in the tags of EndNote (%A, %T) or PubMed (FAU -, TI  -) to RIS.
 *
 * @returns undefined when the text is in neither format; O(n) in its length
 */
export function risFromTags(text: string): ConvertedRis | undefined {
  const format = /^%0 \S/mu.test(text) ? "endnote" : /^PMID- *\d/mu.test(text) ? "pubmed" : undefined;
  if (format === undefined) return undefined;
  const pattern = format === "endnote" ? /^%(\S) (.*)$/u : /^([A-Z]{2,4}) *- (.*)$/u;
  const written: string[] = [];
  const lines: number[] = [];
  const write = (ris: string, line: number): void => {
    written.push(ris);
    lines.push(line);
  };
  let isOpen = false;
  let hasFullNames = false;
  text.split(/\r?\n/u).forEach((content, i) => {
    const found = pattern.exec(content);
    if (!found) {
      // The next line continues the value.
      if (content.trim() !== "" && isOpen) write(`      ${content.trim()}`, i + 1);
      return;
    }
    const [, source = "", value = ""] = found;
    const tag = tags[format][source];
    if (tag === "TY") {
      if (isOpen) write("ER  - ", i + 1);
      isOpen = true;
      hasFullNames = false;
      const type = format === "pubmed" ? "JOUR" : (types[value.trim().toLowerCase()] ?? "GEN");
      write(`TY  - ${type}`, i + 1);
      if (format === "pubmed") write(`AN  - ${value.trim()}`, i + 1);
    } else if (isOpen && source === "AU" && !hasFullNames) write(`AU  - ${withComma(value.trim())}`, i + 1);
    else if (isOpen) {
      hasFullNames ||= source === "FAU";
      write(
        tag === undefined ? `ZZ  - ${source} ${value.trim()}` : `${tag}  - ${risValue(tag, value.trim())}`,
        i + 1,
      );
    }
  });
  if (isOpen) write("ER  - ", lines.at(-1) ?? 1);
  return { ris: written.join("\n"), lines };
}

/** PubMed writes a name without a full form as surname and initials: Moen KL. */
const withComma = (name: string): string =>
  name.replace(
    /^(.+) (\p{Lu}{1,3})$/u,
    (_, family: string, given: string) => `${family}, ${[...given].join(". ")}.`,
  );

/** PubMed shortens the last page of a range: 101-20 is 101-120. */
function risValue(tag: string | undefined, value: string): string {
  if (tag !== "SP") return value;
  const [, start = "", end = ""] = /^(\d+)-(\d+)$/u.exec(value) ?? [];
  return end !== "" && end.length < start.length
    ? `${start}-${start.slice(0, start.length - end.length)}${end}`
    : value;
}
