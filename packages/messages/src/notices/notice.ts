import type { ValuesOf } from "../catalogue.ts";
import { textOf } from "../format.ts";
import { locale } from "../locale.ts";
import type { Message, Value } from "../message.ts";
import type { russianNotices } from "./russian.ts";

/** The English wording, in ICU MessageFormat, that identifies a notice. Each has a Russian one. */
type NoticeId = keyof typeof russianNotices;

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
  return { kind: "message", id, values };
}

/** Sentences one after the other. */
export const sentences = (first: Value, second: Value): Message =>
  notice("{first} {second}", { first, second });

const inEnglish = locale("en-GB", {}, undefined, { idIsWording: true });

/** The English text of a notice, with ids where no labels are known. */
export const noticeText = (message: Message): string => textOf(message, inEnglish);

/**
 * An error whose sentence is a tree, for a reader of any language who knows the labels. Its `message` is the English
 * text.
 */
export class NoticeError extends Error {
  override name = "NoticeError";
  readonly notice: Message;

  /** @param said a text stays as it is in every language */
  constructor(said: string | Message, options?: ErrorOptions) {
    const message = typeof said === "string" ? notice("{text}", { text: said }) : said;
    super(noticeText(message), options);
    this.notice = message;
  }
}
