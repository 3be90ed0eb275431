import type { z } from "zod";

const nouns: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  int: "a whole number",
  null: "nothing",
  number: "a number",
  object: "a group of settings",
  record: "a group of settings",
  string: "a text",
};
const nounOf = (type: string): string => nouns[type] ?? type;

/** Whether a value is not there at all; its place is then that of what should hold it. */
export const isMissing = ({ code, message }: z.core.$ZodIssue): boolean =>
  code === "invalid_type" && message.includes("undefined");

/** What a schema found wrong with a value, in plain words: what it is, without a full stop, and what to do. */
export function schemaIssue(issue: z.core.$ZodIssue, name: string): { what: string; fix: string } {
  if (issue.code === "invalid_type")
    return isMissing(issue)
      ? { what: `${name} is missing`, fix: `Add it (${nounOf(issue.expected)}).` }
      : {
          what: `${name} is ${receivedNoun(issue.message)}, and has to be ${nounOf(issue.expected)}`,
          fix: `Write ${nounOf(issue.expected)} here.`,
        };
  if (issue.code === "invalid_value")
    return {
      what: `${name} has a value that is not allowed`,
      fix: `Use one of ${issue.values.map(String).join(", ")}.`,
    };
  if (issue.code === "too_small" && isDefault(issue))
    return tooSmall(name, issue.origin, issue.minimum, issue.inclusive !== false);
  if (issue.code === "too_big" && isDefault(issue))
    return { what: `${name} is too large`, fix: `Use at most ${issue.maximum}.` };
  return { what: `${name}: ${issue.message}`, fix: "Correct the value." };
}

/** Whether a schema has no message of its own for the issue. */
const isDefault = ({ message }: z.core.$ZodIssue): boolean => /^Too (?:small|big)/u.test(message);

const receivedNoun = (message: string): string =>
  nounOf(/received (\w+)/u.exec(message)?.[1] ?? "something else");

function tooSmall(name: string, origin: string, least: number | bigint, isInclusive: boolean) {
  if (origin === "array")
    return {
      what: `${name} has too few entries`,
      fix: `Give at least ${least === 1 ? "one entry" : `${least} entries`}.`,
    };
  if (origin === "string") return { what: `${name} is empty`, fix: "Write a text here." };
  return {
    what: `${name} is too small`,
    fix: isInclusive ? `Use at least ${least}.` : `Use more than ${least}.`,
  };
}
