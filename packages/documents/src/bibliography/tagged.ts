/** A bibliography in lines of tags, as RIS, and for each line of it the line of the file it comes from. */
export type AsRis = { readonly ris: string; readonly lines: readonly number[] };

/** The tags of EndNote and of PubMed by those of RIS that mean the same; the first opens a record. */
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
 * Writes a bibliography in the tags of EndNote (%A, %T) or PubMed (FAU -, TI  -) as RIS.
 *
 * @returns nothing when it is neither
 */
export function asRis(text: string): AsRis | undefined {
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
  text.split(/\r?\n/u).forEach((content, i) => {
    const found = pattern.exec(content);
    if (!found) {
      // A value goes on in the next line.
      if (content.trim() !== "" && isOpen) write(`      ${content.trim()}`, i + 1);
      return;
    }
    const [, source = "", value = ""] = found;
    const tag = tags[format][source];
    if (tag === "TY") {
      if (isOpen) write("ER  - ", i + 1);
      isOpen = true;
      const type = format === "pubmed" ? "JOUR" : (types[value.trim().toLowerCase()] ?? "GEN");
      write(`TY  - ${type}`, i + 1);
      if (format === "pubmed") write(`AN  - ${value.trim()}`, i + 1);
    } else if (isOpen)
      write(
        tag === undefined ? `ZZ  - ${source} ${value.trim()}` : `${tag}  - ${risValue(tag, value.trim())}`,
        i + 1,
      );
  });
  if (isOpen) write("ER  - ", lines.at(-1) ?? 1);
  return { ris: written.join("\n"), lines };
}

/** PubMed shortens the last page of a range: 101-20 is 101-120. */
function risValue(tag: string | undefined, value: string): string {
  if (tag !== "SP") return value;
  const [, start = "", end = ""] = /^(\d+)-(\d+)$/u.exec(value) ?? [];
  return end !== "" && end.length < start.length
    ? `${start}-${start.slice(0, start.length - end.length)}${end}`
    : value;
}
