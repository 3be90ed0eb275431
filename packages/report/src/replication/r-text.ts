import { lineOfText, rString } from "@throughline/study";

/** Writes a number that R reads as the same value. */
export function rNumber(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "Inf" : "-Inf";
  return String(value);
}

/** Writes a vector over as many lines as it needs; a single value without `c()`. */
export function vector(values: readonly string[]): string {
  if (values.length === 1) return values[0] ?? "";
  const lines: string[][] = [[]];
  let width = 0;
  for (const value of values) {
    if (width > 0 && width + value.length > 100) {
      lines.push([]);
      width = 0;
    }
    lines.at(-1)?.push(value);
    width += value.length + 2;
  }
  return `c(${lines.map((line) => line.join(", ")).join(",\n  ")})`;
}

export const numbers = (values: readonly number[]): string => vector(values.map(rNumber));

export const strings = (values: readonly string[]): string => vector(values.map(rString));

/** Writes a comment on one line. */
export const comment = (text: string): string => `# ${lineOfText(text)}`;

/** Writes a call, without the arguments that have no value. */
export function call(name: string, args: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(args).flatMap(([key, value]) =>
    value === undefined ? [] : [/^\d/u.test(key) ? value : `${key} = ${value}`],
  );
  return `${name}(${written.join(", ")})`;
}

/** Writes an assignment. */
export const assign = (name: string, value: string): string => `${name} <- ${value}`;
