import { type CompiledMessage, compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import type { Catalogue } from "./catalogue.ts";
import { MessageError } from "./errors.ts";
import { words as english } from "./languages/en.ts";
import { words as russian } from "./languages/ru.ts";
import type { Reference } from "./message.ts";

/** A language with its wordings, which are compiled on first use. */
export type Locale = {
  /** a BCP 47 language tag, for numbers, plurals and lists */
  readonly tag: string;
  readonly plurals: Intl.PluralRules;
  readonly conjunction: Intl.ListFormat;
  /** @throws MessageError when there is no wording of this id */
  wording(id: string): CompiledMessage;
  number(value: number, options: { readonly decimals: number; readonly signed?: boolean }): string;
  /** returns the name of a reference in a sentence */
  name(reference: Reference): string;
};

/** Names a reference in sentences; by its label by default. */
type Naming = Pick<Locale, "name">;

const byLabel: Naming = { name: ({ label }) => label };

/**
 * @param catalogue wordings by id
 * @param naming names of references, for a language in which labels are quoted or translated
 * @param options `idIsWording`: a message without a wording in the catalogue is its own wording
 */
export function locale(
  tag: string,
  catalogue: Catalogue,
  { name }: Naming = byLabel,
  { idIsWording = false }: { readonly idIsWording?: boolean } = {},
): Locale {
  const words: Catalogue = tag.startsWith("ru") ? russian : english;
  const wordings = new Map(Object.entries({ ...words, ...catalogue }));
  const compiled = new Map<string, CompiledMessage>();
  const numberFormats = new Map<string, Intl.NumberFormat>();
  return {
    tag,
    name,
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
      return format
        .formatToParts(value)
        .map((part) => (part.type === "minusSign" ? "−" : part.value))
        .join("");
    },
    wording(id) {
      const known = compiled.get(id);
      if (known !== undefined) return known;
      const text = wordings.get(id) ?? (idIsWording ? id : undefined);
      if (text === undefined)
        throw new MessageError(`There is no wording for "${id}" in ${tag}. Add it to the catalogue.`);
      const wording = compileMessageOrThrow(text);
      compiled.set(id, wording);
      return wording;
    },
  };
}
