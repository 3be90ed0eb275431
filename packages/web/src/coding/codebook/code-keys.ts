import type { CodeRow } from "@throughline/api";
import { changePreferences, currentPreferences, usePreferences } from "../../state/preferences.ts";
import { useStudy } from "../../state/use.ts";
import { recentCodes } from "./recent-codes.ts";

/** The keys that can give a code to selected words. */
export const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

/** Codes by the key that a person chose for them. */
export type CodeKeys = Readonly<Record<string, string>>;

/** Returns the code of each key: the chosen one, or one of the codes used last on the keys that are left. */
export function codesByKey(
  chosen: CodeKeys,
  recent: readonly string[],
  codes: readonly Pick<CodeRow, "id">[],
): readonly (readonly [key: string, code: string])[] {
  const known = new Set(codes.map(({ id }) => id));
  const fixed = new Set(Object.values(chosen));
  const others = recent.filter((id) => known.has(id) && !fixed.has(id)).values();
  return digits.flatMap((key) => {
    const own = chosen[key];
    const code = own !== undefined && known.has(own) ? own : others.next().value;
    return code === undefined ? [] : [[key, code] as const];
  });
}

/** Returns the code of each key in this browser. */
export function useCodesByKey(): ReturnType<typeof codesByKey> {
  const { codes } = useStudy();
  return codesByKey(useCodeKeys(), recentCodes(), codes);
}

/** Returns the keys that the person chose for codes of the open study. */
export function useCodeKeys(): CodeKeys {
  const { info } = useStudy();
  return usePreferences().codeKeys[info?.id ?? ""] ?? {};
}

/** Gives a code of a study a key, or takes its key away. */
export function setCodeKey(study: string, code: string, key: string): void {
  const { codeKeys } = currentPreferences();
  const others = Object.entries(codeKeys[study] ?? {}).filter(([one, id]) => one !== key && id !== code);
  const next = Object.fromEntries(key === "" ? others : [...others, [key, code]]);
  changePreferences({ codeKeys: { ...codeKeys, [study]: next } });
}
