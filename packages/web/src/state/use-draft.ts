import { type ChangeEvent, useEffect, useState, useSyncExternalStore } from "react";
import type { strings } from "../strings.ts";
import { type DraftFields, drafts } from "./drafts.ts";
import { useStudy } from "./use.ts";

/** The place of a draft: the kind of its form and its subject. */
export type DraftPlace = `${keyof typeof strings.draft.kinds} ${string}`;

type Values = Readonly<Record<string, string>>;
type Written = ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>;

/** The fields of a form: the saved values, overridden by unsaved changes. */
export type FormDraft<V extends Values = Values> = {
  readonly key: string;
  readonly values: V;
  /** whether there are unsaved changes */
  readonly changed: boolean;
  /** saved values of fields that were edited here and changed elsewhere, in another tab or by another user */
  readonly overtaken: readonly { readonly name: string; readonly saved: string }[];
  /** whether it comes from before the page was loaded, or from another tab */
  readonly elsewhere: boolean;
  /** whether the browser keeps it over a reload */
  readonly kept: boolean;
  readonly change: (values: Partial<V>) => void;
  /** props of the control of a field */
  readonly field: (name: keyof V & string) => {
    readonly name: string;
    readonly value: string;
    readonly onChange: (event: Written) => void;
  };
  /** deletes the draft, after it was discarded or a new record was created from it */
  readonly drop: () => void;
  /** keeps the draft, based on the current saved values */
  readonly keepMine: () => void;
  /** reports saved values; changes made after they were sent stay a draft */
  readonly saved: (values: V) => void;
};

/**
 * A form whose fields survive a reload, a crash and navigation.
 *
 * @param saved values in the study; blank in a form for a new record
 */
export function useDraft<V extends Values>(place: DraftPlace, saved: V): FormDraft<V> {
  const { info } = useStudy();
  const key = draftKey(info?.id, place);
  const held = useSyncExternalStore(drafts.subscribe, () => drafts.held().get(key));
  // Saved values are shown from now on, although the update of the study arrives later.
  const [accepted, setAccepted] = useState<{ readonly key: string; readonly over: V; readonly values: V }>();
  const waiting = accepted?.key === key && same(accepted.over, saved);
  if (accepted && !waiting) setAccepted(undefined);
  const base: V = waiting ? accepted.values : saved;
  const written = Object.entries(held?.fields ?? {}).filter(([name, { now }]) => now !== base[name]);
  const overtaken = written.flatMap(([name, { was, now }]) => {
    const has = base[name] ?? "";
    return has.trim() === was.trim() || has.trim() === now.trim() ? [] : [{ name, saved: has }];
  });
  const changed = written.length > 0;
  const stale = held !== undefined && !changed;
  useEffect(() => {
    if (stale) drafts.put(key, {});
  }, [stale, key]);

  const fields = (): DraftFields => drafts.held().get(key)?.fields ?? {};
  const change = (values: Partial<V>) => {
    const next = { ...fields() };
    for (const [name, now] of Object.entries(values)) {
      const was = next[name]?.was ?? base[name] ?? "";
      if (now === base[name]) delete next[name];
      else if (now !== undefined) next[name] = { was, now };
    }
    drafts.put(key, next);
  };
  const rebase = (over: V, isSettled: (name: string, now: string) => boolean) => {
    const rest = Object.entries(fields()).filter(([name, { now }]) => !isSettled(name, now));
    drafts.put(
      key,
      Object.fromEntries(rest.map(([name, { now }]) => [name, { was: over[name] ?? "", now }])),
    );
  };
  const values: V = { ...base, ...Object.fromEntries(written.map(([name, { now }]) => [name, now])) };
  return {
    key,
    values,
    changed,
    overtaken,
    elsewhere: held?.elsewhere ?? false,
    kept: held?.kept ?? true,
    change,
    field: (name) => ({
      name,
      value: values[name]!,
      onChange: ({ target: { value } }) => change({ [name]: value } as Partial<V>),
    }),
    drop: () => drafts.put(key, {}),
    keepMine: () => rebase(base, (name, now) => now === base[name]),
    saved: (taken) => {
      setAccepted({ key, over: saved, values: taken });
      // Changes made after sending stay in the draft.
      rebase(taken, (name, now) => now === values[name]);
    },
  };
}

/** Returns the storage key of a draft. */
export const draftKey = (study: string | undefined, place: DraftPlace): string => `${study ?? ""}/${place}`;

/** Returns the rest of the place of every draft whose place begins with a text. */
export const draftsAt = (study: string | undefined, start: DraftPlace): readonly string[] =>
  [...drafts.held().keys()]
    .filter((key) => key.startsWith(draftKey(study, start)))
    .map((key) => key.slice(draftKey(study, start).length));

const same = (a: Values, b: Values): boolean => Object.entries(a).every(([name, value]) => b[name] === value);
