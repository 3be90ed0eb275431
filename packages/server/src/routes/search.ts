import type { Searched } from "@throughline/store";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { refusals } from "../schemas.ts";

const names: Readonly<Record<string, Searched>> = {
  documents: "files",
  passages: "passages",
  claims: "claims",
  memos: "memos",
};
const nameOf = Object.fromEntries(Object.entries(names).map(([name, kind]) => [kind, name]));

/** Search in what was read and written. */
export function searchRoutes(app: FastifyInstance, { store }: Context): void {
  app.get(
    "/api/search",
    {
      schema: {
        tags: ["search"],
        summary:
          "Finds words in any inflected form (English, Russian), phrases, prefixes, words near each other",
        description:
          'Words part by spaces are all in what is found. "a phrase"; prefix*; "several words"~10 within ten words of each other.',
        querystring: {
          type: "object",
          additionalProperties: false,
          properties: {
            q: { type: "string", minLength: 1, maxLength: 500, description: "what to look for" },
            in: {
              type: "string",
              pattern: "^(?:documents|passages|claims|memos)(?:,(?:documents|passages|claims|memos))*$",
              description:
                "documents, passages, claims, memos; some of them with commas between; all when left out",
            },
            limit: { type: "integer", minimum: 1, maximum: 500, default: 50 },
            from: { type: "integer", minimum: 0, default: 0, description: "`next` of the page before" },
          },
          required: ["q"],
        },
        response: {
          200: {
            description: "each place in its context (keyword in context)",
            type: "object",
            properties: {
              things: { type: "integer", description: "in how many documents, passages, claims and memos" },
              next: { type: ["integer", "null"] },
              hits: {
                type: "array",
                items: {
                  type: "object",
                  properties: {
                    in: { enum: Object.keys(names) },
                    key: { type: "string", description: "path of the document, or id" },
                    field: { type: "string" },
                    start: { type: "integer", description: "in Unicode code points from 0" },
                    end: { type: "integer" },
                    before: { type: "string" },
                    exact: { type: "string" },
                    after: { type: "string" },
                  },
                },
              },
            },
          },
          ...refusals,
        },
      },
    },
    async (request) => {
      const {
        q,
        in: places,
        limit,
        from,
      } = request.query as {
        q: string;
        in?: string;
        limit: number;
        from: number;
      };
      const kinds = places?.split(",").map((name) => names[name] as Searched);
      const { hits, things, next } = await store.find(q, { limit, from, ...(kinds ? { kinds } : {}) });
      return {
        things,
        next: next ?? null,
        hits: hits.map(({ kind, ...hit }) => ({ in: nameOf[kind], ...hit })),
      };
    },
  );
}
