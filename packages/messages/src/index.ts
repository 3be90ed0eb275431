export {
  type Catalogue,
  type MessageWriter,
  messageWriter,
  type Translation,
  translation,
  type ValuesOf,
} from "./catalogue.ts";
export { datesText } from "./dates-text.ts";
export { MessageError } from "./errors.ts";
export { type Part, partsOf, textOf } from "./format.ts";
export { type Locale, locale } from "./locale.ts";
export {
  type Dates,
  dates,
  type Join,
  type List,
  list,
  type Message,
  type NumberValue,
  number,
  type Reference,
  type ReferenceKind,
  reference,
  signedNumber,
  type Value,
} from "./message.ts";
export {
  inLines,
  NoticeError,
  type NoticeId,
  nameList,
  notice,
  noticeText,
  type Said,
} from "./notices/notice.ts";
export { pseudoLocale, pseudoText } from "./pseudo.ts";
export { russianTexts } from "./russian-texts.ts";
