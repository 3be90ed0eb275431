import { contract } from "@throughline/api";
import { notice } from "@throughline/messages";
import { EditError } from "@throughline/store";
import { patternFileSchema } from "@throughline/study";
import { patternFile, patternSettings, readPatterns, setPattern } from "@throughline/study/folder";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { parseManifestPart } from "../parse-manifest-part.ts";
import { Refusal } from "../policies/errors.ts";
import { serve } from "./serve.ts";

/** Routes to read and write the pathway patterns of a study. */
export function patternRoutes(app: FastifyInstance, { store, person }: Context): void {
  const files = async () => {
    const records = (await store.list("files")).filter(({ key }) => patternFile.test(key));
    return Promise.all(
      records.map(async ({ key, version, cells }) => ({
        path: key,
        version,
        text: (await store.text(cells.hash ?? "")) ?? "",
      })),
    );
  };

  serve(app, contract.patterns.list, async () =>
    (await files()).map(({ path, version, text }) => ({
      path,
      version,
      pattern: patternSettings(path, text) ?? null,
    })),
  );

  serve(app, contract.patterns.set, async ({ body: { path, version, pattern: sent } }) => {
    const pattern = parseManifestPart(patternFileSchema, "pattern", sent);
    const there = await files();
    const before = there.find((file) => file.path === path);
    if (before === undefined && version !== undefined)
      throw new Refusal(
        "conflict",
        "gone",
        notice("{file} was deleted while you were editing", { file: path }),
        notice("Save the pattern as a new one."),
      );
    if (before !== undefined && version === undefined)
      throw new Refusal(
        "conflict",
        "there",
        notice("There is already a file {file}", { file: path }),
        notice("Give the pattern another id."),
      );
    const text = setPattern(before?.text, pattern);
    if (text === undefined)
      throw new Refusal(
        "content",
        "yaml",
        notice("{file} cannot be read as YAML", { file: path }),
        notice("Correct it in an editor first."),
      );
    const texts = new Map(there.map((file) => [file.path, file.text] as const)).set(path, text);
    const { channels } = await store.studyWithoutTexts();
    const { problems } = readPatterns(
      texts,
      await store.manifest(),
      channels.map(({ id }) => id),
    );
    const own = problems.filter(({ at }) => at.file === path);
    if (own.length > 0) throw new EditError(own);
    const bytes = new TextEncoder().encode(text);
    const edit = { op: "file", path, bytes, ...(version === undefined ? {} : { version }) } as const;
    const note = `${before ? "changes" : "adds"} the pattern "${pattern.name}"`;
    return (await store.edit(person.name, [edit], note)).revision;
  });
}
