import { contract } from "@throughline/api";
import { compareText } from "@throughline/study";
import { api } from "../../state/api.ts";

/** A place that a search has found. */
export type Hit = {
  readonly in: string;
  readonly key: string;
  readonly field: string;
  /** in code points */
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly exact: string;
  readonly after: string;
};

/** What a search has found so far. */
export type Found = { readonly hits: readonly Hit[]; readonly things: number; readonly next: number | null };

/** What is looked for, and where: documents, passages, claims, memos, or blank for all of them. */
export type Question = { readonly asked: string; readonly within: string };

/** A page of what a search finds. */
export function foundPage({ asked, within }: Question, from = 0, limit = 100): Promise<Found> {
  return api(contract.search, { query: { q: asked, limit, from, in: within === "" ? undefined : within } });
}

/** All that a search finds, from what is known of it on. */
export async function allFound(question: Question, known: Found): Promise<Found> {
  const hits = [...known.hits];
  let { next } = known;
  while (next !== null) {
    const page = await foundPage(question, next, 500);
    hits.push(...page.hits);
    next = page.next;
  }
  return { ...known, hits, next };
}

/** Orders in which keyword in context is read: as in the texts, by what stands before, by what stands after. */
export const hitOrders = ["place", "before", "after"] as const;
export type HitOrder = (typeof hitOrders)[number];

/** The numbers of hits in an order; those that are alike stay as they were. */
export function inHitOrder(hits: readonly Hit[], order: HitOrder): number[] {
  const numbers = hits.map((_, i) => i);
  if (order === "place") return numbers;
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const keys = hits.map(({ before, exact, after }) =>
    order === "after" ? words(`${exact} ${after}`).join(" ") : words(before).reverse().join(" "),
  );
  return numbers.sort((a, b) => compareText(keys[a] ?? "", keys[b] ?? "") || a - b);
}

/** Hits as a table for a spreadsheet. */
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
