import { type Message, notice } from "@throughline/messages";
import {
  commentsNotice,
  marginsNotice,
  picturesIn,
  quotations,
  struckNotices,
  unreadNotice,
} from "../notice.ts";
import type { WordFindings } from "./word-reader.ts";

/** Returns notices about what the text of a Word document omits or changes. */
export function noticesOf(
  {
    changes,
    formulas,
    numbered,
    placeholders,
    pictures,
    charts,
    objects,
    symbols,
    hidden,
    ...found
  }: WordFindings,
  comments: readonly string[],
  margins: readonly string[],
): Message[] {
  const notices: Message[] = [];
  if (changes > 0) notices.push(notice("It has tracked changes. All of them were read as accepted."));
  if (hidden > 0) notices.push(notice("Hidden words are in the text."));
  notices.push(...struckNotices(found.struck));
  if (found.emptyFields.length > 0)
    notices.push(
      notice(
        "{count, plural, one {# field has} other {# fields have}} no saved result, and so no words in the text: {fields}. Open the document in Word, update its fields (Ctrl+A, F9), and save it again.",
        { count: found.emptyFields.length, fields: quotations(found.emptyFields) },
      ),
    );
  if (comments.length > 0) notices.push(commentsNotice(comments));
  if (formulas > 0)
    notices.push(notice("Its formulas were read as characters on one line. See the original."));
  if (numbered > 0)
    notices.push(notice("Automatic paragraph numbers are not in the text. See the original."));
  if (placeholders > 0)
    notices.push(
      notice(
        "{count, plural, one {# field of its form is} other {# fields of its form are}} not filled in.",
        {
          count: placeholders,
        },
      ),
    );
  if (margins.length > 0) notices.push(marginsNotice(margins));
  const unread = [
    ...(pictures > 0 ? [picturesIn(pictures)] : []),
    ...(charts > 0
      ? [notice("{count, plural, one {# chart or diagram} other {# charts and diagrams}}", { count: charts })]
      : []),
    ...(objects > 0
      ? [notice("{count, plural, one {# embedded object} other {# embedded objects}}", { count: objects })]
      : []),
  ];
  if (unread.length > 0) notices.push(unreadNotice(unread));
  if (symbols > 0)
    notices.push(
      notice(
        "{count, plural, one {# symbol of a special font} other {# symbols of special fonts}} became “\ufffd”. See the original.",
        { count: symbols },
      ),
    );
  return notices;
}
