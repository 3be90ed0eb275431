import { strings } from "../strings.ts";
import type { Draft } from "./drafts.ts";
import { draftKey } from "./use-draft.ts";

/** What is begun and not saved, in a line, and where it is gone on with. */
export type DraftLine = { readonly label: string; readonly where: string };

const longest = 80;

/** The drafts of a study, the last first. */
export function draftLines(held: ReadonlyMap<string, Draft>, study: string | undefined): DraftLine[] {
  return [...held]
    .filter(([key]) => key.startsWith(`${study ?? ""}/`))
    .sort(([, a], [, b]) => b.at - a.at)
    .flatMap(([key, draft]) => {
      const kinds = Object.keys(strings.draft.kinds) as (keyof typeof strings.draft.kinds)[];
      const kind = kinds.find((one) => key.startsWith(draftKey(study, `${one} `)));
      if (!kind) return [];
      const thing = key.slice(draftKey(study, `${kind} `).length);
      return [
        {
          label: lineOf(kind, kind === "claim" || kind === "correction" ? wordsIn(thing) : thing, draft),
          where: draft.where,
        },
      ];
    });
}

/** A draft about a thing, in a line. */
export const lineOf = (kind: keyof typeof strings.draft.kinds, thing: string, { fields }: Draft): string =>
  strings.draft.of(
    strings.draft.kinds[kind],
    thing.slice(0, longest),
    Object.values(fields)
      .map(({ now }) => now)
      .join(" · ")
      .slice(0, longest),
  );

/** The words that a claim or a correction is about. */
const wordsIn = (place: string): string => (JSON.parse(place) as { exact: string }).exact;
