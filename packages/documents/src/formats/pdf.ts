import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Message, nameList, notice } from "@throughline/messages";
import { getDocument, type PDFPageProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TextContent } from "pdfjs-dist/types/src/display/api.js";
import { DocumentError, type ReadDocument } from "../document.ts";
import { documentText } from "../page/document-text.ts";
import { pageText } from "../page/page-text.ts";
import type { TextItem } from "../page/text-item.ts";
import { dateIn } from "./html.ts";
import { commentsNotice } from "./notice.ts";

/** Largest number of text items in a PDF. A page of a book has about 100 to 500. */
const maxItems = 5_000_000;

const home = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const folder = (name: string): string => `${pathToFileURL(join(home, name)).href.replace("file://", "")}/`;

/**
 * Reads a PDF: the text of each page in the order of the page's content. Scripts are not run, and forms are
 * not filled in.
 *
 * @param onProgress called with the share of pages read, 0..1
 * @throws DocumentError when the PDF is damaged, needs a password, or has no text
 */
export async function pdfDocument(
  bytes: Uint8Array,
  onProgress: (done: number) => void,
): Promise<ReadDocument> {
  const loading = getDocument({
    // pdf.js takes ownership of the bytes, so it gets a copy.
    data: new Uint8Array(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: folder("cmaps"),
    standardFontDataUrl: folder("standard_fonts"),
    verbosity: VerbosityLevel.ERRORS,
  } as Parameters<typeof getDocument>[0]);
  try {
    const pdf = await loading.promise.catch((error: Error) => {
      throw error.name === "PasswordException" ? protectedError() : error;
    });
    const pages: string[] = [];
    const columns: number[] = [];
    const tables: number[] = [];
    const comments: string[] = [];
    let itemCount = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const items = await itemsOn(page, maxItems - itemCount);
      itemCount += items.length;
      const { text, hasColumns, hasTable } = pageText(items);
      pages.push(text);
      if (hasColumns) columns.push(number);
      if (hasTable) tables.push(number);
      comments.push(...commentsIn(await page.getAnnotations()));
      page.cleanup();
      onProgress(number / pdf.numPages);
    }
    const { info } = (await pdf.getMetadata()) as { info: Readonly<Record<string, unknown>> };
    return {
      kind: "pdf",
      text: textOf(pages),
      ...propertiesIn(info),
      pages: pages.length,
      notices: [
        ...blankPages(pages),
        ...columnsRead(columns),
        ...tablesRead(tables),
        ...answersIn(await pdf.getFieldObjects()),
        ...commentsLeft(comments),
      ],
    };
  } finally {
    await loading.destroy();
  }
}

/**
 * Returns the text items of a page in the order of its content.
 *
 * @throws DocumentError when there are more than `most`: forms drawn by forms multiply without limit
 */
async function itemsOn(page: PDFPageProxy, most: number): Promise<TextItem[]> {
  const items: TextItem[] = [];
  const reader = page.streamTextContent().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const chunk = next.value as TextContent;
    for (const item of chunk.items) if ("str" in item) items.push(item);
    if (items.length <= most) continue;
    await reader.cancel(new Error("too many pieces of text"));
    throw new DocumentError(
      "too-large",
      notice(
        "Page {page} takes the document over the limit of {limit} pieces of text. Print the PDF to a new PDF, or split it.",
        { page: page.pageNumber, limit: maxItems },
      ),
    );
  }
  return items;
}

function textOf(pages: readonly string[]): string {
  if (pages.every((page) => page.trim() === ""))
    throw new DocumentError(
      "no-text",
      notice(
        "Its {count, plural, one {page is a picture} other {# pages are pictures}} without text. Recognise the text first, for instance with OCRmyPDF, and add the result.",
        { count: pages.length },
      ),
    );
  return documentText(pages);
}

function blankPages(pages: readonly string[]): Message[] {
  const blank = pages.flatMap((page, i) => (page.trim() === "" ? [i + 1] : []));
  if (blank.length === 0) return [];
  return [
    notice(
      "{count, plural, one {# of {all} pages has no text ({pages}). It is} other {# of {all} pages have no text ({pages}). They are}} blank or {count, plural, one {a picture} other {pictures}}.",
      {
        count: blank.length,
        all: pages.length,
        pages: numbersOf(blank),
      },
    ),
  ];
}

const numbersOf = (pages: readonly number[]): string =>
  `${pages.slice(0, 10).join(", ")}${pages.length > 10 ? ", …" : ""}`;

const columnsRead = (pages: readonly number[]): Message[] =>
  pages.length === 0
    ? []
    : [
        notice(
          "Two columns were found on {count, plural, one {page} other {pages}} {pages} and read one after the other. Check that they are not a table.",
          { count: pages.length, pages: numbersOf(pages) },
        ),
      ];

const tablesRead = (pages: readonly number[]): Message[] =>
  pages.length === 0
    ? []
    : [
        notice(
          "There seems to be a table on {count, plural, one {page} other {pages}} {pages}. Its rows are lines, with tabs between the cells. Compare them with the original.",
          { count: pages.length, pages: numbersOf(pages) },
        ),
      ];

/** Returns comments that people added to a page: notes, text boxes and remarks on highlights. */
function commentsIn(annotations: readonly object[]): string[] {
  return annotations.flatMap((annotation) => {
    const { subtype, contentsObj } = annotation as { subtype?: string; contentsObj?: { str?: string } };
    const isComment =
      subtype !== undefined && subtype !== "Widget" && subtype !== "Link" && subtype !== "Popup";
    const text = contentsObj?.str?.trim() ?? "";
    return isComment && text !== "" ? [text] : [];
  });
}

const commentsLeft = (comments: readonly string[]): Message[] =>
  comments.length === 0 ? [] : [commentsNotice(comments)];

/** Returns the answers in form fields, which the content of the pages does not include. */
function answersIn(fields: ReadonlyMap<string, readonly object[]> | null): Message[] {
  const answers = Array.from(fields ?? []).flatMap(([name, widgets]) => {
    const answer = widgets.map(answerIn).find((text) => text !== "" && text !== "Off");
    return answer === undefined ? [] : [`${name}: ${answer.slice(0, 200)}`];
  });
  if (answers.length === 0) return [];
  return [
    notice(
      "Its form has answers that may not be in the text: {answers}. Print it to a new PDF to have them in the text.",
      { answers: nameList(answers, "semicolon") },
    ),
  ];
}

function answerIn(field: object): string {
  if ("password" in field && field.password === true) return "";
  const value = "value" in field ? field.value : undefined;
  return Array.isArray(value) ? value.join(", ") : typeof value === "string" ? value.trim() : "";
}

/** Titles that programs set, not authors. */
const programTitles =
  /^(?:microsoft word\b|untitled|без имени|слайд \d)|\.(?:docx?|pdf|qxd|indd|pptx?|tex|rtf)$/iu;

function propertiesIn(
  info: Readonly<Record<string, unknown>>,
): Pick<ReadDocument, "title" | "author" | "date" | "language"> {
  const text = (name: string) => (typeof info[name] === "string" ? info[name]!.trim() : "");
  const [, year, month, day] = /^D:(\d{4})(\d{2})?(\d{2})?/u.exec(text("CreationDate")) ?? [];
  const date = dateIn([year, month, day].filter(Boolean).join("-"));
  const title = text("Title");
  return {
    ...(title !== "" && !programTitles.test(title) ? { title } : {}),
    ...(text("Author") === "" ? {} : { author: text("Author") }),
    ...(date === undefined ? {} : { date }),
    ...(/^[a-z]{2,3}\b/iu.test(text("Language")) ? { language: text("Language") } : {}),
  };
}

const protectedError = (): DocumentError =>
  new DocumentError(
    "encrypted",
    notice(
      "It is protected by a password. Open it with the password, save or print it as a PDF without one, and add that.",
    ),
  );
