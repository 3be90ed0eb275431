import { selectionOfDraft } from "../coding/reading/selection-draft.ts";
import { strings } from "../strings.ts";
import type { Draft } from "./drafts.ts";
import { currentAddress } from "./redirects.ts";
import { draftKey } from "./use-draft.ts";

type DraftKind = keyof typeof strings.draft.kinds;

/** An unsaved draft. */
export type DraftLine = {
  readonly key: string;
  /** its kind and subject */
  readonly label: string;
  readonly text: string;
  /** address of its form */
  readonly where: string;
};

const longest = 80;

/** Returns the drafts of a study, the most recent first. */
export function draftLines(held: ReadonlyMap<string, Draft>, study: string | undefined): DraftLine[] {
  return [...held]
    .sort(([, a], [, b]) => b.at - a.at)
    .flatMap(([key, draft]) =>
      (Object.keys(strings.draft.kinds) as DraftKind[]).flatMap((kind) => {
        const start = draftKey(study, `${kind} `);
        if (!key.startsWith(start)) return [];
        const thing = key.slice(start.length);
        const about = selectionOfDraft(thing)?.anchor.exact ?? thing;
        return [
          {
            key,
            label: labelOf(kind, about),
            text: textOf(draft),
            where: currentAddress(draft.where) ?? draft.where,
          },
        ];
      }),
    );
}

/** Describes a draft by kind and subject. */
export const labelOf = (kind: DraftKind, thing: string): string =>
  strings.draft.of(strings.draft.kinds[kind], thing.slice(0, longest));

/** Returns the text of all fields. */
export const textOf = ({ fields }: Draft): string =>
  Object.values(fields)
    .map(({ now }) => now)
    .join(" · ");
