import type { GetICUArgs } from "@schummar/icu-type-parser";
import type { Message, NumberValue, Value } from "./message.ts";

/** The wordings of one language by id, in ICU MessageFormat. */
export type Catalogue = Readonly<Record<string, string>>;

/** The values that a wording needs: its arguments, with numbers where it counts. */
export type ValuesOf<Wording extends string> = GetICUArgs<
  Wording,
  { ICUArgument: Value; ICUNumberArgument: number | NumberValue }
>;

/** Writes messages of a catalogue. */
export type MessageWriter<C extends Catalogue> = <Id extends keyof C & string>(
  id: Id,
  ...values: keyof ValuesOf<C[Id]> extends never ? [] : [ValuesOf<C[Id]>]
) => Message;

/**
 * Returns a function that writes messages of a catalogue. An unknown id, or a missing value of its wording,
 * does not compile.
 *
 * @example const write = messageWriter<typeof english>();
 * write("gap.level", { case: reference("case", "north", "Campaign in the north") })
 */
export function messageWriter<C extends Catalogue>(): MessageWriter<C>;
export function messageWriter() {
  return (id: string, values: Message["values"] = {}): Message => ({ kind: "message", id, values });
}

/**
 * The wordings of a catalogue in another language: one for each id, with the same values. A missing wording,
 * or one with other values than the original, does not compile.
 */
export type Translation<C extends Catalogue, T> = {
  readonly [Id in keyof C]: Id extends keyof T
    ? T[Id] extends string
      ? SameKeys<keyof ValuesOf<C[Id]>, keyof ValuesOf<T[Id]>> extends true
        ? T[Id]
        : { readonly "its values are": keyof ValuesOf<C[Id]> }
      : string
    : string;
};

type SameKeys<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Checks a translation of a catalogue. */
export function translation<C extends Catalogue>() {
  return <const T extends Catalogue>(wordings: T & Translation<C, T>): T => wordings;
}
