import { EditError, NotThereError, type PurgePlan, type Store } from "@throughline/store";
import type { PurgeOptions } from "../declarations/study.ts";
import { exitCode } from "../exit.ts";
import { withStore } from "../with-store.ts";
import { printProblems } from "./check.ts";

/** `throughline purge <folder> <source>`: lists what a purge of a source would remove, and removes it with --yes. */
export async function purgeCommand(folder: string, source: string, options: PurgeOptions): Promise<number> {
  const yes = options.yes === true;
  const purge = { keepClaims: options.keepClaims === true };
  const act = async (store: Store, author: string) => {
    try {
      const plan = yes ? await store.purge(author, source, purge) : await store.planPurge(source, purge);
      if (options.json) console.log(JSON.stringify({ ...plan, done: yes }, null, 2));
      else printPlan(plan, yes);
      return exitCode.done;
    } catch (error) {
      if (error instanceof EditError) printProblems(folder, error.problems);
      else if (error instanceof NotThereError) console.error(error.message);
      else throw error;
      return exitCode.found;
    }
  };
  return withStore(folder, act, { alone: yes });
}

function printPlan(plan: PurgePlan, done: boolean): void {
  const list = (title: string, names: readonly string[]) => {
    if (names.length === 0) return;
    console.log(`${title} (${names.length}):`);
    for (const name of names) console.log(`  ${name}`);
  };
  console.log(done ? `Purged: ${plan.source}` : `A purge of ${plan.source} would permanently remove:`);
  list("Removed", plan.removed);
  if (plan.fromHistory > 0) console.log(`Removed only from the history: ${plan.fromHistory}`);
  list("Kept, without references to removed records", plan.changed);
  list("Backups purged", plan.backups);
  list("Removed completely", plan.removedFiles);
  list("Kept, but mention the source; review these", plan.mentions);
  if (!done) console.log("Nothing was changed. To purge it, add --yes. This cannot be undone.");
}
