import { contract } from "@throughline/api";
import type { Searched } from "@throughline/store";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { serve } from "./serve.ts";

const kinds = {
  documents: "files",
  passages: "passages",
  claims: "claims",
  memos: "memos",
} as const satisfies Record<string, Searched>;

type Name = keyof typeof kinds;
const names = Object.keys(kinds) as Name[];

/** Routes to search documents, passages, claims and memos. */
export function searchRoutes(app: FastifyInstance, { store }: Context): void {
  serve(app, contract.search, async ({ query: { q, in: places, limit, from } }) => {
    const wanted = places?.split(",");
    const where = wanted && {
      kinds: names.filter((name) => wanted.includes(name)).map((name) => kinds[name]),
    };
    const { hits, things, next } = await store.find(q, { limit, from, ...where });
    return {
      things,
      next: next ?? null,
      hits: hits.map(({ kind, ...hit }) => ({
        in: names.find((name) => kinds[name] === kind) ?? "documents",
        ...hit,
      })),
    };
  });
}
