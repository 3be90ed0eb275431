import { currentLanguage } from "./language.ts";

/**
 * A text for each plural form of a language: English has one and other; Russian has one, few, many and other.
 */
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

const rules = new Map<string, Intl.PluralRules>();

/**
 * Returns a text in the plural form for a number, with `#` replaced by the number, its thousands grouped.
 *
 * @example plural(3, { one: "# case was", other: "# cases were" }) // "3 cases were"
 */
export function plural(count: number, forms: Forms, locale: string = currentLanguage()): string {
  const known = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, known);
  return (forms[known.select(count)] ?? forms.other).replaceAll("#", count.toLocaleString(locale));
}
