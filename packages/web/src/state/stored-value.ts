/*
 * Readers of values that this browser has stored, perhaps by another version of the program. Each returns the
 * usual value in place of one that it cannot use.
 */

type Reader<T> = (stored: unknown) => T;

/** Reads one of some words; the first is the usual one. */
export const oneOf =
  <const Words extends readonly [string, ...string[]]>(words: Words): Reader<Words[number]> =>
  (stored) =>
    words.find((word) => word === stored) ?? words[0];

export const yesOrNo =
  (usual: boolean): Reader<boolean> =>
  (stored) =>
    typeof stored === "boolean" ? stored : usual;

/** Reads a whole number up to a maximum; usually 0. */
export const wholeUpTo =
  (max: number): Reader<number> =>
  (stored) =>
    Number.isInteger(stored) && isWithin(stored, 0, max) ? stored : 0;

export const isWithin = (stored: unknown, from: number, to: number): stored is number =>
  typeof stored === "number" && stored >= from && stored <= to;

/** Reads the texts of a list. */
export const texts: Reader<readonly string[]> = (stored) =>
  Array.isArray(stored) ? stored.filter((one) => typeof one === "string") : [];

/** Reads the entries of an object; those for which `read` returns undefined are left out. */
export const entries =
  <T>(read: Reader<T | undefined>): Reader<Readonly<Record<string, T>>> =>
  (stored) =>
    Object.fromEntries(
      Object.entries(isObject(stored) ? stored : {}).flatMap(([name, value]) => {
        const found = read(value);
        return found === undefined ? [] : [[name, found]];
      }),
    );

/** Reads the fields of an object, each with its own reader. */
export const fields =
  <T extends object>(readers: { readonly [Name in keyof T]: Reader<T[Name]> }): Reader<T> =>
  (stored) =>
    Object.fromEntries(
      Object.entries<Reader<unknown>>(readers).map(([name, read]) => [
        name,
        read(isObject(stored) ? stored[name] : undefined),
      ]),
    ) as T;

const isObject = (stored: unknown): stored is Readonly<Record<string, unknown>> =>
  typeof stored === "object" && stored !== null;
