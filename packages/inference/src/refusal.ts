import { type Message, NoticeError, notice, type Said } from "@throughline/messages";

/** What cannot be computed as asked: what was found, and what to do about it. The message holds both. */
export class InferenceError extends NoticeError {
  /** what was found, without a full stop */
  readonly what: Message;
  /** what to do */
  readonly fix: Message;

  /** @param what a text stays as it is in every language */
  constructor(what: Said, fix: Said = notice("Correct it.")) {
    super(notice("{what}. {fix}", { what, fix }));
    this.what = asMessage(what);
    this.fix = asMessage(fix);
  }
}

const asMessage = (said: Said): Message =>
  typeof said === "string" ? notice("{text}", { text: said }) : said;
