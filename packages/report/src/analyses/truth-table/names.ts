import { namesShown } from "../../view/cases-on-page.ts";

/** A list of more names is cut to the first of them. */
const longList = 25;

/** Returns a list of names as text, cut when it is long, and how many names are not in it. */
export function firstOf(names: readonly string[]): { readonly text: string; readonly hidden: number } {
  if (names.length <= longList) return { text: names.join(", "), hidden: 0 };
  const hidden = names.length - namesShown;
  return { text: `${names.slice(0, namesShown).join(", ")} and ${hidden} more`, hidden };
}

/** A long name that may be broken after an underscore or a star. */
export const breakable = (name: string): string => name.replace(/[_*]/gu, "$&\u200b");
