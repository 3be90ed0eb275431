import type { ValuesOf } from "../catalogue.ts";
import { textOf } from "../format.ts";
import { type Locale, locale } from "../locale.ts";
import { type Join, list, type Message, type Value } from "../message.ts";
import type { russianNotices } from "./russian.ts";

/** The English wording, in ICU MessageFormat, that identifies a notice. Each has a Russian one. */
export type NoticeId = keyof typeof russianNotices;

/**
 * Returns what an error or a notice says, as a message whose id is its English wording. A wording without a Russian
 * one, or without a value, does not compile.
 *
 * @example notice("{outcome} is both the outcome and a condition.", { outcome: reference("attribute", "Y") })
 */
export function notice<Id extends NoticeId>(
  id: Id,
  ...values: keyof ValuesOf<Id> extends never ? [] : [ValuesOf<Id>]
): Message;
export function notice(id: string, values: Message["values"] = {}): Message {
  const message: Message = { kind: "message", id, values };
  // As part of a text, such as a line of a log, a notice is its English sentence.
  return Object.defineProperty(message, "toString", { value: () => noticeText(message) });
}

/** What an error or a notice says; a text stays as it is in every language. */
export type Said = string | Message;

/** Made for the first notice, because programs that print none should start fast. */
let inEnglish: Locale | undefined;

/** The English text of a notice, with ids where no labels are known. */
export function noticeText(said: Said): string {
  if (typeof said === "string") return said;
  inEnglish ??= locale("en-GB", {}, undefined, { idIsWording: true });
  return textOf(said, inEnglish);
}

/** Number of names in a notice; others are counted. */
const mostNames = 12;

/** Lists names in a notice. */
export function nameList(names: readonly Value[], join: Join = "comma"): Value {
  const shown = list(names.slice(0, mostNames), join);
  return names.length <= mostNames
    ? shown
    : notice("{names} and {count} more", { names: shown, count: names.length - mostNames });
}

/** Joins sentences, each on a line of its own. */
export function inLines(lines: readonly Value[]): Message {
  const items = lines.flatMap((line, i) => (i === 0 ? [line] : ["\n", line]));
  return notice("{text}", { text: list(items, "adjacent") });
}

/**
 * An error whose sentence is a tree, for a reader of any language who knows the labels. Its `message` is the English
 * text.
 */
export class NoticeError extends Error {
  override name = "NoticeError";
  readonly notice: Message;

  constructor(said: Said, options?: ErrorOptions) {
    const message = typeof said === "string" ? notice("{text}", { text: said }) : said;
    super(noticeText(message), options);
    this.notice = message;
  }
}
