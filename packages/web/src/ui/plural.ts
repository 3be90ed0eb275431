/** The language of the texts in strings.ts. */
export const language = "en";

/** A text for each class of numbers that the language tells apart: English one and other; Russian one, few and many as well. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

const rules = new Map<string, Intl.PluralRules>();

/**
 * A text in the form that goes with a number, `#` standing for the number.
 *
 * @example plural(3, { one: "# case was", other: "# cases were" }) // "3 cases were"
 */
export function plural(count: number, forms: Forms, locale: string = language): string {
  const known = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, known);
  return (forms[known.select(count)] ?? forms.other).replaceAll("#", String(count));
}
