import type { Change } from "@throughline/api";
import { strings } from "../strings.ts";
import { columnLabel } from "../study/tables/column-label.ts";
import { valueText } from "./history-words.ts";

const text = strings.history;

/** A field of a record whose value has changed, as people read it. */
export type FieldChange = { readonly field: string; readonly before: string; readonly after: string };

/**
 * Returns the fields of a record that differ before and after a change. Of a file only its size is compared.
 *
 * @param except columns that are left out
 */
export function fieldChanges(
  kind: string,
  { before, after }: Pick<Change, "before" | "after">,
  except: readonly string[] = [],
): FieldChange[] {
  if (kind === "files")
    return [
      {
        field: text.content,
        before: before ? (before.size ?? text.whole) : text.blank,
        after: after ? (after.size ?? text.whole) : text.blank,
      },
    ];
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const hidden = new Set(kind === "sources" ? ["csl", ...except] : except);
  const changes = [...names].flatMap((name) => {
    const [was, is] = [before?.[name] ?? "", after?.[name] ?? ""];
    return was === is || hidden.has(name)
      ? []
      : [{ field: columnLabel(kind, name), before: valueText(was), after: valueText(is) }];
  });
  return changes.length > 0 ? changes : [{ field: text.whole, before: text.blank, after: text.blank }];
}
