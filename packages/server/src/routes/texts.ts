import { randomUUID } from "node:crypto";
import { contract } from "@throughline/api";
import { notice } from "@throughline/messages";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { correctionEdits } from "../documents/correct-text.ts";
import { dividePassages, type Replacement, replaceable, replacementEdits } from "../documents/replacement.ts";
import { TextFormats } from "../documents/text-formats.ts";
import { Refusal } from "../policies/errors.ts";
import { conversionMonitor } from "./conversion.ts";
import { serve } from "./serve.ts";

/** Maximum number of documents that wait to replace a text; older ones must be uploaded again. */
const maxWaiting = 3;

/**
 * Routes to replace and correct the texts of sources. Passages stay with their exact words, or lose their position.
 */
export function textRoutes(app: FastifyInstance, context: Context): void {
  const { store, person, converter } = context;
  const waiting = new Map<string, Replacement>();

  const formats = new TextFormats(context);
  serve(app, contract.sources.formats, async ({ query: { file } }) => formats.of(file));

  serve(app, contract.sources.replace, async ({ query: asked, body: bytes }, reply) => {
    const read = await converter.document(
      asked.name,
      bytes,
      conversionMonitor(context, reply, asked.conversion),
    );
    const place = await replaceable(store, asked.source, read.kind);
    const replacement = { source: asked.source, read, bytes, ...place };
    const { kept, rest } = await dividePassages(store, replacement);
    const id = randomUUID();
    waiting.set(id, replacement);
    for (const oldest of [...waiting.keys()].slice(0, -maxWaiting)) waiting.delete(oldest);
    return {
      id,
      kind: read.kind,
      from: replacement.from,
      file: replacement.file,
      text: read.text,
      notices: read.notices,
      kept: kept.length,
      rest: rest.map((passage) => passage.id),
    };
  });

  serve(app, contract.sources.confirmReplacement, async ({ params: { id }, body: asked }) => {
    const replacement = waiting.get(id);
    if (!replacement)
      throw new Refusal(
        "not-found",
        "not_found",
        notice("The uploaded document is no longer available"),
        notice("Choose the file again."),
      );
    const { edits, ...counts } = await replacementEdits(
      store,
      replacement,
      asked.confirmed,
      asked.keep_original,
    );
    const { revision } = await store.edit(person.name, edits, `replaces the text of ${replacement.source}`);
    waiting.delete(id);
    return { ...counts, revision };
  });

  serve(app, contract.sources.dropReplacement, async ({ params: { id } }) => {
    waiting.delete(id);
    return {};
  });

  serve(app, contract.sources.correct, async ({ body: asked }) => {
    const { edits, ...counts } = await correctionEdits(store, asked);
    const { revision } = await store.edit(person.name, edits, `corrects ${asked.file}`);
    return { ...counts, revision };
  });
}
