import { type ChangeEvent, useEffect, useState, useSyncExternalStore } from "react";
import type { strings } from "../strings.ts";
import { type DraftFields, drafts } from "./drafts.ts";
import { useStudy } from "./use.ts";

/** A form that keeps what is written in it, and of what thing. */
export type DraftPlace = `${keyof typeof strings.draft.kinds} ${string}`;

type Values = Readonly<Record<string, string>>;
type Written = ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>;

/** The fields of a form: what is saved, and over it what has been written and is not saved yet. */
export type FormDraft<V extends Values = Values> = {
  readonly key: string;
  readonly values: V;
  /** something is written that is not saved */
  readonly changed: boolean;
  /** what is saved now in fields that were written in and then saved otherwise, from another tab or by somebody else */
  readonly overtaken: readonly { readonly name: string; readonly saved: string }[];
  /** it was not written since the page was loaded, or in another tab */
  readonly elsewhere: boolean;
  /** the browser keeps it over a reload */
  readonly kept: boolean;
  readonly change: (values: Partial<V>) => void;
  /** the properties of the control in which a field is written */
  readonly field: (name: keyof V & string) => {
    readonly name: string;
    readonly value: string;
    readonly onChange: (event: Written) => void;
  };
  /** forgets what was written: it was discarded, or something new has been made of it */
  readonly drop: () => void;
  /** what was written stays, over what is saved now */
  readonly keepMine: () => void;
  /** the study has these values now; what was written since they were sent stays a draft */
  readonly saved: (values: V) => void;
};

/**
 * A form whose fields survive a reload, a crash and going elsewhere.
 *
 * @param saved what the study has in the fields; blanks in a form that makes something new
 */
export function useDraft<V extends Values>(place: DraftPlace, saved: V): FormDraft<V> {
  const { info } = useStudy();
  const key = draftKey(info?.id, place);
  const held = useSyncExternalStore(drafts.subscribe, () => drafts.held().get(key));
  // What has been saved stands in the form from then on, though the study is heard of it a moment later.
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
      value: values[name] as string,
      onChange: ({ target: { value } }) => change({ [name]: value } as Partial<V>),
    }),
    drop: () => drafts.put(key, {}),
    keepMine: () => rebase(base, (name, now) => now === base[name]),
    saved: (taken) => {
      setAccepted({ key, over: saved, values: taken });
      // What has been written since it was sent stays.
      rebase(taken, (name, now) => now === values[name]);
    },
  };
}

/** Under what a draft of a study is kept. */
export const draftKey = (study: string | undefined, place: DraftPlace): string => `${study ?? ""}/${place}`;

/** What follows the start of a place, of every draft that is kept at such a place. */
export const draftsAt = (study: string | undefined, start: DraftPlace): readonly string[] =>
  [...drafts.held().keys()]
    .filter((key) => key.startsWith(draftKey(study, start)))
    .map((key) => key.slice(draftKey(study, start).length));

const same = (a: Values, b: Values): boolean => Object.entries(a).every(([name, value]) => b[name] === value);
