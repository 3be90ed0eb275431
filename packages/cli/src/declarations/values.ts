import { nearest } from "@throughline/study";
import { UsageError } from "../exit.ts";
import { listOf } from "../text/list.ts";

/** Returns a parser for the number that an option takes. */
export function numberOf(option: string): (text: string) => number {
  return (text) => {
    const value = text.trim() === "" ? Number.NaN : Number(text);
    if (!Number.isFinite(value)) throw new UsageError(`${option} takes a number, not "${text}".`);
    return value;
  };
}

/** Returns a parser for a whole number in a range. */
export function wholeNumberOf(
  option: string,
  lowest: number,
  highest = Number.MAX_SAFE_INTEGER,
): (text: string) => number {
  return (text) => {
    const value = numberOf(option)(text);
    if (!Number.isInteger(value) || value < lowest || value > highest)
      throw new UsageError(
        `${option} takes a whole number from ${lowest}${highest === Number.MAX_SAFE_INTEGER ? "" : ` to ${highest}`}, not "${text}".`,
      );
    return value;
  };
}

/** Returns a parser for as many numbers as the example has, or for one of several counts. */
export function numbersOf(
  option: string,
  counts: readonly number[],
  example: string,
): (text: string) => readonly number[] {
  return (text) => {
    const numbers = text.split(",").map(numberOf(option));
    if (!counts.includes(numbers.length))
      throw new UsageError(`${option} takes ${counts.join(" or ")} numbers, such as ${example}.`);
    return numbers;
  };
}

/** Returns a parser for one of several words. */
export function wordOf<T extends string>(option: string, words: readonly T[]): (text: string) => T {
  return (text) => {
    const found = words.find((word) => word === text);
    if (found !== undefined) return found;
    const like = nearest(text, words);
    throw new UsageError(
      `${option} takes ${words.join(", ")}, not "${text}".${like === undefined ? "" : ` Nearest: "${like}".`}`,
    );
  };
}

/** Returns a parser for several of some words, separated by commas. */
export function wordsOf<T extends string>(
  option: string,
  words: readonly T[],
): (text: string) => readonly T[] {
  return (text) => {
    const found = listOf(text).map(wordOf(option, words));
    if (found.length === 0) throw new UsageError(`${option} takes ${words.join(", ")}.`);
    return found;
  };
}

/** Parses a list of names, separated by commas. */
export const names = (text: string): readonly string[] => listOf(text);
