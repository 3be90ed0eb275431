import { contract } from "@throughline/api";
import { notice } from "@throughline/messages";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { Refusal } from "../policies/errors.ts";
import { serve } from "./serve.ts";

/** Routes that remove a source permanently from the folder, the history and the backups. */
export function purgeRoutes(app: FastifyInstance, { store, folder, person, feed }: Context): void {
  const { sources } = contract;

  serve(app, sources.planPurge, ({ params: { key }, query }) =>
    store.planPurge(key, { keepClaims: query.keep_claims }),
  );

  serve(app, sources.purge, async ({ params: { key }, body: { confirm, keep_claims } }) => {
    if (confirm !== key)
      throw new Refusal(
        "request",
        "confirm",
        "Nothing was purged. The field confirm is not the key of the source",
        "Repeat the key of the source in confirm.",
      );
    return folder.exclusively(async ({ state, notice: said }) => {
      if (state !== "saved") throw new Refusal("conflict", "folder", notice("Nothing was purged"), said);
      const purged = await store.purge(person.name, key, { keepClaims: keep_claims });
      await feed.poll();
      return purged;
    });
  });
}
