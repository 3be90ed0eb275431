import { type Message, notice } from "@throughline/messages";
import { DocumentError, type ReadDocument } from "../../document.ts";
import { extractParts, partText } from "../archive.ts";
import { dateIn } from "../html.ts";
import {
  commentsNotice,
  marginsNotice,
  picturesIn,
  quotations,
  struckNotices,
  unreadNotice,
} from "../notice.ts";
import { readXml } from "../xml.ts";
import { type OdtFindings, OdtReader } from "./odt-reader.ts";

const wanted = (name: string): boolean =>
  /^(?:content|styles|meta)\.xml$|^META-INF\/manifest\.xml$/u.test(name);

/**
 * Reads an OpenDocument text (LibreOffice): with tracked insertions, without deletions; text boxes after
 * their paragraph, notes at the end.
 *
 * @throws DocumentError when the document has a password or is damaged
 */
export async function odtDocument(bytes: Uint8Array): Promise<ReadDocument> {
  const parts = await extractParts(bytes, wanted);
  const part = (name: string): Promise<string> => partText(parts, name);
  if ((await part("META-INF/manifest.xml")).includes("encryption-data"))
    throw new DocumentError(
      "encrypted",
      notice("It is protected by a password. Save it without one, and add it again."),
    );
  const findings: OdtFindings = {
    changes: 0,
    numbered: 0,
    pictures: 0,
    objects: 0,
    hidden: 0,
    struck: [],
    answers: [],
    comments: [],
    margins: [],
  };
  const content = new OdtReader(findings);
  readXml(await part("content.xml"), content);
  const styles = await part("styles.xml");
  if (styles !== "") readXml(styles, new OdtReader(findings));
  return {
    kind: "odt",
    text: content.end(),
    ...propertiesIn(await part("meta.xml")),
    notices: noticesOf(findings),
  };
}

function propertiesIn(meta: string): Pick<ReadDocument, "title" | "author" | "date" | "language"> {
  const found = new Map<string, string>();
  let open = "";
  if (meta !== "")
    readXml(meta, {
      open: ({ name }) => {
        open = name;
      },
      close: () => {
        open = "";
      },
      text: (text) => {
        if (text.trim() !== "") found.set(open, (found.get(open) ?? "") + text);
      },
    });
  const title = found.get("title")?.trim();
  const author = (found.get("initial-creator") ?? found.get("creator"))?.trim();
  const date = dateIn(found.get("creation-date"));
  const language = found.get("language")?.trim();
  return {
    ...(title ? { title } : {}),
    ...(author ? { author } : {}),
    ...(date ? { date } : {}),
    ...(language ? { language } : {}),
  };
}

function noticesOf({
  changes,
  numbered,
  pictures,
  objects,
  hidden,
  struck,
  answers,
  comments,
  margins,
}: OdtFindings): Message[] {
  const notices: Message[] = [];
  if (changes > 0) notices.push(notice("It has tracked changes. All of them were read as accepted."));
  if (comments.length > 0) notices.push(commentsNotice(comments));
  if (hidden > 0) notices.push(notice("Hidden words are in the text."));
  notices.push(...struckNotices(struck));
  if (answers.length > 0)
    notices.push(
      notice("Its form has answers that are not in the text: {answers}. Save it as PDF to see them.", {
        answers: quotations(answers),
      }),
    );
  if (numbered > 0)
    notices.push(notice("Automatic paragraph numbers are not in the text. See the original."));
  if (margins.length > 0) notices.push(marginsNotice([...new Set(margins)]));
  const unread = [
    ...(pictures > 0 ? [picturesIn(pictures)] : []),
    ...(objects > 0
      ? [
          notice(
            "{count, plural, one {# formula, chart or other object} other {# formulas, charts or other objects}}",
            { count: objects },
          ),
        ]
      : []),
  ];
  if (unread.length > 0) notices.push(unreadNotice(unread));
  return notices;
}
