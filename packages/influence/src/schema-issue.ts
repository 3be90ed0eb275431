import { type Message, notice, type Value } from "@throughline/messages";
import type { z } from "zod";

const nouns: Readonly<Record<string, Message>> = {
  array: notice("a list"),
  boolean: notice("true or false"),
  int: notice("a whole number"),
  null: notice("nothing"),
  number: notice("a number"),
  object: notice("a group of settings"),
  record: notice("a group of settings"),
  string: notice("a text"),
};
const nounOf = (type: string): Message | string => nouns[type] ?? type;

/** Whether a value is not there at all; its place is then that of what should hold it. */
export const isMissing = ({ code, message }: z.core.$ZodIssue): boolean =>
  code === "invalid_type" && message.includes("undefined");

/** What a schema found wrong with a value, in plain words: what it is, without a full stop, and what to do. */
export function schemaIssue(issue: z.core.$ZodIssue, name: Value): { what: Message; fix: Message } {
  if (issue.code === "invalid_type")
    return isMissing(issue)
      ? {
          what: notice("{name} is missing", { name }),
          fix: notice("Add it ({expected}).", { expected: nounOf(issue.expected) }),
        }
      : {
          what: notice("{name} is {found}, and has to be {expected}", {
            name,
            found: receivedNoun(issue.message),
            expected: nounOf(issue.expected),
          }),
          fix: notice("Write {expected} here.", { expected: nounOf(issue.expected) }),
        };
  if (issue.code === "invalid_union")
    return {
      what: notice("{name} has a value that is not allowed", { name }),
      fix: notice("Correct the value."),
    };
  if (issue.code === "invalid_value")
    return {
      what: notice("{name} has a value that is not allowed", { name }),
      fix: notice("Use one of {values}.", { values: issue.values.map(String).join(", ") }),
    };
  if (issue.code === "too_small" && isDefault(issue))
    return tooSmall(name, issue.origin, issue.minimum, issue.inclusive !== false);
  if (issue.code === "too_big" && isDefault(issue))
    return {
      what: notice("{name} is too large", { name }),
      fix: notice("Use at most {most}.", { most: Number(issue.maximum) }),
    };
  return {
    what: notice("{name}: {message}", { name, message: issue.message }),
    fix: notice("Correct the value."),
  };
}

/** Whether a schema has no message of its own for the issue. */
const isDefault = ({ message }: z.core.$ZodIssue): boolean => /^Too (?:small|big)/u.test(message);

const receivedNoun = (message: string): Message | string =>
  nounOf(/received (\w+)/u.exec(message)?.[1] ?? "unknown");

function tooSmall(name: Value, origin: string, least: number | bigint, isInclusive: boolean) {
  if (origin === "array")
    return {
      what: notice("{name} has too few entries", { name }),
      fix: notice("Give at least {least, plural, one {one entry} other {# entries}}.", {
        least: Number(least),
      }),
    };
  if (origin === "string")
    return { what: notice("{name} is empty", { name }), fix: notice("Write a text here.") };
  return {
    what: notice("{name} is too small", { name }),
    fix: isInclusive
      ? notice("Use at least {least}.", { least: Number(least) })
      : notice("Use more than {least}.", { least: Number(least) }),
  };
}
