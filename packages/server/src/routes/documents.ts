import { contract } from "@throughline/api";
import { notice } from "@throughline/messages";
import { type Edit, hashOf } from "@throughline/store";
import { quotedName } from "@throughline/study";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { endingsOf, entryOf, freeKey, stemOf } from "../documents/new-source.ts";
import { Refusal } from "../policies/errors.ts";
import { conversionMonitor } from "./conversion.ts";
import { serve } from "./serve.ts";

/** Imported on first use, because its readers are large. It recognises sources that are already in the study. */
const readers = () => import("@throughline/exchange/import");

/** Routes that turn documents and bibliographies into sources. */
export function documentRoutes(app: FastifyInstance, context: Context): void {
  const { store, person, converter } = context;

  serve(app, contract.sources.addDocument, async ({ query: asked, body: bytes }, reply) => {
    const read = await converter.document(
      asked.name,
      bytes,
      conversionMonitor(context, reply, asked.conversion),
    );
    const endings = endingsOf(read.kind);
    const key = asked.source ?? freeKey(stemOf(asked.name), await takenKeys(context));
    const noted = asked.source !== undefined && (await store.get("files", `sources/${key}.md`)) !== undefined;
    const file = `sources/${key}.${noted ? "txt" : endings.text}`;
    const original = endings.original === undefined ? null : `sources/${key}.${endings.original}`;
    const edits: Edit[] = [{ op: "file", path: file, bytes: new TextEncoder().encode(read.text) }];
    if (original !== null) edits.push({ op: "file", path: original, bytes });
    if (asked.source === undefined) {
      await requireNewText(context, read.text);
      const bibtex = entryOf(key, stemOf(asked.name), read, asked.folder);
      edits.unshift({ op: "create", kind: "sources", cells: { bibtex } });
    } else await requireNoDocument(context, asked.source, edits);
    await store.edit(person.name, edits, `added ${stemOf(asked.name)}`);
    return { key, kind: read.kind, file, original, pages: read.pages ?? null, notices: read.notices };
  });

  serve(app, contract.sources.addBibliography, async ({ query: asked, body: bytes }, reply) => {
    const { entries, refused, format } = await converter.bibliography(
      asked.name,
      bytes,
      conversionMonitor(context, reply, asked.conversion),
    );
    const { newWorks } = await readers();
    const { added, known } = newWorks(entries, await worksOf(context), await takenKeys(context));
    const { revision } = await store.edit(
      person.name,
      added.map(({ bibtex }) => ({ op: "create", kind: "sources", cells: { bibtex } })),
      `added ${stemOf(asked.name)}`,
    );
    return {
      format,
      added: added.map(({ key, was }) => ({ key, was })),
      refused: [
        ...refused,
        ...known.map(({ was, key }) => ({
          line: 0,
          entry: was,
          reason: `This document is already in the study, as "${key}".`,
        })),
      ],
      revision,
    };
  });

  serve(app, contract.sources.passageCounts, async () => store.sourceUses());
}

const worksOf = async ({ store }: Context) =>
  (await store.list("sources")).map(({ key, cells }) => ({
    key,
    csl: JSON.parse(cells.csl ?? "{}") as Readonly<Record<string, unknown>>,
  }));

/** Returns the keys of sources and the names of their files in lower case, because some file systems ignore case. */
async function takenKeys({ store }: Context): Promise<Set<string>> {
  const works = (await store.list("sources")).map(({ key }) => key);
  const files = (await store.list("files")).map(({ key }) => stemOf(key));
  return new Set([...works, ...files].map((key) => key.toLowerCase()));
}

/** @throws Refusal when the study already has this text, whose passages would otherwise be coded and counted twice */
async function requireNewText({ store }: Context, text: string): Promise<void> {
  const hash = hashOf(new TextEncoder().encode(text));
  const same = (await store.list("files")).find(({ cells }) => cells.hash === hash);
  if (same)
    throw new Refusal(
      "conflict",
      "same_text",
      notice("The study already has exactly this text: {file}", { file: same.key }),
      notice("To add it anyway, add it to another source."),
    );
}

/** @throws Refusal when the source already has a document: the passages of one text would not match another */
async function requireNoDocument({ store }: Context, source: string, edits: readonly Edit[]): Promise<void> {
  if (!(await store.get("sources", source)))
    throw new Refusal(
      "not-found",
      "not_found",
      notice("There is no {key} in {file}", { key: quotedName(source), file: "sources.bib" }),
    );
  for (const edit of edits)
    if (edit.op === "file" && (await store.get("files", edit.path)))
      throw new Refusal(
        "conflict",
        "has_text",
        notice("The source {source} already has {file}, which its passages refer to", {
          source: quotedName(source),
          file: edit.path,
        }),
        notice("Add this document as a separate source."),
      );
}
