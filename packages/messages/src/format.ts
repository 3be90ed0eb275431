import type { CompiledMessage } from "@lingui/message-utils/compileMessage";
import { datesMessage } from "./dates.ts";
import { MessageError } from "./errors.ts";
import type { Locale } from "./locale.ts";
import type { List, Message, Reference, Value } from "./message.ts";

/** A piece of a sentence. A piece with a reference can be linked. */
export type Part = { readonly text: string; readonly reference?: Reference };

/** Largest number of items in a complete list. */
const mostItems = 12;
/** Number of items named of a longer list. */
const namedItems = 10;

/**
 * Formats a message in pieces, with the references in their positions.
 *
 * @throws MessageError when the locale has no wording for it, or the wording needs a value that the message
 *   does not have
 */
export function partsOf(message: Message, locale: Locale): Part[] {
  const parts: Part[] = [];
  writeMessage(message, locale, (part) => {
    const last = parts.at(-1);
    if (part.text === "") return;
    if (last && !last.reference && !part.reference) parts[parts.length - 1] = { text: last.text + part.text };
    else parts.push(part);
  });
  return parts;
}

/** Formats a message as plain text. */
export function textOf(message: Message, locale: Locale): string {
  let text = "";
  writeMessage(message, locale, (part) => {
    text += part.text;
  });
  return text;
}

type Write = (part: Part) => void;

function writeMessage(message: Message, locale: Locale, write: Write): void {
  writeTokens(locale.wording(message.id), message, locale, write);
}

/** @param counted number of the plural around the tokens, which replaces `#` */
function writeTokens(
  tokens: CompiledMessage,
  message: Message,
  locale: Locale,
  write: Write,
  counted?: number,
): void {
  for (const token of tokens) {
    if (typeof token === "string") {
      write({ text: token === "#" && counted !== undefined ? printed(counted, locale) : token });
      continue;
    }
    const [name, type, choices] = token;
    const value = message.values[name];
    if (value === undefined)
      throw new MessageError(`The message "${message.id}" has no value for "${name}". Give it one.`);
    if (type === undefined) writeValue(value, locale, write);
    else if (type === "plural" && isChoices(choices)) {
      const n = numberOf(value, message.id);
      const chosen = choices[String(n)] ?? choices[locale.plurals.select(n)] ?? choices.other ?? [];
      writeTokens(chosen, message, locale, write, n);
    } else if (type === "select" && isChoices(choices)) {
      const chosen = (typeof value === "string" ? choices[value] : undefined) ?? choices.other ?? [];
      writeTokens(chosen, message, locale, write, counted);
    } else
      throw new MessageError(`The message "${message.id}" uses "${type}". Only plural and select are known.`);
  }
}

function writeValue(value: Value, locale: Locale, write: Write): void {
  if (typeof value === "string") write({ text: value });
  else if (typeof value === "number") write({ text: printed(value, locale) });
  else if (value.kind === "message") writeMessage(value, locale, write);
  else if (value.kind === "list") writeList(value, locale, write);
  else if (value.kind === "number") write({ text: locale.number(value.value, value) });
  else if (value.kind === "dates") writeMessage(datesMessage(value, locale.tag), locale, write);
  else write({ text: locale.name(value), reference: value });
}

function writeList({ items, join }: List, locale: Locale, write: Write): void {
  if (join === "and") {
    writeConjunction(items, locale, write);
    return;
  }
  items.forEach((item, i) => {
    if (i > 0 && join !== "adjacent") writeTokens(locale.wording(`list.${join}`), separator, locale, write);
    writeValue(item, locale, write);
  });
}

const separator: Message = { kind: "message", id: "list", values: {} };

function writeConjunction(items: readonly Value[], locale: Locale, write: Write): void {
  const others: Message = {
    kind: "message",
    id: "list.others",
    values: { count: items.length - namedItems },
  };
  const named = items.length > mostItems ? [...items.slice(0, namedItems), others] : items;
  let next = 0;
  for (const { type, value } of locale.conjunction.formatToParts(named.map(() => "-"))) {
    const item = type === "element" ? named[next++] : undefined;
    if (item === undefined) write({ text: value });
    else writeValue(item, locale, write);
  }
}

function isChoices(choices: unknown): choices is Readonly<Record<string, CompiledMessage>> {
  return typeof choices === "object" && choices !== null;
}

function numberOf(value: Value, id: string): number {
  if (typeof value === "number") return value;
  if (typeof value === "object" && value.kind === "number") return value.value;
  throw new MessageError(`The message "${id}" counts a value that is no number. Give it a number.`);
}

/** Largest number of decimals when none is specified. */
const allDecimals = 15;

function printed(value: number, locale: Locale): string {
  return locale.number(value, { decimals: allDecimals });
}
