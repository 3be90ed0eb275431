import type { contract, RequestOf } from "@throughline/api";
import type { DocumentKind, ReadDocument } from "@throughline/documents";
import { notice } from "@throughline/messages";
import type { Edit, Store } from "@throughline/store";
import { type Anchor, anchorsOf, quotedName, reanchorPassages, unitsOf } from "@throughline/study";
import { Refusal } from "../policies/errors.ts";
import { endingsOf } from "./new-source.ts";
import { passageMove, passagesOf, type StoredPassage } from "./stored-passages.ts";

/** A document that will replace the text of a source: read, but not yet saved. */
export type Replacement = {
  readonly source: string;
  readonly read: ReadDocument;
  readonly bytes: Uint8Array;
  /** the text that it replaces, and the version that the person saw */
  readonly from: string;
  readonly version: number;
  /** the path of the new text */
  readonly file: string;
};

/** The positions of passages in the new text that a person confirmed, in code points. */
type Confirmed = RequestOf<typeof contract.sources.confirmReplacement>["body"]["confirmed"];

const originals: readonly DocumentKind[] = ["pdf", "docx", "odt", "rtf", "epub", "srt", "vtt", "html"];

/**
 * Returns the text of a source that a document can replace.
 *
 * @throws Refusal when there is none, or when it holds notes on the source instead of its text
 */
export async function replaceable(
  store: Store,
  source: string,
  kind: DocumentKind,
): Promise<Pick<Replacement, "from" | "version" | "file">> {
  if (!(await store.get("sources", source)))
    throw new Refusal(
      "not-found",
      "not_found",
      notice("There is no {key} in {file}", { key: quotedName(source), file: "sources.bib" }),
    );
  const [plain, markdown] = [`sources/${source}.txt`, `sources/${source}.md`];
  const present = await store.get("files", plain);
  if (present) return { from: plain, version: present.version, file: plain };
  const notes = await store.get("files", markdown);
  if (!notes)
    throw new Refusal(
      "conflict",
      "no_text",
      notice("The source {source} has no text yet", { source: quotedName(source) }),
      notice("Add its document instead of replacing the text."),
    );
  const text = (await store.text(notes.cells.hash ?? "")) ?? "";
  if (kind !== "markdown" && (await mentionsClaims(store, source, text)))
    throw new Refusal(
      "conflict",
      "has_notes",
      notice("{file} contains notes on claims of {source}", {
        file: markdown,
        source: quotedName(source),
      }),
      notice("Add the document beside the notes, or replace the notes with Markdown."),
    );
  return { from: markdown, version: notes.version, file: kind === "markdown" ? markdown : plain };
}

async function mentionsClaims(store: Store, source: string, text: string): Promise<boolean> {
  const claims = await store.list("claims", { where: { source_key: source } });
  return claims.some(({ key }) => text.includes(`[${key}]`));
}

/** Divides the passages of the replaced text into those that occur unchanged in the new one, and all others. */
export async function dividePassages(
  store: Store,
  { from, read }: Replacement,
): Promise<{
  kept: readonly { readonly passage: StoredPassage; readonly anchor: Anchor }[];
  rest: readonly StoredPassage[];
}> {
  return reanchorPassages(read.text, await passagesOf(store, from));
}

/**
 * Returns the edits that replace the text of a source: the text, its original, and the new position of every passage.
 * Passages that neither occur in the new text nor are confirmed lose their position and keep everything else.
 *
 * @param keepOriginal whether the old document is kept beside a text without an original of its own
 * @throws Refusal when a confirmed position is not in the new text
 */
export async function replacementEdits(
  store: Store,
  replacement: Replacement,
  confirmed: Confirmed,
  keepOriginal: boolean,
): Promise<{ edits: Edit[]; kept: number; confirmed: number; lost: number }> {
  const { source, read, bytes, from, version, file } = replacement;
  const { kept, rest } = await dividePassages(store, replacement);
  const places = confirmedAnchors(read.text, confirmed);
  const edits: Edit[] = [];
  if (file !== from) edits.push({ op: "file", path: from, version, bytes: null });
  edits.push({
    op: "file",
    path: file,
    bytes: new TextEncoder().encode(read.text),
    ...(file === from ? { version } : {}),
  });
  const own = endingsOf(read.kind).original;
  for (const ending of originals) {
    const path = `sources/${source}.${ending}`;
    if (ending === own) edits.push({ op: "file", path, bytes });
    else if ((own !== undefined || !keepOriginal) && (await store.get("files", path)))
      edits.push({ op: "file", path, bytes: null });
  }
  for (const { passage, anchor } of kept) edits.push(passageMove(passage, file, anchor));
  let confirmedCount = 0;
  for (const passage of rest) {
    const anchor = places.get(passage.id);
    if (anchor) confirmedCount++;
    if (anchor || file !== from) edits.push(passageMove(passage, file, anchor));
  }
  return { edits, kept: kept.length, confirmed: confirmedCount, lost: rest.length - confirmedCount };
}

function confirmedAnchors(text: string, confirmed: Confirmed): Map<string, Anchor> {
  const points = [...new Set(confirmed.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const units = unitsOf(text, points);
  const unitOf = new Map(points.map((point, i) => [point, units[i] ?? 0]));
  const anchors = anchorsOf(
    text,
    confirmed.map(({ start, end }) => ({ start: unitOf.get(start) ?? 0, end: unitOf.get(end) ?? 0 })),
  );
  return new Map(
    confirmed.map(({ passage, start, end }, i) => {
      const anchor = anchors[i];
      if (!anchor)
        throw new Refusal(
          "content",
          "place",
          notice("The new text has no words from {start} to {end}, the place chosen for passage {passage}", {
            start,
            end,
            passage: quotedName(passage),
          }),
          notice("Choose another place."),
        );
      return [passage, anchor] as const;
    }),
  );
}
