import { text } from "../../language/text.ts";
import { namesShown } from "../../view/cases-on-page.ts";

/** Maximum length of a list of names before it is shortened. */
const longList = 25;

/** Returns a list of names as text, shortened when it is long, and the number of hidden names. */
export function firstOf(names: readonly string[]): { readonly text: string; readonly hidden: number } {
  if (names.length <= longList) return { text: names.join(", "), hidden: 0 };
  const hidden = names.length - namesShown;
  return {
    text: `${names.slice(0, namesShown).join(", ")}${text(" and {count} more", { count: hidden })}`,
    hidden,
  };
}

/** Allows a line break after underscores and stars of a long name. */
export const breakable = (name: string): string => name.replace(/[_*]/gu, "$&\u200b");
