import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { ReadDocument } from "../document.ts";
import { decoded } from "../encoding.ts";
import { blockText } from "./blocks.ts";
import { encodingNotice } from "./plain.ts";

/** The share of a page's text that its article has to have; below it the page is no article, and all of it is taken. */
const articleShare = 0.4;

/** A page: its article where it has one, without the menus around it. */
export function htmlDocument(bytes: Uint8Array): ReadDocument {
  const { text: html, encoding } = decoded(bytes, declaredEncoding(bytes));
  const { document } = parseHTML(html.includes("<body") ? html : `<html><body>${html}</body></html>`);
  const whole = blockText(document.body);
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
  // The article is looked for last: it takes the page apart.
  const article = new Readability(document as never).parse();
  const main = article?.content
    ? blockText(parseHTML(`<html><body>${article.content}</body></html>`).document.body)
    : "";
  const isArticle = main.length >= articleShare * whole.length;
  const by = author ?? article?.byline?.trim();
  return {
    kind: "html",
    text: isArticle ? main : whole,
    ...(title ? { title } : {}),
    ...(by ? { author: by } : {}),
    ...(date === undefined ? {} : { date }),
    ...(language && /^[a-z]{2,3}\b/iu.test(language) ? { language } : {}),
    notices: encodingNotice(encoding),
  };
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
