import { type AnswerOf, contract, type Hit } from "@throughline/api";
import { compareText } from "@throughline/study";
import { api } from "../../state/api.ts";

/** The search results loaded so far. */
export type SearchResults = AnswerOf<typeof contract.search>;

/** What is searched for, and where: documents, passages, claims, memos, or everything when blank. */
type Question = { readonly asked: string; readonly within: string };

/** Requests a page of search results. */
export function searchPage({ asked, within }: Question, from = 0, limit = 100): Promise<SearchResults> {
  return api(contract.search, { query: { q: asked, limit, from, in: within === "" ? undefined : within } });
}

/** Loads all results of a search after the known ones. */
export async function allHits(question: Question, known: SearchResults): Promise<SearchResults> {
  const hits = [...known.hits];
  let { next } = known;
  while (next !== null) {
    const page = await searchPage(question, next, 500);
    hits.push(...page.hits);
    next = page.next;
  }
  return { ...known, hits, next };
}

/** Orders of keyword-in-context lists: by position, by the words before, by the words after. */
export const hitOrders = ["place", "before", "after"] as const;
export type HitOrder = (typeof hitOrders)[number];

/** Returns the indices of hits in an order. The order is stable. */
export function orderHits(hits: readonly Hit[], order: HitOrder): number[] {
  const numbers = hits.map((_, i) => i);
  if (order === "place") return numbers;
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const keys = hits.map(({ before, exact, after }) =>
    order === "after" ? words(`${exact} ${after}`).join(" ") : words(before).reverse().join(" "),
  );
  return numbers.sort((a, b) => compareText(keys[a] ?? "", keys[b] ?? "") || a - b);
}

/** Returns hits as a table for a spreadsheet. */
export const hitRows = (hits: readonly Hit[]): string[][] => [
  ["in", "key", "field", "start", "end", "before", "exact", "after"],
  ...hits.map((hit) => [
    hit.in,
    hit.key,
    hit.field,
    String(hit.start),
    String(hit.end),
    hit.before,
    hit.exact,
    hit.after,
  ]),
];
