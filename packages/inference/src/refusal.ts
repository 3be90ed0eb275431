import { NoticeError, notice, noticeText, type Said } from "@throughline/messages";

/** What cannot be computed as asked: what was found, and what to do about it. The message holds both. */
export class InferenceError extends NoticeError {
  /** what was found, in English and without a full stop */
  readonly what: string;
  /** what to do, in English */
  readonly fix: string;

  /** @param what a text stays as it is in every language */
  constructor(what: Said, fix: Said = notice("Correct it.")) {
    super(notice("{what}. {fix}", { what, fix }));
    this.what = noticeText(what);
    this.fix = noticeText(fix);
  }
}
