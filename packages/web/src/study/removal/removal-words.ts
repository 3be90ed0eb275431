import type { RemovalPlan } from "@throughline/api";
import { strings } from "../../strings.ts";
import { currentLanguage } from "../../ui/language/language.ts";

/** Returns sentences about what depends on a record to be deleted; empty when nothing does. */
export function removalSentences(plan: RemovalPlan): readonly string[] {
  const text = strings.removal;
  const listFormat = new Intl.ListFormat(currentLanguage(), { type: "conjunction" });
  const listed = (items: readonly string[], say: (list: string) => string) =>
    items.length === 0 ? [] : [say(listFormat.format(items))];
  const titles = (removed: boolean) =>
    plan.analyses.filter((one) => one.removed === removed).map(({ title }) => text.quoted(title));
  const deleted = plan.rows
    .filter((row) => row.deleted > 0)
    .map((row) => text.counted(row.deleted, row.table));
  const changed = plan.rows
    .filter((row) => row.changed > 0)
    .map((row) => text.counted(row.changed, row.table));
  const files = plan.files.length > 0 ? [text.files(plan.files.length)] : [];
  const [gone, kept] = [titles(true), titles(false)];
  return [
    ...listed([...deleted, ...files], text.alsoDeleted),
    ...listed(gone, (list) => text.analysesDeleted(gone.length, list)),
    ...listed(changed, text.changed),
    ...listed(kept, (list) => text.analysesKept(kept.length, list)),
    ...(plan.attributes.length > 0 ? [text.attributes(plan.attributes.length)] : []),
    ...(plan.silences > 0 ? [text.silences(plan.silences)] : []),
  ];
}
