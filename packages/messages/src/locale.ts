import { type CompiledMessage, compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import type { Catalogue } from "./catalogue.ts";
import { lists } from "./en/lists.ts";
import { MessageError } from "./errors.ts";

/** A language with its wordings, which are compiled when they are first needed. */
export type Locale = {
  /** a BCP 47 language tag, for numbers, plurals and lists */
  readonly tag: string;
  readonly plurals: Intl.PluralRules;
  readonly conjunction: Intl.ListFormat;
  /** @throws MessageError when there is no wording of this id */
  wording(id: string): CompiledMessage;
  number(value: number, options: { readonly decimals: number; readonly signed?: boolean }): string;
};

/**
 * @param catalogues wordings by id; of an id in several the last counts
 */
export function locale(tag: string, ...catalogues: readonly Catalogue[]): Locale {
  const wordings = new Map([lists, ...catalogues].flatMap((catalogue) => Object.entries(catalogue)));
  const compiled = new Map<string, CompiledMessage>();
  const numberFormats = new Map<string, Intl.NumberFormat>();
  return {
    tag,
    plurals: new Intl.PluralRules(tag),
    conjunction: new Intl.ListFormat(tag, { type: "conjunction" }),
    number(value, { decimals, signed = false }) {
      // A measure whose denominator is 0 has no value.
      if (Number.isNaN(value)) return "–";
      const key = `${decimals} ${signed}`;
      const format =
        numberFormats.get(key) ??
        new Intl.NumberFormat(tag, {
          maximumFractionDigits: decimals,
          useGrouping: false,
          signDisplay: signed ? "exceptZero" : "negative",
        });
      numberFormats.set(key, format);
      return format.format(value);
    },
    wording(id) {
      const known = compiled.get(id);
      if (known !== undefined) return known;
      const text = wordings.get(id);
      if (text === undefined)
        throw new MessageError(`There is no wording for "${id}" in ${tag}. Add it to the catalogue.`);
      const wording = compileMessageOrThrow(text);
      compiled.set(id, wording);
      return wording;
    },
  };
}
