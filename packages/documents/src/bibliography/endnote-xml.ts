import { readXml } from "../formats/xml.ts";
import type { ConvertedRis } from "./ris-from-tags.ts";

/**
 * RIS tags of the fields of a record, by element name, with the name of the parent element where that
 * matters.
 */
const tags: Readonly<Record<string, string>> = {
  "authors/author": "AU",
  "secondary-authors/author": "ED",
  "tertiary-authors/author": "A3",
  "subsidiary-authors/author": "A4",
  "titles/title": "TI",
  "titles/secondary-title": "T2",
  "titles/tertiary-title": "T3",
  "periodical/full-title": "JF",
  "dates/year": "PY",
  "pub-dates/date": "DA",
  pages: "SP",
  volume: "VL",
  number: "IS",
  edition: "ET",
  publisher: "PB",
  "pub-location": "CY",
  isbn: "SN",
  "electronic-resource-num": "DO",
  "related-urls/url": "UR",
  "pdf-urls/url": "L1",
  abstract: "AB",
  notes: "N1",
  language: "LA",
  "keywords/keyword": "KW",
  "work-type": "M3",
  "accession-num": "AN",
  "call-num": "CN",
  custom1: "C1",
  custom2: "C2",
  custom3: "C3",
  custom4: "C4",
  custom5: "C5",
  custom6: "C6",
  custom7: "C7",
  "auth-address": "AD",
  "remote-database-name": "DB",
  "access-date": "Y2",
};

/** RIS types by the numbers that EndNote uses for types of works. */
const types: Readonly<Record<string, string>> = {
  "5": "CHAP",
  "6": "BOOK",
  "7": "CASE",
  "10": "CPAPER",
  "12": "ELEC",
  "13": "GEN",
  "17": "JOUR",
  "19": "MGZN",
  "21": "VIDEO",
  "22": "GEN",
  "23": "NEWS",
  "25": "PAT",
  "26": "PCOMM",
  "27": "RPRT",
  "28": "BOOK",
  "31": "STAT",
  "32": "THES",
  "34": "UNPB",
  "36": "MANSCPT",
  "43": "JOUR",
  "44": "BOOK",
  "46": "GOVDOC",
  "47": "CONF",
  "56": "BLOG",
  "59": "DATA",
};

/** Elements for formatting. Their text belongs to the field around them. */
const formatting = new Set(["style"]);

/**
 * Converts a library that EndNote exported as XML to RIS. A field without a tag in RIS is kept with its name.
 *
 * @returns undefined when the XML is not an EndNote library
 * @throws Error when the XML is not well-formed
 */
export function risFromEndnote(xml: string): ConvertedRis | undefined {
  if (!/^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>]*>\s*)?<xml>\s*<records>/u.test(xml.slice(0, 2000)))
    return undefined;
  const written: string[] = [];
  const lines: number[] = [];
  const path: string[] = [];
  let words = "";
  let record = 0;
  const write = (tag: string, value: string): void => {
    written.push(`${tag}  - ${value.replace(/\s+/gu, " ").trim()}`);
    lines.push(record);
  };
  readXml(xml, {
    open: ({ name }) => {
      if (formatting.has(name)) return;
      path.push(name);
      words = "";
      if (name === "record") record++;
    },
    text: (text) => {
      words += text;
    },
    close: ({ name }) => {
      if (formatting.has(name)) return;
      const within = path.at(-2) ?? "";
      path.pop();
      if (name === "record") write("ER", "");
      else if (name === "ref-type") {
        written.splice(startOfRecord(written), 0, `TY  - ${types[words.trim()] ?? "GEN"}`);
        lines.push(record);
      } else if (words.trim() !== "" && path.includes("record")) {
        const tag = tags[`${within}/${name}`] ?? tags[name];
        if (tag !== undefined) write(tag, words);
        else if (!ignoredElements.has(name)) write("ZZ", `${name} ${words}`);
      }
      words = "";
    },
  });
  return { ris: written.join("\n"), lines };
}

/** Internal fields of EndNote and names of databases. */
const ignoredElements = new Set([
  "database",
  "source-app",
  "rec-number",
  "key",
  "foreign-keys",
  "title",
  "full-title",
]);

/**
 * Index of the first line of the current record. RIS requires the type there; in XML it can come anywhere.
 */
const startOfRecord = (written: readonly string[]): number => written.lastIndexOf("ER  - ") + 1;
