import { posix } from "node:path";
import { notice } from "@throughline/messages";
import type JSZip from "jszip";
import { DOMParser, parseHTML } from "linkedom";
import { DocumentError, type ReadDocument } from "../document.ts";
import { extractParts, partText } from "./archive.ts";
import { type BlockText, blockText, markedWords } from "./blocks.ts";
import { dateIn } from "./html.ts";
import { readXml } from "./xml.ts";

const wanted = (name: string): boolean => /\.(?:xml|opf|xhtml|html|htm)$/iu.test(name);

/** The package of a book: its metadata, and its chapters in reading order. */
type Package = { readonly properties: ReadonlyMap<string, string>; readonly chapters: readonly string[] };

/**
 * Reads a book in EPUB: the text of its chapters in reading order.
 *
 * @throws DocumentError when a chapter is encrypted or the archive is damaged
 */
export async function epubDocument(bytes: Uint8Array): Promise<ReadDocument> {
  const parts = await extractParts(bytes, wanted);
  const part = (name: string): Promise<string> => partText(parts, name);
  // Only fonts may be obfuscated. An encrypted chapter cannot be read.
  if (/<(?:\w+:)?CipherReference[^>]+\.(?:xhtml|html|htm)["']/iu.test(await part("META-INF/encryption.xml")))
    throw new DocumentError(
      "encrypted",
      notice("The book is encrypted by its seller. Add it in a format without encryption."),
    );
  const root = packageName(await part("META-INF/container.xml"));
  const { properties, chapters } = packageIn(await part(root), posix.dirname(root));
  const texts = await Promise.all(chapters.map((name) => chapterText(parts, name)));
  const read = texts.filter((text) => text !== undefined);
  const missing = chapters.filter((_, i) => texts[i] === undefined);
  const title = properties.get("title");
  const author = properties.get("creator");
  const language = properties.get("language");
  const date = dateIn(properties.get("date"));
  return {
    kind: "epub",
    text: read.flatMap(({ text }) => (text.trim() === "" ? [] : [text])).join("\n"),
    ...(title ? { title } : {}),
    ...(author ? { author } : {}),
    ...(date ? { date } : {}),
    ...(language ? { language } : {}),
    notices: [
      ...markedWords(read),
      ...(missing.length === 0
        ? []
        : [
            notice(
              "{count, plural, one {# of its {all} chapters is} other {# of its {all} chapters are}} missing, the first: {first}.",
              { count: missing.length, all: chapters.length, first: missing[0] ?? "" },
            ),
          ]),
    ],
  };
}

async function chapterText(parts: JSZip, name: string): Promise<BlockText | undefined> {
  if (parts.file(name) === null) return undefined;
  const xhtml = await partText(parts, name);
  const document = new DOMParser().parseFromString(withLetters(xhtml.replace(/^\ufeff/u, "")), "text/xml");
  const body = document.getElementsByTagName("body")[0];
  return body && blockText(body);
}

/** Replaces named entities of HTML, such as &nbsp;, which XML does not define. */
function withLetters(xhtml: string): string {
  const names = new Set(xhtml.match(/&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z\d]{1,30};/gu));
  const letters = new Map(
    Array.from(names, (name) => [
      name,
      parseHTML(`<html><body><p>${name}</p></body></html>`).document.querySelector("p")?.textContent ?? name,
    ]),
  );
  return xhtml.replace(/&[A-Za-z][A-Za-z\d]{1,30};/gu, (name) => letters.get(name) ?? name);
}

function packageName(container: string): string {
  let name = "";
  if (container !== "")
    readXml(container, {
      open: (element) => {
        if (element.name === "rootfile" && name === "") name = element.attribute("full-path") ?? "";
      },
      close: () => undefined,
      text: () => undefined,
    });
  return name;
}

function packageIn(xml: string, folder: string): Package {
  const properties = new Map<string, string>();
  const files = new Map<string, string>();
  const chapters: string[] = [];
  let open = "";
  readXml(xml, {
    open: ({ name, space, attribute }) => {
      open = space.includes("dc/elements") ? name : "";
      if (name === "item")
        files.set(attribute("id") ?? "", posix.join(folder, partName(attribute("href") ?? "")));
      else if (name === "itemref") {
        const file = files.get(attribute("idref") ?? "");
        if (file !== undefined) chapters.push(file);
      }
    },
    close: () => {
      open = "";
    },
    text: (text) => {
      if (open === "" || text.trim() === "") return;
      const before = properties.get(open);
      properties.set(open, before === undefined ? text.trim() : before);
    },
  });
  return { properties, chapters };
}

/** Returns the name of a part from its address in the package. */
function partName(href: string): string {
  try {
    return decodeURIComponent(href.replace(/#.*$/u, ""));
  } catch {
    return href;
  }
}
