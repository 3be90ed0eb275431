import type { contract, RequestOf } from "@throughline/api";
import { notice } from "@throughline/messages";
import type { Edit, Store } from "@throughline/store";
import { correctText, countedText, quotedName, unitsOf } from "@throughline/study";
import { Refusal } from "../policies/errors.ts";
import { passageMove, passagesOf } from "./stored-passages.ts";

/** A request to correct words of a text. */
type CorrectionRequest = RequestOf<typeof contract.sources.correct>["body"];

/**
 * Returns the edits that correct words of a text and keep the position of its passages.
 *
 * @throws Refusal when the text does not exist, has other words at this position, or would be blank
 */
export async function correctionEdits(
  store: Store,
  asked: CorrectionRequest,
): Promise<{ edits: Edit[]; moved: number; confirmed: number; lost: number }> {
  const { file, version, start, end, exact } = asked;
  const record = /^sources\/.+\.(?:txt|md)$/u.test(file) ? await store.get("files", file) : undefined;
  const hash = record?.cells.hash ?? "";
  if (!record || (await store.text(hash)) === undefined)
    throw new Refusal(
      "not-found",
      "not_found",
      notice("There is no file {file} in the study", { file: quotedName(file) }),
    );
  // Keeps the byte order mark, if there is one.
  const raw = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await store.bytes(hash));
  const counted = countedText(raw);
  const [from = 0, to = 0] = start <= end ? unitsOf(counted, [start, end]) : [];
  if (counted.slice(from, to) !== exact || exact === "")
    throw new Refusal(
      "conflict",
      "other_words",
      notice("The text of {file} from {start} to {end} has changed since you read it", { file, start, end }),
      notice("Read it again, then correct it."),
    );
  const text = asked.text.replaceAll("\r\n", "\n");
  if (text.includes("\0") || !text.isWellFormed())
    throw new Refusal(
      "content",
      "characters",
      notice("It contains a control character, which text files cannot hold"),
      notice("Remove it."),
    );
  const confirmed = new Set(asked.passages);
  const { beside, within, cut, ...result } = correctText(raw, await passagesOf(store, file), {
    start,
    end,
    text,
  });
  if (result.raw.trim() === "")
    throw new Refusal(
      "content",
      "no_text",
      notice("This correction would delete all the text"),
      notice("Keep some words, or delete the source."),
    );
  const kept = within.filter(({ passage }) => confirmed.has(passage.id));
  return {
    edits: [
      { op: "file", path: file, version, bytes: new TextEncoder().encode(result.raw) },
      ...[...beside, ...kept].map(({ passage, anchor }) => passageMove(passage, file, anchor)),
    ],
    moved: beside.length,
    confirmed: kept.length,
    lost: cut.length + within.length - kept.length,
  };
}
