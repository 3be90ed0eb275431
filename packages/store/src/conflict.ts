import { notice } from "@throughline/messages";
import { quotedName } from "@throughline/study";
import type { Database } from "./database/schema.ts";
import { ConflictError } from "./edit.ts";
import { historyOf } from "./history.ts";
import type { Kind } from "./kinds.ts";

/**
 * Returns how a record has changed since a version.
 *
 * @returns undefined when there never was such a record
 */
export async function conflictOf(
  db: Database,
  kind: Kind,
  key: string,
  seen: number,
): Promise<ConflictError | undefined> {
  const entries = await historyOf(db, kind, key);
  const [last] = entries;
  if (!last) return undefined;
  const then = entries.find(({ number }) => number <= seen)?.after?.cells ?? {};
  const now = last.after?.cells;
  const changed =
    now &&
    Object.fromEntries(
      [...new Set([...Object.keys(then), ...Object.keys(now)])]
        .filter((name) => then[name] !== now[name])
        .map((name) => [name, { was: then[name] ?? "", is: now[name] ?? "" }]),
    );
  const by = { key: quotedName(key), kind, author: last.author, at: last.at };
  const what =
    changed === undefined
      ? notice("{key} of {kind} was deleted by {author} at {at}, after you read it", by)
      : notice("{key} of {kind} was changed ({changes}) by {author} at {at}, after you read it", {
          ...by,
          changes: Object.entries(changed)
            .map(([name, { was, is }]) => `${name}: ${short(was)} → ${short(is)}`)
            .join("; "),
        });
  return new ConflictError(what, notice("Read the current version, then change it again."), {
    kind,
    key,
    seen,
    version: last.number,
    author: last.author,
    at: last.at,
    changed: changed ?? null,
  });
}

function short(text: string): string {
  const characters = [...text];
  return `"${characters.length > 40 ? `${characters.slice(0, 39).join("")}…` : text}"`;
}
