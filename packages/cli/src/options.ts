import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { nearest } from "@throughline/study";
import { UsageError } from "./exit.ts";

/**
 * Reads the arguments of a command.
 *
 * @param command the name of the command, for messages
 * @param args its arguments
 * @param options the options it takes, as `parseArgs` has them
 * @throws UsageError for an option it does not take, naming the nearest, and for one that is given twice or without its value
 */
export function optionsOf<T extends ParseArgsOptionsConfig>(command: string, args: string[], options: T) {
  const help = `throughline ${command} --help lists what it takes.`;
  const given = new Set<string>();
  for (const arg of optionsIn(args)) {
    const name = arg.replace(/^--?|=.*$/gsu, "");
    if (!Object.hasOwn(options, name)) {
      const like = nearest(
        `--${name}`,
        Object.keys(options).map((known) => `--${known}`),
      );
      throw new UsageError(
        `There is no option "${arg.replace(/=.*$/su, "")}".${like === undefined ? "" : ` Nearest: "${like}".`} ${help}`,
      );
    }
    if (given.has(name)) throw new UsageError(`--${name} is given twice. ${help}`);
    given.add(name);
  }
  return parseArgs({ args: joined(args, options), options, allowPositionals: true });
}

/** A number that an option gives. */
export function numberOption(name: string, text: string): number {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) throw new UsageError(`--${name} takes a number, not "${text}".`);
  return value;
}

/** The port that an option gives. */
export function portOption(text: string): number {
  const port = numberOption("port", text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UsageError(`"${text}" is not a port.`);
  return port;
}

/** One of the words that an option takes. */
export function wordOption<T extends string>(name: string, text: string, words: readonly T[]): T {
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  const like = nearest(text, words);
  throw new UsageError(
    `--${name} takes ${words.join(", ")}, not "${text}".${like === undefined ? "" : ` Nearest: "${like}".`}`,
  );
}

/** The file that a command reads. */
export function fileOf(command: string, positionals: readonly string[]): string {
  const [file, ...more] = positionals;
  if (file === undefined)
    throw new UsageError(
      `Which table? throughline ${command} <data.csv>; throughline ${command} --help lists more.`,
    );
  if (more.length > 0)
    throw new UsageError(
      `"${more[0]}" is one thing too many: ${command} takes one file. Put a name with a space in quotation marks.`,
    );
  return file;
}

function optionsIn(args: readonly string[]): string[] {
  const end = args.indexOf("--");
  return args.slice(0, end === -1 ? args.length : end).filter((arg) => /^--?[A-Za-z]/u.test(arg));
}

/** Values that begin with a minus are joined to their option, which would otherwise be thought to have none. */
function joined(args: readonly string[], options: ParseArgsOptionsConfig): string[] {
  const result: string[] = [];
  for (const arg of args) {
    const before = result.at(-1) ?? "";
    const takes = before.startsWith("--") && options[before.slice(2)]?.type === "string";
    if (takes && /^-[\d.]/u.test(arg)) result[result.length - 1] = `${before}=${arg}`;
    else result.push(arg);
  }
  return result;
}
