import { useMemo } from "react";
import { useStudy } from "./use.ts";

type Person = { readonly family?: string | undefined; readonly literal?: string | undefined };

/** Names a source as a citation does: authors and year; by its title, or else its key, when it has none. */
export function useSourceName(): (key: string) => string {
  const { sources } = useStudy();
  const byKey = useMemo(
    () =>
      new Map(
        sources.map(({ key, csl }) => {
          const year = csl.issued?.["date-parts"]?.[0]?.[0];
          const people = authorsText(csl.author ?? csl.editor ?? []);
          const citation = people === "" ? "" : [people, year].filter(Boolean).join(" ");
          return [key, citation || csl.title || key] as const;
        }),
      ),
    [sources],
  );
  return (key) => byKey.get(key) ?? key;
}

/** One or two family names; of more, the first. */
function authorsText(people: readonly Person[]): string {
  const names = people.map(({ family, literal }) => family ?? literal ?? "").filter((name) => name !== "");
  return names.length > 2 ? `${names[0]} et al.` : names.join(" & ");
}
