import type { Edit, Store } from "@throughline/store";
import { corrected, countedText, unitsOf } from "@throughline/study";
import { Refusal } from "../policies/errors.ts";
import { movedPassage, passagesOf } from "./passages-of.ts";

/** Words of a text that are to be corrected. */
export type AskedCorrection = {
  readonly file: string;
  /** of the file, as the person saw it */
  readonly version: number;
  /** in code points, as `end` */
  readonly start: number;
  readonly end: number;
  /** the words that stand there */
  readonly exact: string;
  readonly text: string;
  /** the ids of passages with the words in them that read as corrected */
  readonly passages: readonly string[];
};

/**
 * What corrects words of a text and keeps its passages with theirs.
 *
 * @throws Refusal when the text is not there, has other words at the place, or would be blank
 */
export async function correctionEdits(
  store: Store,
  asked: AskedCorrection,
): Promise<{ edits: Edit[]; moved: number; confirmed: number; lost: number }> {
  const { file, version, start, end, exact } = asked;
  const record = /^sources\/.+\.(?:txt|md)$/u.test(file) ? await store.get("files", file) : undefined;
  const hash = record?.cells.hash ?? "";
  if (!record || (await store.text(hash)) === undefined)
    throw new Refusal("not-found", "not_found", `There is no text "${file}" in the study`);
  // With its byte order mark, if it has one.
  const raw = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await store.bytes(hash));
  const counted = countedText(raw);
  const [from = 0, to = 0] = start <= end ? unitsOf(counted, [start, end]) : [];
  if (counted.slice(from, to) !== exact || exact === "")
    throw new Refusal(
      "conflict",
      "other_words",
      `The text of ${file} from ${start} to ${end} has changed since you read it`,
      `Read it again, then correct it.`,
    );
  const text = asked.text.replaceAll("\r\n", "\n");
  if (text.includes("\0") || !text.isWellFormed())
    throw new Refusal(
      "content",
      "characters",
      "It contains a control character, which text files cannot hold",
      "Remove it.",
    );
  const confirmed = new Set(asked.passages);
  const { beside, within, cut, ...result } = corrected(raw, await passagesOf(store, file), {
    start,
    end,
    text,
  });
  if (result.raw.trim() === "")
    throw new Refusal(
      "content",
      "no_text",
      "No text would be left",
      "Keep some words, or delete the source.",
    );
  const kept = within.filter(({ passage }) => confirmed.has(passage.id));
  return {
    edits: [
      { op: "file", path: file, version, bytes: new TextEncoder().encode(result.raw) },
      ...[...beside, ...kept].map(({ passage, anchor }) => movedPassage(passage, file, anchor)),
    ],
    moved: beside.length,
    confirmed: kept.length,
    lost: cut.length + within.length - kept.length,
  };
}
