import type { GradeRow } from "@throughline/api";
import { storedNames, storedText, storeText } from "./browser-storage.ts";

/** What a person can change of a grade. */
export type GradeValues = Partial<Pick<GradeRow, "grade" | "confidence" | "claims" | "rationale">>;

/** A change of a grade that has not been acknowledged yet. */
export type PendingEdit = {
  readonly cell: string;
  readonly values: GradeValues;
  readonly version: number | undefined;
  /** the change of many grades that it is part of, which is one revision */
  readonly together?: string;
};

/*
 * The edits that the server has not acknowledged, stored by each tab under a name of its own, which it locks
 * as long as it lives. Another tab of the study takes them when the tab has ended.
 */

const tab = crypto.randomUUID();
const prefixOf = (study: string): string => `throughline.unsaved.${study}.`;
const ownName = (study: string): string => `${prefixOf(study)}${tab}`;

export function storeUnsentEdits(study: string, edits: readonly PendingEdit[]): void {
  storeText(ownName(study), edits.length === 0 ? undefined : JSON.stringify(edits));
}

/** Passes on the edits of each tab of the study that has ended, now or later. */
export function takeUnsentEdits(study: string, take: (edits: readonly PendingEdit[]) => void): void {
  const own = ownName(study);
  void navigator.locks.request(own, () => new Promise(() => undefined));
  for (const name of storedNames(prefixOf(study)))
    if (name !== own)
      void navigator.locks.request(name, () => {
        const text = storedText(name);
        if (text === undefined) return;
        take(JSON.parse(text) as PendingEdit[]);
        storeText(name, undefined);
      });
}

/** Calls the listener with the edits of another tab of the study whenever they change. */
export function followUnsentEdits(
  study: string,
  listener: (otherTab: string, edits: readonly PendingEdit[]) => void,
): void {
  window.addEventListener("storage", ({ key, newValue }) => {
    if (key?.startsWith(prefixOf(study)))
      listener(key, newValue === null ? [] : (JSON.parse(newValue) as PendingEdit[]));
  });
}
