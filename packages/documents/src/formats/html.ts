import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { DocumentError, type ReadDocument } from "../document.ts";
import { decoded } from "../encoding/index.ts";
import { blockText } from "./blocks.ts";
import { formatsOf } from "./formatting.ts";
import { quoted } from "./notice.ts";

/** The share of a page's text that its article has to have; below it the page is no article, and all of it is taken. */
const articleShare = 0.4;

/** A page with more tags or characters is refused. A long book in HTML has about 100,000 tags. */
const maxTags = 500_000;
const maxCharacters = 20_000_000;

/** The article of a page that is larger or deeper is not looked for: Readability's cost grows with the square of the depth. */
const maxArticle = { elements: 50_000, depth: 100 };

const wholePage =
  "The page is too large or too deeply nested to separate its article from its menus. All of its text was added.";

/** A longer `data:` address is a picture or a font that is written into the page itself. */
const maxAddress = 200;

/**
 * A page: its article where it has one, without the menus around it.
 *
 * @throws DocumentError when it has more tags or characters than can be read
 */
export function htmlDocument(bytes: Uint8Array): ReadDocument {
  const { text: written, notices } = decoded(bytes, declaredEncoding(bytes));
  const html = withoutEmbedded(written);
  checkSize(html);
  const { document } = parseHTML(html.includes("<body") ? html : `<html><body>${html}</body></html>`);
  const { text: whole, formats, elements, depth, hasAnswers, deleted } = blockText(document.body);
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
  // The article is looked for last: it takes the page apart.
  const found = searched ? new Readability(document as never).parse() : null;
  const main = found?.content
    ? blockText(parseHTML(`<html><body>${found.content}</body></html>`).document.body)
    : undefined;
  // A search for the article drops the fields of forms.
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
      ...(deleted > 0 ? ["Words that the page marks as deleted are not in the text."] : []),
      ...(searched ? [] : [wholePage]),
      ...(article === undefined ? [] : leftOut(article.text, whole)),
    ],
  };
}

/** So many characters around an article, such as the words of a menu, go without a notice. */
const slight = 200;

/** Says how much of a page stands outside of its article and how that begins. */
function leftOut(article: string, whole: string): string[] {
  const taken = new Set(article.split("\n"));
  const rest = whole.split("\n").filter((line) => line.trim() !== "" && !taken.has(line));
  const count = rest.reduce((sum, line) => sum + line.length, 0);
  if (count < slight) return [];
  const share = Math.round((100 * count) / (count + article.length));
  return [
    `Only the article of the page was added. ${share} % of the text, such as menus and comments, was left out: ${quoted(rest)}. To add everything, copy the page as text and add that.`,
  ];
}

/** A page without the pictures and fonts that are written into it, at a cost that is linear in its length. */
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
      `The page has ${html.length} characters without its pictures, more than the limit of ${maxCharacters}. Save the part that you need as a separate page.`,
    );
  let tags = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) tags++;
  if (tags > maxTags)
    throw new DocumentError(
      "too-large",
      `The page has ${tags} tags, more than the limit of ${maxTags}. Save the part that you need as a separate page, or its text as TXT.`,
    );
}

/** The encoding that a page names in its first kilobyte, as browsers look for it. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1];
}

/** The ISO date at the beginning of what a document gives as its date. */
export function dateIn(given: string | undefined): string | undefined {
  return /^\d{4}(?:[-/]\d{2}(?:[-/]\d{2})?)?/u.exec(given ?? "")?.[0].replaceAll("/", "-");
}
