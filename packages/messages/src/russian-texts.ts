import type { ValuesOf } from "./catalogue.ts";

/** Texts whose Russian wording uses only values of the English one. */
type Checked<T> = {
  readonly [Id in keyof T]: T[Id] extends string
    ? keyof ValuesOf<T[Id]> extends keyof ValuesOf<Id & string>
      ? T[Id]
      : {
          readonly "uses a value that is not given": Exclude<
            keyof ValuesOf<T[Id]>,
            keyof ValuesOf<Id & string>
          >;
        }
    : string;
};

/** Checks Russian wordings against the English ones that are their keys. */
export const russianTexts = <const T extends Readonly<Record<string, string>>>(texts: T & Checked<T>): T =>
  texts;
