import { markedIn } from "../coding/reading/marked-place.ts";
import { strings } from "../strings.ts";
import type { Draft } from "./drafts.ts";
import { redirected } from "./redirects.ts";
import { draftKey } from "./use-draft.ts";

type DraftKind = keyof typeof strings.draft.kinds;

/** What was begun and is not saved. */
export type DraftLine = {
  readonly key: string;
  /** what it is, and about what */
  readonly label: string;
  readonly text: string;
  /** the address at which it is gone on with */
  readonly where: string;
};

const longest = 80;

/** The drafts of a study, the last first. */
export function draftLines(held: ReadonlyMap<string, Draft>, study: string | undefined): DraftLine[] {
  return [...held]
    .sort(([, a], [, b]) => b.at - a.at)
    .flatMap(([key, draft]) =>
      (Object.keys(strings.draft.kinds) as DraftKind[]).flatMap((kind) => {
        const start = draftKey(study, `${kind} `);
        if (!key.startsWith(start)) return [];
        const thing = key.slice(start.length);
        const about = markedIn(thing)?.anchor.exact ?? thing;
        return [
          {
            key,
            label: labelOf(kind, about),
            text: textOf(draft),
            where: redirected(draft.where) ?? draft.where,
          },
        ];
      }),
    );
}

/** What a draft is, and about what. */
export const labelOf = (kind: DraftKind, thing: string): string =>
  strings.draft.of(strings.draft.kinds[kind], thing.slice(0, longest));

/** All that was written. */
export const textOf = ({ fields }: Draft): string =>
  Object.values(fields)
    .map(({ now }) => now)
    .join(" · ");
