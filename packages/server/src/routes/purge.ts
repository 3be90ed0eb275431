import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { Refusal } from "../policies/errors.ts";
import { refusals } from "../schemas.ts";

const names = { type: "array", items: { type: "string" } };
const plan = {
  description: "what is removed, what stays without it, and what should be read by a person",
  type: "object",
  properties: {
    source: { type: "string" },
    removed: names,
    changed: names,
    fromHistory: { type: "integer" },
    backups: names,
    removedFiles: names,
    mentions: names,
  },
};
const params = { type: "object", properties: { key: { type: "string", minLength: 1 } }, required: ["key"] };
const keepClaims = {
  type: "boolean",
  default: false,
  description: "whether claims stay, without quotations, on an entry that says nothing of the source",
};

/** The removal of a source everywhere, for good. */
export function purgeRoutes(app: FastifyInstance, { store, folder, author, feed }: Context): void {
  app.get(
    "/api/sources/:key/purge",
    {
      schema: {
        tags: ["sources"],
        summary: "What a purge of a source would remove; nothing is changed",
        params,
        querystring: { type: "object", additionalProperties: false, properties: { keep_claims: keepClaims } },
        response: { 200: plan, ...refusals },
      },
    },
    async (request) => {
      const { key } = request.params as { key: string };
      const { keep_claims } = request.query as { keep_claims: boolean };
      return store.planPurge(key, { keepClaims: keep_claims });
    },
  );
  app.post(
    "/api/sources/:key/purge",
    {
      schema: {
        tags: ["sources"],
        summary:
          "Removes a source from folder, database, history and backups, for good; `confirm` is its key once more",
        params,
        body: {
          type: "object",
          additionalProperties: false,
          properties: { confirm: { type: "string" }, keep_claims: keepClaims },
          required: ["confirm"],
        },
        response: { 200: plan, ...refusals },
      },
    },
    async (request) => {
      const { key } = request.params as { key: string };
      const { confirm, keep_claims } = request.body as { confirm: string; keep_claims: boolean };
      if (confirm !== key)
        throw new Refusal(
          400,
          "confirm",
          "Give the key of the source once more as confirm. Nothing was purged.",
        );
      return folder.exclusively(async ({ state, message }) => {
        if (state !== "saved") throw new Refusal(409, "folder", `Nothing was purged. ${message}`);
        const purged = await store.purge(author, key, { keepClaims: keep_claims });
        await feed.look();
        return purged;
      });
    },
  );
}
