import { contract, type SettingChange } from "@throughline/api";
import type { RevisionChanges, Store } from "@throughline/store";
import { valueIn } from "@throughline/study/folder";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { Refusal } from "../policies/errors.ts";
import { changedSettings } from "../setting-changes.ts";
import { serve } from "./serve.ts";

/** Maximum number of changes that are listed for a revision. */
const maxListed = 200;

/**
 * Routes to delete records with their dependants, to list the changes of a revision, and to restore earlier states.
 */
export function removalRoutes(app: FastifyInstance, { store, person }: Context): void {
  const { removal } = contract;

  serve(app, removal.plan, ({ params: { kind, key } }) => store.planRemoval(kind, key));

  serve(app, removal.remove, ({ params: { kind, key } }) => store.remove(person.name, kind, key));

  serve(app, removal.changes, async ({ params: { revision: number } }) => {
    const found = await store.changes(number);
    if (!found) throw new Refusal("not-found", "not_found", `There is no revision ${number}`);
    const { revision, changes } = found;
    const rows = changes.filter(({ kind, after, before }) => kind !== "layouts" && (after ?? before));
    return {
      revision,
      total: rows.length,
      changes: rows.slice(0, maxListed).map(({ kind, before, after }) => ({
        kind,
        key: (after ?? before)?.key ?? "",
        before: before?.cells ?? null,
        after: after?.cells ?? null,
      })),
      settings: await settingsIn(store, changes),
    };
  });

  serve(app, removal.restore, ({ params: { revision }, body: { things } }) =>
    store.restore(person.name, revision, things),
  );
}

async function settingsIn(store: Store, changes: RevisionChanges["changes"]): Promise<SettingChange[]> {
  const change = changes.find(
    ({ kind, before, after }) => kind === "files" && (after ?? before)?.key === "study.yaml",
  );
  if (!change) return [];
  const contentOf = async (state: typeof change.before) => {
    const hash = state?.cells.hash;
    return hash === undefined ? undefined : valueIn((await store.text(hash)) ?? "", []);
  };
  return changedSettings(await contentOf(change.before), await contentOf(change.after));
}
