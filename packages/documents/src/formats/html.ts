import { Readability } from "@mozilla/readability";
import { type Message, notice } from "@throughline/messages";
import { parseHTML } from "linkedom";
import { DocumentError, type ReadDocument } from "../document.ts";
import { decodeText } from "../encoding/index.ts";
import { blockText, markedWords } from "./blocks.ts";
import { formatsOf } from "./formatting.ts";
import { quotations } from "./notice.ts";

/** Least share of a page's text in its article. With less, the page has no article and is read as a whole. */
const articleShare = 0.4;

/** Largest number of tags. A long book in HTML has about 100,000. */
const maxTags = 500_000;
const maxCharacters = 20_000_000;

/**
 * Largest page in which an article is searched for. The cost of Readability grows with the square of the
 * depth.
 */
const maxArticle = { elements: 50_000, depth: 100 };

const wholePage = notice(
  "The page is too large or too deeply nested to separate its article from its menus. All of its text was added.",
);

/** Length from which a `data:` address is an embedded picture or font. */
const maxAddress = 200;

/**
 * Reads a web page: its article where it has one, without the menus around it.
 *
 * @throws DocumentError when it has too many tags or characters
 */
export function htmlDocument(bytes: Uint8Array): ReadDocument {
  const { text: written, notices } = decodeText(bytes, declaredEncoding(bytes));
  const html = withoutEmbedded(written);
  checkSize(html);
  const { document } = parseHTML(html.includes("<body") ? html : `<html><body>${html}</body></html>`);
  const page = blockText(document.body);
  const { text: whole, formats, elements, depth, hasAnswers } = page;
  const meta = (...names: readonly string[]) => {
    for (const name of names) {
      const content = document
        .querySelector(`meta[name="${name}"], meta[property="${name}"]`)
        ?.getAttribute("content");
      if (content) return content.trim();
    }
    return undefined;
  };
  const title =
    meta("og:title", "citation_title", "dc.title") ?? document.querySelector("title")?.textContent?.trim();
  const author = meta("citation_author", "author", "dc.creator");
  const date = dateIn(meta("citation_publication_date", "article:published_time", "dc.date", "date"));
  const language = document.documentElement?.getAttribute("lang");
  const searched = elements <= maxArticle.elements && depth <= maxArticle.depth;
  const headlines = document.querySelectorAll("h1");
  const headline = headlines.length === 1 ? headlines[0] : undefined;
  const [head, words = ""] = [headline?.outerHTML, headline?.textContent?.trim()];
  // The search for the article comes last, because it changes the document.
  const found = searched ? new Readability(document as never).parse() : null;
  // It drops a headline that resembles the title.
  const begin = head !== undefined && !found?.textContent?.includes(words) ? head : "";
  const main = found?.content
    ? blockText(parseHTML(`<html><body>${begin}${found.content}</body></html>`).document.body)
    : undefined;
  // The search for an article drops form fields.
  const isArticle = !hasAnswers && main !== undefined && main.text.length >= articleShare * whole.length;
  const article = isArticle ? main : undefined;
  const by = author ?? found?.byline?.trim();
  return {
    kind: "html",
    text: article === undefined ? whole : article.text,
    ...formatsOf(article === undefined ? formats : article.formats),
    ...(title ? { title } : {}),
    ...(by ? { author: by } : {}),
    ...(date === undefined ? {} : { date }),
    ...(language && /^[a-z]{2,3}\b/iu.test(language) ? { language } : {}),
    notices: [
      ...notices,
      ...markedWords([page]),
      ...(searched ? [] : [wholePage]),
      ...(article === undefined ? [] : omissionNotice(article.text, whole)),
    ],
  };
}

/** Number of characters around an article, such as menu items, that are omitted without a notice. */
const minOmitted = 200;

/** Returns a notice about text outside the article: how much, and how it begins. */
function omissionNotice(article: string, whole: string): Message[] {
  const taken = new Set(article.split("\n"));
  const rest = whole.split("\n").filter((line) => line.trim() !== "" && !taken.has(line));
  const count = rest.reduce((sum, line) => sum + line.length, 0);
  if (count < minOmitted) return [];
  const share = Math.round((100 * count) / (count + article.length));
  return [
    notice(
      "Only the article of the page was added. {share} % of the text, such as menus and comments, was left out: {rest}. To add everything, copy the page as text and add that.",
      { share, rest: quotations(rest) },
    ),
  ];
}

/** Removes embedded pictures and fonts from a page; linear in its length. */
function withoutEmbedded(html: string): string {
  const end = /["'\s<>()]/gu;
  const parts: string[] = [];
  let from = 0;
  for (let at = html.indexOf("data:"); at >= 0; at = html.indexOf("data:", from)) {
    end.lastIndex = at;
    const to = end.exec(html)?.index ?? html.length;
    parts.push(html.slice(from, at), to - at > maxAddress ? "data:," : html.slice(at, to));
    from = to;
  }
  return parts.length === 0 ? html : parts.join("") + html.slice(from);
}

function checkSize(html: string): void {
  if (html.length > maxCharacters)
    throw new DocumentError(
      "too-large",
      notice(
        "The page has {length} characters without its pictures, more than the limit of {limit}. Save the part that you need as a separate page.",
        { length: html.length, limit: maxCharacters },
      ),
    );
  let tags = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) tags++;
  if (tags > maxTags)
    throw new DocumentError(
      "too-large",
      notice(
        "The page has {tags} tags, more than the limit of {limit}. Save the part that you need as a separate page, or its text as TXT.",
        { tags, limit: maxTags },
      ),
    );
}

/** Returns the encoding that a page declares in its first kilobyte, where browsers look for it. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1];
}

/** Returns the ISO date at the start of a document's date. */
export function dateIn(given: string | undefined): string | undefined {
  return /^\d{4}(?:[-/]\d{2}(?:[-/]\d{2})?)?/u.exec(given ?? "")?.[0].replaceAll("/", "-");
}
